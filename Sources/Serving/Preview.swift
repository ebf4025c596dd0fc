import Diagnostics
public import Publishing
import Site

/// The site as last built without a problem, and the problems of the last build. Kept in memory; nothing is published.
public actor Preview {
  private var files: [String: [UInt8]] = [:]
  private var problems: [Diagnostic] = []
  private var version = 0

  public init() {}

  /// Takes over what a build made; a build with errors leaves the pages as they were.
  public func update(_ site: BuiltSite) {
    problems = site.report.log.inOrder.filter { $0.severity == .error }
    if problems.isEmpty { files = Dictionary(site.files.map { ($0.path, $0.bytes) }) { first, _ in first } }
    version += 1
  }

  /// The bytes of a file; a folder stands for its `index.html`.
  func file(at path: String) -> (path: String, bytes: [UInt8])? {
    for candidate in [path, path.isEmpty || path.hasSuffix("/") ? path + "index.html" : path + "/index.html"] {
      if let bytes = files[candidate] { return (candidate, bytes) }
    }
    return nil
  }

  /// The page that says that there is none, in the language of the address if it has one.
  func missing(at path: String) -> [UInt8]? {
    let language = path.split(separator: "/").first.map(String.init) ?? ""
    return files["\(language)/404.html"] ?? files["404.html"]
  }

  /// What the reload script asks for: how often the site was rebuilt and what is wrong with it now.
  var state: (version: Int, problems: String) { (version, DiagnosticFormat.human.print(problems)) }
}
