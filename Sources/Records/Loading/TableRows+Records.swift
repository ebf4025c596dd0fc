import Diagnostics
import Tables
import Vocabulary

extension TableRows {
  /// A day such as `2020-07-06`.
  ///
  /// - Parameter years: those that it may lie in.
  mutating func day(_ column: Int?, in years: ClosedRange<Int>) -> Day? {
    guard let column, let (year, month, day) = date(column) else { return nil }
    guard let day = Day(year: year, month: month, day: day) else {
      reportDate(column)
      return nil
    }
    return isNear(year, years, column) ? day : nil
  }

  /// A period such as `2020-Q3`.
  ///
  mutating func period(_ column: Int?, _ context: LoadingContext) -> Period? {
    guard let column, !isEmpty(column) else { return nil }
    if let period = Period(text(column), in: context.periodSets) {
      return isNear(period.months.lowerBound / 12, context.years, column) ? period : nil
    }
    let month = SpreadsheetDate(cell(column))?.month
    report(
      "table.period", column, "\(shown(column)) is not a period",
      hint: month.map { "did you mean \"\(Period.month(year: $0.year, month: $0.month).code)\"?" }
        ?? context.periodSets.hint(for: text(column)))
    return nil
  }

  private mutating func isNear(_ year: Int, _ years: ClosedRange<Int>, _ column: Int) -> Bool {
    guard !years.contains(year) else { return true }
    report(
      "table.far-year", column, "the year \(padded(year, 4)) is too far from the others",
      hint: "correct it; use \(years.lowerBound) to \(years.upperBound)")
    return false
  }

  /// A text that is kept and may be published: it must not hold data about a person.
  ///
  /// - Parameter names: whether names may stand in it, those of places above all.
  mutating func prose(_ column: Int?, names: Bool = true) -> String? {
    guard let column, !isEmpty(column) else { return nil }
    let cell = cell(column)
    let trait =
      names ? PersonalTrait(in: cell, births: personal.births) : PersonalTrait(inCode: cell, births: personal.births)
    if let trait, trait != .freeText, trait == .personalNumber || !personal.permits(text(column)) {
      report(
        "records.personal-data", column, "the cell seems to hold \(trait.name)",
        hint: trait == .personalNumber
          ? "take it out: data about persons must not reach the portal"
          : "take it out: data about persons must not reach the portal; if it is of no person, say so in portal.yml with the reason: public: [{ text: …, reason: … }]"
      )
      return nil
    }
    return text(column)
  }

  /// A name that an office or somebody else gave: digits are no telephone number there, nor capitals a name. An address of
  /// mail, a personal number and a day of birth are refused as everywhere.
  mutating func key(_ column: Int?) -> String? {
    guard let column, !isEmpty(column) else { return nil }
    if let trait = PersonalTrait(in: cell(column), births: personal.births), trait != .phoneNumber {
      return prose(column)
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
