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
  private var slots: [PlacePeriod: Int] = [:]
  private(set) var entries: [[SumTable.Entry]] = []

  /// The first visits of a share of them, and the visits that are left.
  static let first = Category(dimension: "", value: "first")
  static let others = Category(dimension: "", value: "others")

  private struct Line: Hashable {
    var place: PlaceID
    var kind: Period.Kind
  }

  private struct PlacePeriod: Hashable {
    var place: PlaceID
    var period: Period
  }

  init(
    _ table: RawTable, _ own: [RawTable.SeriesKey: Int], _ indicator: Int, _ categories: [Category]
  ) {
    self.table = table
    self.own = own
    self.indicator = indicator
    seriesAtPlace = Dictionary(grouping: own, by: \.key.place).mapValues { $0.map(\.value) }
    // A place without any record in the terms of a set has no series of them: everybody can see that there is nothing.
    let kinds = Dictionary(grouping: own.keys) { table.places.kind(of: $0.place) }.mapValues { Set($0.map(\.kind)) }
    lines = Set(
      seriesAtPlace.keys.flatMap { place in
        (kinds[table.places.kind(of: place)] ?? []).map { Line(place: place, kind: $0) }
      })
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

  /// The number of a slot; a new one where there was none.
  mutating func slot(_ place: PlaceID, _ period: Period) -> Int {
    let key = PlacePeriod(place: place, period: period)
    if let slot = slots[key] { return slot }
    slots[key] = entries.count
    var row = categories.map { entry(place, period, $0) }
    row.append(whole(place, period))
    entries.append(row)
    return entries.count - 1
  }

  /// What stands for all categories together. Of first visits and others that is no secret: all visits are published.
  private func whole(_ place: PlaceID, _ period: Period) -> SumTable.Entry {
    if categories.first == Layout.first { return categories.count > 1 ? .parts([]) : .absent }
    return cell(place, period, nil).map { .cell($0) } ?? .parts([])
  }

  /// A category that others are merged into below is not published above, where it is the sum of its parts.
  private func entry(_ place: PlaceID, _ period: Period, _ category: Category) -> SumTable.Entry {
    if let cell = cell(place, period, category) { return .cell(cell) }
    let isApart = category.value == merged && lines.contains(Line(place: place, kind: period.kind))
    // Where nothing was recorded there is nothing to count, and everybody can see that.
    guard isApart else { return .parts([]) }
    return .parts(
      mergedValues.compactMap { cell(place, period, Category(dimension: category.dimension, value: $0)) })
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
    guard let category else { return table.seriesIndex(indicator, place, period.kind, nil) }
    return own[.init(indicator: indicator, place: place, kind: period.kind, category: category)]
  }

  /// The periods at a place, in order.
  func periods(at place: PlaceID) -> [Period] {
    Set((seriesAtPlace[place] ?? []).flatMap { table.series[$0].observations.map(\.period) }).sorted()
  }

  /// Those of some periods that are published at a place: before the first and after the last record, too, everybody can
  /// see that there is nothing.
  func published(_ periods: [Period], at place: PlaceID) -> [Period] {
    periods.filter { lines.contains(Line(place: place, kind: $0.kind)) }
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
    var known: [PeriodSpan.Known] = []
    var seen: Set<Period> = []
    for (number, span) in spans.enumerated() {
      for period in published(span.periods, at: place) where seen.insert(period).inserted {
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
