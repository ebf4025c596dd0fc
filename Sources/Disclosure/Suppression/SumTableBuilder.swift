import Indicators
import Records
import Vocabulary

/// Lays out one indicator's breakdown by a list of persons as counts that add up; where another list is crossed with it,
/// that parts the counts as places do.
struct SumTableBuilder {
  private let table: RawTable
  private let indicator: Int
  /// The list that is crossed with the one of persons.
  private let other: String?
  /// The series of the breakdown, and of the crossing, by place, kind of period and category.
  private var own: [RawTable.SeriesKey: Int] = [:]
  /// In the order in which places were measured: the network first.
  private var placeIDs: [PlaceID] = []
  /// By place: the categories of persons.
  private var categories: [PlaceID: [Category]] = [:]
  /// The values of the other list.
  private var rows: [Category] = []

  init(_ table: RawTable, _ indicator: Int, _ list: String, crossedWith other: String? = nil) {
    self.table = table
    self.indicator = indicator
    self.other = other
    let lists = Set([list, other].compactMap { $0 })
    for (index, series) in table.series.enumerated() where series.indicator == indicator {
      guard let category = series.category else { continue }
      let parts = category.parts
      guard category.dimension == list || other != nil && Set(parts.map(\.dimension)) == lists,
        let persons = parts.first(where: { $0.dimension == list })
      else { continue }
      own[.init(indicator: indicator, place: series.place, kind: series.kind, category: category)] = index
      if categories[series.place] == nil { placeIDs.append(series.place) }
      if categories[series.place]?.contains(persons) != true { categories[series.place, default: []].append(persons) }
      for part in parts where part.dimension == other && !rows.contains(part) { rows.append(part) }
    }
  }

  /// First visits and all others, which a published share tells both; or other persons that a column counts apart.
  init(fewPersonsIn table: RawTable, _ indicator: Int) {
    self.table = table
    self.indicator = indicator
    other = nil
    let hasOthers = table.program.isRatio(indicator) && table.program.isOfFirstVisits(indicator)
    let parts = hasOthers ? [Layout.first, Layout.others] : [Layout.first]
    for (index, series) in table.series.enumerated()
    where series.indicator == indicator && series.category == nil {
      for part in parts {
        own[.init(indicator: indicator, place: series.place, kind: series.kind, category: part)] = index
      }
      if categories[series.place] == nil { placeIDs.append(series.place) }
      categories[series.place] = parts
    }
  }

  /// One table of everything, whatever the indicator divides.
  func wholeTable() -> SumTable {
    along(leaves, placeIDs.last.flatMap { categories[$0] } ?? [])
  }

  /// The places that are no sum of others.
  private var leaves: [PlaceID] {
    let sums = Set(placeIDs.compactMap { table.places.parent(of: $0) })
    return placeIDs.filter { !sums.contains($0) }
  }

  func tables() -> [SumTable] {
    guard let first = placeIDs.last, let leafCategories = widest(from: first) else { return [] }
    guard table.program.isAdditive(indicator) else {
      // Laid out once: it looks through the series of all places.
      let layout = Layout(table, own, indicator, [])
      return placeIDs.compactMap { place in categories[place].map { separate(place, layout.of($0)) } }
    }
    let leaves = leaves
    var tables = [along(leaves, leafCategories)]
    // Small categories are merged below the network and apart in it: there they are a table of their own.
    for place in placeIDs where !leaves.contains(place) {
      guard let finer = categories[place], !Set(finer).isSubset(of: leafCategories) else { continue }
      tables.append(along([place], finer))
    }
    return tables
  }

  /// The categories of the places like `place` together: a place without any visits of one has no series of it.
  private func widest(from place: PlaceID) -> [Category]? {
    let kind = table.places.kind(of: place)
    var all: [Category] = []
    for other in placeIDs where table.places.kind(of: other) == kind {
      for category in categories[other] ?? [] where !all.contains(category) { all.append(category) }
    }
    return all.isEmpty ? nil : all
  }

  /// Persons counted once at a place and in a period add up over categories only: every slot is a base of its own, and
  /// so is each value of a list that is crossed with them.
  private func separate(_ place: PlaceID, _ empty: Layout) -> SumTable {
    var layout = empty
    var bases: [SumTable.Base] = []
    for (time, period) in layout.periods(at: place).enumerated() {
      let rows = counts(of: layout.categories, at: place, in: layout) { [layout.count(place, period, $0) ?? 0] }
      for (row, counts) in rows {
        bases.append(
          SumTable.Base(
            leaf: bases.count, time: time, slots: layout.slots(place, period, row), counts: counts.map { $0[0] }))
      }
    }
    return SumTable(categories: layout.categories.count, bases: bases, entries: layout.entries)
  }

  /// Counts that add up over places and periods too.
  private func along(_ leaves: [PlaceID], _ categories: [Category]) -> SumTable {
    var layout = Layout(table, own, indicator, categories)
    var bases: [SumTable.Base] = []
    var leaf = 0
    for place in leaves {
      for (row, counts) in counts(of: categories, at: place, in: layout, { layout.counts(place, $0) }) {
        for (number, span) in layout.spans.enumerated() {
          let slots = layout.chain(from: place, in: span.months.lowerBound / 12).flatMap { place in
            span.periods.flatMap { layout.slots(place, $0, row) }
          }
          guard !slots.isEmpty else { continue }
          bases.append(SumTable.Base(leaf: leaf, time: number, slots: slots, counts: counts.map { $0[number] }))
        }
        leaf += 1
      }
    }
    return SumTable(categories: categories.count, bases: bases, entries: layout.entries)
  }

  /// Where counts stand: all of them together, or those of each value of the other list, and what has none of these.
  ///
  /// - Parameter count: what is counted of a category, piece of time by piece of time.
  private func counts(
    of categories: [Category], at place: PlaceID, in layout: Layout, _ count: (Category) -> [Double]
  ) -> [(row: Layout.Row, counts: [[Double]])] {
    let whole = categories.map(count)
    guard other != nil else { return [(.all, whole)] }
    var rests = whole
    var found: [(row: Layout.Row, counts: [[Double]])] = []
    for row in rows {
      let counts = categories.map { count(layout.crossed($0, row)) }
      for (category, own) in counts.enumerated() {
        for piece in own.indices { rests[category][piece] -= own[piece] }
      }
      found.append((.value(row), counts))
    }
    // Who does not see that something has no value of the other list takes it that nothing has. Rounding of shared counts
    // leaves next to nothing.
    let isSeen = other.map(table.program.definitions[indicator].breakdowns.contains) ?? false
    let hasRest = isSeen && rests.contains { $0.contains { $0 > 1e-6 } }
    return hasRest ? found + [(.rest, rests.map { $0.map { max(0, $0) } })] : found
  }
}
