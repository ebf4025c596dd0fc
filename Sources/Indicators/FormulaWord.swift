public import Vocabulary

/// The one list that the parser, its hints and the reference page read.
extension FormulaWord {
  static let functions = [
    FormulaWord(.function, "count", "count(activities)"), FormulaWord(.function, "sum", "sum(hours)"),
    FormulaWord(.function, "mean", "mean(hours) where {code}"),
    FormulaWord(.function, "distinct", "distinct({person})"), FormulaWord(.function, "share", "share(hours)"),
    FormulaWord(.function, "weeks", "weeks()"),
    FormulaWord(.function, "union_hours", "union_hours() where {code}"),
    FormulaWord(.function, "open_hours", "open_hours() where {code}"),
    FormulaWord(.function, "index", "index({index})"), FormulaWord(.function, "residents", "residents({ages})"),
    FormulaWord(.function, "yearly", "yearly({form})"),
    FormulaWord(.function, "distance", "distance(sum(visits) / sum(hours), 10)"),
  ]

  static let counted = [
    FormulaWord(.counted, "activities", "count(activities)"), FormulaWord(.counted, "answers", "count(answers)"),
    FormulaWord(.counted, "asked", "count(asked)"), FormulaWord(.counted, "centres", "count(centres)"),
    FormulaWord(.counted, "goals", "count(goals)"), FormulaWord(.counted, "goals_reached", "count(goals_reached)"),
  ]

  static let weeks = [
    FormulaWord(.week, "recorded", "weeks(recorded)"), FormulaWord(.week, "all", "weeks(all)"),
  ]

  /// Every word and sign, in the order of the reference.
  public static let all: [FormulaWord] =
    functions + counted + weeks
    + NumberColumn.everywhere.map { FormulaWord(.column, $0.name, "sum(\($0.name))") }
    + Formula.DeliveredColumn.allCases.map {
      FormulaWord(.person, $0.rawValue, id: "distinct-\($0.rawValue)", "distinct(\($0.rawValue))")
    }
    + FormColumn.allCases.map { FormulaWord(.form, $0.rawValue, "yearly(\($0.rawValue))") } + codes + conditions
    + signs + units

  private static let codes = [
    FormulaWord(.code, "kind", "{code}"),
    FormulaWord(.code, "mode", "{code}"),
    FormulaWord(.code, "topic", "{code}"),
    FormulaWord(.code, "gender", "{code}"),
    FormulaWord(.code, "age", "{code}"),
    FormulaWord(.code, "status", "count(activities) where status = cancelled"),
  ]

  private static let conditions = [
    FormulaWord(.condition, "where", "count(activities) where hours >= 3 h"),
    FormulaWord(.condition, "and", "count(activities) where hours >= 3 h and visits > 100"),
    FormulaWord(.condition, "or", "count(activities) where hours >= 3 h or visits > 100"),
    FormulaWord(.condition, "not", "sum(hours) where not {code}"),
    FormulaWord(.condition, "in", "sum(hours) where {codes}"),
    FormulaWord(.condition, "is present", id: "is-present", "sum(hours) where {column} is present"),
  ]

  private static let signs = [
    FormulaWord(.sign, "+", id: "plus", "sum(visits) + count(activities)"),
    FormulaWord(.sign, "-", id: "minus", "sum(visits) - count(activities)"),
    FormulaWord(.sign, "*", id: "times", "sum(visits) * 1000"),
    FormulaWord(.sign, "/", id: "divided-by", "sum(visits) / sum(hours)"),
    FormulaWord(.sign, "( )", id: "parentheses", "(sum(visits) - count(activities)) / sum(hours)"),
    FormulaWord(.sign, "=", id: "equal", "sum(hours) where {code}"),
    FormulaWord(.sign, "!=", id: "unequal", "sum(hours) where {uncode}"),
    FormulaWord(.sign, "<", id: "less", "count(activities) where visits < 5"),
    FormulaWord(.sign, "<=", id: "at-most", "count(activities) where hours <= 30 min"),
    FormulaWord(.sign, ">", id: "more", "count(activities) where visits > 100"),
    FormulaWord(.sign, ">=", id: "at-least", "count(activities) where hours >= 8 h"),
  ]

  private static let units = [
    FormulaWord(.unit, "h", "count(activities) where hours >= 8 h"),
    FormulaWord(.unit, "min", "count(activities) where hours <= 30 min"),
    FormulaWord(.unit, "%", id: "percent", "50 % * sum(hours)"),
  ]
}
