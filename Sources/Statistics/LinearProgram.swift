/// How far a sum of unknown amounts can go when inequalities bound them: the simplex method of Dantzig with the rule of
/// Bland (Mathematics of Operations Research 2, 1977), which never goes in circles.
///
/// The amounts are 0 or more and every bound is 0 or more, so that all amounts being 0 is allowed and the search starts
/// there. Ours because what it is asked here has some dozens of unknowns, thousands of times, one objective after the
/// other from where the last one ended.
public struct LinearProgram: Sendable {
  /// A row for each amount in the basis: what it is when all others are 0, and how it changes with each of them.
  private var rows: [[Double]]
  private var constants: [Double]
  /// The amounts in the basis and beside it; those from `count` on are what is left below a bound.
  private var basis: [Int]
  private var others: [Int]
  private let count: Int

  /// At most so many steps are gone for one objective; where that does not suffice, what was reached is a lower bound.
  private static let mostSteps = 4000
  private static let tolerance = 1e-9

  /// - Parameters:
  ///   - count: how many amounts there are.
  ///   - bounds: sums of amounts with factors, and what they are at most; 0 or more.
  public init(count: Int, bounds: [(terms: [(amount: Int, factor: Double)], most: Double)]) {
    self.count = count
    rows = bounds.map { bound in
      var row = Array(repeating: 0.0, count: count)
      for (amount, factor) in bound.terms { row[amount] -= factor }
      return row
    }
    constants = bounds.map { max(0, $0.most) }
    basis = bounds.indices.map { count + $0 }
    others = Array(0..<count)
  }

  /// The amounts of the last objective.
  public var amounts: [Double] {
    var amounts = Array(repeating: 0.0, count: count)
    for (row, amount) in basis.enumerated() where amount < count { amounts[amount] = constants[row] }
    return amounts
  }

  /// The most that a sum of amounts with factors can be; `.infinity` where nothing bounds it.
  public mutating func largest(_ terms: [(amount: Int, factor: Double)]) -> Double {
    var factors = Array(repeating: 0.0, count: count)
    for (amount, factor) in terms { factors[amount] += factor }
    for _ in 0..<LinearProgram.mostSteps {
      let gains = gains(factors)
      // Of all that gain, the first by number enters; of all that end there, the first by number leaves.
      let entering = others.indices.filter { gains[$0] > LinearProgram.tolerance }.min { others[$0] < others[$1] }
      guard let entering else { break }
      var leaving: Int?
      var least = Double.infinity
      for row in rows.indices where rows[row][entering] < -LinearProgram.tolerance {
        let ratio = constants[row] / -rows[row][entering]
        if ratio < least - LinearProgram.tolerance || ratio <= least && leaving.map({ basis[row] < basis[$0] }) ?? true
        {
          (leaving, least) = (row, ratio)
        }
      }
      guard let leaving else { return .infinity }
      pivot(leaving, entering)
    }
    return zip(amounts, factors).reduce(0) { $0 + $1.0 * $1.1 }
  }

  /// How much the objective gains with each amount beside the basis.
  private func gains(_ factors: [Double]) -> [Double] {
    var gains = others.map { $0 < count ? factors[$0] : 0 }
    for (row, amount) in basis.enumerated() where amount < count && factors[amount] != 0 {
      for column in gains.indices { gains[column] += factors[amount] * rows[row][column] }
    }
    return gains
  }

  private mutating func pivot(_ leaving: Int, _ entering: Int) {
    let factor = rows[leaving][entering]
    // The amount that enters, told by the one that leaves and the others.
    var row = rows[leaving].map { -$0 / factor }
    row[entering] = 1 / factor
    let constant = -constants[leaving] / factor
    for other in rows.indices where other != leaving && rows[other][entering] != 0 {
      let share = rows[other][entering]
      constants[other] = max(0, constants[other] + share * constant)
      rows[other][entering] = 0
      for column in row.indices { rows[other][column] += share * row[column] }
    }
    rows[leaving] = row
    constants[leaving] = max(0, constant)
    swap(&basis[leaving], &others[entering])
  }
}
