import Figures
import Vocabulary

/// A series as a line over periods: broken where a value is missing or can't be compared, dashed towards a value that
/// isn't final, with markers and the band of its intervals.
struct LineMark: Sendable {
  /// A value at its place.
  struct Point {
    var x: Double
    var y: Double
    /// The ends of the interval.
    var interval: (low: Double, high: Double)?
    var isTentative: Bool
    var isProvisional: Bool
    var isForecast: Bool
  }

  let slot: ColourSlot
  /// Points in runs without a gap or a break.
  private(set) var runs: [[Point]] = []

  /// The pixel of a series' value.
  typealias Place = (_ position: Int, _ value: Double) -> (x: Double, y: Double)

  /// - Parameter slot: whose colour it has; the series' own where `nil`.
  init(_ model: ChartModel, series: Int, slot: ColourSlot? = nil, place: Place) {
    self.slot = slot ?? model.slots[series]
    var run: [Point] = []
    run.reserveCapacity(model.grid.positions.count)
    for position in model.grid.positions.indices {
      let facts = model.grid.facts(series, position)
      guard facts.standing == .value, facts.value.isFinite else {
        if !run.isEmpty { runs.append(run) }
        run = []
        continue
      }
      if !run.isEmpty, model.isBroken(series, before: position) {
        runs.append(run)
        run = []
      }
      let flags = facts.flags
      let (x, y) = place(position, facts.value)
      run.append(
        Point(
          x: x, y: y,
          interval: facts.interval.map { (place(position, $0.lowerBound).y, place(position, $0.upperBound).y) },
          isTentative: flags.areTentative, isProvisional: flags.areProvisional,
          isForecast: flags.contains(.forecast)))
    }
    if !run.isEmpty { runs.append(run) }
  }

  /// Adds the bare line to a path, for what stands behind.
  func addLine(to path: inout Path) {
    for run in runs {
      path.line(through: run.lazy.map { ($0.x, $0.y) })
      if run.count == 1 { path.across(1) }
    }
  }

  /// Draws the line and its markers.
  ///
  /// - Parameter mostMarkers: with more values than this, only the last and those that stand alone have a marker.
  func draw(into drawing: inout Drawing, mostMarkers: Int = 15) {
    let count = runs.reduce(0) { $0 + $1.count }
    let showsAll = count <= mostMarkers && slot != .context
    drawing.group(slot) { group in
      drawLines(into: &group)
      var filled = Path()
      var hollow = Path()
      let isRound = slot.marker == .circle
      for (number, run) in runs.enumerated() {
        for (index, point) in run.enumerated() {
          let isLast = number == runs.count - 1 && index == run.count - 1
          guard showsAll || isLast || run.count == 1 || point.isTentative else { continue }
          if point.isTentative || slot.isHollow {
            slot.marker.add(to: &hollow, point.x, point.y, radius: slot == .context ? 2.5 : 4)
          } else if isRound {
            filled.dot(point.x, point.y)
          } else {
            slot.marker.add(to: &filled, point.x, point.y)
          }
        }
      }
      let dot: Ink = slot == .own ? .ownDot : slot == .context ? .contextDot : .dot
      group.add(isRound ? dot : .marker, filled)
      group.add(.hollowMarker, hollow)
    }
  }

  private func drawLines(into group: inout Drawing) {
    var solid = Path()
    var dashed = Path()
    for run in runs {
      guard run.contains(where: \.isProvisional) else {
        if run.count > 1 { solid.line(through: run.lazy.map { ($0.x, $0.y) }) }
        continue
      }
      var isDrawing = false
      for (before, point) in zip(run, run.dropFirst()) {
        if point.isProvisional {
          dashed.move(before.x, before.y)
          dashed.line(point.x, point.y)
          isDrawing = false
        } else {
          if !isDrawing { solid.move(before.x, before.y) }
          solid.line(point.x, point.y)
          isDrawing = true
        }
      }
    }
    group.add(LineMark.ink(slot), solid)
    group.add(.provisionalLine, dashed)
  }

  static let sampleWidth = 28.0

  /// A short piece of the line with its marker, for a list of names.
  static func sample(_ slot: ColourSlot, x: Double, y: Double, into drawing: inout Drawing) {
    drawing.group(slot) { group in
      group.add(ink(slot)) { path in
        path.move(x, y)
        path.across(sampleWidth)
      }
      guard slot != .context else { return }
      group.add(slot.isHollow ? .hollowMarker : .marker) { slot.marker.add(to: &$0, x + sampleWidth / 2, y) }
    }
  }

  static func ink(_ slot: ColourSlot, isProvisional: Bool = false) -> Ink {
    guard !isProvisional else { return .provisionalLine }
    return switch slot {
    case .own: .ownLine
    case .comparison: .comparisonLine
    case .context: .contextLine
    case .equal, .answer, .step: slot.isRepeated ? .comparisonLine : .line
    }
  }
}
