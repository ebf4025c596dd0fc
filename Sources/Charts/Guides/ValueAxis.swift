import Languages
import Wording

/// The axis of values: its domain, and its ticks as they are printed.
struct ValueAxis: Sendable {
  struct Labelled: Hashable, Sendable {
    var value: Double
    var label: String
  }

  var domain: ClosedRange<Double>
  var ticks: [Labelled]

  /// An axis over the extent of `values` and the references.
  ///
  /// - Parameters:
  ///   - target: how many ticks are wanted.
  ///   - fromZero: whether zero is on the axis; bars have no other.
  ///   - toHundred: whether a share has the whole scale however small it is.
  init(
    _ model: ChartModel, over values: ClosedRange<Double>?, target: Int, fromZero: Bool = true, toHundred: Bool = false
  ) {
    let factor = model.printedFactor
    let references = model.chart.references.map(\.value).filter(\.isFinite)
    if !fromZero, let values {
      let low = min(values.lowerBound, references.min() ?? values.lowerBound) * factor
      let high = max(values.upperBound, references.max() ?? values.upperBound) * factor
      let bounds = low...max(high, low + 1e-9)
      let ticks = NumericTicks(target: target, isWhole: model.isWhole)(bounds)
      // The lowest tick is the line below the plot.
      self.init(model, bounds: bounds, ticks: ValueAxis.reaching(ticks, bounds, part: 0.001))
      return
    }
    let low = min(0, values?.lowerBound ?? 0, references.min() ?? 0) * factor
    let high = max(0, values?.upperBound ?? 0, references.max() ?? 0) * factor
    var bounds = low...(high > low ? high : low + 1)
    if model.isPercent, low == 0, high == 0 || high > 60 || toHundred, high <= 100 {
      let step = target >= 5 ? 25 : 50
      let ticks = stride(from: 0, through: 100, by: step).map { Tick(mantissa: $0, exponent: 0) }
      bounds = 0...100
      self.init(model, bounds: bounds, ticks: ticks)
      return
    }
    let ticks = NumericTicks(target: target, isWhole: model.isWhole)(bounds)
    self.init(model, bounds: bounds, ticks: ValueAxis.reaching(ticks, bounds))
  }

  private init(_ model: ChartModel, bounds: ClosedRange<Double>, ticks: [Tick]) {
    let decimals = ticks.map(\.decimals).max() ?? 0
    let factor = model.printedFactor
    let low = min(bounds.lowerBound, ticks.first?.value ?? bounds.lowerBound)
    let high = max(bounds.upperBound, ticks.last?.value ?? bounds.upperBound)
    domain = low / factor...high / factor
    self.ticks = ticks.map {
      Labelled(value: $0.value / factor, label: model.words.words.number($0.value, decimals: decimals))
    }
  }

  /// The ticks and one more at an end that the data pass by more than a part of a step.
  private static func reaching(_ ticks: [Tick], _ data: ClosedRange<Double>, part: Double = 0.25) -> [Tick] {
    guard ticks.count >= 2 else { return ticks }
    var ticks = ticks
    let step = ticks[1].mantissa - ticks[0].mantissa
    let size = Tick(mantissa: step, exponent: ticks[0].exponent).value
    while let last = ticks.last, data.upperBound > last.value + size / 4 {
      ticks.append(Tick(mantissa: last.mantissa + step, exponent: last.exponent))
    }
    while let first = ticks.first, data.lowerBound < first.value - size * part {
      ticks.insert(Tick(mantissa: first.mantissa - step, exponent: first.exponent), at: 0)
    }
    return ticks
  }

  /// The axis of another domain, with the ticks that lie in it.
  func within(_ domain: ClosedRange<Double>) -> ValueAxis {
    var axis = self
    axis.domain = domain
    axis.ticks = ticks.filter { domain.contains($0.value) }
    return axis
  }

  /// Whether the axis leaves zero out, which its bottom line then shows.
  var isCut: Bool { domain.lowerBound > 0 }

  /// The line below the plot: straight at zero, and with a zigzag where zero is left out.
  func drawBase(_ plot: Box, _ values: LinearScale, into drawing: inout Drawing) {
    drawing.add(.zero) { path in
      path.move(plot.left, values.baseline.snapped)
      guard isCut else { return path.across(plot.width) }
      for step in ValueAxis.zigzag { path.step(step.0, step.1) }
      path.across(plot.width - ValueAxis.zigzag.reduce(0) { $0 + $1.0 })
    }
  }

  /// The steps that show where zero is left out.
  private static let zigzag = [(3.0, -4.0), (6, 8), (6, -8), (3, 4)]
  /// From a plot to the baseline of the labels below it.
  private static let drop = 20.0
  /// What the labels below a plot take.
  static let height = 30.0

  /// What the labels take at the left of a plot.
  func room(_ measure: TextMeasure) -> Double {
    (measure.width(ticks.map(\.label)) + Spacing.side).rounded(.up)
  }

  /// Half the widths of the first and the last label.
  func ends(_ measure: TextMeasure) -> (first: Double, last: Double) {
    func half(_ tick: Labelled?) -> Double { tick.map { measure.width($0.label) / 2 } ?? 0 }
    return (half(ticks.first), half(ticks.last))
  }

  /// Whether labels below an axis of this length keep apart.
  func fits(_ length: Double, _ measure: TextMeasure) -> Bool {
    let span = domain.upperBound - domain.lowerBound
    return zip(ticks, ticks.dropFirst()).allSatisfy { left, right in
      let widths = measure.width(left.label) + measure.width(right.label)
      return (right.value - left.value) / span * length >= widths / 2 + Spacing.word
    }
  }

  /// Draws horizontal grid lines.
  func drawGrid(_ plot: Box, _ scale: LinearScale, into drawing: inout Drawing) {
    drawing.add(.grid) { path in
      for tick in ticks where tick.value != 0 && !(isCut && tick == ticks.first) {
        path.move(plot.left, scale(tick.value).snapped)
        path.across(plot.width)
      }
    }
  }

  /// Draws the labels left of the plot.
  func drawLabels(_ plot: Box, _ scale: LinearScale, into drawing: inout Drawing) {
    for tick in ticks {
      let y = Type.baseline(around: scale(tick.value))
      drawing.add(TextRun(tick.label, x: plot.left - Spacing.text, y: y, anchor: .end, tone: .secondary))
    }
  }

  /// Draws vertical grid lines and labels below the plot.
  ///
  /// - Parameter bands: the heights that lines stand in, where names stand between them; all of the plot where `nil`.
  func drawDown(_ plot: Box, along bands: [ClosedRange<Double>]? = nil, into drawing: inout Drawing) {
    let scale = LinearScale(domain: domain, start: plot.left, end: plot.right)
    drawing.add(.grid) { path in
      for tick in ticks where tick.value != 0 {
        for band in bands ?? [plot.top...max(plot.bottom, plot.top)] {
          path.move(scale(tick.value).snapped, band.lowerBound)
          path.down(band.upperBound - band.lowerBound)
        }
      }
    }
    for tick in ticks {
      let y = plot.bottom + ValueAxis.drop
      let half = TextMeasure().width(tick.label) / 2
      let x = max(half, min(scale(tick.value), drawing.width - half))
      drawing.add(TextRun(tick.label, x: x, y: y, anchor: .middle, tone: .secondary))
    }
  }
}

extension Double {
  /// The middle of the pixel the coordinate lies in, where a line of one pixel is sharp.
  var snapped: Double { rounded(.down) + 0.5 }
}
