/// A formula made ready to be computed: references followed, codes turned into numbers, sums shared.
indirect enum Term: Hashable, Sendable {
  case number(Double)
  /// A sum over activities: an index of `IndicatorProgram.aggregates`.
  case cell(Int)
  /// The same over all values of the category's dimension.
  case whole(Int)
  case residents(ClosedRange<Int>?)
  case distinct(Formula.DeliveredColumn)
  case index(String)
  case answers
  case binary(Formula.Operator, Term, Term)

  /// Every leaf, in order.
  var leaves: [Term] {
    guard case .binary(_, let left, let right) = self else { return [self] }
    return left.leaves + right.leaves
  }
}

/// What is summed over activities, for all and for the values of some dimensions.
struct Aggregate: Hashable, Sendable {
  var quantity: Formula.Quantity
  var test: RowTest
}

/// A condition with codes as bits of a mask, ready to be tested row by row.
indirect enum RowTest: Hashable, Sendable {
  case always
  case codes(CodeColumn, mask: UInt64)
  case isPresent(CodeColumn)
  case numberIsPresent(NumberColumn)
  case compare(NumberColumn, Condition.Comparator, Double)
  case not(RowTest)
  case and(RowTest, RowTest)
  case or(RowTest, RowTest)
}

/// An indicator ready to be computed.
struct Measure: Hashable, Sendable {
  var numerator: Term
  var denominator: Term?

  var leaves: [Term] { numerator.leaves + (denominator?.leaves ?? []) }

  /// The id of the index where the indicator is one.
  var surveyIndex: String? {
    guard case .index(let id) = numerator, denominator == nil else { return nil }
    return id
  }

  var isSurvey: Bool { surveyIndex != nil || numerator == .answers }

  /// A category's part of a whole, which for all categories together says nothing.
  var isShareOfWhole: Bool {
    leaves.contains { if case .whole = $0 { true } else { false } }
  }

  /// Whether values of places and periods add up: a sum without division, of anything but persons and weeks.
  func isAdditive(_ aggregates: [Aggregate]) -> Bool {
    guard denominator == nil else { return false }
    return Measure.adds(numerator, aggregates)
  }

  private static func adds(_ term: Term, _ aggregates: [Aggregate]) -> Bool {
    switch term {
    case .cell(let index): aggregates[index].quantity != .weeks
    case .answers: true
    case .number, .whole, .residents, .distinct, .index: false
    case .binary(let sign, let left, let right):
      switch sign {
      case .add, .subtract: adds(left, aggregates) && adds(right, aggregates)
      case .multiply: isNumber(left) && adds(right, aggregates) || adds(left, aggregates) && isNumber(right)
      case .divide: adds(left, aggregates) && isNumber(right)
      }
    }
  }

  private static func isNumber(_ term: Term) -> Bool { if case .number = term { true } else { false } }
}
