public import Vocabulary

/// The one list that the parser, its hints and the reference page read.
extension FormulaWord {
  static let functions = [
    FormulaWord(.function, "count", "count(activities)"), FormulaWord(.function, "sum", "sum(hours)"),
    FormulaWord(.function, "mean", "mean(hours) where kind = open"),
    FormulaWord(.function, "distinct", "distinct(visitors)"), FormulaWord(.function, "share", "share(hours)"),
    FormulaWord(.function, "weeks", "weeks()"),
    FormulaWord(.function, "union_hours", "union_hours() where kind = open"),
    FormulaWord(.function, "open_hours", "open_hours() where kind = open"),
    FormulaWord(.function, "index", "index(safety)"), FormulaWord(.function, "residents", "residents(15-29)"),
    FormulaWord(.function, "yearly", "yearly(staff_cost)"),
    FormulaWord(.function, "distance", "distance(sum(youth_hours) / sum(hours), 50 %)"),
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
    FormulaWord(.code, "kind", "sum(hours) where kind = open"),
    FormulaWord(.code, "mode", "sum(hours) where mode in (online, hybrid)"),
    FormulaWord(.code, "topic", "sum(hours) where topic = sport"),
    FormulaWord(.code, "gender", "sum(visits) where gender = girls"),
    FormulaWord(.code, "age", "distinct(visitors) where age in (15-19, 20-24)"),
    FormulaWord(.code, "status", "count(activities) where status = cancelled"),
  ]

  private static let conditions = [
    FormulaWord(.condition, "where", "sum(hours) where kind = open"),
    FormulaWord(.condition, "and", "sum(hours) where kind = open and mode = online"),
    FormulaWord(.condition, "or", "sum(hours) where kind = open or kind = event"),
    FormulaWord(.condition, "not", "sum(hours) where not kind = open"),
    FormulaWord(.condition, "in", "sum(hours) where kind in (open, event)"),
    FormulaWord(.condition, "is present", id: "is-present", "sum(hours) where youth_hours is present"),
  ]

  private static let signs = [
    FormulaWord(.sign, "+", id: "plus", "sum(youth_hours) + sum(staff_hours)"),
    FormulaWord(.sign, "-", id: "minus", "sum(visits) - sum(first_time)"),
    FormulaWord(.sign, "*", id: "times", "sum(visits) * 1000"),
    FormulaWord(.sign, "/", id: "divided-by", "sum(visits) / sum(hours)"),
    FormulaWord(.sign, "( )", id: "parentheses", "(sum(visits) + sum(volunteers)) / sum(hours)"),
    FormulaWord(.sign, "=", id: "equal", "sum(hours) where kind = open"),
    FormulaWord(.sign, "!=", id: "unequal", "sum(hours) where kind != open"),
    FormulaWord(.sign, "<", id: "less", "count(activities) where visits < 5"),
    FormulaWord(.sign, "<=", id: "at-most", "count(activities) where hours <= 30 min"),
    FormulaWord(.sign, ">", id: "more", "count(activities) where visits > 100"),
    FormulaWord(.sign, ">=", id: "at-least", "count(activities) where hours >= 8 h"),
  ]

  private static let units = [
    FormulaWord(.unit, "h", "count(activities) where hours >= 8 h"),
    FormulaWord(.unit, "min", "count(activities) where hours <= 30 min"),
    FormulaWord(.unit, "%", id: "percent", "50 % * sum(hours) where mode = hybrid"),
  ]
}
