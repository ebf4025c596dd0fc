public import Diagnostics

extension Folder.Problem {
  /// What somebody is told whose file can't be read.
  public func diagnostic(at location: SourceLocation) -> Diagnostic {
    func error(_ id: String, _ message: ProblemText, hint: ProblemText) -> Diagnostic {
      Diagnostic(.error, id, location, message, hint: hint)
    }
    switch self {
    case .missing: return error("file.missing", "the file is not there", hint: "add it")
    case .outside:
      return error("file.outside", "the file lies outside the portal's folder", hint: "copy it into the folder")
    case .tooLarge(let limit):
      return error("file.too-large", "the file has more than \(limit) bytes", hint: "split it")
    case .unreadable:
      return error(
        "file.unreadable", "the file can't be read", hint: "check its permissions, and that no program is writing it")
    case .special:
      return error(
        "file.special", "this is a pipe, a socket or a device, not a file",
        hint: "put a file in its place, or remove it")
    }
  }
}
