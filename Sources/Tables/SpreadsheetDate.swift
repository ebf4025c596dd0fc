import Vocabulary

/// A day as spreadsheets show what they took for one: `14.12.2026`, `12/14/2026`, `14. dec`, `dec.20`, `46370`.
///
/// They make days of other things: of `12-14` a day in December, of `2020-07` a day in July.
package struct SpreadsheetDate: Hashable, Sendable {
  /// The two numbers that were typed, the smaller first; more than one pair where a day can have come of several.
  private var pairs: [[Int]] = []
  /// The month it may have been.
  package private(set) var month: (year: Int, month: Int)? {
    get { monthCode.map { ($0 / 12, $0 % 12 + 1) } }
    set { monthCode = newValue.map { $0.year * 12 + $0.month - 1 } }
  }
  private var monthCode: Int?

  /// `nil` where a cell is no day.
  package init?(_ cell: ArraySlice<UInt8>) {
    guard cell.count <= 32, let parts = SpreadsheetDate.parts(cell) else { return nil }
    let numbers = parts.numbers
    switch (numbers.count, parts.month) {
    case (1, let month?): add(month: month, other: numbers[0])
    case (2, let month?):
      // A day of two digits, and a year.
      let isYear = numbers.map { $0 > 31 }
      guard let day = isYear == [true, false] ? numbers[1] : numbers[0] as Int?, (1...31).contains(day) else {
        return nil
      }
      add(day: day, month: month, year: isYear == [true, false] ? numbers[0] : numbers[1])
    case (3, nil):
      let year = numbers[0] > 31 ? 0 : 2
      let rest = numbers.indices.filter { $0 != year }.map { numbers[$0] }
      guard rest.allSatisfy({ (1...31).contains($0) }), rest.contains(where: { $0 <= 12 }) else { return nil }
      if numbers[year] > 99, !(1900...2200).contains(numbers[year]) { return nil }
      pairs.append(rest.sorted())
      // The first of a month: typed were the month and the year. The day stands beside the year's other side.
      let (near, far) = year == 0 ? (rest[0], rest[1]) : (rest[1], rest[0])
      if far == 1, near <= 12 { add(month: near, other: numbers[year]) }
      if near == 1, year == 2, far <= 12 { add(month: far, other: numbers[year]) }
    case (1, nil) where parts.isSerial:
      let (year, month, day) = Day(number: Int32(numbers[0] - SpreadsheetDate.serialOfEpoch)).parts
      add(day: day, month: month, year: year)
    default: return nil
    }
    if pairs.isEmpty { return nil }
  }

  /// The number that spreadsheets give to 1 January 1970.
  static let serialOfEpoch = 25_569

  private mutating func add(day: Int, month: Int, year: Int) {
    pairs.append([day, month].sorted())
    if day == 1 { add(month: month, other: year) }
  }

  private mutating func add(month: Int, other: Int) {
    pairs.append([month, other % 100].sorted())
    let year = other < 100 ? 2000 + other : other
    if (1900...2200).contains(year) { self.month = (year, month) }
  }

  /// The one of some words, such as `12-14`, that was typed.
  func original(among words: [String]) -> String? {
    let fitting = words.filter { word in
      let ends = word.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        .compactMap { Int(String(decoding: Array($0), as: UTF8.self)) }
      return ends.count == 2 && pairs.contains(ends.sorted())
    }
    return fitting.count == 1 ? fitting[0] : nil
  }

  /// The span that was typed, where it can be only one.
  package var span: String? { pairs.count == 1 ? "\(pairs[0][0])-\(pairs[0][1])" : nil }

  /// The numbers and the month's name of a cell; `nil` where anything else stands in it.
  private static func parts(_ cell: ArraySlice<UInt8>) -> (numbers: [Int], month: Int?, isSerial: Bool)? {
    let text = String(decoding: cell, as: UTF8.self).lowercased()
    // A time of midnight belongs to a day that was made of something else.
    let date =
      text.hasSuffix(" 00:00:00") ? text.dropLast(9) : text.hasSuffix("t00:00:00") ? text.dropLast(9) : text[...]
    var numbers: [Int] = []
    var month: Int?
    for part in date.split(whereSeparator: { " ./-\u{A0}".contains($0) }) {
      if part.utf8.allSatisfy({ $0 &- 48 < 10 }), part.utf8.count <= 5, let number = Int(part) {
        numbers.append(number)
      } else if month == nil, let found = months[String(part.prefix(3))], part.allSatisfy(\.isLetter) {
        month = found
      } else {
        return nil
      }
    }
    let isSerial = date.utf8.count == 5 && numbers.first.map { (36_526...73_050).contains($0) } ?? false
    return (numbers, month, isSerial)
  }

  /// The beginnings of the names of months, as spreadsheets of Slovene, English, Swedish, German and others write them.
  private static let months: [String: Int] = [
    "jan": 1, "feb": 2, "mar": 3, "mär": 3, "apr": 4, "maj": 5, "may": 5, "mai": 5, "svi": 5, "jun": 6, "jul": 7,
    "avg": 8, "aug": 8, "kol": 8, "sep": 9, "okt": 10, "oct": 10, "nov": 11, "dec": 12, "dez": 12, "des": 12,
  ]
}
