import Vocabulary

/// Which periods of a time axis have a label: the last always, then backwards in calendar steps, and the first if it fits.
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
    for every in CalendarTicks.steps(of: periods[last].kind) {
      var indices = Array(stride(from: last, through: 0, by: -every).reversed())
      guard fits(indices) else { continue }
      if indices.first != 0 {
        if fits([0] + indices), indices.count < most {
          indices.insert(0, at: 0)
        } else if indices.count > 2, fits([0] + indices.dropFirst()) {
          indices[0] = 0
        }
      }
      if indices.count <= most { return indices }
    }
    return last > 0 && fits([0, last]) ? [0, last] : [last]
  }

  private func fits(_ indices: [Int]) -> Bool {
    zip(indices, indices.dropFirst()).allSatisfy { left, right in
      Double(right - left) * step >= (widths[left] + widths[right]) / 2 + gap
    }
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
