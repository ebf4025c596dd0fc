/// Formulas of the indicators: made by their grammar, or broken as texts.
extension Mutator {
  mutating func changeFormula(_ path: String) {
    var lines = mutant.text(path).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let keys = ["formula:", "numerator:", "denominator:"]
    guard let at = chance.pick(lines.indices.filter { line in keys.contains { lines[line].hasPrefix($0) } }) else {
      return
    }
    let key = lines[at].prefix { $0 != ":" }
    let formula = isFair || chance.once(in: 2) ? sum(depth: 0) : foulFormula()
    lines[at] = "\(key): " + Mutator.quoted(formula)
    mutant.write(Array(lines.joined(separator: "\n").utf8), to: path, "\(key) is \(formula.prefix(80))")
  }

  private mutating func sum(depth: Int) -> String {
    let first = part(depth: depth)
    guard depth < 4, chance.once(in: 3) else { return first }
    return first + chance.word([" + ", " - ", " * ", " / "]) + sum(depth: depth + 1)
  }

  private mutating func part(depth: Int) -> String {
    switch chance.below(20) {
    case 0:
      return chance.word(["1", "0", "1000", "0.5", "50 %", "8 h", "30 min", "999999999999", "0.000001", "1000000"])
    case 1 where depth < 4: return "(\(sum(depth: depth + 1)))"
    case 2 where depth < 3: return "distance(\(sum(depth: depth + 1)), \(sum(depth: depth + 1)))"
    case 3, 4:
      return chance.word(["visits", "activities", "visitors", "net-cost", "activity-hours", "index-safety", "answers"])
    case 5: return chance.word(["residents(all)", "residents(15-29)", "residents(0-150)", "residents(29-29)"])
    case 6: return chance.word(["weeks()", "weeks(all)", "weeks(recorded)"])
    case 7: return chance.word(["index(safety)", "index(influence)", "count(answers)", "count(asked)"])
    case 8:
      return chance.word(["count(centres)", "count(goals)", "count(goals_reached)", "count()", "count(activities)"])
    case 9: return "yearly(\(chance.word(["staff_fte", "staff_cost", "income", "target_group"])))"
    case 10: return "distinct(\(chance.word(["visitors", "producers", "volunteers"])))" + condition(isOfPersons: true)
    case 11: return "\(chance.word(["union_hours", "open_hours"]))()" + condition()
    case 12: return "share(\(column()))" + condition()
    case 13: return "mean(\(column()))" + condition()
    default: return "sum(\(column()))" + condition(isOfPersons: chance.once(in: 4))
    }
  }

  private mutating func column() -> String {
    chance.word(["hours", "visits", "first_time", "youth_hours", "producers", "volunteers", "staff_hours"])
  }

  private mutating func condition(isOfPersons: Bool = false) -> String {
    guard chance.once(in: 2) else { return "" }
    if isOfPersons {
      return " where "
        + chance.word(["gender = girls", "age in (12-14, 15-19)", "gender is present", "age != unknown"])
    }
    let tests = [
      "kind = open", "kind in (open, group)", "mode is present", "topic = sport", "hours > 90 min", "visits < 5",
      "not kind = event", "status in (held, cancelled)", "youth_hours is not present", "hours >= 0.01 h", "visits != 0",
    ]
    return " where " + chance.word(tests)
      + (chance.once(in: 3) ? chance.word([" and ", " or "]) + chance.word(tests) : "")
  }

  private mutating func foulFormula() -> String {
    let whole = sum(depth: 0)
    switch chance.below(8) {
    case 0: return String(repeating: "(", count: 60) + whole
    case 1: return String(repeating: "1 + ", count: 900) + whole
    case 2: return whole + " * " + String(repeating: "9", count: 300)
    case 3: return String(whole.prefix(chance.below(whole.count + 1)))
    case 4: return "visits / visits"
    case 5:
      return whole + chance.word([" where", " in", " %", " h h", ")", ",", "=", " where not not not kind = open"])
    case 6: return "sum(visits) where " + String(repeating: "not ", count: 60) + "kind = open"
    default: return chance.word(["", "0 / 0", "-1", "č", "sum()", "count(", "residents(30-20)", "1e5", "1,5", "1 / 0"])
    }
  }
}
