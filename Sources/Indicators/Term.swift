import Vocabulary

/// A formula made ready to be computed: references followed, codes turned into numbers, sums shared.
indirect enum Term: Hashable, Sendable {
  case number(Double)
  /// A sum over activities: an index of `IndicatorProgram.aggregates`.
  case cell(Int)
  /// The same over all values of the category's dimension.
  case whole(Int)
  case residents(ClosedRange<Int>?)
  case distinct(Formula.DeliveredColumn, PersonTest?)
  case yearly(FormColumn)
  case asked
  case centres
  case goals(reached: Bool)
  case calendarWeeks(recorded: Bool)
  case index(String)
  case answers
  /// What others published of an indicator.
  case reported(IndicatorID)
  case binary(Formula.Operator, Term, Term)

  /// Every leaf, in order.
  var leaves: [Term] {
    guard case .binary(_, let left, let right) = self else { return [self] }
    return left.leaves + right.leaves
  }
}

/// What is summed over activities, for all and for the values of some dimensions.
struct Aggregate: Hashable, Sendable {
  var quantity: Formula.Total
  var test: RowTest
  /// Which of the persons counted in a row go in; `nil` for all.
  var persons: PersonTest?

  /// Whether rows of activities that were not held go in: only where the condition asks for the status.
  var readsEveryStatus: Bool { test.readsStatus }

  /// The same without the demand that a column is filled, where it has one: the whole that a share speaks for a
  /// part of.
  var whole: Aggregate? {
    let loose = test.withoutPresence
    return loose == test ? nil : Aggregate(quantity: quantity, test: loose, persons: persons)
  }
}

/// Some values of a list by which persons are counted, such as gender.
struct PersonTest: Hashable, Sendable {
  /// The list, by its id.
  var list: String
  var mask: CodeSet

  /// The values, as indexes of the code list.
  var values: [Int] { mask.values }
}

/// A condition with codes as bits of a mask, ready to be tested row by row.
indirect enum RowTest: Hashable, Sendable {
  case always
  case codes(CodeColumn, mask: CodeSet)
  case isPresent(CodeColumn)
  case numberIsPresent(NumberColumn)
  case compare(NumberColumn, Condition.Comparator, Double)
  case not(RowTest)
  case and(RowTest, RowTest)
  case or(RowTest, RowTest)

  var readsStatus: Bool {
    switch self {
    case .always, .numberIsPresent, .compare: false
    case .codes(let column, _), .isPresent(let column): column == .status
    case .not(let inner): inner.readsStatus
    case .and(let left, let right), .or(let left, let right): left.readsStatus || right.readsStatus
    }
  }

  /// The test without those of its parts, joined by `and`, that ask whether something was recorded.
  var withoutPresence: RowTest {
    switch self {
    case .isPresent, .numberIsPresent: return .always
    case .and(let left, let right):
      let (left, right) = (left.withoutPresence, right.withoutPresence)
      if left == .always { return right }
      return right == .always ? left : .and(left, right)
    case .always, .codes, .compare, .not, .or: return self
    }
  }
}

/// An indicator ready to be computed.
struct Measure: Hashable, Sendable {
  var numerator: Term
  var denominator: Term?
  /// What the denominator would be if every record had the column it asks for, as an aggregate.
  var whole: Int?

  var leaves: [Term] { numerator.leaves + (denominator?.leaves ?? []) }

  /// The id of the index where the indicator is one.
  var surveyIndex: String? {
    guard case .index(let id) = numerator, denominator == nil else { return nil }
    return id
  }

  var isSurvey: Bool { surveyIndex != nil || numerator == .answers }

  /// Made of other indicators' figures, so that it is computed after them.
  var isOfGoals: Bool {
    leaves.contains { if case .goals = $0 { true } else { false } }
  }

  /// Known only for whole years.
  var isYearly: Bool {
    leaves.contains { leaf in
      switch leaf {
      case .yearly, .goals: true
      default: false
      }
    }
  }

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
    case .yearly: true
    case .number, .whole, .residents, .distinct, .index, .asked, .centres, .goals, .calendarWeeks, .reported: false
    case .binary(let sign, let left, let right):
      switch sign {
      case .add, .subtract: adds(left, aggregates) && adds(right, aggregates)
      case .multiply: isNumber(left) && adds(right, aggregates) || adds(left, aggregates) && isNumber(right)
      case .divide: adds(left, aggregates) && isNumber(right)
      case .distance: false
      }
    }
  }

  private static func isNumber(_ term: Term) -> Bool { if case .number = term { true } else { false } }
}
