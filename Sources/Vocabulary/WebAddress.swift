/// What an address must be that somebody wrote and the site links to: one check for all of them.
///
/// Only schemes are let through that open a page, write a letter or call; none that run something or read the reader's
/// own files. A name or password in front of the host would be sent along, and is used to pretend another host.
public enum WebAddress {
  public enum Scheme: String, Hashable, Sendable, CaseIterable {
    case https, http, mailto, tel
  }

  /// Those of pages.
  public static let pages: Set<Scheme> = [.https, .http]

  /// Why an address can't be linked to.
  public enum Fault: Hashable, Sendable {
    case scheme
    case noHost
    case account
    case character
    case mail
    case telephone

    /// What goes on behind the address in quotes.
    public var message: String {
      switch self {
      case .scheme: "is not an address of the web"
      case .noHost: "has no host"
      case .account: "holds the name or password of an account"
      case .character: "holds a character that no address has"
      case .mail: "is not an e-mail address"
      case .telephone: "is not a telephone number"
      }
    }

    public var hint: String {
      switch self {
      case .scheme: "write https:// and the rest"
      case .noHost: "write it as in https://example.org/page"
      case .account: "write the address without what stands before @"
      case .character: "write %20 for a blank, and leave quotation marks and angle brackets out"
      case .mail: "write it as in mailto:name@example.org"
      case .telephone: "write it as in tel:+38612345678"
      }
    }
  }

  /// What is wrong with an address; `nil` where it may be published. A blank inside is not wrong: it is escaped.
  public static func fault(in text: String, allowing schemes: Set<Scheme>) -> Fault? {
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")),
      let scheme = Scheme(rawValue: text[..<colon].lowercased()), schemes.contains(scheme)
    else { return .scheme }
    let rest = text[text.utf8.index(after: colon)...]
    guard rest.utf8.allSatisfy({ $0 >= 32 && $0 != 127 && !"\"<>\\".utf8.contains($0) }) else { return .character }
    switch scheme {
    case .https, .http: return webFault(in: rest)
    case .mailto:
      let mail = rest.utf8.prefix { $0 != UInt8(ascii: "?") }
      let halves = mail.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
      return halves.count == 2 && !halves[0].isEmpty && halves[1].contains(UInt8(ascii: ".")) ? nil : .mail
    case .tel:
      let isNumber = rest.utf8.allSatisfy { $0 &- 48 < 10 || "+-(). ".utf8.contains($0) }
      return isNumber && rest.utf8.contains { $0 &- 48 < 10 } ? nil : .telephone
    }
  }

  private static func webFault(in rest: Substring) -> Fault? {
    guard rest.hasPrefix("//") else { return .noHost }
    let authority = rest.utf8.dropFirst(2).prefix { !"/?#".utf8.contains($0) }
    if authority.contains(UInt8(ascii: "@")) { return .account }
    if authority.contains(32) { return .noHost }
    let host = authority.prefix { $0 != UInt8(ascii: ":") }
    guard !host.isEmpty || authority.first == UInt8(ascii: "["), host.first != UInt8(ascii: ".") else { return .noHost }
    let port = authority.dropFirst(host.count)
    let isPort = port.isEmpty || authority.first == UInt8(ascii: "[") || port.dropFirst().allSatisfy { $0 &- 48 < 10 }
    return isPort ? nil : .noHost
  }

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
