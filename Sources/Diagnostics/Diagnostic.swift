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
  public var message: String
  /// What would mend it, such as `use 1 to 12` or `did you mean "visits"?`.
  public var hint: String?

  public init(_ severity: Severity, _ id: String, _ location: SourceLocation, _ message: String, hint: String? = nil) {
    self.severity = severity
    self.id = id
    self.location = location
    self.message = message
    self.hint = hint
  }
}

/// The problems of a run, collected by every stage and shown together.
public struct DiagnosticLog: Sendable {
  public private(set) var diagnostics: [Diagnostic] = []

  public init() {}

  /// Keeps a problem; what it quotes without end is cut.
  public mutating func report(_ diagnostic: Diagnostic) {
    var diagnostic = diagnostic
    diagnostic.message = DiagnosticLog.cut(diagnostic.message)
    diagnostic.hint = diagnostic.hint.map(DiagnosticLog.cut)
    diagnostics.append(diagnostic)
  }

  /// More than this nobody reads of one problem.
  private static let mostCharacters = 1000

  private static func cut(_ text: String) -> String {
    guard text.utf8.count > mostCharacters else { return text }
    return String(text.unicodeScalars.prefix(mostCharacters)) + "…"
  }

  public mutating func error(_ id: String, _ location: SourceLocation, _ message: String, hint: String? = nil) {
    report(Diagnostic(.error, id, location, message, hint: hint))
  }

  public mutating func warning(_ id: String, _ location: SourceLocation, _ message: String, hint: String? = nil) {
    report(Diagnostic(.warning, id, location, message, hint: hint))
  }

  public mutating func merge(_ other: DiagnosticLog) { diagnostics += other.diagnostics }

  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// By file, line, column and id, each problem once.
  public var inOrder: [Diagnostic] {
    var seen: Set<Diagnostic> = []
    return diagnostics.filter { seen.insert($0).inserted }
      .sorted { ($0.location, $0.id, $0.message) < ($1.location, $1.id, $1.message) }
  }

  /// Whether the run has failed: by an error, or by a warning too where `strict`.
  public func fails(strict: Bool = false) -> Bool { strict ? !diagnostics.isEmpty : hasErrors }
}
