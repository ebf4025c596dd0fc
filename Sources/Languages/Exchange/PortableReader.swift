public import Diagnostics

/// Reads PO files as gettext, Poedit, Weblate and others write them: strings in pieces, CRLF, a byte order mark.
public struct PortableReader: Sendable {
  private let file: String
  private let bytes: [UInt8]
  private var index = 0
  private var line = 1
  private var lineStart = 0
  private var log = DiagnosticLog()
  private(set) var entries: [WrittenEntry] = []
  private var draft = Draft()
  private var seen: [String: SourceLocation] = [:]
  /// The fields of the header.
  private(set) var header: [String: String] = [:]

  /// What was read of an entry so far.
  private struct Draft {
    var entry = PortableEntry(context: "", source: "", translation: "")
    var location: SourceLocation?
    var last: Keyword?
    var hasContext = false
    var hasSource = false
    var hasTranslation = false
    var places: [SourceLocation] = []
    var end = SourceLocation(file: "")
    var plural: SourceLocation?
  }

  private enum Keyword: String {
    case context = "msgctxt"
    case source = "msgid"
    case translation = "msgstr"
    case plural = "msgid_plural"
    case forms = "msgstr["
  }

  /// The entries of a file, in order, and the language of its header; what is wrong goes to `log`.
  public static func read(
    _ bytes: [UInt8], file: String, into log: inout DiagnosticLog
  ) -> (entries: [WrittenEntry], language: String?) {
    var reader = PortableReader(bytes, file: file)
    guard reader.checkEncoding() else {
      log.merge(reader.log)
      return ([], nil)
    }
    reader.readAll()
    log.merge(reader.log)
    return (reader.entries, reader.header["language"])
  }

  private init(_ bytes: [UInt8], file: String) {
    self.file = file
    self.bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
  }

  private var here: SourceLocation { SourceLocation(file: file, line: line, column: index - lineStart + 1) }

  private mutating func checkEncoding() -> Bool {
    guard String(validating: bytes, as: UTF8.self) == nil else { return true }
    log.error(
      "po.encoding", SourceLocation(file: file), "the file is not UTF-8",
      hint: "save it as UTF-8, and write charset=UTF-8 into its header")
    return false
  }

  private mutating func readAll() {
    while index < bytes.count { readLine() }
    finish()
  }

  private mutating func readLine() {
    skipSpace()
    if index < bytes.count, !isEnd {
      switch bytes[index] {
      case UInt8(ascii: "#"): comment()
      case UInt8(ascii: "\""): string(at: here)
      default: keyword()
      }
    }
    skipLine()
  }

  private mutating func comment() {
    let rest = bytes[index...].prefix { $0 != 10 && $0 != 13 }
    // What stands behind `#~` is of an earlier time; `#|` tells what the text was.
    if draft.hasTranslation, !rest.starts(with: "#~".utf8) { finish() }
    if rest.starts(with: "#,".utf8) {
      let flags = String(decoding: rest.dropFirst(2), as: UTF8.self).split { $0 == "," || $0 == " " }
      if flags.contains("fuzzy") { draft.entry.isFuzzy = true }
    }
    draft.last = nil
  }

  private mutating func keyword() {
    let start = here
    let wordStart = index
    while index < bytes.count, bytes[index] > 32, bytes[index] != UInt8(ascii: "\"") { index += 1 }
    let word = String(decoding: bytes[wordStart..<index], as: UTF8.self)
    guard let keyword = Keyword(rawValue: word.hasPrefix("msgstr[") ? "msgstr[" : word) else {
      log.error(
        "po.syntax", start, "\"\(word.prefix(40))\" is nothing that a PO file has",
        hint: "write msgctxt, msgid or msgstr and a text in quotes")
      draft.last = nil
      return
    }
    if keyword == .context || (keyword == .source && draft.hasSource), draft.hasSource || draft.hasTranslation {
      finish()
    }
    if draft.location == nil { draft.location = start }
    draft.last = keyword
    switch keyword {
    case .context: draft.hasContext = true
    case .source: draft.hasSource = true
    case .translation: draft.hasTranslation = true
    case .plural, .forms:
      draft.hasTranslation = draft.hasTranslation || keyword == .forms
      draft.plural = draft.plural ?? start
    }
    skipSpace()
    guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else {
      log.error("po.syntax", here, "a text in quotes is missing after \"\(word)\"", hint: "write \(word) \"…\"")
      return
    }
    string(at: start)
  }

  /// A piece of a text: what is between quotes on one line.
  private mutating func string(at start: SourceLocation) {
    let open = here
    guard let keyword = draft.last else {
      log.error("po.syntax", start, "a text stands where none can", hint: "write msgid or msgstr before it")
      return
    }
    index += 1
    var piece: [UInt8] = []
    var places: [SourceLocation] = []
    while index < bytes.count, bytes[index] != UInt8(ascii: "\""), !isEnd {
      let place = here
      let character = bytes[index] == UInt8(ascii: "\\") ? escape() : [bytes[index]]
      index += 1
      piece += character
      places += character.map { _ in place }
    }
    guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else {
      log.error("po.syntax", open, "the text has no quote at its end", hint: "end it with \" on the same line")
      return
    }
    draft.end = here
    index += 1
    let text = String(decoding: piece, as: UTF8.self)
    switch keyword {
    case .context: draft.entry.context += text
    case .source: draft.entry.source += text
    case .translation:
      draft.entry.translation += text
      draft.places += places
    case .plural, .forms: break
    }
    skipSpace()
    if index < bytes.count, !isEnd {
      log.error("po.syntax", here, "something stands behind the text", hint: "write \\\" for a quote within a text")
    }
  }

  /// What a backslash and the character behind it stand for; the index then stands on the last character of it.
  private mutating func escape() -> [UInt8] {
    let start = here
    index += 1
    guard index < bytes.count, !isEnd else {
      index -= 1
      return []
    }
    switch bytes[index] {
    case UInt8(ascii: "n"): return [10]
    case UInt8(ascii: "t"): return [9]
    case UInt8(ascii: "r"): return [13]
    case UInt8(ascii: "\""): return [UInt8(ascii: "\"")]
    case UInt8(ascii: "\\"): return [UInt8(ascii: "\\")]
    default:
      let width = max(1, (~bytes[index]).leadingZeroBitCount)
      let character = String(decoding: bytes[index..<min(bytes.count, index + width)], as: UTF8.self)
      log.error("po.escape", start, "\"\\\(character)\" stands for nothing", hint: "use \\n, \\t, \\\" or \\\\")
      return []
    }
  }

  /// Ends the entry that is being read.
  private mutating func finish() {
    defer { draft = Draft() }
    guard let location = draft.location else { return }
    let entry = draft.entry
    if let plural = draft.plural {
      log.error(
        "po.plural", plural, "the entry has plural forms of gettext",
        hint: "write the forms into the text, in ICU's syntax: {n, plural, one {…} other {…}}")
      return
    }
    guard draft.hasSource, draft.hasTranslation else {
      log.error(
        "po.entry", location, draft.hasSource ? "the entry lacks msgstr" : "the entry lacks msgid",
        hint: "add it, or take it out")
      return
    }
    if entry.source.isEmpty, !draft.hasContext {
      readHeader(entry.translation, at: location)
      return
    }
    if let other = seen.updateValue(location, forKey: entry.context + "\u{4}" + (draft.hasContext ? "" : entry.source))
    {
      log.error(
        "po.duplicate", location, "the entry \"\(entry.context)\" stands in line \(other.line) too",
        hint: "keep one of them")
      return
    }
    entries.append(WrittenEntry(entry, at: location, draft.places, end: draft.end))
  }

  private mutating func readHeader(_ text: String, at location: SourceLocation) {
    for field in text.split(whereSeparator: \.isNewline) {
      guard let colon = field.firstIndex(of: ":") else { continue }
      let value = field[field.index(after: colon)...].drop { $0 == " " }
      header[field[..<colon].lowercased()] = String(value)
    }
    let type = header["content-type"]?.lowercased() ?? "charset=utf-8"
    if let charset = type.split(separator: "charset=").dropFirst().first, charset != "utf-8" {
      log.error(
        "po.encoding", location, "the header says that the file is in \"\(charset.prefix(40))\"",
        hint: "save it as UTF-8, and write charset=UTF-8 into its header")
    }
  }

  private var isEnd: Bool { bytes[index] == 10 || bytes[index] == 13 }

  private mutating func skipSpace() {
    while index < bytes.count, bytes[index] == 32 || bytes[index] == 9 { index += 1 }
  }

  /// Moves to the beginning of the next line; LF, CRLF and CR end one.
  private mutating func skipLine() {
    while index < bytes.count, !isEnd { index += 1 }
    guard index < bytes.count else { return }
    if bytes[index] == 13, index + 1 < bytes.count, bytes[index + 1] == 10 { index += 1 }
    index += 1
    line += 1
    lineStart = index
  }
}
