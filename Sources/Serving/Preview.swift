import Synchronization

/// The site as last built without a problem, and the problems of the last build. Kept in memory; nothing is published.
///
/// A class because the builder changes what the server shows.
package final class Preview: Sendable {
  private struct State {
    var files: [String: [UInt8]] = [:]
    var problems = ""
    var version = 0
  }

  private let state = Mutex(State())

  package init() {}

  /// Takes over the files of a build that found no problem.
  package func update(_ files: [String: [UInt8]]) {
    state.withLock {
      $0.files = files
      $0.problems = ""
      $0.version += 1
    }
  }

  /// Takes over what is wrong; the pages stay as they were.
  package func update(problems: String) {
    state.withLock {
      $0.problems = problems
      $0.version += 1
    }
  }

  /// Whether there is a page to show.
  var isEmpty: Bool { state.withLock { $0.files.isEmpty } }

  func file(at path: String) -> [UInt8]? { state.withLock { $0.files[path] } }

  /// The page that says that there is none, in the language of the address if it has one.
  func missing(at path: String) -> [UInt8]? {
    let language = path.split(separator: "/").first.map(String.init) ?? ""
    return state.withLock { $0.files["\(language)/404.html"] ?? $0.files["404.html"] }
  }

  /// What the reload script asks for: how often the site was rebuilt and what is wrong with it now.
  var news: ReloadScript.State {
    state.withLock { ReloadScript.State(version: $0.version, problems: $0.problems) }
  }
}
