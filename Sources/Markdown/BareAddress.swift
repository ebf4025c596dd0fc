/// An address that stands in a text as it is: `https://example.org/a`, `www.example.org`, `info@example.org`.
///
/// As GitHub reads them: what ends a sentence is no part of one, nor is a parenthesis that closes none of its own.
/// Beyond that, no quotation mark is, for »https://example.org« is one address.
struct BareAddress: Hashable {
  var range: Range<Int>
  /// Where a link made of it leads.
  var destination: String

  /// Every address in the bytes of a text, in order.
  static func all(in text: [UInt8]) -> [BareAddress] {
    guard text.contains(where: { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "@") || $0 == UInt8(ascii: ".") })
    else { return [] }
    var found: [BareAddress] = []
    var index = 0
    while index < text.count {
      switch text[index] {
      case UInt8(ascii: "h"), UInt8(ascii: "H"), UInt8(ascii: "w"), UInt8(ascii: "W"):
        if !isWithinWord(text, index), let address = web(text, at: index) {
          found.append(address)
          index = address.range.upperBound
          continue
        }
      case UInt8(ascii: "@"):
        if let address = mail(text, around: index, after: found.last?.range.upperBound ?? 0) {
          found.append(address)
          index = address.range.upperBound
          continue
        }
      default: break
      }
      index += 1
    }
    return found
  }

  // MARK: Addresses of the web

  private static func web(_ text: [UInt8], at start: Int) -> BareAddress? {
    for (scheme, prefix) in [("https://", ""), ("http://", ""), ("www.", "https://")] {
      guard text[start...].prefix(scheme.utf8.count).map({ $0 | (isCapital($0) ? 32 : 0) }).elementsEqual(scheme.utf8)
      else { continue }
      let rest = start + scheme.utf8.count
      let end = end(of: text, from: start, host: rest)
      let host = text[rest..<max(rest, end)].prefix {
        isLetterOrDigit($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".")
      }
      guard let first = host.first, isLetterOrDigit(first),
        prefix.isEmpty || host.dropLast().contains(UInt8(ascii: "."))
      else { return nil }
      let address = String(decoding: text[start..<end], as: UTF8.self)
      return BareAddress(range: start..<end, destination: prefix + address)
    }
    return nil
  }

  /// The offset behind an address: before what ends it, and before the marks of the sentence it stands in.
  private static func end(of text: [UInt8], from start: Int, host: Int) -> Int {
    var end = host
    while end < text.count, !endsAddress(text, end) { end += 1 }
    var closing = 0
    for byte in text[start..<end] {
      if byte == UInt8(ascii: "(") { closing -= 1 } else if byte == UInt8(ascii: ")") { closing += 1 }
    }
    while end > start {
      let last = text[end - 1]
      if last == UInt8(ascii: ")") {
        guard closing > 0 else { break }
        closing -= 1
      } else if !"?!.,:;*_~'\"".utf8.contains(last) {
        break
      }
      end -= 1
    }
    return end
  }

  /// Whether a letter or digit stands before an index; a quotation mark beyond ASCII is none.
  private static func isWithinWord(_ text: [UInt8], _ index: Int) -> Bool {
    guard index > 0, isLetterOrDigit(text[index - 1]) else { return false }
    var start = index - 1
    while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
    return !endsAddress(text, start)
  }

  private static func endsAddress(_ text: [UInt8], _ index: Int) -> Bool {
    let byte = text[index]
    if byte <= 32 || "<>\"`|\\^{}[]".utf8.contains(byte) || byte == FootnoteMark.opening { return true }
    // « » and the blank that does not break; the marks from U+2010 to U+205F: quotation marks, dashes, ….
    if byte == 0xC2, index + 1 < text.count { return [0xA0, 0xAB, 0xBB].contains(text[index + 1]) }
    return byte == 0xE2 && index + 1 < text.count && (text[index + 1] == 0x80 || text[index + 1] == 0x81)
  }

  private static func isCapital(_ byte: UInt8) -> Bool { byte &- 65 < 26 }

  // MARK: Addresses of mail

  private static func mail(_ text: [UInt8], around sign: Int, after last: Int) -> BareAddress? {
    var start = sign
    while start > last, isLocal(text[start - 1]) { start -= 1 }
    while start < sign, text[start] == UInt8(ascii: ".") { start += 1 }
    // `@name@example.social` is a name in a network.
    if start > 0, text[start - 1] == UInt8(ascii: "@") { return nil }
    var end = text[(sign + 1)...].prefix { isASCIILetterOrDigit($0) || "-_.".utf8.contains($0) }.endIndex
    while end > sign + 1, text[end - 1] == UInt8(ascii: ".") { end -= 1 }
    let domain = text[(sign + 1)..<end]
    guard start < sign, domain.contains(UInt8(ascii: ".")), let first = domain.first, isASCIILetterOrDigit(first),
      let final = domain.last, isASCIILetterOrDigit(final)
    else { return nil }
    return BareAddress(
      range: start..<end, destination: "mailto:" + String(decoding: text[start..<end], as: UTF8.self))
  }

  private static func isLocal(_ byte: UInt8) -> Bool { isASCIILetterOrDigit(byte) || ".-_+".utf8.contains(byte) }

  private static func isASCIILetterOrDigit(_ byte: UInt8) -> Bool { byte < 0x80 && isLetterOrDigit(byte) }
}
