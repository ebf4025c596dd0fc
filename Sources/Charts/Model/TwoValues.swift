import Figures
import Languages
import Vocabulary
import Wording

/// The series of a dumbbell or slope chart as rows of an earlier and a later value.
struct TwoValues: Sendable {
  static let messages: [MessageKey] = [
    .chartChangeBroken, .chartGuardOnePeriod, .chartNoteOrderLater, .chartLeadAllMoved, .chartLeadChanges,
    .chartLeadIncomparable, .chartLeadMoved, .chartLeadMostUp, .chartLeadMostDown,
  ]

  struct Row: Sendable {
    var series: Int
    var name: String
    var before: PublishedObservation
    var after: PublishedObservation
    var slot: ColourSlot
    /// What may be said of the two; `nil` where the series breaks between them or one is not known.
    var comparison: Comparison?

    var isOwn: Bool { slot == .own }

    /// The one that has no value, where the other has one.
    var lacking: PublishedObservation? { before.value == nil ? before : after.value == nil ? after : nil }
  }

  /// The names of the two positions.
  let first: String
  let last: String
  /// The rows with a value at least, in order.
  private(set) var valued: [Row] = []
  /// The rows without any, with the observation that lacks it.
  private(set) var missing: [(name: String, isOwn: Bool, observation: PublishedObservation)] = []

  init(_ model: ChartModel) {
    let positions = model.grid.positions
    first = positions.first?.label ?? ""
    last = positions.last?.label ?? ""
    guard positions.count >= 2 else { return }
    let hasOwn = model.chart.series.count { $0.role == .own } == 1
    for (index, series) in model.chart.series.enumerated() {
      let ends = [model.grid.observation(index, 0), model.grid.observation(index, positions.count - 1)]
      guard let known = ends.compactMap({ $0 }).first(where: { $0.value?.isFinite ?? false }) else {
        if let lacking = ends.compactMap({ $0 }).first { missing.append((series.name, series.role == .own, lacking)) }
        continue
      }
      let (before, after) = (ends[0] ?? TwoValues.unknown(like: known), ends[1] ?? TwoValues.unknown(like: known))
      let isBroken = positions.indices.dropFirst().contains { model.isBroken(index, before: $0) }
      let isWhole = before.value != nil && after.value != nil
      let comparison = isBroken || !isWhole ? nil : model.words.figures.compare(before, after)
      let isPlain = series.role == .context || hasOwn || comparison?.verdict == .noClearChange
      let slot: ColourSlot =
        series.role == .own && hasOwn
        ? .own : series.role == .comparison ? .comparison : isPlain ? .context : model.slots[index]
      valued.append(
        Row(
          series: index, name: series.name, before: before, after: after, slot: slot, comparison: comparison))
    }
    sort(model)
  }

  /// What stands where a series has no cell at all.
  private static func unknown(like known: PublishedObservation) -> PublishedObservation {
    var unknown = known
    unknown.state = .notAvailable
    unknown.flags = []
    return unknown
  }

  /// By the later value, ties by name, values that are not whole last; by name alone where values are answers of young people about centres.
  private mutating func sort(_ model: ChartModel) {
    guard model.chart.order == .byValue else { return }
    let byName = model.words.words.sorted(valued) { $0.name }
    let isByName = TwoValues.isByName(model)
    valued =
      isByName
      ? byName
      : byName.enumerated().sorted {
        let (first, second) = (TwoValues.isPlaced($0.element.after), TwoValues.isPlaced($1.element.after))
        guard first == second else { return first }
        guard first else { return $0.offset < $1.offset }
        let (left, right) = ($0.element.after.value ?? 0, $1.element.after.value ?? 0)
        return left > right || (left == right && $0.offset < $1.offset)
      }.map(\.element)
  }

  /// Whether a row has its place by the later value.
  private static func isPlaced(_ after: PublishedObservation) -> Bool { after.value != nil && after.isWhole }

  /// All values of the rows, with the ends of their intervals.
  var values: [Double] {
    var values: [Double] = []
    for measure in valued.flatMap({ [$0.before.measure, $0.after.measure] }).compactMap(\.self) {
      values.append(measure.value)
      if let interval = measure.interval { values += [interval.lowerBound, interval.upperBound] }
    }
    return values.filter(\.isFinite)
  }

  /// What values span, be it a single one. Values that are printed alike stand nearly at one place.
  static func domain(_ values: [Double], _ model: ChartModel) -> ClosedRange<Double> {
    guard let low = values.min(), let high = values.max() else { return 0...1 }
    guard high > low else { return low...high }
    let digit = (0..<model.decimals).reduce(1 / model.printedFactor) { unit, _ in unit / 10 }
    let rest = max(0, leastSpan * digit - (high - low)) / 2
    return low - rest...high + rest
  }

  /// The units of the last decimal that a scale spans at least.
  private static let leastSpan = 4.0

  /// Whether centres would be ranked by what young people answered.
  static func isByName(_ model: ChartModel) -> Bool {
    guard model.indicator?.isSurvey ?? false else { return false }
    return model.grid.cells.contains { cells in
      cells.contains { cell in
        cell.flatMap { model.words.figures.world.place($0.observation.key.place)?.kind } == .centre
      }
    }
  }

  /// The change as it is printed; nothing where one of the two is not known.
  static func change(_ row: Row, _ model: ChartModel) -> String {
    row.lacking != nil ? "" : row.comparison.map { model.words.difference($0) } ?? model.words.words[.chartChangeBroken]
  }

  /// A row for each series: the two values and the change.
  static func table(_ model: ChartModel) -> DataTable {
    // Of one period there is nothing to hold against.
    guard model.grid.positions.count > 1 else { return DataTable(positions: model) }
    let two = TwoValues(model)
    let words = model.words.words
    let count = model.grid.positions.count
    func entries(_ ends: [PublishedObservation?]) -> [DataTable.Entry] {
      ends.flatMap { end in
        [end.map { DataTable.entry($0, model) } ?? DataTable.Entry(text: "")]
          + (model.showsIntervals ? [DataTable.Entry(text: end.flatMap { model.words.interval($0) } ?? "")] : [])
      }
    }
    var rows = two.valued.map { row in
      DataTable.Row(
        head: row.name, entries: entries([row.before, row.after]) + [DataTable.Entry(text: change(row, model))])
    }
    let shown = Set(two.valued.map(\.series))
    for (index, series) in model.chart.series.enumerated() where !shown.contains(index) && count > 0 {
      let ends = [model.grid.observation(index, 0), model.grid.observation(index, count - 1)]
      rows.append(DataTable.Row(head: series.name, entries: entries(ends) + [DataTable.Entry(text: "")]))
    }
    let places = Set(model.grid.cells.flatMap { $0.compactMap { $0?.observation.key.place } })
    return DataTable(
      corner: words[places.count > 1 ? .chartTablePlace : .chartTableGroup],
      heads: [two.first, two.last].flatMap { period in
        [period] + (model.showsIntervals ? ["\(words[.chartTableInterval]): \(period)"] : [])
      } + [words[.chartChange]], rows: rows, unit: model.unit, extras: model.showsIntervals ? .intervals : [])
  }

  /// How many rose, fell and did not clearly change, and the largest rise and fall.
  static func lead(_ model: ChartModel) -> [String] {
    guard model.grid.positions.count > 1 else { return Lead.extremes(model, at: 0) }
    let two = TwoValues(model)
    let words = model.words.words
    // What the rows are held against is none of them.
    let rows = two.valued.filter { $0.slot != .comparison }
    let told = rows.isEmpty ? two.valued : rows
    guard !told.isEmpty else { return [] }
    let compared = told.filter { $0.comparison?.difference != nil }
    let rose = compared.filter { $0.comparison?.verdict == .higher }
    let fell = compared.filter { $0.comparison?.verdict == .lower }
    let isSurvey = compared.contains { $0.comparison?.interval != nil }
    var sentences: [String] = []
    let rest = compared.count - rose.count - fell.count
    let counts = [("rose", rose.count), ("fell", fell.count), (isSurvey ? "unclear" : "same", rest)].filter { $0.1 > 0 }
    let areAll = counts.count == 1 && compared.count == told.count && told.count > 1
    // Of a single row that changed the values are told.
    for (sort, count) in counts where told.count > 1 || rest > 0 {
      sentences.append(
        words[areAll ? .chartLeadAllMoved : .chartLeadChanges, ["count": .integer(count), "sort": .text(sort)]])
    }
    if compared.count < told.count {
      sentences.append(words[.chartLeadIncomparable, ["count": .integer(told.count - compared.count)]])
    }
    for (key, rows) in [(MessageKey.chartLeadMostUp, rose), (.chartLeadMostDown, fell)] {
      guard let most = largest(rows, model), !(isSurvey && rows.count > 1) else { continue }
      let isOne = rows.count == 1
      sentences.append(
        words[
          isOne ? .chartLeadMoved : key,
          [
            "name": .text(isOne ? most.name : model.words.insideSentence(most.name, of: most.after)),
            "before": .text(model.words.value(most.before)), "after": .text(model.words.value(most.after)),
          ]])
    }
    return sentences
  }

  /// The row that changed most, where no other's change is printed alike: against what was before where all can be told
  /// so, else by the difference.
  private static func largest(_ rows: [Row], _ model: ChartModel) -> Row? {
    let relative = rows.compactMap(\.comparison?.relative)
    func size(_ row: Row) -> Double {
      abs((relative.count == rows.count ? row.comparison?.relative : row.comparison?.difference) ?? 0)
    }
    guard let most = rows.max(by: { size($0) < size($1) }) else { return nil }
    return rows.count { change($0, model) == change(most, model) } == 1 ? most : nil
  }

  /// Why nothing is drawn: of one period there is no change.
  static func refusal(_ model: ChartModel) -> String? {
    guard model.grid.extent != nil, model.grid.positions.count == 1 else { return model.lengthRefusal }
    return model.words.words[.chartGuardOnePeriod]
  }

  /// How the rows are ordered.
  static func notes(_ model: ChartModel) -> [String] {
    if isByName(model) { return [model.words.words[.chartNoteSorted]] }
    guard model.chart.order == .byValue, let last = model.grid.positions.last else { return [] }
    return [model.words.words[.chartNoteOrderLater, ["period": .text(last.label)]]]
  }
}

extension MessageKey {
  fileprivate static let chartChangeBroken = MessageKey("chart.change.broken")
  fileprivate static let chartNoteOrderLater = MessageKey("chart.note.order-later", "period")
  fileprivate static let chartGuardOnePeriod = MessageKey("chart.guard.one-period")
  fileprivate static let chartLeadAllMoved = MessageKey("chart.lead.all-moved", "count", "sort")
  fileprivate static let chartLeadChanges = MessageKey("chart.lead.changes", "count", "sort")
  fileprivate static let chartLeadIncomparable = MessageKey("chart.lead.incomparable", "count")
  fileprivate static let chartLeadMoved = MessageKey("chart.lead.moved", "name", "before", "after")
  fileprivate static let chartLeadMostUp = MessageKey("chart.lead.most-up", "name", "before", "after")
  fileprivate static let chartLeadMostDown = MessageKey("chart.lead.most-down", "name", "before", "after")
}
