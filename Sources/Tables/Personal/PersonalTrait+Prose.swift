extension PersonalTrait {
  /// A trait of running text, and where it stands.
  public struct Sighting: Hashable, Sendable {
    public var trait: PersonalTrait
    /// Offsets in the text.
    public var range: Range<Int>
  }

  /// Every personal number, e-mail address, phone number and day of birth in a paragraph, in order.
  ///
  /// Names are none: posts speak of people. Addresses of the web hold no phone numbers.
  ///
  /// - Parameter births: the words for birth, and for months, of the languages that the text may be in.
  public static func all(inProse text: [UInt8], births: BirthWords) -> [Sighting] {
    guard text.contains(where: { isDigit($0) || $0 == UInt8(ascii: "@") }) else { return [] }
    var found: [Sighting] = []
    // What is one thing is not a second one too.
    var isTaken = [Bool](repeating: false, count: text.count)
    func add(_ trait: PersonalTrait, _ ranges: [Range<Int>]) {
      for range in ranges where !isTaken[range].contains(true) {
        for index in range { isTaken[index] = true }
        found.append(Sighting(trait: trait, range: range))
      }
    }
    add(.personalNumber, PersonalNumber.ranges(in: text[...]))
    add(.emailAddress, emailAddresses(in: text))
    add(.date, daysOfBirth(in: text, births))
    add(.phoneNumber, phoneNumbers(in: text))
    return found.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  // MARK: Addresses

  private static func emailAddresses(in text: [UInt8]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    for sign in text.indices where text[sign] == UInt8(ascii: "@") {
      let start = found.last?.upperBound ?? 0
      guard let range = emailAddress(in: text[start...], around: sign) else { continue }
      // `@ana@example.social` is a name in a network, not an address of mail.
      if range.lowerBound > 0, text[range.lowerBound - 1] == UInt8(ascii: "@") { continue }
      found.append(range.lowerBound..<trimmed(text, range))
    }
    return found
  }

  private static func trimmed(_ text: [UInt8], _ range: Range<Int>) -> Int {
    var end = range.upperBound
    while end > range.lowerBound, [45, 46, 95].contains(text[end - 1]) { end -= 1 }
    return end
  }

  // MARK: Phone numbers

  /// Digits in groups, 8 to 15 of them, behind a plus or a zero that nothing stands before.
  private static func phoneNumbers(in text: [UInt8]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var index = 0
    while index < text.count {
      let byte = text[index]
      guard byte == UInt8(ascii: "+") || byte == UInt8(ascii: "0"), canBegin(text, index) else {
        index += 1
        continue
      }
      let end = phoneEnd(text, index)
      if isPhone(text[index..<end]) { found.append(index..<end) }
      index = max(end, index + 1)
    }
    return found
  }

  private static func canBegin(_ text: [UInt8], _ index: Int) -> Bool {
    guard index > 0 else { return true }
    let before = text[index - 1]
    // A bracket before a zero is that of an area code, a colon that of `tel:`.
    if before == UInt8(ascii: ":") { return !(index > 1 && isDigit(text[index - 2])) }
    return before <= 32 || "([>*\"'|".utf8.contains(before) || before >= 0x80
  }

  private static func phoneEnd(_ text: [UInt8], _ start: Int) -> Int {
    var end = start + 1
    var index = end
    while index < text.count {
      if isDigit(text[index]) {
        end = index + 1
      } else if text[index] == 0xC2, index + 1 < text.count, text[index + 1] == 0xA0 {
        index += 1
      } else if !" -/().".utf8.contains(text[index]) || index > end + 2 {
        break
      }
      index += 1
    }
    return end
  }

  /// Whether groups of digits are a phone number and no day, time, decimal number or list of numbers.
  private static func isPhone(_ text: ArraySlice<UInt8>) -> Bool {
    let groups = text.split { !isDigit($0) }
    let count = groups.reduce(0) { $0 + $1.count }
    guard (8...15).contains(count), groups.count <= 7 else { return false }
    let hasPlus = text.first == UInt8(ascii: "+")
    let points = text.count { $0 == UInt8(ascii: ".") }
    // `08.00 12.00` are times; `0.12345678` is a number; `041.123.456` is a number to call.
    if points > 0, points < groups.count - 1 || (groups.count == 2 && !hasPlus) { return false }
    let isList = groups.count > 2 && groups.dropFirst().allSatisfy { $0.count == 1 }
    let isDay =
      groups.count % 3 == 0
      && stride(from: 0, to: groups.count, by: 3).allSatisfy { index in
        groups[index].count <= 2 && groups[index + 1].count <= 2 && groups[index + 2].count == 4
      }
    return !isList && (!isDay || hasPlus)
  }

  // MARK: Days of birth

  /// Days not far from a word for birth: `3. 5. 2008`, `2008-05-03`, `3. maja 2008`, `May 3, 2008`.
  private static func daysOfBirth(in text: [UInt8], _ births: BirthWords) -> [Range<Int>] {
    // To cut a paragraph into words takes much longer than to look through it.
    guard mayHoldYear(text), births.standIn(text[...]) else { return [] }
    let words = words(in: text)
    let ofBirth = words.indices.filter { births.isBirth(words[$0].text) }
    guard !ofBirth.isEmpty else { return [] }
    var found: [Range<Int>] = []
    var next = ofBirth[...]
    for index in words.indices {
      while let birth = next.first, birth + 10 < index { next.removeFirst() }
      let isFree = found.last.map { words[index].range.lowerBound >= $0.upperBound } ?? true
      guard let birth = next.first, abs(birth - index) <= 10, isFree else { continue }
      if let end = dayEnd(words, index, births.months) {
        found.append(words[index].range.lowerBound..<words[end].range.upperBound)
      }
    }
    return found
  }

  /// Whether four digits stand in a row, which every day has; points between them are passed over, as in its words.
  static func mayHoldYear(_ text: [UInt8]) -> Bool {
    var digits = 0
    for byte in text {
      if isDigit(byte) {
        digits += 1
        if digits == 4 { return true }
      } else if byte != UInt8(ascii: ".") {
        digits = 0
      }
    }
    return false
  }

  private struct Word {
    var text: String
    var range: Range<Int>
  }

  /// The words of a text without the marks around them, in small letters.
  private static func words(in text: [UInt8]) -> [Word] {
    text.indices.split { !(isWord(text[$0]) || text[$0] == UInt8(ascii: "/")) }.compactMap { piece in
      var range = piece.startIndex..<piece.endIndex
      while let first = range.first, "._-+".utf8.contains(text[first]) { range.removeFirst() }
      guard !range.isEmpty else { return nil }
      return Word(text: String(decoding: text[range], as: UTF8.self).lowercased(), range: range)
    }
  }

  /// The index of the last word of a day that begins with a word.
  private static func dayEnd(_ words: [Word], _ index: Int, _ months: [String]) -> Int? {
    if isDate(Array(words[index].text.utf8)[...]) { return index }
    guard index + 2 < words.count else { return nil }
    let three = words[index...index + 2].map { $0.text.filter { $0 != "." && $0 != "," } }
    guard three[2].utf8.count == 4, let year = Int(three[2]), (1900...2099).contains(year) else { return nil }
    let isDay = { (text: String) in
      let digits = text.prefix { $0.isASCII && $0.isNumber }
      let ending = text.dropFirst(digits.count)
      // `3`, `3rd`: languages have endings for it.
      return (1...2).contains(digits.count) && ending.count <= 2 && ending.allSatisfy(\.isLetter)
    }
    let isMonth = { (text: String) in months.contains { text.hasPrefix($0) } }
    let isThere = (isDay(three[0]) && (isDay(three[1]) || isMonth(three[1]))) || (isMonth(three[0]) && isDay(three[1]))
    return isThere ? index + 2 : nil
  }
}
