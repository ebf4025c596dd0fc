import Diagnostics
import Vocabulary

/// Reads days and times of the form that tables must have, and guesses what else was meant.
enum DateReading {
  /// A number of so many digits; `nil` where anything else stands there.
  static func digits(_ bytes: [UInt8], _ start: Int, _ count: Int) -> Int? {
    var number = 0
    for index in start..<start + count {
      let digit = bytes[index] &- 48
      guard digit < 10 else { return nil }
      number = number * 10 + Int(digit)
    }
    return number
  }

  /// The numbers of `6.7.2020`, `06.07.2020` or `6. 7. 2020`: day, month and a year of four digits.
  static func dotted(_ bytes: [UInt8], _ range: Range<Int>) -> (year: Int, month: Int, day: Int)? {
    guard (8...12).contains(range.count), let year = digits(bytes, range.upperBound - 4, 4) else { return nil }
    var index = range.lowerBound
    func part() -> Int? {
      var end = index
      while end < range.upperBound - 4, bytes[end] &- 48 < 10 { end += 1 }
      guard (1...2).contains(end - index), bytes[end] == 46, let number = digits(bytes, index, end - index) else {
        return nil
      }
      index = bytes[end + 1] == 32 ? end + 2 : end + 1
      return number
    }
    guard let day = part(), let month = part(), index == range.upperBound - 4 else { return nil }
    return (year, month, day)
  }

  /// Both days of `03/04/2024`, which some write with the day first and others with the month.
  static func readings(_ cell: ArraySlice<UInt8>) -> (String, String)? {
    guard cell.contains(47) || cell.contains(45), cell.count <= 12 else { return nil }
    let parts = cell.split { $0 == 47 || $0 == 45 || $0 == 32 }
    guard parts.count == 3, parts[2].count == 4 else { return nil }
    let numbers = parts.compactMap { Int(String(decoding: $0, as: UTF8.self)) }
    guard numbers.count == 3, numbers[0] != numbers[1],
      let first = Day(year: numbers[2], month: numbers[1], day: numbers[0]),
      let second = Day(year: numbers[2], month: numbers[0], day: numbers[1])
    else { return nil }
    return (first.iso, second.iso)
  }

  /// The day that was probably meant, where there is one.
  static func hint(_ cell: ArraySlice<UInt8>) -> ProblemText? {
    // With a time of another zone, it may be the day before or after.
    if let end = cell.firstIndex(where: { $0 == 84 || $0 == 32 }), !cell.contains(90), !cell.contains(43),
      let day = Day(cell[..<end])
    {
      return "did you mean \"\(day.iso)\"?"
    }
    let numbers = cell.split { $0 == 46 || $0 == 32 }.map { Int(String(decoding: $0, as: UTF8.self)) ?? 0 }
    // Points stand between day, month and year, in this order.
    if numbers.count == 3, let day = Day(year: numbers[2], month: numbers[1], day: numbers[0]), numbers[2] >= 1000 {
      return "did you mean \"\(day.iso)\"?"
    }
    if numbers.count == 1, cell.count == 5, (20_000...80_000).contains(numbers[0]) {
      let day = Day(number: Int32(numbers[0] - SpreadsheetDate.serialOfEpoch))
      return "this is how spreadsheets number days: if \(day.iso) is meant, format the column as a date"
    }
    if let day = cell.contains(47) ? slashed(cell) : nil { return "did you mean \"\(day.iso)\"?" }
    return nil
  }

  /// The day of `13/04/2024` or `04/13/2024`, which can be only one.
  private static func slashed(_ cell: ArraySlice<UInt8>) -> Day? {
    let numbers = cell.split(separator: 47).compactMap { Int(String(decoding: $0, as: UTF8.self)) }
    guard numbers.count == 3, numbers[2] >= 1000 else { return nil }
    return Day(year: numbers[2], month: numbers[1], day: numbers[0])
      ?? Day(year: numbers[2], month: numbers[0], day: numbers[1])
  }

  /// The time that was probably meant, where there is one.
  static func timeHint(_ text: String) -> ProblemText {
    let parts = text.split(whereSeparator: { ":.".contains($0) }).map { Int($0) ?? -1 }
    let isClock = (2...3).contains(parts.count) && (0...24).contains(parts[0]) && (0..<60).contains(parts[1])
    if isClock, parts.count == 2 || parts[2] == 0, text.contains(":") || text.utf8.count >= 4 {
      return "did you mean \"\(padded(parts[0], 2)):\(padded(parts[1], 2))\"?"
    }
    if let fraction = Double(text), fraction > 0, fraction < 1, text.contains(".") {
      let minutes = Int((fraction * 1440).rounded())
      return "did you mean \"\(padded(minutes / 60, 2)):\(padded(minutes % 60, 2))\"?"
    }
    return "write hours and minutes, such as 15:30"
  }

  /// The minutes after midnight of `15:00` or `9:00`.
  static func minutes(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    let colon = range.upperBound - 3
    guard range.count == 4 || range.count == 5, bytes[colon] == UInt8(ascii: ":") else { return nil }
    var hour = 0
    var minute = 0
    for index in range where index != colon {
      let digit = bytes[index] &- 48
      guard digit < 10 else { return nil }
      if index < colon { hour = hour * 10 + Int(digit) } else { minute = minute * 10 + Int(digit) }
    }
    return minute < 60 && (hour < 24 || (hour == 24 && minute == 0)) ? hour * 60 + minute : nil
  }
}
