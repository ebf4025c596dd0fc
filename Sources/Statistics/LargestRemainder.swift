/// Shares rounded to `decimals` places of a percentage so that they still add up to the rounded sum.
///
/// The largest remainder method (Hamilton's): everything is rounded down, and the units that are left go to the
/// largest remainders, the first of equals first.
///
/// - Parameter shares: each 0 or above; what is negative or not finite counts as 0.
/// - Returns: percentages, such as 33.4, 33.3 and 33.3 for three thirds.
/// - Complexity: O(n log n).
public func percentagesAddingUp(_ shares: [Double], decimals: Int = 0) -> [Double] {
  var scale = 1.0
  for _ in 0..<max(0, min(decimals, 6)) { scale *= 10 }
  // A millionth of a unit absorbs the noise of sums such as 0.1 + 0.2.
  let exact = shares.map { $0.isFinite && $0 > 0 ? min($0, 1e9) * 100 * scale + 1e-6 : 0 }
  var units = exact.map { $0.rounded(.down) }
  let wanted = exact.reduce(0, +).rounded()
  var left = Int(wanted - units.reduce(0, +))
  let order = exact.indices.sorted { first, second in
    let a = exact[first] - units[first]
    let b = exact[second] - units[second]
    return abs(a - b) < 1e-5 ? first < second : a > b
  }
  for index in order where left > 0 {
    units[index] += 1
    left -= 1
  }
  return units.map { $0 / scale }
}
