/// What makes a text look like data about a person.
public enum PersonalTrait: Hashable, Sendable {
  case emailAddress
  case phoneNumber
  /// A Slovenian personal number (EMŠO): 13 digits that begin with a date and end with a check digit.
  case personalNumber

  /// The first trait found in a cell; `nil` where there is none.
  public init?(in cell: ArraySlice<UInt8>) {
    // Both begin with something that most cells do not hold, so that most are decided in one pass.
    var digits = 0
    var sign: Int?
    for index in cell.indices {
      if PersonalTrait.isDigit(cell[index]) { digits += 1 }
      if cell[index] == UInt8(ascii: "@"), sign == nil { sign = index }
    }
    if let sign, PersonalTrait.isEmailAddress(cell, around: sign) {
      self = .emailAddress
    } else if digits >= 13, PersonalTrait.hasPersonalNumber(cell) {
      self = .personalNumber
    } else if digits >= 8, PersonalTrait.hasPhoneNumber(cell) {
      self = .phoneNumber
    } else {
      return nil
    }
  }

  /// How problems name it.
  public var name: String {
    switch self {
    case .emailAddress: "an e-mail address"
    case .phoneNumber: "a phone number"
    case .personalNumber: "a personal number"
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 48 < 10 }

  private static func isWord(_ byte: UInt8) -> Bool {
    isDigit(byte) || (byte | 32) &- 97 < 26 || byte >= 0x80 || byte == 45 || byte == 46 || byte == 95 || byte == 43
  }

  private static func isEmailAddress(_ cell: ArraySlice<UInt8>, around sign: Int) -> Bool {
    guard sign > cell.startIndex, isWord(cell[sign - 1]) else { return false }
    let domain = cell[(sign + 1)...].prefix(while: isWord)
    guard let point = domain.firstIndex(of: 46) else { return false }
    return point > domain.startIndex && point + 1 < domain.endIndex
  }

  private static func hasPersonalNumber(_ cell: ArraySlice<UInt8>) -> Bool {
    cell.split(whereSeparator: { !isDigit($0) }).contains { $0.count == 13 && isPersonalNumber(Array($0)) }
  }

  /// The check digit is that of the former Yugoslav numbers: weights 7…2 twice, modulo 11.
  private static func isPersonalNumber(_ bytes: [UInt8]) -> Bool {
    let digits = bytes.map { Int($0) - 48 }
    let (day, month) = (digits[0] * 10 + digits[1], digits[2] * 10 + digits[3])
    guard (1...31).contains(day), (1...12).contains(month) else { return false }
    let sum = (0..<12).reduce(0) { $0 + digits[$1] * (7 - $1 % 6) }
    return (11 - sum % 11) % 11 == digits[12]
  }

  /// A run of 8 to 15 digits with the marks people put between them, that begins with 0 or +.
  ///
  /// Addresses of the web are full of digits and hold no phone numbers worth the false alarms.
  private static func hasPhoneNumber(_ cell: ArraySlice<UInt8>) -> Bool {
    guard !cell.starts(with: "http".utf8) else { return false }
    let runs = cell.split(whereSeparator: { byte in
      !(isDigit(byte) || byte == 32 || byte == 43 || byte == 45 || byte == 47 || byte == 40 || byte == 41)
    })
    return runs.contains { run in
      let text = run.drop(while: { $0 == 32 || $0 == 40 })
      guard let first = text.first, first == 48 || first == 43 else { return false }
      return (8...15).contains(text.count(where: isDigit))
    }
  }
}
