import Indicators
import Records
import Vocabulary

/// The slots of a table while it is laid out, and what stands in them.
struct Layout {
  private let table: RawTable
  private let own: [RawTable.SeriesKey: Int]
  private let indicator: Int
  private(set) var categories: [Category] = []
  /// The name of the value that small categories are merged into below the network, and these.
  private var merged: String?
  private var mergedValues: [String] = []
  /// The series of each place.
  private let seriesAtPlace: [PlaceID: [Int]]
  /// The pieces of time of which the table's periods are made.
  let spans: [PeriodSpan]
  /// What kinds of period are published of each place.
  private let lines: Set<Line>
  private var numbers: [PlacePeriod: Int] = [:]
  private(set) var entries: [[SumTable.Entry]] = []

  /// The first visits of a share of them, and the visits that are left.
  static let first = Category(dimension: "", value: "first")
  static let others = Category(dimension: "", value: "others")

  /// Whether all are counted together, or those of one value of a list that is crossed, or those of none.
  enum Row: Hashable {
    case all
    case value(Category)
    case rest
  }

  private struct LineKind: Hashable {
    var kind: Period.Kind
    var isCrossed: Bool
  }

  private struct Line: Hashable {
    var place: PlaceID
    var kind: LineKind
  }

  private struct PlacePeriod: Hashable {
    var place: PlaceID
    var period: Period
    var row: Category?
  }

  /// The lists of the crossing, in their order; none where there is none.
  private let crossing: [String]

  init(
    _ table: RawTable, _ own: [RawTable.SeriesKey: Int], _ indicator: Int, _ categories: [Category]
  ) {
    self.table = table
    self.own = own
    self.indicator = indicator
    seriesAtPlace = Dictionary(grouping: own, by: \.key.place).mapValues { $0.map(\.value) }
    // A place without any record in the terms of a set has no series of them: everybody can see that there is nothing.
    let kinds = Dictionary(grouping: own.keys) { table.places.kind(of: $0.place) }.mapValues { keys in
      Set(keys.map { LineKind(kind: $0.kind, isCrossed: Layout.isCrossed($0.category)) })
    }
    lines = Set(
      seriesAtPlace.keys.flatMap { place in
        (kinds[table.places.kind(of: place)] ?? []).map { Line(place: place, kind: $0) }
      })
    crossing = own.keys.lazy.compactMap(\.category).first(where: Layout.isCrossed)?.parts.map(\.dimension) ?? []
    let periods = own.values.flatMap { table.series[$0].observations.map(\.period) }
    spans = PeriodSpan.all(in: periods.filter(\.kind.hasParts))
    take(categories)
  }

  private mutating func take(_ categories: [Category]) {
    self.categories = categories
    let values = categories.first.flatMap { table.program.definitions[indicator].merged[$0.dimension] }
    merged = values.map { IndicatorDefinition.mergedValue($0) }
    mergedValues = values ?? []
  }

  /// The same layout for other categories, while nothing stands in it.
  func of(_ categories: [Category]) -> Layout {
    var layout = self
    layout.take(categories)
    return layout
  }

  private static func isCrossed(_ category: Category?) -> Bool { (category?.parts.count ?? 1) > 1 }

  private func isPublished(_ place: PlaceID, _ kind: Period.Kind, isCrossed: Bool = false) -> Bool {
    lines.contains(Line(place: place, kind: LineKind(kind: kind, isCrossed: isCrossed)))
  }

  /// A category crossed with a value of the other list.
  func crossed(_ category: Category, _ row: Category) -> Category {
    Category(crossing: crossing.first == category.dimension ? [category, row] : [row, category])
  }

  /// The slots into which counts of a row are summed at a place and in a period, where anything is published of it: before
  /// the first and after the last record, too, everybody can see that there is nothing.
  mutating func slots(_ place: PlaceID, _ period: Period, _ row: Row) -> [Int] {
    var found: [Int] = []
    let isCrossed = isPublished(place, period.kind, isCrossed: true)
    // All pairs together are the whole, which is published even where no list is by itself.
    if isCrossed || isPublished(place, period.kind) { found.append(slot(place, period, nil)) }
    if case .value(let value) = row, isCrossed {
      found.append(slot(place, period, value))
    }
    return found
  }

  /// The number of a slot; a new one where there was none.
  private mutating func slot(_ place: PlaceID, _ period: Period, _ row: Category?) -> Int {
    let key = PlacePeriod(place: place, period: period, row: row)
    if let slot = numbers[key] { return slot }
    numbers[key] = entries.count
    var entries = categories.map { entry(place, period, $0, row) }
    entries.append(whole(place, period, row))
    self.entries.append(entries)
    return self.entries.count - 1
  }

  /// What stands for all categories together. Of first visits and others that is no secret: all visits are published.
  private func whole(_ place: PlaceID, _ period: Period, _ row: Category?) -> SumTable.Entry {
    if categories.first == Layout.first { return categories.count > 1 ? .parts([]) : .absent }
    if let cell = cell(place, period, row) { return .cell(cell) }
    // Of a value of the other list alone nothing may be published.
    return row.map { table.seriesIndex(indicator, place, period.kind, $0) == nil } ?? false ? .absent : .parts([])
  }

  /// A category that others are merged into below is not published above, where it is the sum of its parts.
  private func entry(_ place: PlaceID, _ period: Period, _ category: Category, _ row: Category?) -> SumTable.Entry {
    let crossed = row.map { self.crossed(category, $0) } ?? category
    if let cell = cell(place, period, crossed) { return .cell(cell) }
    if row == nil, !isPublished(place, period.kind) { return .absent }
    let isApart = category.value == merged && isPublished(place, period.kind, isCrossed: row != nil)
    // Where nothing was recorded there is nothing to count, and everybody can see that.
    guard isApart else { return .parts([]) }
    return .parts(
      mergedValues.compactMap { value in
        let part = Category(dimension: category.dimension, value: value)
        return cell(place, period, row.map { self.crossed(part, $0) } ?? part)
      })
  }

  private func cell(_ place: PlaceID, _ period: Period, _ category: Category?) -> Int? {
    guard let series = series(place, period, category),
      let position = table.position(of: period, in: series),
      table.series[series].observations[position].measure != nil
    else { return nil }
    return table.number(of: .init(series: series, position: position))
  }

  func count(_ place: PlaceID, _ period: Period, _ category: Category) -> Double? {
    guard let series = series(place, period, category),
      let position = table.position(of: period, in: series),
      let measure = table.series[series].observations[position].measure
    else { return nil }
    switch category {
    case Layout.first: return measure.numerator ?? measure.value
    case Layout.others: return measure.denominator.map { $0 - (measure.numerator ?? 0) }
    default: return measure.value
    }
  }

  private func series(_ place: PlaceID, _ period: Period, _ category: Category?) -> Int? {
    guard let category, category.dimension.isEmpty else {
      return table.seriesIndex(indicator, place, period.kind, category)
    }
    return own[.init(indicator: indicator, place: place, kind: period.kind, category: category)]
  }

  /// The periods at a place, in order.
  func periods(at place: PlaceID) -> [Period] {
    Set((seriesAtPlace[place] ?? []).flatMap { table.series[$0].observations.map(\.period) }).sorted()
  }

  /// A place and those that its counts are summed into: the network only in years of membership.
  func chain(from place: PlaceID, in year: Int) -> [PlaceID] {
    var chain = [place]
    while let last = chain.last, let parent = table.places.parent(of: last) {
      if let index = table.places.municipalityIndex(last),
        !table.places.municipalities[index].isMember(in: year)
      {
        break
      }
      chain.append(parent)
    }
    return chain
  }

  /// How a category's counts lie in the pieces of time: worked out from what is published, as anybody could.
  func counts(_ place: PlaceID, _ category: Category) -> [Double] {
    let isCrossed = Layout.isCrossed(category)
    var known: [PeriodSpan.Known] = []
    var seen: Set<Period> = []
    for (number, span) in spans.enumerated() {
      for period in span.periods
      where isPublished(place, period.kind, isCrossed: isCrossed) && seen.insert(period).inserted {
        let end = spans[number...].firstIndex { $0.months.lowerBound >= period.months.upperBound } ?? spans.count
        known.append(.init(spans: number..<end, value: count(place, period, category) ?? 0))
      }
    }
    let totals = totals(place)
    return PeriodSpan.values(of: spans.count, known, most: spans.map { totals?.sum(of: $0.months) })
  }

  /// What everybody knows of all categories together; `nil` where that is no more than what the table tells.
  private func totals(_ place: PlaceID) -> PeriodTotals? {
    guard categories.first != Layout.first else { return nil }
    let kinds = Set(table.program.definitions[indicator].periods).filter { $0 != .week }.sorted()
    return PeriodTotals(
      kinds.compactMap { table.seriesIndex(indicator, place, $0, nil) }.flatMap { series in
        table.series[series].observations.map { ($0.period.months, $0.measure?.value ?? 0) }
      })
  }
}
