import Documents
import Vocabulary

/// A path written in a file, as it is from the content folder, in the form of Unicode that folders tell names in.
struct ContentPath {
  /// `nil` where it leads out of the folder or from its root.
  let path: String?

  init(_ written: String, from file: String) {
    var parts = file.split(separator: "/").dropLast()
    var isInside = !written.hasPrefix("/")
    for part in written.composed.split(separator: "/", omittingEmptySubsequences: true) {
      switch part {
      case ".": continue
      case "..": if parts.popLast() == nil { isInside = false }
      default: parts.append(part)
      }
    }
    path = isInside ? parts.joined(separator: "/").composed : nil
  }

  /// Whether a chart is named by its file and not by an indicator.
  static func isChart(_ written: String) -> Bool { written.hasSuffix(".yml") }

  /// A path as it would be written in `file`.
  static func relative(_ path: String, from file: String) -> String {
    var here = file.split(separator: "/").dropLast()[...]
    var there = path.split(separator: "/")[...]
    while let left = here.first, let right = there.first, left == right, there.count > 1 {
      here.removeFirst()
      there.removeFirst()
    }
    return (Array(repeating: "..", count: here.count) + there.map(String.init)).joined(separator: "/")
  }

  /// The files with one of some endings as they would be written in `file`: what a wrong name may have meant.
  static func names(near file: String, in files: [String], endings: [String]) -> [String] {
    let folder = file.split(separator: "/").dropLast().joined(separator: "/") + "/"
    let all = files.filter { path in
      ["news/", "pages/", "charts/"].contains { path.hasPrefix($0) }
        && endings.contains { path.lowercased().hasSuffix("." + $0) }
    }
    let near = all.filter { $0.hasPrefix(folder) }
    return (near.isEmpty ? all : near).map { relative($0, from: file) }
  }
}
