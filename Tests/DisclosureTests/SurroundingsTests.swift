import Diagnostics
import Figures
import Testing
import Vocabulary

@testable import Configuration
@testable import Disclosure
@testable import Indicators
@testable import Records

/// What is withheld around figures that were worked out, whatever way it is found.
@Suite struct SurroundingsTests {
  private static let places = Places(
    municipalities: ["m0", "m1", "m2"].map { Municipality(id: PlaceID($0)) },
    centres: ["c0", "c1", "c2", "c3"].enumerated().map { Centre(id: PlaceID($1), municipality: $0 / 2) })

  private static let texts = [
    ProtectTests.visits, ProtectTests.shares,
    ProtectTests.definition("activities", "count(activities)", "none"),
    ProtectTests.definition("visits-per-activity", "sum(visits) / count(activities)", "visits-by-subgroup"),
  ]

  private static let categories: [Vocabulary.Category?] = [
    nil, Category(dimension: "gender", value: "girls"), Category(dimension: "gender", value: "boys"),
    Category(dimension: "age", value: "12-14"),
  ]

  private static let periods: [Period] = [
    .year(2019), .year(2020), .halfYear(year: 2020, half: 1), .halfYear(year: 2020, half: 2),
    .schoolYear(startingIn: 2019), .week(year: 2020, week: 1),
  ]

  /// Every indicator at every place in every period.
  private static func table() throws -> RawTable {
    var log = DiagnosticLog()
    let definitions = texts.compactMap { text in
      let name = text.split(separator: "\n").first.map { String($0.dropFirst(4)) } ?? ""
      return IndicatorDefinition.read(
        Array(text.utf8), file: "indicators/\(name).yml", rules: ProtectionRules.ids,
        names: FormulaNames(ProtectTests.codes), periodSets: .none, into: &log)
    }
    let program = IndicatorProgram(definitions, codes: ProtectTests.codes, indexes: [], into: &log)
    try #require(program.definitions.count == texts.count)
    let series = program.definitions.indices.flatMap { indicator in
      places.all.flatMap { place in
        categories.flatMap { category in
          Dictionary(grouping: periods, by: \.kind).sorted { $0.key < $1.key }.map { kind, periods in
            RawSeries(
              indicator: indicator, place: place, kind: kind, category: category,
              observations: periods.map { RawObservation(period: $0, state: .value(.init(7))) })
          }
        }
      }
    }
    return RawTable(
      RawFigures(program: program, series: series), places: places, rules: ProtectionRules(Thresholds()),
      publishedBefore: { _ in false })
  }

  /// What the surroundings of one figure are, said figure by figure.
  private static func lies(
    _ period: Period, of series: RawSeries, around key: FigureKey, _ round: Int, _ raw: RawTable
  ) -> Bool {
    let definitions = raw.program.definitions
    guard let own = definitions.firstIndex(where: { $0.id == key.indicator }) else { return false }
    let names = { (indicator: Int) in Set(raw.program.shape(of: indicator).quantities.flatMap(\.names)) }
    let isAlike =
      series.indicator == own
      || !definitions[series.indicator].protections.isEmpty && !names(own).isDisjoint(with: names(series.indicator))
    let (parent, above) = (places.parent(of: key.place), places.parent(of: series.place))
    let isNear =
      series.place == key.place || series.place == parent || above == key.place || parent != nil && above == parent
    let isThere = round == 0 ? series.place == key.place : round < 3 ? isNear : true
    let isThen = round == 0 ? period == key.period : round < 2 ? period.months.overlaps(key.period.months) : true
    let isOfBreakdown = round >= 4 || series.category?.dimension == key.category?.dimension
    return isAlike && isThere && isThen && isOfBreakdown
  }

  @Test(arguments: 0...furtherCompanionRounds)
  func `all figures around those that were worked out are found, and no others`(round: Int) throws {
    let raw = try SurroundingsTests.table()
    for place in SurroundingsTests.places.all + [PlaceID("nowhere")] {
      let keys = [(0, 1, 2), (3, 0, 4), (1, 3, 5)].map { indicator, category, period in
        FigureKey(
          indicator: raw.program.definitions[indicator].id, place: place,
          period: SurroundingsTests.periods[period], category: SurroundingsTests.categories[category])
      }
      let unknown = FigureKey(indicator: IndicatorID("unknown"), place: place, period: .year(2020))
      let exposed = Array(repeating: [FigureKey](), count: round) + [keys + [unknown]]
      let surroundings = Surroundings(exposed, raw)
      for series in raw.series {
        let times = surroundings.times(around: series)
        for period in series.observations.map(\.period) {
          let isFound = times.contains { $0.holds(period) }
          let isMeant = keys.contains { SurroundingsTests.lies(period, of: series, around: $0, round, raw) }
          #expect(isFound == isMeant, "\(place) \(series.place) \(series.indicator) \(period.code)")
        }
      }
    }
  }
}
