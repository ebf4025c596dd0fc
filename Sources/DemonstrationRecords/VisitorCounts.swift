/// Unique visitors of a place in a period, by gender and by age; both sum to the same number.
struct VisitorCounts {
  var genders: [Int]
  var ages: [Int]

  var total: Int { genders.reduce(0, +) }

  /// About 9 visits for each visitor and year (Ljubljana 2022: 33,633 visits of about 3,616 visitors).
  init(visitsByGender: [Int], visitsByAge: [Int], perVisitor: Double) {
    let count = Int((Double(visitsByGender.reduce(0, +)) / perVisitor).rounded())
    genders = VisitorCounts.shared(count, as: visitsByGender)
    ages = VisitorCounts.shared(count, as: visitsByAge)
  }

  private init(genders: [Int], ages: [Int]) {
    self.genders = genders
    self.ages = ages
  }

  /// Those of the year who came in a part of it; never more than in the year.
  func part(_ share: Double) -> VisitorCounts {
    let count = min(total, Int((Double(total) * share).rounded()))
    return VisitorCounts(
      genders: VisitorCounts.shared(count, as: genders), ages: VisitorCounts.shared(count, as: ages))
  }

  static func + (left: VisitorCounts, right: VisitorCounts) -> VisitorCounts {
    VisitorCounts(
      genders: zip(left.genders, right.genders).map { $0 + $1 }, ages: zip(left.ages, right.ages).map { $0 + $1 })
  }

  /// A count in parts like those given: whole parts first, the rest to the largest remainders.
  static func shared(_ count: Int, as parts: [Int]) -> [Int] {
    let sum = parts.reduce(0, +)
    guard sum > 0 else { return parts.map { _ in 0 } }
    var found = parts.map { $0 * count / sum }
    let order = parts.indices.sorted { (parts[$0] * count % sum, $1) > (parts[$1] * count % sum, $0) }
    for index in order.prefix(count - found.reduce(0, +)) { found[index] += 1 }
    return found
  }
}
