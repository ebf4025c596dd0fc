/// What an address of the web must be to stand in the portal's settings.
enum WebAddress {
  /// What is wrong with an address, as a phrase that follows it, and how to mend it; `nil` where nothing is.
  static func fault(of text: String) -> (what: String, hint: String)? {
    guard let scheme = ["https://", "http://"].first(where: { text.hasPrefix($0) }),
      text.utf8.allSatisfy({ $0 > 32 && $0 != 34 && $0 != 60 && $0 != 62 && $0 != 92 && $0 != 127 })
    else { return ("is not an address of the web", "write https:// and the rest") }
    let rest = text.dropFirst(scheme.count)
    let authority = rest.prefix { !"/?#".contains($0) }
    if authority.contains("@") {
      return ("holds a user or a password, which everybody would read", "leave out what stands before the @")
    }
    guard isHost(authority) else {
      return ("names no host of the web", "write a host such as example.org, and a port only as in example.org:8080")
    }
    return escapeFault(rest.utf8)
  }

  /// What is wrong with the address that a portal is published at, beyond that.
  static func baseFault(of text: String) -> (what: String, hint: String)? {
    if text.contains("?") || text.contains("#") { return ("has a query or a fragment", "end it before ? and #") }
    if text.hasSuffix("/") { return ("ends with a slash", "leave the slash at the end out") }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).dropFirst(3)
    for part in parts {
      let plain = part.lowercased().replacing("%2e", with: ".")
      if plain == "." || plain == ".." {
        return ("has a part \"\(part)\", which leads elsewhere", "write the path as it is in the end")
      }
      if part.isEmpty { return ("has two slashes in a row", "write one") }
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
        && label.utf8.allSatisfy { $0 >= 128 || isLetterOrDigit($0) || $0 == 45 || $0 == 95 }
    }
  }

  private static func escapeFault(_ bytes: some Collection<UInt8>) -> (what: String, hint: String)? {
    var rest = Array(bytes)[...]
    while let percent = rest.firstIndex(of: 37) {
      rest = rest[(percent + 1)...]
      guard rest.count >= 2, rest.prefix(2).allSatisfy(isHexadecimal) else {
        return ("has a % that begins no escape", "write %25 for the sign itself")
      }
    }
    return nil
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (97...102).contains(byte | 32)
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (97...122).contains(byte | 32)
  }
}
