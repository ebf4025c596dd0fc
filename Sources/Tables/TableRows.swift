public import Diagnostics

/// A cursor over the rows of a table: it reads the cells of one row after the other, without a text for each cell.
///
/// A cell that does not hold what is asked for is reported in `log`, and `isSound` says so of its row.
public struct TableRows: Sendable {
  private(set) var reader: RecordReader
  public var personal: CellGuard
  /// The cells of the current row that were asked for held what they should.
  public internal(set) var isSound = true
  /// The rows read so far, the malformed among them.
  public private(set) var count = 0

  /// - Parameters:
  ///   - range: the bytes, or the rows of `cells`, that it goes over.
  ///   - names: those of the columns, for problems.
  init(
    bytes: [UInt8], cells: CellTable? = nil, range: Range<Int>, line: Int, width: Int?, names: [String] = [],
    dialect: Dialect, file: String, births: BirthWords = .any
  ) {
    reader = RecordReader(
      bytes: bytes, cells: cells, range: range, line: line, width: width, names: names, dialect: dialect, file: file)
    personal = CellGuard(births: births)
  }

  /// A cursor over what lies behind the current row, with rows of any width.
  ///
  /// - Parameter dialect: another one than that of the table.
  func rest(dialect other: Dialect? = nil) -> TableRows {
    TableRows(
      bytes: bytes, cells: reader.cells, range: reader.rest, line: reader.nextLine, width: nil,
      dialect: other ?? reader.dialect, file: reader.file)
  }

  /// Goes on to the next row that has the right number of cells; false at the end. Rows without a value are passed over,
  /// and so are empty cells beyond the width.
  public mutating func next() -> Bool {
    while reader.next() {
      count += 1
      isSound = true
      if reader.hasWidth() { return true }
    }
    return false
  }

  /// What was found so far; pieces of a table are put together with `CellProblems.merge`.
  public var problems: CellProblems { reader.problems }
  /// The problems found so far.
  public var log: DiagnosticLog { reader.problems.log }
  /// The line on which the current row begins.
  public var line: Int { reader.line }

  var bytes: [UInt8] { reader.bytes }
  var fieldCount: Int { reader.fieldCount }
  /// Whether a comma may stand before decimals in a cell.
  func mayHaveComma(_ column: Int) -> Bool { reader.dialect.hasFreeComma || isQuoted(column) }
  func isQuoted(_ column: Int) -> Bool { reader.fields[column].isQuoted }
  /// The bytes of a cell between its quotes and without space around; doubled quotes stand as they are.
  func range(_ column: Int) -> Range<Int> { reader.range(column) }
  /// The bytes of a cell between its quotes, with the space around.
  func field(_ column: Int) -> Range<Int> { reader.fields[column].range }

  /// The place of a cell's first byte.
  public func location(_ column: Int) -> SourceLocation { reader.location(ofColumn: column) }

  /// Reports a problem of a cell of the current row, which is not sound any more.
  public mutating func report(_ id: String, _ column: Int, _ message: ProblemText, hint: ProblemText) {
    isSound = false
    report(.error, id, column, message, hint)
  }

  /// Reports a doubt about a cell of the current row, which stays sound.
  public mutating func warn(_ id: String, _ column: Int, _ message: ProblemText, hint: ProblemText) {
    report(.warning, id, column, message, hint)
  }

  private mutating func report(
    _ severity: Diagnostic.Severity, _ id: String, _ column: Int, _ message: ProblemText, _ hint: ProblemText
  ) {
    // The place in a long record and the example are worked out where they can be told.
    let isKept = reader.problems.count(id, severity, column: column) < CellProblems.mostExamples
    let location = isKept ? location(column) : SourceLocation(file: reader.file, line: line, column: 1)
    reader.problems.report(
      Diagnostic(severity, id, location, message, hint: hint), column: column,
      example: isKept ? shown(column).english : nil)
  }

  /// Counts a problem of a cell of which enough have been told; false where it must be reported.
  mutating func counts(_ id: String, _ column: Int) -> Bool {
    guard reader.problems.count(id, .error, column: column) > CellProblems.mostListed else { return false }
    report(id, column, "", hint: "")
    return true
  }
}
