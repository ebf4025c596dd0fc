public import Diagnostics
import Vocabulary

/// Where a link or a picture leads.
public enum Destination: Hashable, Sendable {
  case reference(Reference)
  /// Out of the portal: http, https, mailto or tel.
  case foreign(String)
  /// A file named from the file the link stands in, with the heading behind `#`; an empty path is the file itself.
  case local(path: String, fragment: String?)

  /// Reads a link's destination; `nil` where it may not stand in a text, which goes to `log`.
  public init?(_ link: Inline.Link, into log: inout DiagnosticLog) {
    // As a browser reads it: without blanks and controls around it, and without tabs and ends of lines inside.
    var bytes = link.destination.utf8.filter { $0 != 9 && $0 != 10 && $0 != 13 }[...]
    bytes = bytes.drop { $0 <= 32 }
    while let last = bytes.last, last <= 32 { bytes.removeLast() }
    let text = String(decoding: bytes, as: UTF8.self)
    let place = link.destinationLocation
    guard !text.isEmpty else {
      log.error("link.empty", place, "the link leads nowhere", hint: "write an address between the parentheses")
      return nil
    }
    if let scheme = Destination.scheme(of: bytes) {
      let rest = String(decoding: bytes.dropFirst(scheme.utf8.count + 1), as: UTF8.self)
      if let known = Reference.Scheme(rawValue: scheme) {
        guard let reference = Reference(known, rest, at: place, into: &log) else { return nil }
        self = .reference(reference)
        return
      }
      self.init(foreign: text, scheme, at: place, into: &log)
      return
    }
    guard !text.hasPrefix("//"), !text.contains("\\") else {
      log.error("link.scheme", place, "\"\(text.prefix(60))\" has no scheme", hint: "begin it with https://")
      return nil
    }
    let halves = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    guard let path = percentDecoded(halves[0]), let fragment = percentDecoded(halves.count == 2 ? halves[1] : "") else {
      log.error(
        "link.escape", place, "\"\(text.prefix(60))\" has a broken escape",
        hint: "write %20 for a space and %25 for a percent sign")
      return nil
    }
    self = .local(path: path, fragment: halves.count == 2 ? fragment : nil)
  }

  /// An address out of the portal, where it is one that may be published.
  private init?(foreign text: String, _ scheme: String, at place: SourceLocation, into log: inout DiagnosticLog) {
    guard let known = WebAddress.Scheme(rawValue: scheme) else {
      let names = Reference.Scheme.allCases.map(\.rawValue) + WebAddress.Scheme.allCases.map(\.rawValue)
      log.error(
        "link.scheme", place, "a link may not begin with \"\(scheme):\"", hint: hint(for: scheme, among: names))
      return nil
    }
    let address = WebAddress.escaped(text)
    if let fault = WebAddress.fault(in: address, allowing: [known]) {
      log.error("link.address", place, "\"\(text.prefix(60))\" \(fault.what)", hint: fault.hint)
      return nil
    }
    self = .foreign(address)
  }

  /// The lower-case scheme in front of the first colon, if what stands there is one.
  private static func scheme(of bytes: ArraySlice<UInt8>) -> String? {
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), colon > bytes.startIndex else { return nil }
    let name = bytes[..<colon]
    let isScheme = name.allSatisfy { byte in
      (byte | 32 >= 97 && byte | 32 <= 122) || (byte >= 48 && byte <= 57) || byte == 43 || byte == 45 || byte == 46
    }
    return isScheme ? String(decoding: name, as: UTF8.self).lowercased() : nil
  }
}
