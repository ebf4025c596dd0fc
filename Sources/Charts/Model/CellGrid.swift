import Figures
import Vocabulary

/// The cells of a chart by series and position, with the positions that no series has a cell at.
struct CellGrid: Sendable {
  /// A place on the category axis.
  struct Position: Hashable, Sendable {
    var label: String
    /// `nil` where the positions are not periods.
    var period: Period?
  }

  let positions: [Position]
  /// By series, then by position; `nil` where the series has nothing there.
  let cells: [[Chart.GridCell?]]
  /// The least and greatest value, or end of an interval where these are drawn; from published values alone.
  let extent: ClosedRange<Double>?
  /// The least and greatest value.
  let values: ClosedRange<Double>?

  /// Whether any value has an interval.
  let hasIntervals: Bool

  /// More positions than this are not filled up between the first and the last period.
  private static let mostPositions = 600

  /// - Parameters:
  ///   - atLabels: whether positions are labels even where they could be periods.
  ///   - withIntervals: whether the ends of intervals lie in the extent.
  ///   - label: prints a period that no series has a cell at.
  init(_ series: [Chart.Series], atLabels: Bool, withIntervals: Bool, label: (Period) -> String) {
    extent = CellGrid.extent(of: series, withIntervals)
    values = withIntervals ? CellGrid.extent(of: series, false) : extent
    hasIntervals = series.contains { $0.cells.contains { $0.observation.measure?.interval != nil } }
    if !atLabels, let first = series.first, CellGrid.areAlike(series) {
      // The most common case needs no search for places.
      positions = first.cells.map { Position(label: $0.label, period: $0.observation.key.period) }
      cells = series.map { $0.cells.map(Optional.some) }
      return
    }
    let isOverTime =
      !atLabels
      && series.allSatisfy { series in
        Set(series.cells.map(\.observation.key.period)).count == series.cells.count
      }
    let kinds = Set(series.flatMap { $0.cells.map(\.observation.key.period.kind) })
    (positions, cells) =
      isOverTime && kinds.count == 1
      ? CellGrid.byPeriod(series, label: label) : CellGrid.byLabel(series)
  }

  /// Whether every series has the same periods, without a gap and in order.
  private static func areAlike(_ series: [Chart.Series]) -> Bool {
    guard let first = series.first?.cells, var last = first.first?.observation.key.period else { return false }
    for cell in first.dropFirst() {
      guard cell.observation.key.period == last.advanced(by: 1) else { return false }
      last = cell.observation.key.period
    }
    return series.dropFirst().allSatisfy { other in
      other.cells.count == first.count
        && first.indices.allSatisfy {
          other.cells[$0].observation.key.period == first[$0].observation.key.period
        }
    }
  }

  private typealias Grid = (positions: [Position], cells: [[Chart.GridCell?]])

  private static func byPeriod(_ series: [Chart.Series], label: (Period) -> String) -> Grid {
    var labels: [Period: String] = [:]
    for cell in series.lazy.flatMap(\.cells) { labels[cell.observation.key.period] = cell.label }
    var periods = labels.keys.sorted()
    if let first = periods.first, let last = periods.last {
      let filled = sequence(first: first) { $0.advanced(by: 1) }
        .prefix { $0 <= last }.prefix(CellGrid.mostPositions + 1)
      let all = Array(filled)
      if all.count <= CellGrid.mostPositions { periods = all }
    }
    let positions = periods.map { Position(label: labels[$0] ?? label($0), period: $0) }
    let index = Dictionary(uniqueKeysWithValues: periods.enumerated().map { ($1, $0) })
    let cells = series.map { series in
      var row: [Chart.GridCell?] = Array(repeating: nil, count: periods.count)
      for cell in series.cells { if let at = index[cell.observation.key.period] { row[at] = cell } }
      return row
    }
    return (positions, cells)
  }

  private static func byLabel(_ series: [Chart.Series]) -> Grid {
    var index: [String: Int] = [:]
    var labels: [String] = []
    for cell in series.lazy.flatMap(\.cells) where index[cell.label] == nil {
      index[cell.label] = labels.count
      labels.append(cell.label)
    }
    let positions = labels.map { Position(label: $0, period: nil) }
    let cells = series.map { series in
      var row: [Chart.GridCell?] = Array(repeating: nil, count: labels.count)
      for cell in series.cells { if let at = index[cell.label], row[at] == nil { row[at] = cell } }
      return row
    }
    return (positions, cells)
  }

  func observation(_ series: Int, _ position: Int) -> PublishedObservation? { cells[series][position]?.observation }

  /// The value with what is needed to read it, without a copy of all that is said of it.
  func measure(_ series: Int, _ position: Int) -> PublishedObservation.Value? {
    guard case .value(let measure)? = cells[series][position]?.observation.state else { return nil }
    return measure
  }

  func value(_ series: Int, _ position: Int) -> Double? { measure(series, position)?.value }

  /// What must be said of a value; nothing where the series has none there.
  func flags(_ series: Int, _ position: Int) -> ObservationFlags {
    cells[series][position]?.observation.flags ?? []
  }

  /// The least and greatest value of some series, or end of an interval; `nil` where none has a value.
  static func extent(of series: [Chart.Series], _ withIntervals: Bool) -> ClosedRange<Double>? {
    var extent: ClosedRange<Double>?
    for one in series.indices {
      for cell in series[one].cells.indices {
        guard case .value(let measure) = series[one].cells[cell].observation.state else { continue }
        let interval = withIntervals ? measure.interval : nil
        let low = min(measure.value, interval?.lowerBound ?? measure.value)
        let high = max(measure.value, interval?.upperBound ?? measure.value)
        guard low.isFinite, high.isFinite else { continue }
        extent = min(low, extent?.lowerBound ?? low)...max(high, extent?.upperBound ?? high)
      }
    }
    return extent
  }

  /// The last position at which a series has a value.
  func lastValue(_ series: Int) -> Int? { cells[series].lastIndex { $0?.observation.value != nil } }
}
