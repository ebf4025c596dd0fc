public import Diagnostics

/// The problems of a table: a kind of problem that a column has throughout is one problem with a count, those of single
/// cells are told one by one.
public struct CellProblems: Sendable {
  /// Up to so many problems of a kind in a column are told one by one.
  static let mostListed = 10
  /// Among so many wrong cells of a column, different ones are looked for.
  static let mostExamples = 50
  /// With more malformed rows than this in one piece of a table, the rest is passed over.
  static let mostRows = 200

  private struct Kind: Hashable {
    var id: String
    var severity: Diagnostic.Severity
    var column: Int
  }

  fileprivate struct Group {
    var listed: [Diagnostic] = []
    var count = 0
    var last = 0
    /// Some of the cells that are wrong, each once.
    var examples: [String] = []
  }

  /// Malformed rows, in their order.
  private var rows: [Diagnostic] = []
  private var rowCount = 0
  private var kinds: [Kind] = []
  private var groups: [Kind: Group] = [:]
  /// The names of the columns.
  private let names: [String]

  init(names: [String]) { self.names = names }

  /// How many problems of a kind there are in a column.
  func count(_ id: String, _ severity: Diagnostic.Severity, column: Int) -> Int {
    groups[Kind(id: id, severity: severity, column: column)]?.count ?? 0
  }

  /// Notes a problem of a cell.
  ///
  /// - Parameter example: the cell as it may be quoted; `nil` where it is not needed.
  mutating func report(_ diagnostic: Diagnostic, column: Int, example: String?) {
    let kind = Kind(id: diagnostic.id, severity: diagnostic.severity, column: column)
    if groups[kind] == nil { kinds.append(kind) }
    groups[kind, default: Group()].add(diagnostic, example)
  }

  /// Notes a malformed row.
  mutating func report(row diagnostic: Diagnostic) {
    rowCount += 1
    if rowCount <= CellProblems.mostRows {
      rows.append(diagnostic)
    } else if rowCount == CellProblems.mostRows + 1 {
      rows.append(
        Diagnostic(
          diagnostic.severity, "table.many-problems", diagnostic.location, "there are more problems from here on",
          hint: "mend those above first"))
    }
  }

  /// Adds the problems of a later piece of the same table.
  public mutating func merge(_ later: CellProblems) {
    for diagnostic in later.rows { report(row: diagnostic) }
    for kind in later.kinds {
      guard let group = later.groups[kind] else { continue }
      if groups[kind] == nil { kinds.append(kind) }
      groups[kind, default: Group()].merge(group)
    }
  }

  public var log: DiagnosticLog {
    var log = DiagnosticLog()
    for diagnostic in rows { log.report(diagnostic) }
    for kind in kinds {
      guard let group = groups[kind] else { continue }
      let name: ProblemText =
        names.indices.contains(kind.column) ? PersonalTrait.quoted(header: names[kind.column]) : "\(kind.column + 1)"
      for diagnostic in group.diagnostics(column: name) { log.report(diagnostic) }
    }
    return log
  }
}

extension CellProblems.Group {
  fileprivate mutating func add(_ diagnostic: Diagnostic, _ example: String?) {
    count += 1
    last = diagnostic.location.line
    if listed.count < CellProblems.mostListed { listed.append(diagnostic) }
    add(example)
  }

  fileprivate mutating func merge(_ other: CellProblems.Group) {
    count += other.count
    last = other.last
    listed += other.listed.prefix(CellProblems.mostListed - listed.count)
    for example in other.examples { add(example) }
  }

  private mutating func add(_ example: String?) {
    if let example, examples.count < 5, !examples.contains(example) { examples.append(example) }
  }

  /// All of a few, or the first of many with their number.
  fileprivate func diagnostics(column: ProblemText) -> [Diagnostic] {
    guard count > CellProblems.mostListed, var first = listed.first else { return listed }
    let others = examples.dropFirst()
    let shown: ProblemText = others.isEmpty ? "" : ", such as \(others.joined(separator: ", "))"
    first.text =
      "\(first.text); \(count - 1, "more cell", "more cells") of the column \(column)\(shown), to line \(last)"
    return [first]
  }
}
