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
  /// By series, then by position.
  let cells: [CellRow]
  /// The same in short, one series after the other.
  private let facts: [CellFacts]
  /// For each series the least and greatest value, or end of an interval where these are drawn; `nil` where it has none.
  let extents: [ClosedRange<Double>?]
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
    let own = CellGrid.facts(series)
    extents = own.map { CellGrid.extent(of: $0, withIntervals) }
    extent = CellGrid.union(extents)
    values = withIntervals ? CellGrid.union(own.map { CellGrid.extent(of: $0, false) }) : extent
    hasIntervals = own.contains { $0.contains { $0.interval != nil } }
    (positions, cells) = CellGrid.placed(series, atLabels: atLabels, label: label)
    var facts: [CellFacts] = []
    facts.reserveCapacity(series.count * positions.count)
    for (row, own) in zip(cells, own) { facts += row.placed(own) }
    self.facts = facts
  }

  /// By series, in the order of its cells; by index, for a loop over cells would copy each.
  private static func facts(_ series: [Chart.Series]) -> [[CellFacts]] {
    series.indices.map { one in
      var facts: [CellFacts] = []
      facts.reserveCapacity(series[one].cells.count)
      for cell in series[one].cells.indices {
        facts.append(CellFacts(series[one].cells[cell].observation.state, series[one].cells[cell].observation.flags))
      }
      return facts
    }
  }

  private static func placed(_ series: [Chart.Series], atLabels: Bool, label: (Period) -> String) -> Grid {
    if !atLabels, let first = series.first, CellGrid.areAlike(series) {
      // The most common case needs no search for places.
      let positions = first.cells.map { Position(label: $0.label, period: $0.observation.key.period) }
      return (positions, series.map { CellRow($0.cells) })
    }
    let isOverTime =
      !atLabels
      && series.allSatisfy { series in
        Set(series.cells.map(\.observation.key.period)).count == series.cells.count
      }
    let kinds = Set(series.flatMap { $0.cells.map(\.observation.key.period.kind) })
    return isOverTime && kinds.count == 1 ? CellGrid.byPeriod(series, label: label) : CellGrid.byLabel(series)
  }

  /// Whether every series has the same periods, without a gap and in order.
  private static func areAlike(_ series: [Chart.Series]) -> Bool {
    guard let first = series.first?.cells, !first.isEmpty else { return false }
    // By index: a closure over cells would copy each.
    for cell in first.indices.dropFirst() {
      let expected = first[cell - 1].observation.key.period.advanced(by: 1)
      guard first[cell].observation.key.period == expected else { return false }
    }
    for other in series.indices.dropFirst() {
      guard series[other].cells.count == first.count else { return false }
      for cell in first.indices
      where series[other].cells[cell].observation.key.period != first[cell].observation.key.period { return false }
    }
    return true
  }

  private typealias Grid = (positions: [Position], cells: [CellRow])

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
      var places: [Int?] = Array(repeating: nil, count: periods.count)
      for (place, cell) in series.cells.enumerated() {
        if let at = index[cell.observation.key.period] { places[at] = place }
      }
      return CellRow(series.cells, at: places)
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
      var places: [Int?] = Array(repeating: nil, count: labels.count)
      for (place, cell) in series.cells.enumerated() {
        if let at = index[cell.label], places[at] == nil { places[at] = place }
      }
      return CellRow(series.cells, at: places)
    }
    return (positions, cells)
  }

  func observation(_ series: Int, _ position: Int) -> PublishedObservation? { cells[series].observation(position) }

  /// What is drawn of a cell, without a copy of all that is said of it.
  func facts(_ series: Int, _ position: Int) -> CellFacts { facts[series * positions.count + position] }

  func value(_ series: Int, _ position: Int) -> Double? {
    let facts = facts(series, position)
    return facts.standing == .value ? facts.value : nil
  }

  /// What must be said of a value; nothing where the series has none there.
  func flags(_ series: Int, _ position: Int) -> ObservationFlags { facts(series, position).flags }

  /// The least and greatest value of a series, or end of an interval; `nil` where it has no value.
  private static func extent(of series: [CellFacts], _ withIntervals: Bool) -> ClosedRange<Double>? {
    var extent: ClosedRange<Double>?
    for cell in series where cell.standing == .value {
      let interval = withIntervals ? cell.interval : nil
      let low = min(cell.value, interval?.lowerBound ?? cell.value)
      let high = max(cell.value, interval?.upperBound ?? cell.value)
      guard low.isFinite, high.isFinite else { continue }
      extent = min(low, extent?.lowerBound ?? low)...max(high, extent?.upperBound ?? high)
    }
    return extent
  }

  /// The least and greatest of several; `nil` where there are none.
  private static func union(_ extents: [ClosedRange<Double>?]) -> ClosedRange<Double>? {
    var union: ClosedRange<Double>?
    for case let extent? in extents {
      union = union.map { min($0.lowerBound, extent.lowerBound)...max($0.upperBound, extent.upperBound) } ?? extent
    }
    return union
  }

  /// The least and greatest value of some series, or end of an interval where these are drawn; `nil` where none has one.
  func extent(of series: [Int]) -> ClosedRange<Double>? { CellGrid.union(series.map { extents[$0] }) }

  /// The last position at which a series has a value.
  func lastValue(_ series: Int) -> Int? { positions.indices.last { facts(series, $0).standing == .value } }
}
