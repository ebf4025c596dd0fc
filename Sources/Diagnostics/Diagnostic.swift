/// A place in somebody's input. Lines and columns count from 1, columns in UTF-8 bytes; 0 means the whole file or line.
public struct SourceLocation: Hashable, Sendable, Comparable {
  /// The path from the portal's folder, with `/` between its parts.
  public var file: String
  public var line: Int
  public var column: Int

  public init(file: String, line: Int = 0, column: Int = 0) {
    self.file = file
    self.line = line
    self.column = column
  }

  public static func < (left: SourceLocation, right: SourceLocation) -> Bool {
    (left.file, left.line, left.column) < (right.file, right.line, right.column)
  }
}

/// A problem in someone's input: where it is, what it is, and what would mend it.
public struct Diagnostic: Error, Hashable, Sendable {
  public enum Severity: String, Sendable { case error, warning }

  public var severity: Severity
  /// A name that stays the same when the wording changes, such as `table.unknown-column`.
  public var id: String
  public var location: SourceLocation
  /// One phrase without a full stop, with the offending value in quotes.
  public var text: ProblemText
  /// What would mend it, such as `use 1 to 12` or `did you mean "visits"?`.
  public var advice: ProblemText?

  public init(
    _ severity: Severity, _ id: String, _ location: SourceLocation, _ text: ProblemText, hint advice: ProblemText? = nil
  ) {
    self.severity = severity
    self.id = id
    self.location = location
    self.text = text
    self.advice = advice
  }

  /// What is said of it, in English.
  public var message: String { text.english }
  /// What would mend it, in English.
  public var hint: String? { advice?.english }
}

/// The problems of a run, collected by every stage and shown together.
public struct DiagnosticLog: Sendable {
  public private(set) var diagnostics: [Diagnostic] = []

  public init() {}

  /// Keeps a problem; what it quotes without end is cut.
  public mutating func report(_ diagnostic: Diagnostic) {
    var diagnostic = diagnostic
    diagnostic.text = diagnostic.text.cut
    diagnostic.advice = diagnostic.advice?.cut
    diagnostics.append(diagnostic)
  }

  public mutating func error(
    _ id: String, _ location: SourceLocation, _ text: ProblemText, hint: ProblemText? = nil
  ) {
    report(Diagnostic(.error, id, location, text, hint: hint))
  }

  public mutating func warning(
    _ id: String, _ location: SourceLocation, _ text: ProblemText, hint: ProblemText? = nil
  ) {
    report(Diagnostic(.warning, id, location, text, hint: hint))
  }

  public mutating func merge(_ other: DiagnosticLog) { diagnostics += other.diagnostics }

  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// Whether there are errors in files whose paths begin so: what they declare may then be missing, and who names it has no
  /// problem of their own.
  public func hasErrors(below beginnings: String...) -> Bool {
    diagnostics.contains { problem in
      problem.severity == .error && beginnings.contains { problem.location.file.hasPrefix($0) }
    }
  }

  /// By file, line, column and id, each problem once.
  public var inOrder: [Diagnostic] {
    var seen: Set<Diagnostic> = []
    return diagnostics.filter { seen.insert($0).inserted }
      .sorted { ($0.location, $0.id, $0.message) < ($1.location, $1.id, $1.message) }
  }

  /// Whether the run has failed: by an error, or by a warning too where `strict`.
  public func fails(strict: Bool = false) -> Bool { strict ? !diagnostics.isEmpty : hasErrors }
}
