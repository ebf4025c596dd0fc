import Diagnostics

/// The bytes of a table as sound UTF-8, and how they were written.
struct TableText {
  var bytes: [UInt8]
  /// After a byte order mark.
  var start: Int
  var dialect: Dialect
  var hasQuotes: Bool

  /// Finds out the encoding; `nil`, with a problem in `log`, where there is none that fits.
  init?(_ bytes: [UInt8], file: String, into log: inout DiagnosticLog) {
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      TableText.report(utf16: file, &log)
      return nil
    }
    let start = hasMark ? 3 : 0
    let (delimiter, lineEnd) = Dialect.detected(in: bytes, from: start, limit: Table.longestRecord)
    let census = Census(bytes)
    guard !census.hasNulls else {
      TableText.reportNulls(bytes, file: file, &log)
      return nil
    }
    self.bytes = bytes
    self.start = start
    hasQuotes = census.hasQuotes
    dialect = Dialect(delimiter: delimiter, hasByteOrderMark: hasMark, lineEnd: lineEnd)
    guard census.hasHigh, let flaw = UTF8Check(bytes) else { return }
    guard !hasMark, !flaw.hasSequences, case .success(let decoded) = Windows1250.decoded(bytes) else {
      let byte = String(bytes[flaw.offset], radix: 16, uppercase: true)
      log.error(
        "text.encoding", Table.location(of: flaw.offset, in: bytes, dialect: dialect, file: file),
        "byte 0x\(byte) is not UTF-8", hint: "save the file as UTF-8")
      return nil
    }
    self.bytes = decoded
    dialect.encoding = .windows1250
    log.warning(
      "table.encoding", SourceLocation(file: file), "the file is not UTF-8; it was read as Windows-1250",
      hint: "save it as UTF-8")
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

/// The first flaw of a text that should be UTF-8.
struct UTF8Check {
  /// The byte that does not fit.
  var offset: Int
  /// Some other characters are well-formed UTF-8 sequences of several bytes.
  var hasSequences: Bool

  /// `nil` where all of it is UTF-8.
  init?(_ bytes: [UInt8]) {
    var position = 0
    var flaw: Int?
    var sequences = false
    while position < bytes.count {
      let byte = bytes[position]
      if byte < 0x80 {
        position += 1
        continue
      }
      let length = UTF8Check.length(at: position, in: bytes)
      if length > 0 { sequences = true } else if flaw == nil { flaw = position }
      position += max(1, length)
    }
    guard let flaw else { return nil }
    offset = flaw
    hasSequences = sequences
  }

  /// The length of the well-formed sequence that begins at `position`; 0 where there is none.
  ///
  /// After table 3-7 of the Unicode Standard.
  private static func length(at position: Int, in bytes: [UInt8]) -> Int {
    let first = bytes[position]
    let second = position + 1 < bytes.count ? bytes[position + 1] : 0
    let allowed: ClosedRange<UInt8>
    let length: Int
    switch first {
    case 0xC2...0xDF: (allowed, length) = (0x80...0xBF, 2)
    case 0xE0: (allowed, length) = (0xA0...0xBF, 3)
    case 0xED: (allowed, length) = (0x80...0x9F, 3)
    case 0xE1...0xEF: (allowed, length) = (0x80...0xBF, 3)
    case 0xF0: (allowed, length) = (0x90...0xBF, 4)
    case 0xF1...0xF3: (allowed, length) = (0x80...0xBF, 4)
    case 0xF4: (allowed, length) = (0x80...0x8F, 4)
    default: return 0
    }
    guard allowed.contains(second), position + length <= bytes.count else { return 0 }
    for index in position + 1..<position + length where !(0x80...0xBF).contains(bytes[index]) { return 0 }
    return length
  }
}
