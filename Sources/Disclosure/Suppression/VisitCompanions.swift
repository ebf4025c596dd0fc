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
      let isOfFewPersons = raw.program.isOfFewPersons(indicator)
      guard !raw.program.isShareOfWhole(indicator), isOfFewPersons || !raw.program.isRatio(indicator) else { continue }
      guard case .counts(let least) = raw.sums(of: indicator) else { continue }
      if isOfFewPersons {
        tables.append((SumTableBuilder(fewPersonsIn: raw, indicator).wholeTable(), Double(least)))
        continue
      }
      for (list, other) in crossings(of: definition, indicator, raw) {
        let build = SumTableBuilder(raw, indicator, list, crossedWith: other)
        tables += build.tables().map { ($0, Double(least)) }
      }
    }
    return tables
  }

  /// The lists of persons by which an indicator is broken down, each alone and with every list that it is crossed with.
  private static func crossings(
    of definition: IndicatorDefinition, _ indicator: Int, _ raw: RawTable
  ) -> [(list: String, other: String?)] {
    definition.breakdowns.flatMap { dimension -> [(list: String, other: String?)] in
      let parts = Category.parts(of: dimension)
      let persons = parts.filter { raw.program.isOfPersons($0, in: indicator) }
      guard parts.count == 2 else { return persons.map { ($0, nil) } }
      // Persons who are each counted once are sorted by both lists: each of them is held against its own sums.
      return persons.map { list in (list, parts.first { $0 != list }) }
    }
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
      let isShare = raw.program.isOfFewPersons(series.indicator) && raw.program.isRatio(series.indicator)
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
      guard let category = series.category else { continue }
      let merged = category.parts.enumerated().compactMap { place, part -> (place: Int, values: [String])? in
        let values = raw.program.definitions[series.indicator].merged[part.dimension] ?? []
        return values.contains(part.value) ? (place, values) : nil
      }
      for (position, observation) in series.observations.enumerated() where observation.measure != nil {
        let cells = merged.flatMap { place, values in
          values.compactMap { value -> Int? in
            var parts = category.parts
            guard value != parts[place].value else { return nil }
            parts[place] = Category(dimension: parts[place].dimension, value: value)
            guard
              let series = raw.seriesIndex(series.indicator, series.place, series.kind, Category(crossing: parts)),
              let position = raw.position(of: observation.period, in: series)
            else { return nil }
            return raw.number(of: .init(series: series, position: position))
          }
        }
        if !merged.isEmpty { others[raw.number(of: .init(series: index, position: position))] = cells }
      }
    }
    return others
  }
}
