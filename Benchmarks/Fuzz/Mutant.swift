import Vocabulary

/// A portal with its templates, and what was done to it.
struct Mutant {
  /// What stands at a path in place of a file.
  enum Special: Hashable, Sendable {
    case folder
    case link(String)
    case pipe
  }

  /// Files by path: the portal's below `content/`, those of the program below `site-templates/`.
  private(set) var files: [String: [UInt8]]
  private(set) var specials: [String: Special] = [:]
  /// The paths that differ from the portal this began with.
  private(set) var changed: Set<String> = []
  /// What was done, in order.
  private(set) var story: [String] = []
  /// The day that it is.
  var today = Day(year: 2026, month: 6, day: 1) ?? Day(number: 0)

  init(_ files: [String: [UInt8]]) { self.files = files }

  /// The paths in order, so that a choice among them is the same in every run.
  var paths: [String] { files.keys.sorted() }

  mutating func write(_ bytes: [UInt8], to path: String, _ what: String) {
    files[path] = bytes
    specials[path] = nil
    note(what, path)
  }

  mutating func remove(_ path: String, _ what: String) {
    files[path] = nil
    note(what, path)
  }

  mutating func put(_ special: Special, at path: String, _ what: String) {
    files[path] = nil
    specials[path] = special
    note(what, path)
  }

  mutating func tell(_ what: String) { story.append(what) }

  func text(_ path: String) -> String { String(decoding: files[path] ?? [], as: UTF8.self) }

  private mutating func note(_ what: String, _ path: String) {
    changed.insert(path)
    story.append("\(path): \(what)")
  }
}
