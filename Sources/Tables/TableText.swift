import Diagnostics
import Vocabulary

/// The bytes of a table as sound UTF-8, and how they were written.
struct TableText {
  private(set) var bytes: [UInt8]
  /// Where the header begins: after a byte order mark and a line that names the delimiter.
  private(set) var start: Int
  /// The line on which the header begins.
  private(set) var line = 1
  private(set) var dialect: Dialect
  private(set) var hasQuotes: Bool

  /// Finds out the encoding; `nil`, with a problem in `log`, where there is none that fits.
  init?(_ bytes: [UInt8], file: String, languages: [Language], into log: inout DiagnosticLog) {
    if let kind = ForeignFile.kind(of: bytes) {
      log.error(
        "table.not-text", SourceLocation(file: file), "the file is \(kind), whatever its name says",
        hint: "open it in the program that made it, and save the sheet as CSV (UTF-8)")
      return nil
    }
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      TableText.report(utf16: file, &log)
      return nil
    }
    let census = Census(bytes)
    guard !census.hasNulls else {
      TableText.reportNulls(bytes, file: file, &log)
      return nil
    }
    self.bytes = bytes
    start = hasMark ? 3 : 0
    hasQuotes = census.hasQuotes
    let (delimiter, lineEnd) = Dialect.detected(in: bytes, from: start, limit: Table.longestRecord)
    dialect = Dialect(delimiter: delimiter, hasByteOrderMark: hasMark, lineEnd: lineEnd)
    if let named = Dialect.named(in: bytes, from: start, lineEnd: lineEnd) {
      dialect.delimiter = named.delimiter
      start = named.end
      line = 2
    }
    if census.hasHigh, let flaw = UTF8Check(bytes) {
      guard decode(flaw, file: file, languages: languages, into: &log) else { return nil }
    }
    guard !(census.hasControls || census.hasHigh) || !reportControls(file: file, into: &log) else { return nil }
    if census.hasHigh { LetterCheck.report(self.bytes, locate: { location($0, file) }, into: &log) }
  }

  private func location(_ offset: Int, _ file: String) -> SourceLocation {
    Table.location(of: offset, in: bytes, dialect: dialect, file: file)
  }

  /// Reads the text with the code page that fits; false, with a problem in `log`, where there is none.
  private mutating func decode(
    _ flaw: UTF8Check, file: String, languages: [Language], into log: inout DiagnosticLog
  ) -> Bool {
    let choice: CodePageChoice.Decision =
      dialect.hasByteOrderMark || flaw.hasSequences ? .none : CodePageChoice(bytes, languages: languages).result
    switch choice {
    case .page(let page, let example):
      let shown: ProblemText =
        example.map { ": \(PersonalTrait.quoted($0.written)) as \(PersonalTrait.quoted($0.read[0]))" } ?? ""
      log.warning(
        "table.encoding", example.map { location($0.offset, file) } ?? SourceLocation(file: file),
        "the file is not UTF-8; it was read as \(page.name)\(shown)", hint: "save it as UTF-8")
      bytes = page.decoded(bytes)
      dialect.encoding = .page(page)
      return true
    case .several(let pages, let example):
      let readings: [ProblemText] = zip(pages, example.read).prefix(3).map {
        "\(PersonalTrait.quoted($1)) in \($0.name)"
      }
      log.error(
        "table.encoding", location(example.offset, file),
        "the file is not UTF-8, and can be read in several ways: \(ProblemText.joined(readings))",
        hint: "save it as UTF-8")
    case .none:
      let byte = String(bytes[flaw.offset], radix: 16, uppercase: true)
      log.error(
        "text.encoding", location(flaw.offset, file), "byte 0x\(byte) is not UTF-8", hint: "save the file as UTF-8")
    }
    return false
  }

  private func reportControls(file: String, into log: inout DiagnosticLog) -> Bool {
    TableText.reportControls(in: bytes, from: start, locate: { location($0, file) }, into: &log)
  }

  /// Reports control characters, as one problem; true where there is one.
  static func reportControls(
    in bytes: [UInt8], from start: Int = 0, locate: (Int) -> SourceLocation, into log: inout DiagnosticLog
  ) -> Bool {
    guard let first = ForbiddenCharacter.first(in: bytes, from: start) else { return false }
    var count = 1
    var next = first + 1
    while let other = ForbiddenCharacter.first(in: bytes, from: next) {
      count += 1
      next = other + 1
    }
    let more: ProblemText = count == 1 ? "" : "; \(count - 1) more in the file"
    log.error(
      "table.control-character", locate(first),
      "the control character \(ForbiddenCharacter.name(in: bytes, at: first)) stands here\(more)",
      hint: "remove it; feeds and pictures can't hold it")
    return true
  }

  private static func report(utf16 file: String, _ log: inout DiagnosticLog) {
    log.error("table.encoding", SourceLocation(file: file), "the file is UTF-16", hint: "save it as UTF-8")
  }

  private static func reportNulls(_ bytes: [UInt8], file: String, _ log: inout DiagnosticLog) {
    guard Census.count(of: 0, in: bytes, 0..<bytes.count) < bytes.count / 4 else { return report(utf16: file, &log) }
    let offset = bytes.firstIndex(of: 0) ?? 0
    log.error(
      "table.null", Table.location(of: offset, in: bytes, dialect: Dialect(), file: file), "a NUL byte stands here",
      hint: "export the table anew; the file is damaged")
  }
}
