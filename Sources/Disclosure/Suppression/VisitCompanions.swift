import Indicators
import Vocabulary

/// Companions of withheld visits: the sums from which persons could be worked out, a table for each indicator and
/// breakdown (`Documentation/Rules.md`, rule 9).
struct VisitCompanions {
  private var tables: [(table: SumTable, least: Double)]
  /// Everything but what is withheld, which each round begins with.
  private let cells: CellStates

  init(_ raw: RawTable) {
    tables = VisitCompanions.tables(raw)
    cells = CellStates(raw)
  }

  private static func tables(_ raw: RawTable) -> [(table: SumTable, least: Double)] {
    var tables: [(SumTable, Double)] = []
    for (indicator, definition) in raw.program.definitions.enumerated() {
      let isOfFirstVisits = raw.program.isOfFirstVisits(indicator)
      guard !raw.program.isShareOfWhole(indicator), isOfFirstVisits || !raw.program.isRatio(indicator) else { continue }
      guard case .counts(let least) = raw.sums(of: indicator) else { continue }
      if isOfFirstVisits {
        tables.append((SumTableBuilder(firstVisitsIn: raw, indicator).wholeTable(), Double(least)))
        continue
      }
      for dimension in definition.breakdowns where dimension == "gender" || dimension == "age" {
        let build = SumTableBuilder(raw, indicator, dimension)
        tables += build.tables().map { ($0, Double(least)) }
      }
    }
    return tables
  }

  /// Withholds companions until every withheld count is safe; true where it withheld any.
  mutating func withhold(in table: inout ProtectionTable) -> Bool {
    var states = cells
    states.isWithheld = table.withheld
    var hasChanged = true
    while hasChanged {
      hasChanged = false
      for index in tables.indices {
        hasChanged = tables[index].table.cover(&states, least: tables[index].least) || hasChanged
      }
    }
    let before = table.withheld
    for (number, isWithheld) in states.isWithheld.enumerated() where isWithheld && !before[number] {
      table.withhold(table.raw.cell(numbered: number))
    }
    return states.isWithheld != before
  }
}

extension CellStates {
  /// Of a table of which nothing is withheld yet.
  init(_ raw: RawTable) {
    var amounts: [Double] = []
    var isFixed: [Bool] = []
    for series in raw.series {
      let isPublic = raw.isPublic(series)
      let isShare = raw.program.isOfFirstVisits(series.indicator) && raw.program.isRatio(series.indicator)
      for observation in series.observations {
        // What a share tells is as much as it speaks of.
        amounts.append((isShare ? observation.measure?.denominator : observation.measure?.value) ?? 0)
        isFixed.append(isPublic)
      }
    }
    self.init(
      amounts: amounts, isFixed: isFixed, isKnown: raw.isKnown,
      isWithheld: Array(repeating: false, count: amounts.count), others: CellStates.mergedBelow(raw))
  }

  /// The figures of groups that are merged at places below, by the number of each, with those they are merged with.
  private static func mergedBelow(_ raw: RawTable) -> [Int: [Int]] {
    var others: [Int: [Int]] = [:]
    for (index, series) in raw.series.enumerated() {
      guard let category = series.category,
        let values = raw.program.definitions[series.indicator].merged[category.dimension],
        values.contains(category.value)
      else { continue }
      for (position, observation) in series.observations.enumerated() where observation.measure != nil {
        others[raw.number(of: .init(series: index, position: position))] = values.compactMap { value in
          let other = Category(dimension: category.dimension, value: value)
          guard value != category.value,
            let series = raw.seriesIndex(series.indicator, series.place, series.kind, other),
            let position = raw.position(of: observation.period, in: series)
          else { return nil }
          return raw.number(of: .init(series: series, position: position))
        }
      }
    }
    return others
  }
}
