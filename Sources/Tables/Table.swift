public import Diagnostics
public import Vocabulary

/// A table over its bytes: a header of which every name has its place, and rows that are read with `rows(in:)`.
///
/// Whatever a `TableFormat` reads becomes one: text that is cut at delimiters while it is read, or a `CellTable`, whose
/// cells are apart already. Rows without a value, and columns without a name and without a value, are passed over:
/// spreadsheets write them where cells beyond the table were once touched.
public struct Table: Sendable {
  /// A record with more bytes is refused.
  public static let longestRecord = 1 << 20
  /// A table with more columns is refused.
  public static let mostColumns = 2000

  /// The path that problems name.
  public let file: String
  public let dialect: Dialect
  /// The names of the columns, without space around them.
  public private(set) var header: [String]
  /// The first column of each name.
  private var places: [String: Int]
  /// Where the name of each column stands.
  public let headerLocations: [SourceLocation]
  /// The columns between others that have neither a name nor a value.
  let blankColumns: Set<Int>
  /// The words for birth of the languages that its texts may be in.
  let births: BirthWords
  let bytes: [UInt8]
  /// The cells of a table that is not cut at delimiters.
  let cells: CellTable?
  /// Below the header: bytes, or rows of `cells`.
  let body: Range<Int>
  let firstLine: Int
  private let hasQuotes: Bool

  /// Reads the header of a CSV table (RFC 4180); `nil`, with a problem in `log`, where the bytes are no table.
  ///
  /// Comma, semicolon and tab, a byte order mark, CRLF, LF and CR, a line `sep=;`, UTF-8 and the code pages of the text's
  /// languages are told apart by themselves.
  ///
  /// - Parameters:
  ///   - languages: those that the texts of the table may be in, by whose letters code pages are told apart.
  ///   - births: the words for birth of these languages.
  public init?(
    _ bytes: [UInt8], file: String, languages: [Language] = [], births: BirthWords = .any,
    into log: inout DiagnosticLog
  ) {
    guard let text = TableText(bytes, file: file, languages: languages, into: &log) else { return nil }
    let rows = TableRows(
      bytes: text.bytes, range: text.start..<text.bytes.count, line: text.line, width: nil, dialect: text.dialect,
      file: file)
    self.init(rows, hasQuotes: text.hasQuotes, births: births, into: &log)
  }

  /// Reads the header of a table whose cells are apart; `nil`, with a problem in `log`, where there is none.
  public init?(_ cells: CellTable, file: String, births: BirthWords = .any, into log: inout DiagnosticLog) {
    guard cells.isSound(file: file, into: &log) else { return nil }
    let rows = TableRows(
      bytes: cells.bytes, cells: cells, range: 0..<cells.lines.count, line: 1, width: nil, dialect: .none, file: file)
    self.init(rows, hasQuotes: false, births: births, into: &log)
  }

  private init?(_ beginning: TableRows, hasQuotes: Bool, births: BirthWords, into log: inout DiagnosticLog) {
    var rows = beginning
    guard rows.next() else {
      log.merge(rows.log)
      if !rows.log.hasErrors {
        log.error(
          "table.empty", SourceLocation(file: rows.reader.file), "the table has no header",
          hint: "write the names of the columns")
      }
      return nil
    }
    let found = rows
    guard found.fieldCount <= Table.mostColumns else {
      log.error(
        "table.many-columns", found.location(Table.mostColumns),
        "the header has \(found.fieldCount) cells", hint: "use at most \(Table.mostColumns) columns")
      return nil
    }
    let names = (0..<found.fieldCount).map { found.text($0) }
    let blank = Table.blankColumns(names, found)
    let width = names.indices.last { !blank.contains($0) }.map { $0 + 1 } ?? names.count
    file = found.reader.file
    self.births = births
    bytes = found.bytes
    cells = found.reader.cells
    dialect = found.reader.dialect
    self.hasQuotes = hasQuotes
    header = Array(names.prefix(width))
    places = Table.places(of: header)
    headerLocations = (0..<width).map { found.location($0) }
    blankColumns = blank.filter { $0 < width }
    body = found.reader.rest
    firstLine = found.reader.nextLine
  }

  /// The columns without a name in which no row has a value; none where there is no row.
  private static func blankColumns(_ names: [String], _ header: TableRows) -> Set<Int> {
    var blank = Set(names.indices.filter { names[$0].isEmpty })
    guard !blank.isEmpty, blank.count < names.count else { return [] }
    var rows = header.rest()
    var hasRows = false
    while rows.next() {
      hasRows = true
      blank = blank.filter { $0 >= rows.fieldCount || rows.isEmpty($0) }
    }
    return hasRows ? blank : []
  }

  /// Gives a column another name.
  mutating func rename(_ column: Int, to name: String) {
    header[column] = name
    places = Table.places(of: header)
  }

  /// Gives the columns of some names others.
  public mutating func rename(_ names: [String: String]) {
    header = header.map { names[$0] ?? $0 }
    places = Table.places(of: header)
  }

  private static func places(of header: [String]) -> [String: Int] {
    Dictionary(header.enumerated().map { ($0.element, $0.offset) }) { first, _ in first }
  }

  /// The index of a column.
  public func column(_ name: String) -> Int? { places[name] }

  /// A piece of a table that begins and ends between two records.
  public struct Chunk: Hashable, Sendable {
    let range: Range<Int>
    let line: Int
    /// The number of lines, which the number of records does not exceed.
    public let lineCount: Int
  }

  /// The table cut into pieces of about `size` bytes, in order. The cuts depend on nothing but the bytes.
  public func chunks(of size: Int = 4 << 20) -> [Chunk] {
    if let cells { return chunks(of: cells, size) }
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
      let lines = Census.count(of: dialect.lineEnd, in: bytes, start..<end)
      chunks.append(Chunk(range: start..<end, line: line, lineCount: lines + 1))
      line += lines
      start = end
    }
    // With a quote that nothing closes, nobody can tell where records begin.
    return isQuoted ? [Chunk(range: body, line: firstLine, lineCount: line - firstLine + 1)] : chunks
  }

  /// Rows of cells cut into pieces of about `size` bytes.
  private func chunks(of cells: CellTable, _ size: Int) -> [Chunk] {
    let count = max(1, body.count * size / max(1, bytes.count))
    return stride(from: body.lowerBound, to: body.upperBound, by: count).map { start in
      let end = min(start + count, body.upperBound)
      return Chunk(range: start..<end, line: cells.lines[start], lineCount: end - start)
    }
  }

  /// A cursor over the rows of a piece, or of the whole table.
  public func rows(in chunk: Chunk? = nil) -> TableRows {
    TableRows(
      bytes: bytes, cells: cells, range: chunk?.range ?? body, line: chunk?.line ?? firstLine, width: header.count,
      names: header, dialect: dialect, file: file, births: births)
  }

  static func location(of offset: Int, in bytes: [UInt8], dialect: Dialect, file: String) -> SourceLocation {
    let lines = Census.count(of: dialect.lineEnd, in: bytes, 0..<offset)
    var start = offset
    while start > 0, bytes[start - 1] != dialect.lineEnd { start -= 1 }
    return SourceLocation(file: file, line: lines + 1, column: offset - start + 1)
  }
}
