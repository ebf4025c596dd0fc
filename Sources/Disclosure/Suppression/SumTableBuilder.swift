import Indicators
import Records
import Vocabulary

/// Lays out one indicator's breakdown by one dimension as counts that add up.
struct SumTableBuilder {
  private let table: RawTable
  private let indicator: Int
  /// The series of the breakdown by place, kind of period and category.
  private var own: [RawTable.SeriesKey: Int] = [:]
  /// In the order in which places were measured: the network first.
  private var placeIDs: [PlaceID] = []
  private var categories: [PlaceID: [Category]] = [:]

  init(_ table: RawTable, _ indicator: Int, _ dimension: String) {
    self.table = table
    self.indicator = indicator
    for (index, series) in table.series.enumerated()
    where series.indicator == indicator && series.category?.dimension == dimension {
      guard let category = series.category else { continue }
      own[
        .init(indicator: indicator, place: series.place, kind: series.kind, category: series.category)] = index
      if categories[series.place] == nil { placeIDs.append(series.place) }
      if categories[series.place]?.contains(category) != true { categories[series.place, default: []].append(category) }
    }
  }

  /// First visits and all others, which a published share tells both.
  init(firstVisitsIn table: RawTable, _ indicator: Int) {
    self.table = table
    self.indicator = indicator
    let parts = table.program.isRatio(indicator) ? [Layout.first, Layout.others] : [Layout.first]
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

  /// Persons counted once at a place and in a period add up over categories only: every slot is a base of its own.
  private func separate(_ place: PlaceID, _ empty: Layout) -> SumTable {
    var layout = empty
    let categories = layout.categories
    var bases: [SumTable.Base] = []
    for period in layout.periods(at: place) {
      let slot = layout.slot(place, period)
      let counts = categories.map { layout.count(place, period, $0) ?? 0 }
      bases.append(SumTable.Base(leaf: bases.count, time: bases.count, slots: [slot], counts: counts))
    }
    return SumTable(categories: categories.count, bases: bases, entries: layout.entries)
  }

  /// Counts that add up over places and periods too.
  private func along(_ leaves: [PlaceID], _ categories: [Category]) -> SumTable {
    var layout = Layout(table, own, indicator, categories)
    var bases: [SumTable.Base] = []
    for (leaf, place) in leaves.enumerated() {
      let counts = categories.map { layout.counts(place, $0) }
      for (number, span) in layout.spans.enumerated() {
        let slots = layout.chain(from: place, in: span.months.lowerBound / 12).flatMap { place in
          layout.published(span.periods, at: place).map { layout.slot(place, $0) }
        }
        guard !slots.isEmpty else { continue }
        bases.append(SumTable.Base(leaf: leaf, time: number, slots: slots, counts: counts.map { $0[number] }))
      }
    }
    return SumTable(categories: categories.count, bases: bases, entries: layout.entries)
  }
}
