import Diagnostics

/// A tag of a Mustache template and where it stands.
struct TemplateTag: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    case variable, unescaped, section, inverted, close, partial
    /// Tags of the specification that our templates do without: other delimiters, blocks and parents.
    case unsupported
  }

  var kind: Kind
  var name: String
  var location: SourceLocation

  /// The name as problems show it.
  var shown: String { String(name.prefix(60)) }

  /// How deep sections may stand in one another.
  static let deepest = 32

  /// Whether the library may be given a template of these tags: it goes down with every section and every parenthesis,
  /// whatever the depth, and with other delimiters it would see other tags than these.
  static func areBounded(_ tags: [TemplateTag]) -> Bool {
    tags.allSatisfy { $0.kind != .unsupported && !$0.name.utf8.contains(UInt8(ascii: "(")) }
  }

  /// The tags of a template, comments left out; what can't be read goes to `log`. None where sections nest too deep.
  static func all(in text: String, file: String, into log: inout DiagnosticLog) -> [TemplateTag] {
    let bytes = Array(text.utf8)
    var tags: [TemplateTag] = []
    var place = TextPosition()
    var depth = 0
    var index = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "{"), index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "{") else {
        place.pass(bytes[index])
        index += 1
        continue
      }
      let location = SourceLocation(file: file, line: place.line, column: place.column)
      let isTriple = index + 2 < bytes.count && bytes[index + 2] == UInt8(ascii: "{")
      let closing = Array((isTriple ? "}}}" : "}}").utf8)
      let start = index + closing.count
      guard let end = find(closing, in: bytes, from: start) else {
        log.error(
          "template.open-tag", location, "a tag begins here and never ends",
          hint: "close it with \(isTriple ? "}}}" : "}}")")
        return tags
      }
      let content = String(decoding: bytes[start..<end], as: UTF8.self)
      if let tag = tag(content, isTriple: isTriple, at: location) {
        tags.append(tag)
        depth = max(0, depth + tag.kind.step)
        guard depth <= deepest else {
          log.error(
            "template.too-deep", location, "the sections nest deeper than \(deepest)", hint: "close some of them before"
          )
          return []
        }
      }
      for byte in bytes[index..<end + closing.count] { place.pass(byte) }
      index = end + closing.count
    }
    return tags
  }

  private static func tag(_ content: String, isTriple: Bool, at location: SourceLocation) -> TemplateTag? {
    let trimmed = trimmed(content)
    if isTriple { return TemplateTag(kind: .unescaped, name: trimmed, location: location) }
    let kind: Kind
    switch trimmed.first {
    case "!": return nil
    case "#": kind = .section
    case "^": kind = .inverted
    case "/": kind = .close
    case ">": kind = .partial
    case "&": kind = .unescaped
    case "=", "$", "<", "%": kind = .unsupported
    default: return TemplateTag(kind: .variable, name: trimmed, location: location)
    }
    return TemplateTag(kind: kind, name: self.trimmed(String(trimmed.dropFirst())), location: location)
  }

  private static func trimmed(_ text: String) -> String {
    String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }

  private static func find(_ needle: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
    var index = start
    while index + needle.count <= bytes.count {
      if bytes[index..<index + needle.count].elementsEqual(needle) { return index }
      index += 1
    }
    return nil
  }

  /// The line and column while the bytes go by.
  private struct TextPosition {
    var line = 1
    var column = 1

    mutating func pass(_ byte: UInt8) {
      column += 1
      guard byte == 10 else { return }
      line += 1
      column = 1
    }
  }
}

extension TemplateTag.Kind {
  /// How many sections more are open behind a tag.
  fileprivate var step: Int {
    switch self {
    case .section, .inverted: 1
    case .close: -1
    case .variable, .unescaped, .partial, .unsupported: 0
    }
  }
}
