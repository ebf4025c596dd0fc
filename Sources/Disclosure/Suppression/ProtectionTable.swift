import Configuration
import Figures
import Indicators
import Records
import Statistics
import Vocabulary

/// Every computed figure with a mark whether it is withheld.
struct ProtectionTable {
  /// A figure: an index of `RawFigures.series` and one of its observations.
  struct Cell: Hashable {
    var series: Int
    var position: Int
  }

  struct SeriesKey: Hashable {
    var indicator: Int
    var place: PlaceID
    var kind: Period.Kind
    var category: Category?
  }

  let raw: RawFigures
  let places: Places
  /// The rules of each indicator, the first of which decides how its figures add up.
  private let rulesByIndicator: [[any Rule]]
  /// By series and observation.
  private(set) var withheld: [[Bool]]
  /// How many figures are withheld by each kind of rule, the first that met each.
  private(set) var causes: [RuleID: Int]
  /// By series and observation: what an earlier release told everybody.
  let isKnown: [[Bool]]
  private let known: [SeriesKey: Int]
  /// The number of each series' first observation among all.
  private let firstNumbers: [Int]
  /// For each indicator those it is computed from.
  private let parts: [[Int]]
  /// For each indicator the counts of categories that go into it.
  private let subgroups: [[IndicatorProgram.Subgroup]]

  init(_ raw: RawFigures, places: Places, rules: ProtectionRules, publishedBefore: (FigureKey) -> Bool) {
    self.raw = raw
    self.places = places
    rulesByIndicator = raw.program.definitions.map { $0.protections.map { rules[$0] ?? UnknownRule() } }
    causes = Dictionary(uniqueKeysWithValues: rules.countedIDs.map { ($0, 0) })
    withheld = raw.series.map { Array(repeating: false, count: $0.observations.count) }
    isKnown = raw.series.map { series in
      let indicator = raw.program.definitions[series.indicator].id
      return series.observations.map {
        publishedBefore(
          FigureKey(indicator: indicator, place: series.place, period: $0.period, category: series.category))
      }
    }
    var known: [SeriesKey: Int] = [:]
    for (index, series) in raw.series.enumerated() {
      known[
        SeriesKey(indicator: series.indicator, place: series.place, kind: series.kind, category: series.category)] =
        index
    }
    self.known = known
    var count = 0
    firstNumbers = raw.series.map { series in
      defer { count += series.observations.count }
      return count
    }
    parts = raw.program.definitions.indices.map { raw.program.parts(of: $0) }
    subgroups = raw.program.definitions.indices.map { raw.program.subgroups(of: $0) }
  }

  subscript(cell: Cell) -> Bool { withheld[cell.series][cell.position] }

  /// Whether the public can't know the figure: it is withheld, and was always.
  func isHidden(_ cell: Cell) -> Bool { self[cell] && !isKnown[cell.series][cell.position] }

  /// Whether a figure is published and nobody could know it if it were not.
  func mayWithhold(_ cell: Cell) -> Bool { !self[cell] && !isKnown[cell.series][cell.position] }

  mutating func withhold(_ cell: Cell, by cause: RuleID = .companions) {
    guard !self[cell] else { return }
    withheld[cell.series][cell.position] = true
    causes[cause, default: 0] += 1
  }

  func rules(of indicator: Int) -> [any Rule] { rulesByIndicator[indicator] }

  /// How the figures of an indicator add up.
  func sums(of indicator: Int) -> RuleSums { rules(of: indicator).first?.sums ?? .none }

  /// Whether a series is of what everybody may know: all visits together, but not first visits.
  func isPublic(_ series: RawSeries) -> Bool {
    series.category == nil && rules(of: series.indicator).first?.isWholePublic == true
      && !raw.program.isOfFirstVisits(series.indicator)
  }

  func series(_ indicator: Int, _ place: PlaceID, _ kind: Period.Kind, _ category: Category?) -> Int? {
    known[SeriesKey(indicator: indicator, place: place, kind: kind, category: category)]
  }

  func observation(_ cell: Cell) -> RawObservation { raw.series[cell.series].observations[cell.position] }

  /// Cells are numbered in the order of series and observations.
  func number(of cell: Cell) -> Int { firstNumbers[cell.series] + cell.position }

  func cell(numbered number: Int) -> Cell {
    var low = 0
    var high = firstNumbers.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if firstNumbers[middle] <= number { low = middle } else { high = middle }
    }
    return Cell(series: low, position: number - firstNumbers[low])
  }

  func definition(_ cell: Cell) -> IndicatorDefinition {
    raw.program.definitions[raw.series[cell.series].indicator]
  }

  /// The position of a period in a series.
  func position(of period: Period, in series: Int) -> Int? {
    raw.series[series].observations.firstIndex { $0.period == period }
  }

  // MARK: Derived figures

  /// A figure that is made of a withheld one is withheld, and so is a count that a withheld share gives away.
  mutating func withholdDerived() {
    for (index, series) in raw.series.enumerated() {
      for part in parts[series.indicator] {
        guard let source = self.series(part, series.place, series.kind, series.category) else { continue }
        let isShare = raw.program.isShareOfWhole(series.indicator)
        for position in series.observations.indices {
          guard let other = self.position(of: series.observations[position].period, in: source) else { continue }
          let derived = Cell(series: index, position: position)
          let origin = Cell(series: source, position: other)
          if self[origin] { withhold(derived, by: .derived) }
          if isShare, self[derived] { withhold(origin, by: .derived) }
        }
      }
      for part in subgroups[series.indicator] {
        guard let source = self.series(part.indicator, series.place, series.kind, part.category) else { continue }
        for position in series.observations.indices {
          guard let other = self.position(of: series.observations[position].period, in: source) else { continue }
          if withheld[source][other] { withhold(Cell(series: index, position: position), by: .derived) }
        }
      }
    }
  }

  // MARK: What is published

  /// The state of a figure as the public sees it.
  func state(_ series: Int, _ position: Int) -> PublishedObservation.State {
    let observation = raw.series[series].observations[position]
    guard !withheld[series][position] else { return .withheld }
    switch observation.state {
    case .notAvailable: return .notAvailable
    case .notApplicable: return .notApplicable
    case .value(let value):
      guard let persons = value.persons, let sum = value.numerator else {
        return .value(
          .init(
            value.value, numerator: value.numerator, denominator: value.denominator, coverage: value.coverage,
            residentDays: value.residentDays))
      }
      // The sum of persons' shares stays here: with it, single answers could be worked out.
      let interval = wilsonInterval(of: sum, in: Double(persons))
      return .value(.init(value.value, interval: interval, base: persons))
    }
  }
}
