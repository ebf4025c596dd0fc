import Synchronization

/// The site as last built without a problem, and the problems of the last build. Kept in memory; nothing is published.
///
/// A class because the builder changes what the server shows.
package final class Preview: Sendable {
  private struct State {
    var files: [String: [UInt8]] = [:]
    /// Pages of a build that still goes on, which stand before those of the last one.
    var early: [String: [UInt8]] = [:]
    /// The pages that were asked for last, the last one first.
    var viewed: [String] = []
    var problems = ""
    var version = 0
  }

  /// As many pages are kept in mind: somebody has a few tabs open.
  private static let mostViewed = 3

  private let state = Mutex(State())

  package init() {}

  /// Takes over the files of a build that found no problem.
  package func update(_ files: [String: [UInt8]]) {
    state.withLock { state in
      // Whoever sees a page that was made early, and is the same now, has nothing to load again.
      let isSeen = !state.early.isEmpty && state.early.allSatisfy { files[$0.key] == $0.value }
      let isPainted = ["assets/site.css", "assets/site.js"].allSatisfy { files[$0] == state.files[$0] }
      if !isSeen || !isPainted { state.version += 1 }
      state.files = files
      state.early = [:]
      state.problems = ""
    }
  }

  /// Takes over pages that were made before all others.
  package func update(early files: [String: [UInt8]]) {
    guard !files.isEmpty else { return }
    state.withLock {
      $0.early = files
      $0.problems = ""
      $0.version += 1
    }
  }

  /// The pages that were looked at last.
  package var viewed: [String] { state.withLock { $0.viewed } }

  /// Keeps in mind that somebody looks at a page.
  func view(_ path: String) {
    state.withLock { state in
      state.viewed.removeAll { $0 == path }
      state.viewed.insert(path, at: 0)
      state.viewed = Array(state.viewed.prefix(Preview.mostViewed))
    }
  }

  /// Takes over what is wrong; the pages stay as they were.
  package func update(problems: String) {
    state.withLock {
      $0.early = [:]
      $0.problems = problems
      $0.version += 1
    }
  }

  /// Whether there is a page to show.
  var isEmpty: Bool { state.withLock { $0.files.isEmpty } }

  func file(at path: String) -> [UInt8]? { state.withLock { $0.early[path] ?? $0.files[path] } }

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
