extension TableRows {
  /// The year, month and day of a date such as `2020-07-06`; whether the calendar has it is not looked at.
  public mutating func date(_ column: Int?) -> (year: Int, month: Int, day: Int)? {
    guard let column else { return nil }
    let range = range(column)
    guard !range.isEmpty else { return nil }
    let start = range.lowerBound
    if range.count == 10, bytes[start + 4] == 45, bytes[start + 7] == 45,
      let year = digits(start, 4), let month = digits(start + 5, 2), let day = digits(start + 8, 2)
    {
      return (year, month, day)
    }
    reportDate(column)
    return nil
  }

  /// Reports that the cell is no date.
  public mutating func reportDate(_ column: Int) {
    report("table.date", column, "\(shown(column, isDate: true)) is not a date", hint: dateHint(column))
  }

  private func digits(_ start: Int, _ count: Int) -> Int? {
    var number = 0
    for index in start..<start + count {
      let digit = bytes[index] &- 48
      guard digit < 10 else { return nil }
      number = number * 10 + Int(digit)
    }
    return number
  }

  /// Day, month and year with points between are likely enough to be offered the other way round.
  private func dateHint(_ column: Int) -> String {
    let parts = cell(column).split { $0 == 46 || $0 == 32 }.map { Int(String(decoding: $0, as: UTF8.self)) ?? 0 }
    guard parts.count == 3, (1...31).contains(parts[0]), (1...12).contains(parts[1]), (1000...9999).contains(parts[2])
    else { return "write year, month and day, such as 2020-07-06" }
    let two = parts.prefix(2).map { $0 < 10 ? "0\($0)" : "\($0)" }
    return "did you mean \"\(parts[2])-\(two[1])-\(two[0])\"?"
  }
}
