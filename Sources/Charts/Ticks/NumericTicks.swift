/// Round numbers for an axis: the extended Wilkinson algorithm (Talbot, Lin, Hanrahan 2010) on scaled whole numbers, with
/// steps of 1, 2 and 5 and their tens alone, in which everybody counts.
struct NumericTicks: Sendable {
  /// How many ticks are wanted.
  var target: Int
  /// Whether steps are whole numbers, as counts need them.
  var isWhole = false
  /// The room between the middles of two labels that touch, as a part of the axis, for labels of `decimals` decimals.
  var legibleStep = 0.0

  /// Steps in order of simplicity.
  private static let steps = [1, 5, 2]
  /// How much less simple each is than the one before.
  private static let rank = 0.2

  /// A labelling: its score and its ticks as multiples of a step.
  private struct Labelling {
    var score = -2.0
    var first = 0
    var step = 1
    var exponent = 0
    var count = 0
  }

  /// The ticks from round numbers at or inside the ends of `data`, ascending; one tick where the data are one value.
  func callAsFunction(_ data: ClosedRange<Double>) -> [Tick] {
    let span = data.upperBound - data.lowerBound
    guard span > 0, span.isFinite, target >= 2 else { return [] }
    var best = Labelling()
    for (order, step) in NumericTicks.steps.enumerated() {
      if maximalSimplicity(order) * 0.25 + 0.75 < best.score { break }
      search(data, order: order, step: step, into: &best)
    }
    return ticks(best)
  }

  private func search(_ data: ClosedRange<Double>, order: Int, step: Int, into best: inout Labelling) {
    let span = data.upperBound - data.lowerBound
    for count in 2...max(target * 2, 4) {
      let density = density(count)
      if 0.25 * maximalSimplicity(order) + 0.2 + 0.5 * density + 0.05 < best.score { continue }
      let smallest = exponent(of: span / Double(count + 1) / Double(step))
      for exponent in smallest...(smallest + 1) {
        guard !isWhole || exponent >= 0 else { continue }
        let size = Double(step).scaled(byTenTo: exponent)
        let reach = size * Double(count - 1)
        guard let above = multiple((data.upperBound / size).rounded(.up)),
          let high = multiple((data.lowerBound / size).rounded(.down))
        else { continue }
        let low = above - (count - 1)
        guard abs(high - low) < NumericTicks.mostStarts else { continue }
        for first in min(low, high)...max(low, high) {
          let start = Double(first) * size
          let coverage = coverage(start...(start + reach), of: data)
          let hasZero = first <= 0 && first + count - 1 >= 0
          let simplicity = maximalSimplicity(order) - (hasZero ? 0 : 1)
          let score =
            0.25 * simplicity + 0.2 * coverage + 0.5 * density + 0.05 * legibility(size / span)
          if score > best.score {
            best = Labelling(score: score, first: first, step: step, exponent: exponent, count: count)
          }
        }
      }
    }
  }

  /// How many places are tried to begin at: of steps that fit the span there are never more.
  private static let mostStarts = 1000

  /// A multiple of a step as a whole number; `nil` where it has more digits than a label could.
  private func multiple(_ value: Double) -> Int? { abs(value) < 1e13 ? Int(value) : nil }

  /// 1 for the simplest step with zero among its ticks; less for later steps.
  private func maximalSimplicity(_ order: Int) -> Double { 1 - Double(order) * NumericTicks.rank }

  private func density(_ count: Int) -> Double {
    let ratio = Double(count - 1) / Double(target - 1)
    return 2 - max(ratio, 1 / ratio)
  }

  private func coverage(_ ticks: ClosedRange<Double>, of data: ClosedRange<Double>) -> Double {
    let tenth = 0.1 * (data.upperBound - data.lowerBound)
    let top = data.upperBound - ticks.upperBound
    let bottom = data.lowerBound - ticks.lowerBound
    return 1 - 0.5 * (top * top + bottom * bottom) / (tenth * tenth)
  }

  /// 1 where labels keep apart, far below where they would touch.
  private func legibility(_ stepShare: Double) -> Double { stepShare >= legibleStep ? 1 : -20 }

  /// The exponent of the greatest power of ten not above `value`.
  private func exponent(of value: Double) -> Int {
    var exponent = 0
    while exponent < 15, 1.0.scaled(byTenTo: exponent + 1) <= value { exponent += 1 }
    while exponent > -15, 1.0.scaled(byTenTo: exponent) > value { exponent -= 1 }
    return exponent
  }

  private func ticks(_ best: Labelling) -> [Tick] {
    (0..<best.count).map { index in
      Tick(mantissa: (best.first + index) * best.step, exponent: best.exponent)
    }
  }
}
