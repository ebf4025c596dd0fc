/// Moves labels apart by as little as possible: least squares under order and room, by pool-adjacent-violators.
struct LabelPlacement: Sendable {
  /// The middles wanted, in the order the labels keep.
  var wanted: [Double]
  /// The height of each label.
  var heights: [Double]
  /// The pixels the labels stay within.
  var bounds: ClosedRange<Double>

  /// Labels that were pushed together and move as one.
  private struct LabelBlock {
    var members: Range<Int>
    /// The sum of where each member would want the top of the block.
    var sum: Double
    var height: Double
  }

  /// The middles of the labels, none overlapping its neighbour; ascending.
  ///
  /// - Precondition: `wanted` ascends. Labels higher than the bounds together start at the lower bound and leave it above.
  func callAsFunction() -> [Double] {
    var blocks: [LabelBlock] = []
    for index in wanted.indices {
      let top = wanted[index] - heights[index] / 2
      blocks.append(LabelBlock(members: index..<index + 1, sum: top, height: heights[index]))
      while blocks.count > 1 {
        let last = blocks[blocks.count - 1]
        let before = blocks[blocks.count - 2]
        guard self.top(before) + before.height > self.top(last) else { break }
        blocks.removeLast()
        blocks[blocks.count - 1] = LabelBlock(
          members: before.members.lowerBound..<last.members.upperBound,
          sum: before.sum + last.sum - before.height * Double(last.members.count),
          height: before.height + last.height)
      }
    }
    var middles = wanted
    for block in blocks {
      var top = top(block)
      for index in block.members {
        middles[index] = top + heights[index] / 2
        top += heights[index]
      }
    }
    return middles
  }

  /// Where a block's top stands best, kept within the bounds.
  private func top(_ block: LabelBlock) -> Double {
    let best = block.sum / Double(block.members.count)
    return max(bounds.lowerBound, min(best, bounds.upperBound - block.height))
  }
}
