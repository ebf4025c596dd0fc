public import Diagnostics

/// What makes a text look like data about a person.
///
/// Known by how it is written, not by lists of names. What is not found: a given name alone, a name in small letters or
/// in capitals, a name or number inside an id (`ana.novak`), a Swedish number of ten digits without its sign, numbers
/// of other states, and what only somebody who knows the person would recognise. This guard finds slips; it does not
/// replace whoever sees to it that records hold no persons.
public enum PersonalTrait: Hashable, Sendable {
  case emailAddress
  case phoneNumber
  /// A number that a state gives a person: one of those in `StateNumbers/`, with a true date and check digit.
  case personalNumber
  /// Words side by side with a capital each, as names of persons are written.
  case personName
  /// A day where none belongs, or beside a word for birth.
  case date
  /// A sentence, where a code belongs.
  case freeText

  /// The first trait found in a cell where words of a list, numbers or ids belong; `nil` where there is none.
  ///
  /// A name is known by how it is written, not by a list of names: `Ana Novak` is found, `ana` and `Ana` are not, and a
  /// place such as `Škofja Loka` is taken for a name, which costs nothing where only codes belong.
  ///
  /// - Parameter births: the words for birth of the languages that the cell may be in.
  public init?(inCode cell: ArraySlice<UInt8>, births: BirthWords = .any) {
    // Most codes and ids.
    guard !PersonalTrait.isPlain(cell) else {
      guard PersonalTrait.words(in: cell) >= PersonalTrait.sentence else { return nil }
      self = .freeText
      return
    }
    self.init(inAnyCode: cell, births: births)
  }

  init?(inAnyCode cell: ArraySlice<UInt8>, births: BirthWords) {
    if PersonalTrait.isDate(cell) {
      self = .date
    } else if let trait = PersonalTrait(in: cell, births: births) {
      self = trait
    } else if PersonalTrait.holdsName(cell) {
      self = .personName
    } else if PersonalTrait.words(in: cell) >= PersonalTrait.sentence {
      self = .freeText
    } else {
      return nil
    }
  }

  /// Whether what was found in a cell may be a code all the same: German kinds of activity are words with capitals, and
  /// official keys of municipalities are digits that begin with 0. Numbers with the marks of telephone numbers are none.
  func mayBeCode(_ cell: ArraySlice<UInt8>) -> Bool {
    switch self {
    case .personName, .freeText: true
    case .phoneNumber: cell.allSatisfy(PersonalTrait.isDigit)
    case .emailAddress, .personalNumber, .date: false
    }
  }

  /// The name of a column as a problem may quote it: words with capitals are no name of a person where one of them is a
  /// word that columns are named with.
  ///
  /// - Parameter isColumn: whether it is known to be the name of a column by other signs.
  public static func quoted(header: String, isColumn: Bool = false) -> ProblemText {
    let trait = PersonalTrait(inCode: Array(header.utf8)[...])
    guard trait == .personName, isColumn || ColumnWords.name(header) else { return quoted(header) }
    return shortened(header)
  }

  /// A text as a problem may quote it.
  public static func quoted(_ text: String) -> ProblemText {
    let cell = Array(text.utf8)[...]
    if let trait = PersonalTrait(inCode: cell), trait != .freeText { return "a text that looks personal" }
    return shortened(text)
  }

  private static func shortened(_ text: String) -> ProblemText {
    text.unicodeScalars.count > 60 ? "\"\(text.prefix(60))…\"" : "\"\(text)\""
  }

  /// The first trait found in a cell; `nil` where there is none.
  ///
  /// - Parameter births: the words for birth of the languages that the cell may be in.
  public init?(in cell: ArraySlice<UInt8>, births: BirthWords) {
    // Both begin with something that most cells do not hold, so that most are decided in one pass.
    var digits = 0
    var sign: Int?
    for index in cell.indices {
      if PersonalTrait.isDigit(cell[index]) { digits += 1 }
      if cell[index] == UInt8(ascii: "@"), sign == nil { sign = index }
    }
    if let sign, PersonalTrait.emailAddress(in: cell, around: sign) != nil {
      self = .emailAddress
    } else if digits >= 10, PersonalNumber.stands(in: cell) {
      self = .personalNumber
    } else if digits >= 6, PersonalTrait.hasBirth(cell, births) {
      self = .date
    } else if digits >= 8, PersonalTrait.hasPhoneNumber(cell) {
      self = .phoneNumber
    } else {
      return nil
    }
  }

  /// How problems name it.
  public var name: ProblemText {
    switch self {
    case .emailAddress: "an e-mail address"
    case .phoneNumber: "a phone number"
    case .personalNumber: "a personal number"
    case .personName: "the name of a person"
    case .date: "a date of birth"
    case .freeText: "free text"
    }
  }

  static func isDigit(_ byte: UInt8) -> Bool { byte &- 48 < 10 }

  static func isWord(_ byte: UInt8) -> Bool {
    isDigit(byte) || (byte | 32) &- 97 < 26 || byte >= 0x80 || byte == 45 || byte == 46 || byte == 95 || byte == 43
  }

  /// The address around a sign; `nil` where there is none.
  static func emailAddress(in cell: ArraySlice<UInt8>, around sign: Int) -> Range<Int>? {
    guard sign > cell.startIndex, isWord(cell[sign - 1]) else { return nil }
    let domain = cell[(sign + 1)...].prefix(while: isWord)
    guard let point = domain.firstIndex(of: 46), point > domain.startIndex, point + 1 < domain.endIndex else {
      return nil
    }
    var start = sign
    while start > cell.startIndex, isWord(cell[start - 1]) { start -= 1 }
    return start..<domain.endIndex
  }

  /// A run of 8 to 15 digits with the marks people put between them, that begins with 0 or +.
  ///
  /// Addresses of the web are full of digits and hold no phone numbers worth the false alarms.
  private static func hasPhoneNumber(_ cell: ArraySlice<UInt8>) -> Bool {
    let begins = cell.indices.contains { index in
      cell[index] == 43 || cell[index] == 48 && (index == cell.startIndex || !isDigit(cell[index - 1]))
    }
    guard begins, !cell.starts(with: "http".utf8) else { return false }
    let runs = cell.split(whereSeparator: { byte in
      !(isDigit(byte) || byte == 32 || byte == 43 || byte == 45 || byte == 47 || byte == 40 || byte == 41)
    })
    return runs.contains { run in
      let text = run.drop(while: { $0 == 32 || $0 == 40 })
      guard let first = text.first, first == 48 || first == 43 else { return false }
      return (8...15).contains(text.count(where: isDigit))
    }
  }

  /// Whether a cell has small letters of ASCII and few digits only, as most codes and ids: it can't be more than a
  /// sentence. What else is looked for has a capital, a sign or six digits; a date has no letter.
  private static func isPlain(_ cell: ArraySlice<UInt8>) -> Bool {
    let bytes = cell.span
    var (letters, digits) = (0, 0)
    for index in bytes.indices {
      switch bytes[index] {
      case 97...122: letters += 1
      case 48...57: digits += 1
      case 32, 45, 95: break
      default: return false
      }
    }
    return letters > 0 && digits < 6
  }

  // MARK: Sentences

  /// So many words with spaces between are no code.
  private static let sentence = 4

  private static func words(in cell: ArraySlice<UInt8>) -> Int {
    var words = 0
    var isWithin = false
    for byte in cell.prefix(400) {
      if byte != 32, !isWithin { words += 1 }
      isWithin = byte != 32
    }
    return words
  }

  // MARK: Names and dates

  /// A day in a text that speaks of birth; the years of a generation are no day.
  ///
  /// Ids of databases are full of digits: the day is looked for first, and both on the bytes, without making a text of
  /// them. As texts, the ids of a million activities took seven of the ten CPU seconds of a build.
  private static func hasBirth(_ cell: ArraySlice<UInt8>, _ births: BirthWords) -> Bool {
    let cell = cell.prefix(1000)
    var start = cell.startIndex
    for index in cell.startIndex...cell.endIndex {
      let isPart = index < cell.endIndex && (isDigit(cell[index]) || isDateMark(cell[index]))
      guard !isPart else { continue }
      if isDate(cell[start..<index]) { return births.standIn(cell) }
      start = index + 1
    }
    return false
  }

  private static func holdsName(_ cell: ArraySlice<UInt8>) -> Bool {
    // Most codes are one word.
    guard cell.contains(where: { $0 == 32 || $0 == 44 }) else { return false }
    let words = String(decoding: cell.prefix(1000), as: UTF8.self).split { $0 == " " || $0 == "," }
    return zip(words, words.dropFirst()).contains { isNameWord($0) && isNameWord($1) }
  }

  /// `Ana`, `Žižek`, `Novak-Kos`: a capital, then small letters, in each part.
  private static func isNameWord(_ word: Substring) -> Bool {
    let parts = word.split(separator: "-", omittingEmptySubsequences: false)
    return parts.allSatisfy { part in
      guard let first = part.first, first.isUppercase, part.count >= 2 else { return false }
      return part.dropFirst().allSatisfy { $0.isLowercase }
    }
  }

  private static func isDateMark(_ byte: UInt8) -> Bool { byte == 32 || byte == 45 || byte == 46 || byte == 47 }

  /// `2008-05-03`, `3. 5. 2008`, `03/05/2008`: three numbers, one of them a year of this or the last century.
  static func isDate(_ cell: ArraySlice<UInt8>) -> Bool {
    // The shortest is `1.1.2008`.
    guard (8...24).contains(cell.count) else { return false }
    var starts: [3 of Int] = [0, 0, 0]
    var lengths: [3 of Int] = [0, 0, 0]
    var numbers = 0
    var isWithin = false
    for index in cell.indices {
      guard isDigit(cell[index]) else {
        guard isDateMark(cell[index]) else { return false }
        isWithin = false
        continue
      }
      if !isWithin {
        guard numbers < 3 else { return false }
        starts[numbers] = index
        numbers += 1
        isWithin = true
      }
      lengths[numbers - 1] += 1
    }
    guard numbers == 3 else { return false }
    let year = lengths[0] == 4 ? 0 : 2
    let century = cell[starts[year]...].prefix(2)
    guard lengths[year] == 4, century.elementsEqual("19".utf8) || century.elementsEqual("20".utf8) else { return false }
    return (0..<3).allSatisfy { $0 == year || lengths[$0] <= 2 }
  }
}
