import Vocabulary

/// Which periods of a time axis have a label: the last always, then backwards in equal steps, those that end at the first
/// if there are such; the first and the last where steps would leave but one more.
struct CalendarTicks: Sendable {
  var periods: [Period]
  /// The widths of the labels.
  var widths: [Double]
  /// The distance of two neighbouring periods in pixels.
  var step: Double
  /// The least gap between two labels.
  var gap = 12.0
  /// At most this many labels.
  var most = Int.max

  /// The indices of the labelled periods, ascending.
  func callAsFunction() -> [Int] {
    guard let last = periods.indices.last else { return [] }
    func indices(_ every: Int) -> [Int]? {
      let indices = Array(stride(from: last, through: 0, by: -every).reversed())
      return indices.count <= most && (indices.count > 2 || indices.count == periods.count) && fits(indices)
        ? indices : nil
    }
    let steps = CalendarTicks.steps(of: periods[last].kind)
    let finest = steps.first { indices($0) != nil }
    // Steps that reach the first period are better, if they are not much further apart.
    let whole = (1...max(1, 2 * (finest ?? last))).filter {
      last % $0 == 0 && CalendarTicks.mayStep($0, periods[last].kind)
    }
    let best = (whole + [finest].compactMap { $0 }).lazy.compactMap(indices).first
    return best ?? (last > 0 && fits([0, last]) ? [0, last] : [last])
  }

  private func fits(_ indices: [Int]) -> Bool {
    zip(indices, indices.dropFirst()).allSatisfy { left, right in
      Double(right - left) * step >= (widths[left] + widths[right]) / 2 + gap
    }
  }

  /// Whether periods may be counted in steps that the calendar does not know: years may, as 3 or 4.
  private static func mayStep(_ every: Int, _ kind: Period.Kind) -> Bool {
    kind >= .year || steps(of: kind).contains(every)
  }

  /// Steps that the calendar knows: months in quarters, half-years and years; years in fives and tens.
  private static func steps(of kind: Period.Kind) -> [Int] {
    switch kind {
    case .week: [1, 2, 4, 13, 26, 52, 104, 260]
    case .month: [1, 3, 6, 12, 24, 60, 120]
    case .quarter: [1, 2, 4, 8, 20, 40]
    case .halfYear: [1, 2, 4, 10, 20, 50]
    case .year, .schoolYear: [1, 2, 5, 10, 25, 50]
    case .declared(let set): [1] + [1, 2, 5, 10, 25, 50].map { $0 * set.spans.count }.filter { $0 > 1 }
    }
  }
}
