public import Diagnostics

extension TableRows {
  /// The place of a cell's first byte.
  public func location(_ column: Int) -> SourceLocation {
    guard let cells else { return location(ofByte: range(column).lowerBound) }
    return SourceLocation(file: file, line: line, column: cells.place(ofColumn: column, inRow: position - 1))
  }

  /// Reports a problem of a cell of the current row, which is not sound any more.
  public mutating func report(_ id: String, _ column: Int, _ message: String, hint: String) {
    isSound = false
    report(.error, id, column, message, hint)
  }

  /// Reports a doubt about a cell of the current row, which stays sound.
  public mutating func warn(_ id: String, _ column: Int, _ message: String, hint: String) {
    report(.warning, id, column, message, hint)
  }

  private mutating func report(
    _ severity: Diagnostic.Severity, _ id: String, _ column: Int, _ message: String, _ hint: String
  ) {
    // The place in a long record and the example are worked out where they can be told.
    let isKept = problems.count(id, severity, column: column) < TableRows.mostExamples
    let location = isKept ? location(column) : SourceLocation(file: file, line: line, column: 1)
    problems.report(
      Diagnostic(severity, id, location, message, hint: hint), column: column, example: isKept ? shown(column) : nil)
  }

  /// Among so many wrong cells of a column, different ones are looked for.
  private static let mostExamples = 50

  /// Counts a problem of a cell of which enough have been told; false where it must be reported.
  mutating func counts(_ id: String, _ column: Int) -> Bool {
    guard problems.count(id, .error, column: column) > CellProblems.mostListed else { return false }
    report(id, column, "", hint: "")
    return true
  }

  /// Reports a malformed row.
  mutating func problem(_ id: String, at location: SourceLocation, _ message: String, hint: String) {
    problems.report(row: Diagnostic(.error, id, location, message, hint: hint))
  }

  /// The place of a byte of the current row.
  func location(ofByte offset: Int) -> SourceLocation {
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
