public import Diagnostics

extension TableRows {
  /// The place of a cell's first byte.
  public func location(_ column: Int) -> SourceLocation { location(ofByte: range(column).lowerBound) }

  /// Reports a problem of a cell of the current row, which is not sound any more.
  public mutating func report(_ id: String, _ column: Int, _ message: String, hint: String) {
    isSound = false
    problem(id, at: range(column).lowerBound, message, hint: hint)
  }

  /// Reports a doubt about a cell of the current row, which stays sound.
  public mutating func warn(_ id: String, _ column: Int, _ message: String, hint: String) {
    problem(id, at: range(column).lowerBound, message, hint: hint, severity: .warning)
  }

  mutating func problem(
    _ id: String, at offset: Int, _ message: String, hint: String, severity: Diagnostic.Severity = .error
  ) {
    problems += 1
    guard problems <= TableRows.mostProblems else {
      if problems == TableRows.mostProblems + 1 {
        log.report(
          Diagnostic(
            severity, "table.many-problems", location(ofByte: offset), "there are more problems from here on",
            hint: "mend those above first"))
      } else if severity == .error, !log.hasErrors {
        log.report(Diagnostic(severity, id, location(ofByte: offset), message, hint: hint))
      }
      return
    }
    log.report(Diagnostic(severity, id, location(ofByte: offset), message, hint: hint))
  }

  private func location(ofByte offset: Int) -> SourceLocation {
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
