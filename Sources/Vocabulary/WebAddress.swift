public import Diagnostics

/// What an address must be that somebody wrote and the site links to: one check for all of them.
///
/// Only schemes are let through that open a page, write a letter or call; none that run something or read the reader's
/// own files. A name or password in front of the host would be read by everybody, and is used to pretend another host.
public enum WebAddress {
  public enum Scheme: String, Hashable, Sendable, CaseIterable {
    case https, http, mailto, tel
  }

  /// Those of pages.
  public static let pages: Set<Scheme> = [.https, .http]

  /// Why an address can't be published.
  public struct Flaw: Hashable, Sendable {
    /// A phrase that follows the address.
    public var what: ProblemText
    public var hint: ProblemText
  }

  /// What is wrong with an address; `nil` where it may be published.
  public static func fault(in text: String, allowing schemes: Set<Scheme>) -> Flaw? {
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")),
      let scheme = Scheme(rawValue: text[..<colon].lowercased()), schemes.contains(scheme),
      text.utf8.allSatisfy({ $0 > 32 && $0 != 127 && !"\"<>\\".utf8.contains($0) })
    else { return Flaw(what: "is not an address of the web", hint: "write https:// and the rest") }
    let rest = text[text.utf8.index(after: colon)...]
    switch scheme {
    case .https, .http: return webFault(in: rest)
    case .mailto: return mailFault(in: rest)
    case .tel:
      let isNumber =
        rest.utf8.allSatisfy { isDigit($0) || "+-().".utf8.contains($0) } && rest.utf8.contains(where: isDigit)
      return isNumber ? nil : Flaw(what: "is not a telephone number", hint: "write it as in tel:+38612345678")
    }
  }

  private static func webFault(in rest: Substring) -> Flaw? {
    guard rest.hasPrefix("//") else {
      return Flaw(what: "names no host of the web", hint: "write https:// and the rest")
    }
    let authority = rest.dropFirst(2).prefix { !"/?#".contains($0) }
    if authority.contains("@") {
      return Flaw(
        what: "holds a user or a password, which everybody would read", hint: "leave out what stands before the @")
    }
    guard isHost(authority) else {
      return Flaw(
        what: "names no host of the web",
        hint: "write a host such as example.org, and a port only as in example.org:8080")
    }
    return escapeFault(rest)
  }

  private static func mailFault(in rest: Substring) -> Flaw? {
    let halves = rest.prefix { $0 != "?" }.split(separator: "@", omittingEmptySubsequences: false)
    let isAddress = halves.count == 2 && !halves[0].isEmpty && halves[1].contains(".") && isHost(halves[1])
    return isAddress ? escapeFault(rest) : Flaw(what: "is not an e-mail address", hint: "write it as name@example.org")
  }

  /// What is wrong with the address that a portal is published at, beyond that.
  public static func baseFault(in text: String) -> Flaw? {
    // What is no address at all is one fault and not several.
    guard text.hasPrefix("https://") || text.hasPrefix("http://") else { return nil }
    if text.contains("?") || text.contains("#") {
      return Flaw(what: "has a query or a fragment", hint: "end it before ? and #")
    }
    // A slash at the end says nothing: it is read without.
    let text = text.hasSuffix("/") ? text.dropLast() : text[...]
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).dropFirst(3)
    for part in parts {
      let plain = part.lowercased().replacing("%2e", with: ".")
      if plain == "." || plain == ".." {
        return Flaw(what: "has a part \"\(part)\", which leads elsewhere", hint: "write the path as it is in the end")
      }
      if part.isEmpty { return Flaw(what: "has two slashes in a row", hint: "write one") }
    }
    return nil
  }

  private static func isHost(_ authority: Substring) -> Bool {
    var host = authority
    if let colon = authority.lastIndex(of: ":"), !authority.hasSuffix("]") {
      guard let port = UInt16(authority[authority.index(after: colon)...]), port > 0,
        authority[authority.index(after: colon)...].utf8.allSatisfy({ (48...57).contains($0) })
      else { return false }
      host = authority[..<colon]
    }
    if host.hasPrefix("["), host.hasSuffix("]") {
      return host.count > 3 && host.dropFirst().dropLast().utf8.allSatisfy { isHexadecimal($0) || $0 == 58 || $0 == 46 }
    }
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    return labels.allSatisfy { label in
      !label.isEmpty && label.utf8.count <= 63 && !label.hasPrefix("-") && !label.hasSuffix("-")
        && label.utf8.allSatisfy { $0 >= 128 || isASCIILetterOrDigit($0) || $0 == 45 || $0 == 95 }
    }
  }

  private static func escapeFault(_ text: Substring) -> Flaw? {
    var rest = Array(text.utf8)[...]
    while let percent = rest.firstIndex(of: 37) {
      rest = rest[(percent + 1)...]
      guard rest.count >= 2, rest.prefix(2).allSatisfy(isHexadecimal) else {
        return Flaw(what: "has a % that begins no escape", hint: "write %25 for the sign itself")
      }
    }
    return nil
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool { isDigit(byte) || (97...102).contains(byte | 32) }

  private static func isASCIILetterOrDigit(_ byte: UInt8) -> Bool { isDigit(byte) || (97...122).contains(byte | 32) }

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

  // MARK: Escapes

  /// The address with blanks and the few marks that no address has written as their numbers.
  public static func escaped(_ text: String) -> String { escaped(text) { !" ^`{|}".utf8.contains($0) } }

  /// A path made of names of files, as it stands in an address: every byte but letters and digits of ASCII, hyphens, full
  /// stops, underscores, tildes and the slashes between is written with its number.
  public static func escaped(path: String) -> String { escaped(path, keeping: isPlain) }

  private static func escaped(_ text: String, keeping isKept: (UInt8) -> Bool) -> String {
    guard !text.utf8.allSatisfy(isKept) else { return text }
    let digits = Array("0123456789ABCDEF".utf8)
    var escaped: [UInt8] = []
    escaped.reserveCapacity(text.utf8.count + 24)
    for byte in text.utf8 {
      if isKept(byte) {
        escaped.append(byte)
      } else {
        escaped += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: escaped, as: UTF8.self)
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    (byte | 32) &- 97 < 26 || byte &- 48 < 10 || byte == 45 || byte == 46 || byte == 47 || byte == 95 || byte == 126
  }
}
