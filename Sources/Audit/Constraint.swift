/// What published rows say of unknown quantities: a sum of them is a number, or at most a number.
struct Constraint: Sendable {
  enum Bound: Sendable { case equal, atMost }

  /// Where it comes from. What people are believed to have written down completely and consistently may turn out not to
  /// be so; sums that the program itself made hold.
  enum Basis: Sendable {
    /// Categories make up the whole: untrue where somebody's age was not written down.
    case categories
    /// Persons of a part are persons of the whole: untrue where persons were counted in two ways.
    case persons
    case sum
  }

  var terms: [(unknown: Int, coefficient: Double)] = []
  var constant = 0.0
  var relation = Bound.equal
  var origin = Basis.sum
  /// The place whose records it is about.
  var place = ""
}

extension [Constraint] {
  /// Constraints that share unknowns, directly or through others.
  func components() -> [[Constraint]] {
    var root: [Int: Int] = [:]
    func find(_ unknown: Int) -> Int {
      var end = unknown
      while let next = root[end], next != end { end = next }
      var current = unknown
      while let next = root[current], next != end {
        root[current] = end
        current = next
      }
      return end
    }
    for constraint in self {
      guard let first = constraint.terms.first else { continue }
      for term in constraint.terms { root[find(term.unknown)] = find(first.unknown) }
    }
    var groups: [Int: [Constraint]] = [:]
    var order: [Int] = []
    for constraint in self {
      guard let first = constraint.terms.first else { continue }
      let group = find(first.unknown)
      if groups[group] == nil { order.append(group) }
      groups[group, default: []].append(constraint)
    }
    return order.compactMap { groups[$0] }
  }
}
