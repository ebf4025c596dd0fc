import Statistics
import Testing

@Suite struct LinearProgramTests {
  typealias Bound = (terms: [(amount: Int, factor: Double)], most: Double)

  /// Wyndor Glass, from Hillier and Lieberman, "Introduction to Operations Research", chapter 3: 36 at (2, 6).
  @Test func `the most of a textbook example is found, and another objective goes on from there`() {
    let bounds: [Bound] = [([(0, 1)], 4), ([(1, 2)], 12), ([(0, 3), (1, 2)], 18)]
    var program = LinearProgram(count: 2, bounds: bounds)
    #expect(abs(program.largest([(0, 3), (1, 5)]) - 36) < 1e-9)
    #expect(zip(program.amounts, [2, 6]).allSatisfy { abs($0 - $1) < 1e-9 })
    #expect(abs(program.largest([(0, 1)]) - 4) < 1e-9)
    #expect(abs(program.largest([(0, -1)])) < 1e-9)
  }

  @Test func `what nothing bounds is endless`() {
    var program = LinearProgram(count: 2, bounds: [([(0, 1), (1, -1)], 3)])
    #expect(program.largest([(0, 1)]) == .infinity)
    #expect(program.largest([(0, 1), (1, -1)]) == 3)
  }

  /// Beale 1955: the rule of the largest gain goes in circles here; the most is 1/20.
  @Test func `a search that could go in circles ends`() {
    let bounds: [Bound] = [
      ([(0, 0.25), (1, -60), (2, -0.04), (3, 9)], 0), ([(0, 0.5), (1, -90), (2, -0.02), (3, 3)], 0), ([(2, 1)], 1),
    ]
    var program = LinearProgram(count: 4, bounds: bounds)
    #expect(abs(program.largest([(0, 0.75), (1, -150), (2, 0.02), (3, -6)]) - 0.05) < 1e-9)
  }

  @Test func `no bounds and no amounts are no trouble`() {
    var program = LinearProgram(count: 0, bounds: [])
    #expect(program.largest([]) == 0)
  }
}
