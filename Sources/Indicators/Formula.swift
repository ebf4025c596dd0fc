import Diagnostics

/// A formula as it was written: a tree of sums, counts and other indicators joined by + − × ÷.
///
/// Offsets are bytes from the formula's beginning, for the location of problems.
indirect enum Formula: Hashable, Sendable {
  case number(Double)
  /// `sum(hours) where …` and its like; see `Total`.
  case quantity(Total, Condition, offset: Int)
  /// Residents of an age span; `nil` for all ages.
  case residents(ClosedRange<Int>?)
  /// Persons counted by whoever delivered the records: `distinct(visitors)`.
  case distinct(DeliveredColumn, Condition, offset: Int)
  /// An entry of a place's yearly form: `yearly(staff_cost)`.
  case yearly(FormColumn)
  /// Everyone who could have answered a survey: `count(asked)`.
  case asked
  /// Centres that keep records: `count(centres)`.
  case centres
  /// Good-enough goals of which there is a figure, or those of them that are reached.
  case goals(reached: Bool)
  /// Weeks of the period, or those of them with a record or a closure: `weeks(all)`, `weeks(recorded)`.
  case calendarWeeks(recorded: Bool)
  /// A survey index, such as `index(safety)`.
  case index(String, offset: Int)
  /// Everyone who answered at least one item: `count(answers)`.
  case answers
  /// A category's part of the sum over all categories: `share(visits)`.
  case share(NumberColumn, Condition, offset: Int)
  /// Another indicator.
  case reference(String, offset: Int)
  case binary(Operator, Formula, Formula)

  enum Operator: Character, Hashable, Sendable {
    case add = "+"
    case subtract = "-"
    case multiply = "*"
    case divide = "/"
    /// How far two values lie apart: `distance(…, 50 %)`.
    case distance = "~"

    /// What the sign makes of two values; `nil` where it divides by 0.
    func result(_ left: Double, _ right: Double) -> Double? {
      switch self {
      case .add: left + right
      case .subtract: left - right
      case .multiply: left * right
      case .divide: right == 0 ? nil : left / right
      case .distance: abs(left - right)
      }
    }
  }

  /// What is added up over the activities that were held.
  enum Total: Hashable, Sendable {
    case count
    case sum(NumberColumn)
    /// The number of records in which the column is filled, for means.
    case filled(NumberColumn)
    /// ISO weeks with at least one activity; a week counts once a period and centre.
    case weeks
    /// The length of the union of the intervals from start to end, a centre and day at a time.
    case unionHours
    /// The length of the union of opening hours, a centre and day at a time; where none were recorded for a day,
    /// of the activities that pass.
    case openHours

    /// Whether it counts persons of whom few tell of somebody, all of them together too.
    var isOfFewPersons: Bool { if case .sum(let column) = self { column.isOfFewPersons } else { false } }
  }

  /// A column of persons that is delivered for a place and period, because persons do not add up.
  enum DeliveredColumn: String, Hashable, Sendable, CaseIterable { case visitors, producers, volunteers }
}

/// An entry of a place's yearly form (`key-figures.csv`).
enum FormColumn: String, Hashable, Sendable, CaseIterable {
  case targetGroup = "target_group"
  case staffFTE = "staff_fte"
  case staffCost = "staff_cost"
  case premisesCost = "premises_cost"
  case otherCost = "other_cost"
  case income
}

/// What follows `where`.
indirect enum Condition: Hashable, Sendable {
  case always
  case codes(CodeColumn, [Word])
  case isPresent(CodeColumn)
  case numberIsPresent(NumberColumn)
  case compare(NumberColumn, Comparator, Double)
  case not(Condition)
  case and(Condition, Condition)
  case or(Condition, Condition)

  /// A code as written, with its place in the formula.
  struct Word: Hashable, Sendable {
    var text: String
    var offset: Int
  }

  enum Comparator: String, Hashable, Sendable {
    case equal = "="
    case unequal = "!="
    case less = "<"
    case atMost = "<="
    case more = ">"
    case atLeast = ">="
  }
}

/// What is wrong with a formula, and where: bytes from its beginning.
struct FormulaProblem: Error, Hashable, Sendable {
  var id: String
  var offset: Int
  var message: ProblemText
  var hint: ProblemText?
  /// What it is a problem for, where it is none of its own.
  var cause: Cause?

  enum Cause: Hashable, Sendable {
    /// Lists are not known (`CodeLists.explain`).
    case lists
    /// Another definition, or a questionnaire, has a problem, which is told there.
    case definition
  }
}
