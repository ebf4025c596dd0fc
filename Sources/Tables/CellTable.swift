import Diagnostics

/// A table whose cells are apart before it is read, as in a sheet or at fixed places of a line.
///
/// A format appends rows and cells in their order, each with the place that a person finds it at.
public struct CellTable: Sendable {
  /// The texts of all cells, a line end behind each, so that no two make a word.
  private(set) var bytes: [UInt8] = []
  private(set) var fields: ContiguousArray<CellRange> = []
  /// The line on which each row stands.
  private(set) var lines: ContiguousArray<Int> = []
  /// The place of each cell in its line.
  private var places: ContiguousArray<UInt32> = []
  /// The first cell of each row.
  private var starts: ContiguousArray<Int> = []

  public init() {}

  /// Begins a row.
  ///
  /// - Parameter line: where it stands, from 1.
  public mutating func beginRow(line: Int) {
    lines.append(line)
    starts.append(fields.count)
  }

  /// Appends a cell to the row that was begun last.
  ///
  /// - Parameters:
  ///   - text: UTF-8; nothing for an empty cell.
  ///   - place: where it stands in its line, from 1.
  public mutating func append(_ text: some Sequence<UInt8>, at place: Int) {
    precondition(!lines.isEmpty, "a cell needs a row")
    let start = bytes.count
    bytes += text
    fields.append(CellRange(start, bytes.count, isQuoted: false))
    places.append(UInt32(clamping: place))
    bytes.append(10)
  }

  /// The cells of a row, as indexes of `fields`.
  func row(_ row: Int) -> Range<Int> { starts[row]..<(row + 1 < starts.count ? starts[row + 1] : fields.count) }

  /// The number of bytes of a row.
  func length(_ row: Int) -> Int {
    let cells = self.row(row)
    guard let last = cells.last else { return 0 }
    return fields[last].range.upperBound - fields[cells.lowerBound].range.lowerBound
  }

  /// Where a cell stands in its line; one that the row does not have stands behind those that it has.
  func place(ofColumn column: Int, inRow row: Int) -> Int {
    let cells = self.row(row)
    guard let last = cells.last else { return 1 }
    let cell = cells.lowerBound + column
    return cell <= last ? Int(places[cell]) : Int(places[last]) + cell - last
  }

  private func location(ofByte offset: Int, _ file: String) -> SourceLocation {
    let cell = max(0, (fields.firstIndex { $0.range.lowerBound > offset } ?? fields.count) - 1)
    let row = max(0, (starts.firstIndex { $0 > cell } ?? starts.count) - 1)
    return SourceLocation(file: file, line: lines[row], column: place(ofColumn: cell - starts[row], inRow: row))
  }

  /// Reports what no text may hold; false where there is any.
  func isSound(file: String, into log: inout DiagnosticLog) -> Bool {
    guard bytes.count < Int(Int32.max) else {
      log.error(
        "table.long", SourceLocation(file: file), "the cells have more than 2 GiB of text", hint: "split the file")
      return false
    }
    if let flaw = UTF8Check(bytes) {
      let byte = String(bytes[flaw.offset], radix: 16, uppercase: true)
      log.error(
        "text.encoding", location(ofByte: flaw.offset, file), "byte 0x\(byte) is not UTF-8",
        hint: "save the file as UTF-8")
      return false
    }
    let locate = { location(ofByte: $0, file) }
    guard !TableText.reportControls(in: bytes, locate: locate, into: &log) else { return false }
    LetterCheck.report(bytes, locate: locate, into: &log)
    return true
  }
}
