public import Diagnostics
import Tables

/// What is wrong elsewhere only because of `codes.yml`: one cause is one problem.
extension CodeLists {
  /// Whether what seems unknown somewhere follows from `codes.yml`: from a fault that has been told there, or from its not
  /// being there at all, which is told once.
  public func explain(into log: inout DiagnosticLog) -> Bool {
    switch soundness {
    case .sound: return false
    case .faulty: return true
    case .missing:
      log.report(CodeLists.absence)
      return true
    }
  }

  /// Whether records may seem wrong, such as to stand twice, for no other reason than that their lists are not known.
  public func isUnclear(_ log: DiagnosticLog) -> Bool {
    switch soundness {
    case .sound: false
    case .faulty: true
    case .missing: log.diagnostics.contains(CodeLists.absence)
    }
  }

  /// What is done with columns that may be those of lists.
  var declaration: ColumnSet.Declaration {
    switch soundness {
    case .sound: .sound
    case .faulty: .faulty
    case .missing: .missing(CodeLists.absence)
    }
  }

  private static let absence = Diagnostic(
    .error, "codes.missing", SourceLocation(file: "codes.yml"),
    "there is no such file, and tables or indicators name lists that it would declare",
    hint: "write it with the lists and their values; kazalo schema codes says what may stand there")
}
