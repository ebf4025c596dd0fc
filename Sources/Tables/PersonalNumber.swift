/// The numbers that states give persons, told from other numbers by the date in them and by their check digits.
enum PersonalNumber {
  /// Whether one stands in a cell.
  static func stands(in cell: ArraySlice<UInt8>) -> Bool {
    cell.split(whereSeparator: { !isPart($0) }).contains { run in
      let digits = run.filter { $0 != 45 && $0 != 43 }.map { Int($0) - 48 }
      switch (digits.count, run.count) {
      case (13, 13): return isSlovenian(digits)
      // Ten digits alone are too many other things: phone numbers, sums. With the sign before the last four they are not.
      case (10, 11): return run[run.startIndex + 6] < 48 && isSwedish(digits)
      case (12, 12): return isSwedish(Array(digits.dropFirst(2)))
      case (12, 13): return run[run.startIndex + 8] < 48 && isSwedish(Array(digits.dropFirst(2)))
      default: return false
      }
    }
  }

  /// Every one in running text, where people put blanks and hyphens between the digits.
  static func ranges(in text: ArraySlice<UInt8>) -> [Range<Int>] {
    let groups = digitGroups(in: text)
    var found: [Range<Int>] = []
    var index = 0
    while index < groups.count {
      let end = (index..<min(index + 5, groups.count)).first { last in
        let isJoined =
          last == index
          || (index..<last).allSatisfy { isJoint(text[groups[$0].upperBound..<groups[$0 + 1].lowerBound]) }
        return isJoined && isNumber(groups[index...last].map { text[$0] })
      }
      if let end {
        found.append(groups[index].lowerBound..<groups[end].upperBound)
        index = end
      }
      index += 1
    }
    return found
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 32) &- 97 < 26 }

  /// The runs of digits that stand for themselves: no letter goes on at either side.
  private static func digitGroups(in text: ArraySlice<UInt8>) -> [Range<Int>] {
    var groups: [Range<Int>] = []
    var index = text.startIndex
    while let start = text[index...].firstIndex(where: { $0 &- 48 < 10 }) {
      let end = text[start...].prefix { $0 &- 48 < 10 }.endIndex
      // Within a word they are a piece of something else, such as a digest in hexadecimal digits.
      let isWord =
        (start > text.startIndex && isLetter(text[start - 1])) || (end < text.endIndex && isLetter(text[end]))
      if !isWord { groups.append(start..<end) }
      index = end
    }
    return groups
  }

  /// One blank, hyphen or plus, or a blank that does not break.
  private static func isJoint(_ text: ArraySlice<UInt8>) -> Bool {
    if text.count == 1, let byte = text.first { return byte == 32 || byte == 45 || byte == 43 }
    return text.elementsEqual([0xC2, 0xA0])
  }

  private static func isNumber(_ groups: [ArraySlice<UInt8>]) -> Bool {
    let digits = groups.joined().map { Int($0) - 48 }
    switch digits.count {
    case 13: return isSlovenian(digits)
    case 10: return groups.last?.count == 4 && groups.count > 1 && isSwedish(digits)
    case 12: return (groups.count == 1 || groups.last?.count == 4) && isSwedish(Array(digits.dropFirst(2)))
    default: return false
    }
  }

  private static func isPart(_ byte: UInt8) -> Bool { byte &- 48 < 10 || byte == 45 || byte == 43 }

  /// EMŠO: day, month, year; the check digit is that of the former Yugoslav numbers, weights 7…2 twice, modulo 11.
  private static func isSlovenian(_ digits: [Int]) -> Bool {
    guard isDate(month: digits[2] * 10 + digits[3], day: digits[0] * 10 + digits[1]) else { return false }
    let sum = (0..<12).reduce(0) { $0 + digits[$1] * (7 - $1 % 6) }
    return (11 - sum % 11) % 11 == digits[12]
  }

  /// Personnummer: year, month, day (60 more in a samordningsnummer), three digits and one by the Luhn algorithm.
  private static func isSwedish(_ digits: [Int]) -> Bool {
    let day = digits[4] * 10 + digits[5]
    guard isDate(month: digits[2] * 10 + digits[3], day: day > 60 ? day - 60 : day) else { return false }
    let sum = digits.enumerated().reduce(0) { sum, digit in
      let product = digit.offset % 2 == 0 ? digit.element * 2 : digit.element
      return sum + product / 10 + product % 10
    }
    return sum % 10 == 0
  }

  private static func isDate(month: Int, day: Int) -> Bool { (1...12).contains(month) && (1...31).contains(day) }
}
