public import Diagnostics

/// An entry of a PO file: a text, its translation, and what is said of both.
public struct PortableEntry: Hashable, Sendable {
  /// What a text is, such as `site.label.home`: the name of a message, or the path of a chapter.
  public var context: String
  public var source: String
  public var translation: String
  /// For whoever translates it: lines that begin with `#.`.
  public var remarks: [String] = []
  /// The file that the text is in.
  public var reference = ""
  /// Whether it is marked as one that somebody must look at.
  public var isFuzzy = false
  /// The text that the translation was made of, where that was another one.
  public var previous: String?

  public init(context: String, source: String, translation: String) {
    self.context = context
    self.source = source
    self.translation = translation
  }
}

/// A PO file (GNU gettext), the form in which translators exchange texts.
///
/// Every entry has a context, by which it is known. Plurals stand in the text in ICU's syntax, not in forms of gettext.
public enum PortableObject {
  /// - Parameters:
  ///   - header: the fields of the entry without a text, such as `Language: de`.
  ///   - remark: what stands at the head of the file, a line of a comment each.
  public static func text(_ entries: [PortableEntry], header: [(name: String, value: String)], remark: [String])
    -> String
  {
    var text = remark.map { $0.isEmpty ? "#\n" : "# \($0)\n" }.joined()
    text += "msgid \"\"\n"
    text += string("msgstr", header.map { "\($0.name): \($0.value)\n" }.joined())
    for entry in entries {
      text += "\n"
      for remark in entry.remarks { text += "#. \(remark)\n" }
      if !entry.reference.isEmpty { text += "#: \(entry.reference)\n" }
      if entry.isFuzzy { text += "#, fuzzy\n" }
      if let previous = entry.previous {
        text += string("msgid", previous).split(separator: "\n").map { "#| \($0)\n" }.joined()
      }
      text += string("msgctxt", entry.context) + string("msgid", entry.source) + string("msgstr", entry.translation)
    }
    return text
  }

  /// A text behind a keyword: on one line, or a line of the file for each of its lines.
  private static func string(_ keyword: String, _ text: String) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard lines.count > 1 else { return "\(keyword) \(quoted(text))\n" }
    let isEnded = lines.last == ""
    if isEnded { lines.removeLast() }
    let written = lines.enumerated().map { index, line in
      quoted(isEnded || index < lines.count - 1 ? line + "\n" : line) + "\n"
    }
    return "\(keyword) \"\"\n" + written.joined()
  }
}

/// An entry as a PO file has it.
public struct WrittenEntry: Sendable {
  public let entry: PortableEntry
  /// Where the entry begins, and where its translation does.
  public let location: SourceLocation
  /// The place of each byte of the translation in the file.
  let places: [SourceLocation]
  private let end: SourceLocation

  init(_ entry: PortableEntry, at location: SourceLocation, _ places: [SourceLocation], end: SourceLocation) {
    self.entry = entry
    self.location = location
    self.places = places
    self.end = end
  }

  /// The place in the file of a byte of the translation.
  func location(of offset: Int) -> SourceLocation { places.indices.contains(offset) ? places[offset] : end }
}

extension WrittenEntry {
  /// The place in the file of a place in the translation, of which both count from 1.
  public func location(ofLine line: Int, column: Int) -> SourceLocation {
    let bytes = Array(entry.translation.utf8)
    var start = 0
    var number = 1
    for (index, byte) in bytes.enumerated() where number < line && byte == UInt8(ascii: "\n") {
      number += 1
      start = index + 1
    }
    return location(of: start + max(0, column - 1))
  }
}
