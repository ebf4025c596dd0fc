import Diagnostics

extension TableRows {
  /// The year, month and day of a date such as `2020-07-06` or `6. 7. 2020`; whether the calendar has it is not looked at.
  ///
  /// Where points stand between, every language that writes so begins with the day: it can be read in one way only. With
  /// strokes it can't.
  public mutating func date(_ column: Int?) -> (year: Int, month: Int, day: Int)? {
    guard let column else { return nil }
    let range = range(column)
    guard !range.isEmpty else { return nil }
    let start = range.lowerBound
    if range.count == 10, bytes[start + 4] == 45, bytes[start + 7] == 45,
      let year = DateReading.digits(bytes, start, 4), let month = DateReading.digits(bytes, start + 5, 2),
      let day = DateReading.digits(bytes, start + 8, 2)
    {
      return (year, month, day)
    }
    if let date = DateReading.dotted(bytes, range) { return date }
    reportDate(column)
    return nil
  }

  /// Reports that the cell is no date.
  public mutating func reportDate(_ column: Int) {
    let general: ProblemText = "write year, month and day, such as 2020-07-06"
    if let readings = DateReading.readings(cell(column)) {
      report(
        "table.date", column,
        "\(shown(column, isDate: true)) can be read in two ways: as \(readings.0) and as \(readings.1)", hint: general)
    } else {
      report(
        "table.date", column, "\(shown(column, isDate: true)) is not a date",
        hint: DateReading.hint(cell(column)) ?? general)
    }
  }
}
