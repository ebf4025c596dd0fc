/// The numbers that states give persons, told from other numbers by the date in them and by their check digits.
///
/// No words and no languages are in them, so that they hold for every portal: people move, and their numbers with them.
/// Another state is another file beside this one, and its lengths among those below.
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

  /// Whether there is such a day, in any year.
  static func isDate(month: Int, day: Int) -> Bool { (1...12).contains(month) && (1...31).contains(day) }
}
