import Diagnostics
import Site

extension Publication.Failure {
  /// The failure as a problem of the folder that was to be published.
  ///
  /// Paths of the temporary folder stay out of it: they mean nothing to who reads it, and differ from run to run.
  func diagnostic(output: String) -> Diagnostic {
    let place = SourceLocation(file: output)
    switch self {
    case .notOurs:
      return Diagnostic(
        .error, "publish.not-ours", place, "\"\(output)\" holds files that Kazalo did not write",
        hint: "choose another folder with --output, or empty this one yourself")
    case .busy:
      return Diagnostic(
        .error, "publish.busy", place, "another build is publishing in \"\(output)\"", hint: "wait until it is done")
    case .unsafePath(let path):
      return Diagnostic(
        .error, "publish.unsafe-path", place, "\"\(path)\" is not an address inside the site",
        hint: "use a name without \"..\", backslashes and control characters")
    case .system(let action, let path, let reason):
      let name = path.split(separator: "/").last.map(String.init) ?? path
      return Diagnostic(
        .error, "publish.system", place, "the system could not \(action) \"\(name)\": \(reason)",
        hint: "the site is as it was; mend the cause and build again")
    }
  }
}
