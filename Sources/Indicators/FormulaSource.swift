import Diagnostics
import Documents
import Records

/// Where a formula stands in its file, so that a byte of it can be located.
struct FormulaSource: Hashable, Sendable {
  var text: String
  var start: SourceLocation
  /// False where the value has quotes, which take one more byte.
  var isPlain: Bool

  init?(_ value: YAMLValue) {
    guard case .scalar(let text, let plain) = value.content else { return nil }
    self.text = text
    self.start = value.location
    self.isPlain = plain
  }

  /// The place of a byte. Of a formula that is folded over lines only the line is known.
  func location(of offset: Int) -> SourceLocation {
    let before = text.utf8.prefix(offset)
    guard text.utf8.contains(10) else {
      return SourceLocation(file: start.file, line: start.line, column: start.column + offset + (isPlain ? 0 : 1))
    }
    return SourceLocation(file: start.file, line: start.line + 1 + before.count { $0 == 10 }, column: 0)
  }

  func report(_ problem: FormulaProblem, _ lists: CodeLists, into log: inout DiagnosticLog) {
    switch problem.cause {
    case .lists: if lists.explain(into: &log) { return }
    case .definition: return
    case nil: break
    }
    log.error(problem.id, location(of: problem.offset), problem.message, hint: problem.hint)
  }
}
