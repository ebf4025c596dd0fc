public import Diagnostics

/// A CSV table (RFC 4180) over its bytes: a header, and rows that are read with `rows(in:)`.
///
/// Comma, semicolon and tab, a byte order mark, CRLF, LF and CR, UTF-8 and Windows-1250 are told apart by themselves.
public struct Table: Sendable {
  /// A record with more bytes is refused.
  public static let longestRecord = 1 << 20

  /// The path that problems name.
  public let file: String
  public let dialect: Dialect
  /// The names of the columns, without space around them.
  public let header: [String]
  /// Where the name of each column stands.
  public let headerLocations: [SourceLocation]
  let bytes: [UInt8]
  let body: Range<Int>
  let firstLine: Int
  private let hasQuotes: Bool

  /// Reads the header; `nil`, with a problem in `log`, where the bytes are no table.
  public init?(_ bytes: [UInt8], file: String, into log: inout DiagnosticLog) {
    guard let text = TableText(bytes, file: file, into: &log) else { return nil }
    var rows = TableRows(
      bytes: text.bytes, range: text.start..<text.bytes.count, line: 1, width: nil, dialect: text.dialect, file: file)
    guard rows.next() else {
      log.merge(rows.log)
      if !rows.log.hasErrors {
        log.error(
          "table.empty", SourceLocation(file: file), "the table has no header", hint: "write the names of the columns")
      }
      return nil
    }
    let found = rows
    self.file = file
    self.bytes = text.bytes
    dialect = text.dialect
    hasQuotes = text.hasQuotes
    header = (0..<found.fieldCount).map { found.text($0) }
    headerLocations = (0..<found.fieldCount).map { found.location($0) }
    body = found.position..<text.bytes.count
    firstLine = found.nextLine
  }

  /// The index of a column.
  public func column(_ name: String) -> Int? { header.firstIndex(of: name) }

  /// The number of bytes below the header.
  public var size: Int { body.count }

  /// A piece of a table that begins and ends between two records.
  public struct Chunk: Hashable, Sendable {
    let range: Range<Int>
    let line: Int
  }

  /// The table cut into pieces of about `size` bytes, in order. The cuts depend on nothing but the bytes.
  public func chunks(of size: Int = 4 << 20) -> [Chunk] {
    var chunks: [Chunk] = []
    var start = body.lowerBound
    var line = firstLine
    var isQuoted = false
    while start < body.upperBound {
      var end = min(start + size, body.upperBound)
      // Within quotes a line end is text; the number of quotes so far tells.
      if hasQuotes { isQuoted = !Census.count(of: 34, in: bytes, start..<end).isMultiple(of: 2) }
      while end < body.upperBound, isQuoted || bytes[end - 1] != dialect.lineEnd {
        if bytes[end] == 34 { isQuoted.toggle() }
        end += 1
      }
      chunks.append(Chunk(range: start..<end, line: line))
      line += Census.count(of: dialect.lineEnd, in: bytes, start..<end)
      start = end
    }
    // With a quote that nothing closes, nobody can tell where records begin.
    return isQuoted ? [Chunk(range: body, line: firstLine)] : chunks
  }

  /// A cursor over the rows of a piece, or of the whole table.
  public func rows(in chunk: Chunk? = nil) -> TableRows {
    TableRows(
      bytes: bytes, range: chunk?.range ?? body, line: chunk?.line ?? firstLine, width: header.count, dialect: dialect,
      file: file)
  }

  static func location(of offset: Int, in bytes: [UInt8], dialect: Dialect, file: String) -> SourceLocation {
    let lines = Census.count(of: dialect.lineEnd, in: bytes, 0..<offset)
    var start = offset
    while start > 0, bytes[start - 1] != dialect.lineEnd { start -= 1 }
    return SourceLocation(file: file, line: lines + 1, column: offset - start + 1)
  }
}
