import Figures

/// A hundred squares, of which each part of a whole has as many as it has percent.
///
/// What is rounded stays true: a part that is not nothing is never none without being said, and one that is not all is never
/// a hundred. Such a part has an outlined square, which stands for less than one.
struct HundredSquares: Hashable, Sendable {
  /// How many of a hundred a part is.
  enum Count: Hashable, Sendable {
    case squares(Int)
    /// Less than a half: above zero, and of no square.
    case lessThanOne
    /// More than 99 and a half, and not all.
    case moreThan99
  }

  /// Of each part, in the order given.
  let counts: [Count]
  /// The full squares of each part.
  let filled: [Int]
  /// The part that has the outlined square, where there is one.
  let outlined: Int?

  /// - Parameter shares: of parts that are no more than the whole together; each 0...1.
  init(_ shares: [Double]) {
    let percents = shares.map { max(0, min($0, 1)) * 100 }
    let small = percents.indices.filter { percents[$0] > 0 && percents[$0] < 0.5 }
    let large = percents.indices.filter { percents[$0] >= 0.5 }
    let most = Int(min(100, large.reduce(0) { $0 + percents[$1] }).rounded())
    // The only large part is all but something.
    let isNearlyAll = large.count == 1 && most == 100 && percents[large[0]] < 100
    let left = isNearlyAll ? 99 : most
    var filled = percents.map { $0 < 0.5 ? 0 : Int($0) }
    if isNearlyAll { filled[large[0]] = 99 }
    // The largest remainders are rounded up, equal ones from the first.
    let rest = large.map { percents[$0] - Double(filled[$0]) }
    let byRemainder = large.indices.sorted { (rest[$1], $0) < (rest[$0], $1) }.map { large[$0] }
    let given = filled.reduce(0, +)
    for index in byRemainder.prefix(max(0, left - given)) { filled[index] += 1 }
    let all = filled.reduce(0, +)
    outlined = all < 100 ? small.first ?? (isNearlyAll ? large.first : nil) : nil
    counts = percents.indices.map { index in
      if small.contains(index) { return .lessThanOne }
      return isNearlyAll && index == large[0] ? .moreThan99 : .squares(filled[index])
    }
    self.filled = filled
  }
}
