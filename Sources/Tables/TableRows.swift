public import Diagnostics

/// A cursor over the rows of a table: it reads the cells of one row after the other, without a text for each cell.
///
/// A cell that does not hold what is asked for is reported in `log`, and `isSound` says so of its row.
public struct TableRows: Sendable {
  /// What was found so far; pieces of a table are put together with `CellProblems.merge`.
  public internal(set) var problems: CellProblems
  /// The cells of the current row that were asked for held what they should.
  public internal(set) var isSound = true
  /// The line on which the current row begins.
  public private(set) var line: Int
  /// The rows read so far, the malformed among them.
  public private(set) var count = 0

  let bytes: [UInt8]
  let dialect: Dialect
  /// The cells of a table that is not cut at delimiters; `position` then counts its rows.
  let cells: CellTable?
  let file: String
  /// The words for birth of the languages that the table may be in.
  public let births: BirthWords
  let end: Int
  /// The cells that a row must have; `nil` for the header, which says it.
  private let width: Int?
  private(set) var position: Int
  private(set) var nextLine: Int
  private(set) var fieldCount = 0
  private(set) var recordStart: Int
  private(set) var fields: ContiguousArray<CellRange>
  /// A cell beyond the width holds something.
  private var hasMore = false

  /// A cell: where its text begins and ends, inside the quotes where it has them.
  struct CellRange {
    var start: UInt32
    var end: UInt32

    static let quoted: UInt32 = 1 << 31

    init(_ start: Int, _ end: Int, isQuoted: Bool) {
      self.start = UInt32(truncatingIfNeeded: start) | (isQuoted ? CellRange.quoted : 0)
      self.end = UInt32(truncatingIfNeeded: end)
    }

    var isQuoted: Bool { start & CellRange.quoted != 0 }
    var range: Range<Int> { Int(start & ~CellRange.quoted)..<Int(end) }
  }

  /// - Parameters:
  ///   - range: the bytes, or the rows of `cells`, that it goes over.
  ///   - names: those of the columns, for problems.
  init(
    bytes: [UInt8], cells: CellTable? = nil, range: Range<Int>, line: Int, width: Int?, names: [String] = [],
    dialect: Dialect, file: String, births: BirthWords = .any
  ) {
    problems = CellProblems(names: names)
    self.bytes = bytes
    self.cells = cells
    self.dialect = dialect
    self.file = file
    self.births = births
    self.width = width
    self.line = line
    position = range.lowerBound
    recordStart = range.lowerBound
    nextLine = line
    end = range.upperBound
    fields = ContiguousArray(repeating: CellRange(0, 0, isQuoted: false), count: width ?? 64)
  }

  /// A cursor over what lies behind the current row, with rows of any width.
  ///
  /// - Parameter dialect: another one than that of the table.
  func rest(dialect other: Dialect? = nil) -> TableRows {
    TableRows(
      bytes: bytes, cells: cells, range: position..<end, line: nextLine, width: nil, dialect: other ?? dialect,
      file: file)
  }

  /// The problems found so far.
  public var log: DiagnosticLog { problems.log }

  /// Goes on to the next row that has the right number of cells; false at the end. Rows without a value are passed over,
  /// and so are empty cells beyond the width.
  public mutating func next() -> Bool {
    while position < end {
      recordStart = position
      line = nextLine
      guard readRecord() else { continue }
      if isBlankRow { continue }
      count += 1
      isSound = true
      guard let width, fieldCount != width, fieldCount < width || hasMore else { return true }
      reportWidth(width)
    }
    return false
  }

  private var isBlankRow: Bool {
    guard hasNothing(fields[0]) else { return false }
    // One empty cell in quotes is how a row of a table of one column is written.
    if fieldCount == 1 { return !fields[0].isQuoted }
    return !hasMore && fields.prefix(fieldCount).allSatisfy(hasNothing)
  }

  private func hasNothing(_ field: CellRange) -> Bool {
    field.range.allSatisfy { bytes[$0] == 32 || bytes[$0] == 9 || bytes[$0] == 13 }
  }

  /// Splits the record at `position` into cells; false, with a problem, where it is malformed.
  private mutating func readRecord() -> Bool {
    hasMore = false
    guard cells == nil else { return readCells() }
    let limit = min(end, position + Table.longestRecord)
    let plain = TableRows.splitPlain(bytes, position..<limit, dialect, into: &fields)
    guard let plain else { return readQuotedRecord() }
    fieldCount = plain.cells
    position = plain.end + 1
    nextLine += 1
    return true
  }

  /// Takes the next row of cells; those that a short row does not have are empty.
  private mutating func readCells() -> Bool {
    guard let cells else { return false }
    line = cells.lines[position]
    nextLine = line + 1
    fieldCount = 0
    for cell in cells.row(position) { append(cells.fields[cell]) }
    position += 1
    while fieldCount < width ?? 1 { append(CellRange(0, 0, isQuoted: false)) }
    guard cells.length(position - 1) > Table.longestRecord else { return true }
    reportLength()
    return false
  }

  /// Splits a record without quotes, as most are: this is where reading a large file spends its time.
  ///
  /// - Returns: the number of cells and the place of the line end; `nil` where there is a quote, no line end before the
  ///   limit, or more cells than room.
  private static func splitPlain(
    _ text: [UInt8], _ range: Range<Int>, _ dialect: Dialect, into fields: inout ContiguousArray<CellRange>
  ) -> (cells: Int, end: Int)? {
    let bytes = text.span
    var cells = fields.mutableSpan
    let (delimiter, lineEnd) = (dialect.delimiter, dialect.lineEnd)
    var count = 0
    var start = range.lowerBound
    var index = start
    while index < range.upperBound {
      let byte = bytes[index]
      if byte == delimiter || byte == lineEnd {
        guard count < cells.count else { return nil }
        cells[count] = CellRange(start, index, isQuoted: false)
        count += 1
        if byte == lineEnd { return (count, index) }
        start = index + 1
      } else if byte == 34 {
        return nil
      }
      index += 1
    }
    return nil
  }

  /// Splits a record that may hold quotes, or that ends with the file.
  private mutating func readQuotedRecord() -> Bool {
    let delimiter = dialect.delimiter
    let lineEnd = dialect.lineEnd
    let limit = min(end, recordStart + Table.longestRecord)
    var index = position
    var start = index
    fieldCount = 0
    while index < limit {
      let byte = bytes[index]
      if byte == delimiter {
        append(CellRange(start, index, isQuoted: false))
        index += 1
        start = index
      } else if byte == lineEnd {
        append(CellRange(start, index, isQuoted: false))
        position = index + 1
        nextLine += 1
        return true
      } else if byte == 34 {
        guard index == start || isBlank(CellRange(start, index, isQuoted: false)) else { return refuseQuote(at: index) }
        guard let after = readQuoted(from: index + 1, limit: limit) else { return false }
        index = after
        if index < end, bytes[index] == delimiter {
          index += 1
          start = index
          // A delimiter at the very end leaves an empty cell behind it.
          continue
        }
        position = index < end ? index + 1 : end
        nextLine += 1
        return true
      } else {
        index += 1
      }
    }
    guard limit == end else { return refuseLength() }
    append(CellRange(start, end, isQuoted: false))
    position = end
    return true
  }

  /// Reads a cell from behind its opening quote; gives the place of the delimiter or line end behind it.
  private mutating func readQuoted(from start: Int, limit: Int) -> Int? {
    var index = start
    while index < limit {
      let byte = bytes[index]
      if byte == dialect.lineEnd { nextLine += 1 }
      guard byte == 34 else {
        index += 1
        continue
      }
      if index + 1 < limit, bytes[index + 1] == 34 {
        index += 2
        continue
      }
      append(CellRange(start, index, isQuoted: true))
      index += 1
      while index < end, bytes[index] == 32 || bytes[index] == 13 && dialect.lineEnd != 13 { index += 1 }
      guard index < end, bytes[index] != dialect.delimiter, bytes[index] != dialect.lineEnd else { return index }
      _ = refuseQuote(at: index)
      return nil
    }
    problem(
      "table.unclosed-quote", at: location(ofByte: start - 1), "a quote opens here and nothing closes it",
      hint: "close it, or double it where it is part of the text; what follows was not read")
    position = end
    return nil
  }

  private mutating func append(_ field: CellRange) {
    if fieldCount < fields.count {
      fields[fieldCount] = field
    } else if width == nil {
      fields.append(field)
    } else if !hasNothing(field) {
      hasMore = true
    }
    fieldCount += 1
  }

  private func isBlank(_ field: CellRange) -> Bool { !field.isQuoted && hasNothing(field) }

  private mutating func refuseQuote(at index: Int) -> Bool {
    problem(
      "table.quote", at: location(ofByte: index), "a quote stands in the middle of a cell",
      hint: "put the whole cell in quotes and double the quotes inside it")
    skipLine(from: index)
    return false
  }

  private mutating func reportLength() {
    problem(
      "table.long-record", at: location(ofByte: recordStart), "a record is longer than \(Table.longestRecord) bytes",
      hint: "look for a missing line end or quote")
  }

  private mutating func refuseLength() -> Bool {
    reportLength()
    skipLine(from: recordStart + Table.longestRecord)
    return false
  }

  private mutating func skipLine(from index: Int) {
    position = index
    while position < end, bytes[position] != dialect.lineEnd { position += 1 }
    position = min(end, position + 1)
    nextLine += 1
  }

  private mutating func reportWidth(_ width: Int) {
    let isLong = fieldCount > width
    // The other sign for a line end, outside quotes: two rows of another program stand on one line.
    let other: UInt8 = dialect.lineEnd == 10 ? 13 : 10
    let isMixed = isLong && cells == nil && !bytes[recordStart..<position].contains(34) && holdsLineEnd(other)
    problem(
      isLong ? "table.many-cells" : "table.few-cells", at: placeOfWidth(width, isLong),
      "the row has \(fieldCount) \(fieldCount == 1 ? "cell" : "cells"), the header \(width)",
      hint: isMixed
        ? "lines end in two ways in this file; save it anew"
        : isLong && cells != nil
          ? "name the columns of these cells, or empty them"
          : isLong ? "put a cell that holds the delimiter in quotes" : "write the delimiter for empty cells too")
  }

  /// Where the cells of a row are too many or too few.
  private func placeOfWidth(_ width: Int, _ isLong: Bool) -> SourceLocation {
    if cells != nil { return location(width) }
    return location(
      ofByte: isLong
        ? fields[width - 1].range.upperBound : max(recordStart, fields[fieldCount - 1].range.upperBound))
  }

  /// Whether a line end stands inside the current record.
  private func holdsLineEnd(_ byte: UInt8) -> Bool {
    let record = bytes[recordStart..<position].dropLast()
    return record[..<(record.lastIndex { $0 != 13 && $0 != 10 } ?? record.startIndex)].contains(byte)
  }
}
