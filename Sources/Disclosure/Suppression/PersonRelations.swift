import Indicators
import Records
import Vocabulary

/// What everybody knows of counts of persons without having seen one: categories make up the whole, who came in a
/// half-year came in the year, who came to a centre came to its municipality, producers are visitors.
struct PersonRelations {
  typealias Cell = RawTable.Cell

  /// A sum of cells that can't change, or that can't go over 0.
  struct Relation {
    enum Kind { case equal, atMost }

    var terms: [(cell: Cell, factor: Double)]
    var kind: Kind
  }

  private(set) var relations: [Relation] = []
  /// For each cell the relations it is in.
  private(set) var byCell: [Cell: [Int]] = [:]

  private let table: RawTable

  init(_ table: RawTable) {
    self.table = table
    for indicator in table.program.definitions.indices {
      guard let count = table.program.personCount(indicator) else { continue }
      let lines = lines(of: indicator)
      addCategories(lines)
      addCrossings(lines)
      let addsUp = table.program.addsUpAsReported(indicator)
      addPeriods(lines, addsUp: addsUp)
      addPlaces(lines, addsUp: addsUp)
      addContainer(indicator, count, lines)
      addSubsets(of: indicator, count)
    }
    for (number, relation) in relations.enumerated() {
      for (cell, _) in relation.terms { byCell[cell, default: []].append(number) }
    }
  }

  /// What a cell counts: of a ratio, what it divides.
  static func amount(_ cell: Cell, _ table: RawTable) -> Double {
    table.observation(cell).measure.map { $0.numerator ?? $0.value } ?? 0
  }

  /// The cells of an indicator at a place with a category, by period.
  private struct Line {
    var place: PlaceID
    var category: Category?
    var cells: [Period: Cell]
  }

  private func lines(of indicator: Int) -> [Line] {
    var lines: [Line] = []
    for (index, series) in table.series.enumerated() where series.indicator == indicator {
      var cells: [Period: Cell] = [:]
      for (position, observation) in series.observations.enumerated() where observation.measure != nil {
        cells[observation.period] = Cell(series: index, position: position)
      }
      if let same = lines.firstIndex(where: { $0.place == series.place && $0.category == series.category }) {
        lines[same].cells.merge(cells) { first, _ in first }
      } else {
        lines.append(Line(place: series.place, category: series.category, cells: cells))
      }
    }
    return lines
  }

  /// Adds a relation that the records keep: nobody can use one that they break.
  private mutating func add(_ left: [Cell], _ right: [Cell], _ kind: Relation.Kind) {
    let terms = left.map { (cell: $0, factor: 1.0) } + right.map { (cell: $0, factor: -1.0) }
    let sum = terms.reduce(0) { $0 + $1.factor * PersonRelations.amount($1.cell, table) }
    guard kind == .equal || sum <= 0.5 else { return }
    relations.append(Relation(terms: terms, kind: kind))
  }

  /// What a breakdown leaves of the whole, where somebody said nothing of themselves, stays what it is.
  private mutating func addCategories(_ lines: [Line]) {
    for whole in lines where whole.category == nil {
      let parts = lines.filter { $0.place == whole.place && $0.category != nil }
      for (_, group) in Dictionary(grouping: parts, by: { $0.category?.dimension ?? "" }).sorted(by: { $0.key < $1.key }
      ) {
        for (period, cell) in whole.cells.sorted(by: { $0.key < $1.key }) {
          let cells = group.compactMap { $0.cells[period] }
          if !cells.isEmpty { add(cells, [cell], .equal) }
        }
      }
    }
  }

  /// The pairs of a crossing make up each value of its lists.
  private mutating func addCrossings(_ lines: [Line]) {
    let crossed = lines.filter { ($0.category?.parts.count ?? 1) > 1 }
    for whole in lines where whole.category?.parts.count == 1 {
      let own = crossed.filter { line in
        line.place == whole.place && line.category?.parts.contains { $0 == whole.category } ?? false
      }
      for (_, group) in Dictionary(grouping: own, by: { $0.category?.dimension ?? "" }).sorted(by: { $0.key < $1.key })
      {
        for (period, cell) in whole.cells.sorted(by: { $0.key < $1.key }) {
          let cells = group.compactMap { $0.cells[period] }
          if !cells.isEmpty { add(cells, [cell], .equal) }
        }
      }
    }
  }

  /// - Parameter addsUp: whether shorter periods make up longer ones, so that everybody can take one from the other.
  private mutating func addPeriods(_ lines: [Line], addsUp: Bool) {
    for line in lines {
      if addsUp {
        for equality in PeriodSums.equalities(among: line.cells.keys) {
          add(
            equality.left.compactMap { line.cells[$0] }, equality.right.compactMap { line.cells[$0] }, .equal)
        }
      }
      for whole in line.cells.keys.sorted() {
        guard let cell = line.cells[whole] else { continue }
        // Of a longer kind it is the one period that holds this one, of a shorter one all that fill it.
        for cover in PeriodSums.covers(of: whole, among: line.cells.keys) {
          add([cell], cover.compactMap { line.cells[$0] }, .atMost)
        }
      }
    }
  }

  /// - Parameter addsUp: whether places make up the one above, so that everybody can take them from it.
  private mutating func addPlaces(_ lines: [Line], addsUp: Bool) {
    for above in Set(lines.compactMap { table.places.parent(of: $0.place) }).sorted() {
      let below = lines.filter { table.places.parent(of: $0.place) == above }
      for category in Set(below.map(\.category)).sorted(by: { $0.map { "\($0)" } ?? "" < $1.map { "\($0)" } ?? "" }) {
        let parts = below.filter { $0.category == category }
        let wholes = lines.filter { $0.place == above && same($0.category, category, lines, at: above) }
        guard !wholes.isEmpty else { continue }
        for period in Set(parts.flatMap(\.cells.keys)).sorted() {
          let sum = wholes.compactMap { $0.cells[period] }
          guard sum.count == wholes.count else { continue }
          let cells = parts.compactMap { $0.cells[period] }
          if addsUp {
            add(sum, cells, .equal)
            continue
          }
          for cell in cells { add([cell], sum, .atMost) }
          let members = Set(below.filter { $0.category == nil && $0.cells[period] != nil }.map(\.place))
          if cells.count == members.count { add(sum, cells, .atMost) }
        }
      }
    }
  }

  /// Whether a category above is the one below, or one of those that are one below.
  private func same(_ above: Category?, _ below: Category?, _ lines: [Line], at place: PlaceID) -> Bool {
    if above == below { return true }
    guard let above, let below, above.dimension == below.dimension,
      !lines.contains(where: { $0.place == place && $0.category == below })
    else { return false }
    return zip(above.parts, below.parts).allSatisfy { above, below in
      above == below
        || table.program.definitions.contains { definition in
          definition.merged[below.dimension].map {
            IndicatorDefinition.mergedValue($0) == below.value && $0.contains(above.value)
          } ?? false
        }
    }
  }

  private mutating func addContainer(_ indicator: Int, _ count: IndicatorProgram.PersonCount, _ lines: [Line]) {
    guard count == .producers,
      let visitors = table.program.definitions.indices.first(where: {
        table.program.personCount($0) == .visitors
      })
    else { return }
    for line in lines {
      for (period, cell) in line.cells.sorted(by: { $0.key < $1.key }) {
        guard let series = table.seriesIndex(visitors, line.place, period.kind, line.category),
          let position = table.position(of: period, in: series)
        else { continue }
        let other = Cell(series: series, position: position)
        if table.observation(other).measure != nil { add([cell], [other], .atMost) }
      }
    }
  }

  /// A figure that counts some ages or one gender prints the sum of their categories.
  private mutating func addSubsets(of indicator: Int, _ count: IndicatorProgram.PersonCount) {
    for (other, categories) in table.program.personSubsets(of: indicator) {
      for (index, series) in table.series.enumerated() where series.indicator == other && series.category == nil {
        for (position, observation) in series.observations.enumerated() where observation.measure != nil {
          let cells = categories.compactMap { category -> Cell? in
            guard let part = table.seriesIndex(indicator, series.place, series.kind, category),
              let position = table.position(of: observation.period, in: part)
            else { return nil }
            let cell = Cell(series: part, position: position)
            return table.observation(cell).measure == nil ? nil : cell
          }
          let whole = Cell(series: index, position: position)
          let sum = cells.reduce(0) { $0 + PersonRelations.amount($1, table) }
          if !cells.isEmpty, sum == PersonRelations.amount(whole, table) { add(cells, [whole], .equal) }
        }
      }
    }
  }
}
