import Languages
import Wording

/// The row above a plot: the unit, the keys of what can't be labelled where it is, and the mark of demonstration data.
struct ChartHeader: Sendable {
  /// A sample of how something is drawn, before its name.
  enum Sample: Hashable, Sendable {
    case none, frame
    case band(Slot)
    case bar(Slot)
    case outlinedBar(Slot)
    case line(Slot)
    case dot(Slot, isHollow: Bool)
    /// A class of values.
    case cell(CellMark.Content)
    /// One of the ranges behind a bar, as dark as this many on each other.
    case shade(Int)
    case target, outline
    case reference
    case interval
  }

  struct Item: Sendable {
    var sample: Sample
    var text: String
  }

  var items: [Item]

  /// The unit and the mark of demonstration data.
  init(_ model: ChartModel, keys: [Item] = []) {
    var items = model.unit.isEmpty ? [] : [Item(sample: .none, text: model.unit)]
    items += keys
    if model.chart.isDemonstration {
      items.append(Item(sample: .frame, text: model.demonstrationMark))
    }
    self.items = items
  }

  /// The key of intervals, where there are any to be drawn.
  static func intervals(_ model: ChartModel) -> [Item] {
    model.showsIntervals ? [Item(sample: .interval, text: model.words.words[.chartIntervalKey])] : []
  }

  /// Draws the items from the top left, on as many rows as they need, and gives the y below them.
  func draw(width: Double, measure: TextMeasure, into drawing: inout Drawing) -> Double {
    guard !items.isEmpty else { return 8 }
    var x = 0.0
    var y = 4.0
    for item in items {
      let sample = ChartHeader.sampleWidth(item.sample)
      let lines = measure.wrap(item.text, to: width - sample - 8, size: 14)
      let needed = sample + measure.width(lines, size: 14) + (item.sample == .frame ? 8 : 0)
      if x > 0, x + needed > width {
        x = 0
        y += 24
      }
      draw(item, lines, x: x, y: y, needed: needed, into: &drawing)
      x += needed + 20
      y += Double(lines.count - 1) * 17
    }
    return y + 34
  }

  private static func sampleWidth(_ sample: Sample) -> Double {
    switch sample {
    case .none: 0
    case .frame: 8
    case .band, .bar, .outlinedBar, .cell, .shade, .outline: 22
    case .dot, .target: 16
    case .line, .reference, .interval: 36
    }
  }

  private func draw(
    _ item: Item, _ lines: [String], x: Double, y: Double, needed: Double, into drawing: inout Drawing
  ) {
    let middle = y + 10
    switch item.sample {
    case .none: break
    case .frame:
      let bottom = y + 20 + Double(lines.count - 1) * 17
      drawing.add(.frame) {
        $0.rectangle(Box(left: x + 0.5, top: y + 0.5, right: (x + needed).snapped, bottom: bottom + 0.5))
      }
    case .band(let slot):
      drawing.group(slot) { group in
        group.add(.band) { $0.rectangle(Box(left: x, top: y + 3, right: x + 16, bottom: y + 17)) }
        group.add(.bandEdge) { path in
          path.move(x, y + 3)
          path.across(16)
          path.move(x, y + 17)
          path.across(16)
        }
      }
    case .bar(let slot):
      let swatch = Box(left: x, top: y + 3, right: x + 14, bottom: y + 17)
      BarMark(slot: slot, box: swatch, isTentative: false, isPatterned: true).draw(into: &drawing)
    case .outlinedBar(let slot):
      let swatch = Box(left: x, top: y + 3, right: x + 14, bottom: y + 17)
      BarMark(slot: slot, box: swatch, isTentative: true).draw(into: &drawing)
    case .cell(let content):
      let swatch = Box(left: x + 0.5, top: y + 3.5, right: x + 14.5, bottom: y + 17.5)
      CellMark(box: swatch, content: content).draw(into: &drawing)
    case .shade(let count):
      let swatch = Box(left: x, top: y + 3, right: x + 14, bottom: y + 17)
      drawing.group(.context) { group in for _ in 0..<count { group.add(.band) { $0.rectangle(swatch) } } }
    case .dot(let slot, let isHollow):
      drawing.group(slot) { group in
        group.add(isHollow ? .hollowMarker : .marker) { $0.circle(x + 5, middle, radius: isHollow ? 4.5 : 5) }
      }
    case .target:
      drawing.add(.target) { path in
        path.move(x + 4, y + 2)
        path.down(16)
      }
    case .outline:
      drawing.add(.outline) { path in
        path.move(x + 1, y + 17)
        path.down(-7)
        path.across(7)
        path.down(-7)
        path.across(7)
      }
    case .line(let slot): LineMark.sample(slot, x: x, y: middle, into: &drawing)
    case .reference:
      drawing.add(.reference) { path in
        path.move(x, middle)
        path.across(28)
      }
    case .interval: drawing.add(.interval) { IntervalMark(ends: x...x + 28, middle: middle).add(to: &$0) }
    }
    let runs = lines.map { TextRun.Line(text: $0) }
    if item.sample == .frame {
      drawing.add(TextRun(runs, x: x + needed / 2, y: y + 15, anchor: .middle, tone: .secondary))
    } else {
      drawing.add(TextRun(runs, x: x + ChartHeader.sampleWidth(item.sample), y: y + 15, tone: .secondary))
    }
  }
}
