import Diagnostics
import Site

extension Publication.Failure {
  /// The failure as problems of the folder that was to be published.
  ///
  /// Paths of the temporary folder stay out of it: they mean nothing to who reads it, and differ from run to run.
  func diagnostics(output: String) -> [Diagnostic] {
    switch self {
    case .inTheWay(let foreign, let changed):
      [
        Self.problem(
          "publish.foreign-file", foreign, in: output, "stands where the site wants to be, and Kazalo did not write it",
          hint: "move it elsewhere, or give the page another address"),
        Self.problem(
          "publish.changed-file", changed, in: output, "was changed since Kazalo wrote it",
          hint: "move it elsewhere to keep the change, or remove it to have it written anew"),
      ].compactMap { $0 }
    default: [diagnostic(output: output)]
    }
  }

  /// One problem for all files of a kind, at the first of them.
  private static func problem(
    _ id: String, _ paths: [String], in output: String, _ what: ProblemText, hint: ProblemText
  ) -> Diagnostic? {
    guard let first = paths.first else { return nil }
    let others: ProblemText = paths.count == 1 ? "" : ", and so with \(paths.count - 1) more"
    return Diagnostic(
      .error, id, SourceLocation(file: "\(output)/\(first)"), "\"\(first)\" \(what)\(others)", hint: hint)
  }

  private func diagnostic(output: String) -> Diagnostic {
    func problem(_ id: String, _ message: ProblemText, at file: String? = nil, hint: ProblemText) -> Diagnostic {
      Diagnostic(.error, id, SourceLocation(file: file ?? output), message, hint: hint)
    }
    switch self {
    case .notOurs:
      return problem(
        "publish.not-ours", "\"\(output)\" holds files that Kazalo did not write",
        hint: "choose another folder with --output, or empty this one yourself")
    case .notFolder:
      return problem(
        "publish.not-a-folder", "\"\(output)\" is not a folder", hint: "choose another name with --output, or move it")
    case .mountPoint:
      return problem(
        "publish.mount-point", "\"\(output)\" is where a disk or volume is mounted, and can't be exchanged in one step",
        hint: "publish in a folder inside it, such as --output \(output)/site")
    case .brokenLink(let path):
      return problem(
        "publish.broken-link", "\"\(output)\" leads over the link \"\(path)\", which leads nowhere",
        hint: "make the folder that it leads to, or remove the link")
    case .busy:
      return problem(
        "publish.busy", "another build is publishing in \"\(output)\"", hint: "wait until it is done")
    case .unsafePath(let path):
      return problem(
        "publish.unsafe-path", "\"\(path)\" is not an address inside the site",
        hint: "use a name without \"..\", backslashes and control characters")
    case .notCarried(let path, let reason):
      return problem(
        "publish.not-carried",
        "\"\(path)\" is not Kazalo's, and can't stay where it is when the site is exchanged: \(reason)",
        at: "\(output)/\(path)", hint: "move it out of the published folder, or mend its rights")
    case .system(let action, let path, let reason):
      var name = path.split(separator: "/").last.map(String.init) ?? path
      // The folder that is written beside it: for who reads this, it is the published one.
      if name.hasPrefix("."), name.contains(".new-") { name = output }
      return problem(
        "publish.system", "the system could not \(action) \"\(name)\": \(reason)",
        hint: "the site is as it was; mend the cause and build again")
    case .inTheWay: preconditionFailure("several problems")
    }
  }
}
