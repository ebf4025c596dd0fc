import Tables
import Vocabulary

extension TableRows {
  /// A day such as `2020-07-06`.
  mutating func day(_ column: Int?) -> Day? {
    guard let column, let (year, month, day) = date(column) else { return nil }
    if let day = Day(year: year, month: month, day: day) { return day }
    reportDate(column)
    return nil
  }

  /// A period such as `2020-Q3`.
  mutating func period(_ column: Int?) -> Period? {
    guard let column, !isEmpty(column) else { return nil }
    if let period = Period(text(column)) { return period }
    report(
      "table.period", column, "\(shown(column)) is not a period",
      hint: "write 2020, 2020-S1, 2020-Q3, 2020-07 or 2020/21")
    return nil
  }

  /// A text that is kept and may be published: it must not hold data about a person.
  ///
  /// - Parameter names: whether names may stand in it, those of places above all.
  mutating func prose(_ column: Int?, names: Bool = true) -> String? {
    guard let column, !isEmpty(column) else { return nil }
    let cell = cell(column)
    if let trait = names ? PersonalTrait(in: cell) : PersonalTrait(inCode: cell), trait != .freeText {
      report(
        "records.personal-data", column, "the cell seems to hold \(trait.name)",
        hint: "take it out: data about persons must not reach the portal")
      return nil
    }
    if cell.contains(where: { $0 < 32 && $0 != 10 && $0 != 13 && $0 != 9 || $0 == 127 }) {
      report("table.control-character", column, "the cell holds a control character", hint: "remove it")
      return nil
    }
    return text(column)
  }

  /// Reports that a cell that must be filled is empty; true where it is.
  mutating func misses(_ column: Int?, _ name: String) -> Bool {
    guard let column else { return true }
    guard isEmpty(column) else { return false }
    report("table.empty-cell", column, "the cell of \"\(name)\" is empty", hint: "fill it in")
    return true
  }
}
