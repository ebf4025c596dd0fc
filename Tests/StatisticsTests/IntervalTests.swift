import Statistics
import Testing

@Suite struct IntervalTests {
  /// Altman, Machin, Bryant and Gardner, "Statistics with Confidence"; Newcombe 1998, table I.
  @Test(arguments: [
    (81.0, 263.0, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0, 0.1611), (1, 29, 0.0061, 0.1718),
    (204, 219, 0.8901, 0.9581), (3.8, 5, 0.344, 0.950),
  ])
  func `the score interval of a proportion is Wilson's`(x: Double, n: Double, low: Double, high: Double) throws {
    let interval = try #require(wilsonInterval(of: x, in: n))
    #expect(abs(interval.lowerBound - low) < 0.00051)
    #expect(abs(interval.upperBound - high) < 0.00051)
  }

  @Test(arguments: [(54.0, 60.0, 80.0, 0.855, 0.932), (54, 60, 1e9, 0.7985, 0.9534), (54, 60, 60, 0.9, 0.9)])
  func `where most of a known number answered the interval is narrower`(
    x: Double, n: Double, population: Double, low: Double, high: Double
  ) throws {
    let interval = try #require(wilsonInterval(of: x, in: n, outOf: population))
    #expect(abs(interval.lowerBound - low) < 0.00051)
    #expect(abs(interval.upperBound - high) < 0.00051)
    #expect(wilsonInterval(of: 1, in: 3, outOf: 2) == nil)
  }

  @Test func `the interval of nothing is none`() {
    #expect(wilsonInterval(of: 0, in: 0) == nil)
    #expect(wilsonInterval(of: .nan, in: 3) == nil)
    #expect(newcombeInterval(from: Proportion(0, of: 0), to: Proportion(1, of: 2)) == nil)
  }

  @Test(arguments: [1.0, 7, 40, 1000])
  func `the interval contains a share of none and of all`(n: Double) throws {
    let none = try #require(wilsonInterval(of: 0, in: n))
    let all = try #require(wilsonInterval(of: n, in: n))
    #expect(none.lowerBound == 0 && none.upperBound > 0)
    #expect(all.upperBound == 1 && all.lowerBound < 1)
    #expect(abs(none.upperBound - (1 - all.lowerBound)) < 1e-12)
  }

  /// Newcombe 1998, table II, method 10.
  @Test(arguments: [
    (56.0, 70.0, 48.0, 80.0, 0.0524, 0.3339), (9, 10, 3, 10, 0.1705, 0.8090), (5, 56, 0, 29, -0.0381, 0.1926),
    (0, 10, 0, 20, -0.1611, 0.2775), (10, 10, 0, 20, 0.6791, 1),
  ])
  func `the interval of a difference is Newcombe's`(
    x: Double, n: Double, y: Double, m: Double, low: Double, high: Double
  ) throws {
    let interval = try #require(newcombeInterval(from: Proportion(y, of: m), to: Proportion(x, of: n)))
    #expect(abs(interval.lowerBound - low) < 0.00051)
    #expect(abs(interval.upperBound - high) < 0.00051)
  }

  @Test func `an index pools by addition`() throws {
    var first = ShareIndex()
    first.add(positive: 5, answered: 5, minimum: 4)
    first.add(positive: 4, answered: 4, minimum: 4)
    first.add(positive: 1, answered: 1, minimum: 4)
    var second = ShareIndex()
    second.add(positive: 4, answered: 5, minimum: 4)
    second.add(positive: 4, answered: 4, minimum: 4)
    second.add(positive: 0, answered: 4, minimum: 4)
    let index = first + second
    #expect(index.persons == 5)
    #expect(abs((index.value ?? 0) - 0.76) < 1e-12)
    #expect(ShareIndex().value == nil)
    #expect(ShareIndex().interval == nil)
  }

  static let scores: [(scores: [Int], expected: Double)] = [
    ([4, 4, 3, 4, 4], 93.33), ([3, 4, 4, 3], 83.33), ([2, 3, 3, 3, 3], 60), ([4, 3, 4, 4], 91.67),
    ([1, 2, 2, 1], 16.67),
  ]

  @Test(arguments: scores)
  func `a mean score runs from 0 to 100`(scores: [Int], expected: Double) throws {
    let score = try #require(meanScore(scores, steps: 4))
    #expect(abs(score - expected) < 0.005)
    #expect(meanScore([], steps: 4) == nil)
  }

  static let third = 1.0 / 3
  static let roundings: [(shares: [Double], decimals: Int, expected: [Double])] = [
    ([third, third, third], 0, [34, 33, 33]), ([third, third, third], 1, [33.4, 33.3, 33.3]),
    ([0.5, 0.5], 0, [50, 50]), ([0.005, 0.995], 0, [1, 99]), ([0, 0], 0, [0, 0]), ([], 0, []),
    ([0.2, .nan, 0.8], 0, [20, 0, 80]), ([0.1, 0.2, 0.7], 0, [10, 20, 70]),
  ]

  @Test(arguments: roundings)
  func `rounded shares add up`(shares: [Double], decimals: Int, expected: [Double]) {
    let rounded = percentagesAddingUp(shares, decimals: decimals)
    #expect(rounded.count == expected.count)
    for (value, wanted) in zip(rounded, expected) { #expect(abs(value - wanted) < 1e-9) }
  }
}
