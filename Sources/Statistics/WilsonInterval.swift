/// The two-sided 95 % point of the normal distribution.
public let normalQuantile95 = 1.959_963_984_540_054

/// The two-sided 99 % point of the normal distribution.
public let normalQuantile99 = 2.575_829_303_548_901

/// The score interval of a proportion (Wilson 1927, "Probable inference, the law of succession, and statistical
/// inference"), as a range in 0...1; `nil` where `n` is not above 0.
///
/// `x` need not be whole: an index is a mean of shares in 0...1, whose variance is at most p(1 − p), so that the
/// interval of `x = index × n` errs on the wide side. What lies outside 0...n is moved to the border.
public func wilsonInterval(of x: Double, in n: Double, z: Double = normalQuantile95) -> ClosedRange<Double>? {
  // The square of z by anything smaller than this would be no number.
  guard n > 1e-300, n.isFinite, x.isFinite else { return nil }
  let p = min(max(x / n, 0), 1)
  let spread = z * z / n
  let middle = (p + spread / 2) / (1 + spread)
  let half = z * (p * (1 - p) / n + spread / (4 * n)).squareRoot() / (1 + spread)
  // At 0 and 1 the border is the value itself; the formula misses it by a rounding error.
  let low = p == 0 ? 0 : min(max(middle - half, 0), p)
  let high = p == 1 ? 1 : max(min(middle + half, 1), p)
  return low...high
}

/// The score interval where `n` of a known number of persons answered: Wilson's, with the persons counted as
/// n(N − 1) ÷ (N − n) of an endless many (finite population correction; Cochran, "Sampling Techniques", 2.6).
///
/// Where everybody answered the interval is the value itself. `nil` where `n` is not in 1...`population`.
public func wilsonInterval(
  of x: Double, in n: Double, outOf population: Double, z: Double = normalQuantile95
) -> ClosedRange<Double>? {
  guard n > 0, n <= population, x.isFinite, population.isFinite else { return nil }
  let p = min(max(x / n, 0), 1)
  guard n < population else { return p...p }
  let effective = n * (population - 1) / (population - n)
  return wilsonInterval(of: p * effective, in: effective, z: z)
}

/// How many answers it takes before Wilson's interval of `share` lies wholly on one side of `limit`, if the share stays
/// what it is; `nil` where it is the limit.
///
/// The interval holds exactly those proportions that the score test does not refuse, |p − limit| ≤ z √(limit (1 − limit) ÷
/// n). Solved for n it is the first whole number above z² limit (1 − limit) ÷ (p − limit)².
///
/// - Precondition: both are in 0...1.
public func answersToTell(_ share: Double, from limit: Double, z: Double = normalQuantile95) -> Double? {
  let distance = abs(share - limit)
  guard distance > 1e-9 else { return nil }
  return (z * z * limit * (1 - limit) / (distance * distance)).rounded(.down) + 1
}

/// How far from `limit` a share must lie before `n` answers tell them apart: the same, solved for the distance.
///
/// - Precondition: `n` is above 0.
public func distanceToTell(from limit: Double, in n: Double, z: Double = normalQuantile95) -> Double {
  z * (limit * (1 - limit) / n).squareRoot()
}
