import Diagnostics

/// Cuts the bytes of a table into records, and a record into cells: ranges of bytes, without a text for each.
///
/// A malformed record is reported and passed over.
struct RecordReader: Sendable {
  /// What was found so far.
  var problems: CellProblems
  /// The line on which the current record begins.
  private(set) var line: Int

  let bytes: [UInt8]
  let dialect: Dialect
  /// The cells of a table that is not cut at delimiters; `position` then counts its rows.
  let cells: CellTable?
  let file: String
  let end: Int
  /// The cells that a row must have; `nil` for the header, which says it.
  private let width: Int?
  private var position: Int
  private(set) var nextLine: Int
  private(set) var fieldCount = 0
  private(set) var recordStart: Int
  private(set) var fields: ContiguousArray<CellRange>
  /// A cell beyond the width holds something.
  private var hasMore = false

  /// - Parameters:
  ///   - range: the bytes, or the rows of `cells`, that it goes over.
  ///   - width: the cells that a row must have; `nil` for the header, which says it.
  ///   - names: those of the columns, for problems.
  init(
    bytes: [UInt8], cells: CellTable?, range: Range<Int>, line: Int, width: Int?, names: [String], dialect: Dialect,
    file: String
  ) {
    problems = CellProblems(names: names)
    self.bytes = bytes
    self.cells = cells
    self.dialect = dialect
    self.file = file
    self.width = width
    self.line = line
    position = range.lowerBound
    recordStart = range.lowerBound
    nextLine = line
    end = range.upperBound
    fields = ContiguousArray(repeating: CellRange(0, 0, isQuoted: false), count: width ?? 64)
  }

  /// What lies behind the current record: bytes, or rows of `cells`.
  var rest: Range<Int> { position..<end }

  /// Goes on to the next record that has a value; false at the end. Empty cells beyond the width are passed over.
  mutating func next() -> Bool {
    while position < end {
      recordStart = position
      line = nextLine
      if readRecord(), !isBlankRow { return true }
    }
    return false
  }

  /// Whether the record has as many cells as there are columns; if not, this is reported.
  mutating func hasWidth() -> Bool {
    guard let width, fieldCount != width, fieldCount < width || hasMore else { return true }
    reportWidth(width)
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
    let plain = RecordReader.splitPlain(bytes, position..<limit, dialect, into: &fields)
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
      "the row has \(fieldCount, "cell", "cells"), the header \(width)",
      hint: isMixed
        ? "lines end in two ways in this file; save it anew"
        : isLong && cells != nil
          ? "name the columns of these cells, or empty them"
          : isLong ? "put a cell that holds the delimiter in quotes" : "write the delimiter for empty cells too")
  }

  /// Where the cells of a row are too many or too few.
  private func placeOfWidth(_ width: Int, _ isLong: Bool) -> SourceLocation {
    if cells != nil { return location(ofColumn: width) }
    return location(
      ofByte: isLong
        ? fields[width - 1].range.upperBound : max(recordStart, fields[fieldCount - 1].range.upperBound))
  }

  /// Whether a line end stands inside the current record.
  private func holdsLineEnd(_ byte: UInt8) -> Bool {
    let record = bytes[recordStart..<position].dropLast()
    return record[..<(record.lastIndex { $0 != 13 && $0 != 10 } ?? record.startIndex)].contains(byte)
  }

  /// The bytes of a cell between its quotes and without space around; doubled quotes stand as they are.
  func range(_ column: Int) -> Range<Int> {
    let range = fields[column].range
    guard !range.isEmpty else { return range }
    let (first, last) = (bytes[range.lowerBound], bytes[range.upperBound - 1])
    if first > 32, first < 0x80, last > 32, last < 0x80 { return range }
    var start = range.lowerBound
    var end = range.upperBound
    while let length = CellSpace.length(startOf: bytes[start..<end]) { start += length }
    while let length = CellSpace.length(endOf: bytes[start..<end]) { end -= length }
    return start..<end
  }

  /// The place of a cell's first byte.
  func location(ofColumn column: Int) -> SourceLocation {
    guard let cells else { return location(ofByte: range(column).lowerBound) }
    return SourceLocation(file: file, line: line, column: cells.place(ofColumn: column, inRow: position - 1))
  }

  /// Reports a malformed row.
  private mutating func problem(_ id: String, at location: SourceLocation, _ message: ProblemText, hint: ProblemText) {
    problems.report(row: Diagnostic(.error, id, location, message, hint: hint))
  }

  /// The place of a byte of the current row.
  private func location(ofByte offset: Int) -> SourceLocation {
    guard cells == nil else { return SourceLocation(file: file, line: line, column: 1) }
    // Inside a record only quoted cells hold line ends.
    var line = line
    var start = recordStart
    for index in recordStart..<max(recordStart, offset) where bytes[index] == dialect.lineEnd {
      line += 1
      start = index + 1
    }
    return SourceLocation(file: file, line: line, column: offset - start + 1)
  }
}
