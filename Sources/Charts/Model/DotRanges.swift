import Figures
import Languages
import Vocabulary
import Wording

/// The series of a dot range as rows: the last value of each, and those before it, up to a break and beyond.
struct DotRanges: Sendable {
  struct Row: Sendable {
    var series: Int
    var name: String
    var slot: ColourSlot
    /// The values, the last known first, then back in time.
    var dots: [Dot]
    /// The positions without a value.
    var absent: [(position: Int, observation: PublishedObservation)]

    var isOwn: Bool { slot == .own }
    var last: Dot { dots[0] }
    /// What the comparable values span.
    var span: ClosedRange<Double> {
      let values = dots.filter { !$0.isBeforeBreak }.map(\.value)
      return (values.min() ?? last.value)...(values.max() ?? last.value)
    }
  }

  struct Dot: Sendable {
    var position: Int
    var observation: PublishedObservation
    var value: Double
    /// Whether a break lies between it and the last value.
    var isBeforeBreak: Bool
  }

  /// More periods than these can't be told apart by the size of a dot.
  static let mostPeriods = 6

  /// The positions at which something is known, or known to be missing.
  let positions: [Int]
  private(set) var rows: [Row] = []
  /// The rows without any value, with the observation that lacks it.
  private(set) var missing: [(name: String, observation: PublishedObservation)] = []

  init(_ model: ChartModel) {
    let grid = model.grid
    positions = grid.positions.indices.filter { position in
      model.chart.series.indices.contains { grid.observation($0, position) != nil }
    }
    let hasOwn = model.chart.series.count { $0.role == .own } == 1
    for (index, series) in model.chart.series.enumerated() {
      var row = Row(series: index, name: series.name, slot: .calm, dots: [], absent: [])
      if hasOwn, series.role == .own { row.slot = .own }
      if series.role == .comparison { row.slot = .comparison }
      var isBeforeBreak = false
      for position in positions.reversed() {
        let observation = grid.observation(index, position)
        if let observation, let value = observation.value, value.isFinite {
          row.dots.append(
            Dot(position: position, observation: observation, value: value, isBeforeBreak: isBeforeBreak))
        } else if let observation {
          row.absent.insert((position, observation), at: 0)
        }
        // A break before the first value that is known parts nothing.
        if !row.dots.isEmpty, DotRanges.isBroken(model, index, position, positions) { isBeforeBreak = true }
      }
      if row.dots.isEmpty {
        if let observation = row.absent.last?.observation { missing.append((series.name, observation)) }
      } else {
        rows.append(row)
      }
    }
    sort(model)
  }

  /// Whether a series breaks between a position and the shown one before it.
  private static func isBroken(_ model: ChartModel, _ series: Int, _ position: Int, _ shown: [Int]) -> Bool {
    let before = shown.last { $0 < position } ?? position - 1
    return (before + 1...max(position, before + 1)).contains { model.isBroken(series, before: $0) }
  }

  /// By the last value, ties by name; by name alone where centres would be ranked by what young people answered.
  private mutating func sort(_ model: ChartModel) {
    guard model.chart.order == .byValue else { return }
    let byName = model.words.words.sorted(rows) { $0.name }
    guard !TwoValues.isByName(model), let end = positions.last else {
      rows = byName
      return
    }
    // What is not of the last period, or not whole, has no place by value.
    func isPlaced(_ row: Row) -> Bool { row.last.position == end && row.last.observation.isWhole }
    rows = byName.enumerated().sorted { first, second in
      let (left, right) = (first.element, second.element)
      guard isPlaced(left) == isPlaced(right) else { return isPlaced(left) }
      guard isPlaced(left), left.last.value != right.last.value else { return first.offset < second.offset }
      return left.last.value > right.last.value
    }.map(\.element)
  }

  /// All values, and the ends of the intervals of the last ones.
  var values: [Double] {
    rows.flatMap { row -> [Double] in
      let interval = row.last.observation.measure?.interval
      return row.dots.map(\.value) + (interval.map { [$0.lowerBound, $0.upperBound] } ?? [])
    }
  }

  /// The periods of a row without a value, by reason: `2021, 2022: not published`.
  static func absences(_ row: Row, _ model: ChartModel) -> String {
    var reasons: [(reason: String, periods: [String])] = []
    for (position, observation) in row.absent {
      let reason = model.reason(observation)
      let period = model.grid.positions[position].label
      if let known = reasons.firstIndex(where: { $0.reason == reason }) {
        reasons[known].periods.append(period)
      } else {
        reasons.append((reason, [period]))
      }
    }
    return reasons.map { "\($0.periods.joined(separator: ", ")): \($0.reason)" }.joined(separator: " · ")
  }

  /// A row for each series: its values, and the interval and the answers of the last.
  static func table(_ model: ChartModel) -> DataTable {
    let ranges = DotRanges(model)
    guard model.chart.series.count > 1, !ranges.positions.isEmpty else { return DataTable(positions: model) }
    let words = model.words.words
    let order = ranges.rows.map(\.series)
    let all = order + model.chart.series.indices.filter { !order.contains($0) }
    let lasts = Dictionary(ranges.rows.map { ($0.series, $0.last.observation) }) { first, _ in first }
    let hasInterval = lasts.values.contains { $0.measure?.interval != nil }
    let hasAnswers = lasts.values.contains { $0.measure?.base != nil }
    let last = ranges.positions.last.map { model.grid.positions[$0].label } ?? ""
    var extras: DataTable.Extras = hasInterval ? .intervals : []
    if hasAnswers { extras.insert(.answers) }
    let places = Set(model.grid.cells.flatMap { $0.compactMap { $0?.observation.key.place } })
    return DataTable(
      corner: words[places.count > 1 ? .chartTablePlace : .chartTableGroup],
      heads: ranges.positions.map { model.grid.positions[$0].label }
        + (hasInterval ? ["\(words[.chartTableInterval]): \(last)"] : [])
        + (hasAnswers ? ["\(words[.chartTableAnswers]): \(last)"] : []),
      rows: all.map { series in
        var entries = ranges.positions.map { position in
          model.grid.observation(series, position).map { DataTable.entry($0, model) } ?? DataTable.Entry(text: "")
        }
        // Of an earlier period they would stand in the wrong column.
        let shown = model.grid.observation(series, ranges.positions.last ?? 0)
        if hasInterval { entries.append(DataTable.Entry(text: shown.flatMap { model.words.interval($0) } ?? "")) }
        if hasAnswers {
          entries.append(DataTable.Entry(text: shown?.measure?.base.map { words.number(Double($0)) } ?? ""))
        }
        return DataTable.Row(head: model.chart.series[series].name, entries: entries)
      }, unit: model.unit, extras: extras)
  }
}
