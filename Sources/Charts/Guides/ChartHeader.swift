import Languages
import Wording

/// The row above a plot: the unit, and the keys of what can't be labelled where it is.
struct ChartHeader: Sendable {
  /// How something is drawn, as a small piece before its name.
  enum Swatch: Hashable, Sendable {
    case none
    case band(ColourSlot)
    case bar(ColourSlot)
    case outlinedBar(ColourSlot)
    case line(ColourSlot)
    case dot(ColourSlot, isHollow: Bool)
    /// A dot of a size of its own.
    case point(ColourSlot, Marker, radius: Double)
    /// A class of values, or why there is none.
    case cell(CellMark.Shown)
    /// All classes of values, as steps beside each other, each over its name or between its bounds.
    case ramp(ClassScale)
    /// One of the ranges behind a bar, as dark as this many on each other.
    case shade(Int)
    case target, outline
    case reference
    case interval
  }

  struct Item: Sendable {
    var swatch: Swatch
    var text: String
  }

  var items: [Item]

  /// The unit, then the keys.
  ///
  /// - Parameter hasUnit: whether the unit is named; not where the words of the picture have it.
  init(_ model: ChartModel, keys: [Item] = [], hasUnit: Bool = true) {
    items = (model.unit.isEmpty || !hasUnit ? [] : [Item(swatch: .none, text: model.unit)]) + keys
  }

  /// The key of intervals, where there are any to be drawn.
  static func intervals(_ model: ChartModel) -> [Item] {
    model.showsIntervals ? [Item(swatch: .interval, text: model.words.words[.chartIntervalKey])] : []
  }

  /// The key of bars, each in the colour of its series.
  static func bars(_ model: ChartModel, _ series: [Int]) -> [Item] {
    series.map { Item(swatch: .bar(model.slots[$0]), text: model.chart.series[$0].name) }
  }

  /// The keys of references that are not named where they are.
  static func references(_ model: ChartModel) -> [Item] {
    model.chart.references.filter(\.value.isFinite).map { Item(swatch: .reference, text: model.label($0)) }
  }

  /// Draws the items from the top left, on as many rows as they need, and gives the y below them.
  func draw(width: Double, measure: TextMeasure, into drawing: inout Drawing) -> Double {
    let items = items.flatMap { item in
      if case .ramp(let classes) = item.swatch, !ClassRamp(classes, measure: measure, most: width).fits {
        return classes.classes.map { Item(swatch: .cell(.step($0.slot)), text: $0.label) }
      }
      return [item]
    }
    guard !items.isEmpty else { return Spacing.text }
    var x = 0.0
    var y = Spacing.hair
    var below = 0.0
    for item in items {
      if case .ramp(let classes) = item.swatch {
        let ramp = ClassRamp(classes, measure: measure, most: width)
        if x > 0, x + ramp.width > width {
          x = 0
          y += ChartHeader.row
        }
        ramp.draw(x: x, y: y + ChartHeader.swatchTop, into: &drawing)
        // What follows stands beside the steps, or below their names.
        x += ramp.width + Spacing.item
        below = y + ramp.height - ChartHeader.side
        continue
      }
      let room = ChartHeader.room(item.swatch)
      let lines = measure.wrap(item.text, to: width - room - Spacing.text)
      let needed = room + measure.width(lines) * measure.spacing
      if x > 0, x + needed > width {
        x = 0
        y = max(y, below) + ChartHeader.row
      }
      draw(item, lines, x: x, y: y, into: &drawing)
      x += needed + Spacing.item
      y += Type.height(lines.count - 1)
    }
    return max(y, below) + ChartHeader.row + Spacing.side
  }

  /// From one row of items to the next.
  private static let row = 24.0
  /// The height of an item, and where the baseline of its text and the top of its swatch are in it.
  private static let (height, baseline, swatchTop) = (20.0, 15.0, 3.0)
  /// The side of a square swatch, and the width of a piece of a band.
  private static let (side, bandWidth) = (14.0, 16.0)

  /// What a swatch takes, with what is free between it and its name.
  private static func room(_ swatch: Swatch) -> Double {
    switch swatch {
    case .none, .ramp: 0
    case .band, .bar, .outlinedBar, .cell, .shade, .outline: side + Spacing.text
    case .dot, .target, .point: side + 2
    case .line, .reference, .interval: LineMark.sampleWidth + Spacing.text
    }
  }

  private func draw(_ item: Item, _ lines: [String], x: Double, y: Double, into drawing: inout Drawing) {
    let middle = y + ChartHeader.height / 2
    let (top, side) = (y + ChartHeader.swatchTop, ChartHeader.side)
    let square = Box(left: x, top: top, right: x + side, bottom: top + side)
    switch item.swatch {
    case .none, .ramp: break
    case .band(let slot):
      drawing.group(slot) { group in
        var piece = square
        piece.right = x + ChartHeader.bandWidth
        group.add(.band) { $0.rectangle(piece) }
        group.add(.bandEdge) { path in
          for y in [piece.top, piece.bottom] {
            path.move(x, y)
            path.across(piece.width)
          }
        }
      }
    case .bar(let slot):
      BarMark(slot: slot, box: square, isTentative: false, isPatterned: true).draw(into: &drawing)
    case .outlinedBar(let slot):
      BarMark(slot: slot, box: square, isTentative: true).draw(into: &drawing)
    case .cell(let content):
      CellMark(box: square.moved(0.5), content: content).draw(into: &drawing)
    case .shade(let count):
      drawing.group(.context) { group in for _ in 0..<count { group.add(.band) { $0.rectangle(square) } } }
    case .dot(let slot, let isHollow):
      drawing.group(slot) { group in
        group.add(isHollow ? .hollowMarker : .marker) {
          $0.circle(x + Marker.change, middle, radius: isHollow ? Marker.dot : Marker.change)
        }
      }
    case .point(let slot, let marker, let radius):
      drawing.group(slot) { group in
        group.add(.marker) { marker.add(to: &$0, x + Marker.change, middle, radius: radius) }
      }
    case .target:
      drawing.add(.target) { path in
        path.move(x + Spacing.hair, middle - Spacing.text)
        path.down(2 * Spacing.text)
      }
    case .outline:
      drawing.add(.outline) { path in
        path.move(x + 1, square.bottom)
        for _ in 0..<2 {
          path.down(-side / 2)
          path.across(side / 2)
        }
      }
    case .line(let slot): LineMark.sample(slot, x: x, y: middle, into: &drawing)
    case .reference:
      drawing.add(.reference) { path in
        path.move(x, middle)
        path.across(LineMark.sampleWidth)
      }
    case .interval:
      drawing.add(.interval) { IntervalMark(ends: x...x + LineMark.sampleWidth, middle: middle).add(to: &$0) }
    }
    drawing.add(
      TextRun(lines, x: x + ChartHeader.room(item.swatch), y: y + ChartHeader.baseline, tone: .secondary))
  }
}
