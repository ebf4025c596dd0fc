import Testing

@testable import Charts

@Suite struct LabelPlacementTests {
  static let cases: [(wanted: [Double], bounds: ClosedRange<Double>, middles: [Double])] = [
    ([10, 50, 90], 0...100, [10, 50, 90]), ([50, 50], 0...100, [40, 60]), ([50, 50, 50], 0...100, [30, 50, 70]),
    ([0, 0], 0...100, [10, 30]), ([100, 100], 0...100, [70, 90]), ([40, 55, 95], 0...100, [37.5, 57.5, 90]),
    ([], 0...10, []),
  ]

  @Test(arguments: cases)
  func `labels move by as little as possible`(wanted: [Double], bounds: ClosedRange<Double>, middles: [Double]) {
    let heights = wanted.map { _ in 20.0 }
    #expect(LabelPlacement(wanted: wanted, heights: heights, bounds: bounds)() == middles)
  }

  @Test func `labels never overlap, keep their order and stay within their bounds`() {
    var random = Sequence(seed: 3)
    for _ in 0..<500 {
      let count = random.next(below: 9) + 1
      let wanted = (0..<count).map { _ in random.next(in: -20...220) }.sorted()
      let heights = (0..<count).map { _ in random.next(in: 8...22) }
      let middles = LabelPlacement(wanted: wanted, heights: heights, bounds: 0...200)()
      for index in 1..<max(count, 1) where index < count {
        let room = middles[index] - middles[index - 1]
        #expect(room >= (heights[index] + heights[index - 1]) / 2 - 1e-9)
      }
      #expect((middles.first ?? 0) - (heights.first ?? 0) / 2 >= -1e-9)
      #expect((middles.last ?? 0) + (heights.last ?? 0) / 2 <= 200 + 1e-9)
    }
  }
}
