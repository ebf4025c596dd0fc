import Diagnostics
import FoundationEssentials
import Site

/// What is checked of the names of a site before anything is written.
enum OutputPaths {
  /// Whether a path is plain: relative, without empty parts, `.`, `..`, backslashes or control characters.
  static func isSafe(_ path: String) -> Bool {
    guard !path.isEmpty, path.utf8.allSatisfy({ $0 >= 32 && $0 != 127 && $0 != UInt8(ascii: "\\") }) else {
      return false
    }
    return path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { !["", ".", ".."].contains($0) }
  }

  /// Reports paths that would leave the folder, and addresses that can't stand beside each other everywhere: equal ones,
  /// ones that differ only in case or in the composition of a letter, and a file where another needs a folder.
  ///
  /// - Parameter content: the portal's folder, as given: what somebody wrote there is told where it stands.
  static func check(_ files: [OutputFile], of content: String, into log: inout DiagnosticLog) {
    var origins: [String: SourceLocation] = [:]
    for file in files {
      guard var origin = file.origin else { continue }
      origin.file = "\(content)/\(origin.file)"
      origins[file.path] = origin
    }
    var paths = files.map(\.path)
    for path in paths where !isSafe(path) {
      log.error(
        "publish.unsafe-path", origins[path] ?? SourceLocation(file: path),
        "\"\(path)\" is not an address inside the site",
        hint: "use a name without \"..\", backslashes and control characters")
    }
    paths = paths.filter(isSafe).sorted()
    var names = [folded(Publication.manifestName): Publication.manifestName]
    for path in paths {
      if let other = names.updateValue(path, forKey: folded(path)) { clash(path, other, origins, into: &log) }
    }
    // Each folder with the file that needs it.
    var folders: [String: (name: Substring, file: String)] = [:]
    for path in paths {
      var rest = path[...]
      while let slash = rest.lastIndex(of: "/") {
        rest = rest[..<slash]
        let name = folded(rest)
        if let file = names[name] { clash(path, file, origins, into: &log) }
        guard let other = folders.updateValue((rest, path), forKey: name) else { continue }
        if other.name.utf8.elementsEqual(rest.utf8) { break }
        clash(path, other.file, origins, into: &log)
      }
    }
  }

  /// Reports a folder that must not be replaced by a site: the root, a home, or one that the site is made of.
  ///
  /// - Parameter home: the home folder of whoever runs the build.
  static func check(
    output: String, beside settings: BuildSettings, home: String = FileManager.default.homeDirectoryForCurrentUser.path,
    into log: inout DiagnosticLog
  ) {
    let target = FileSystem.resolved(output)
    let here = FileSystem.resolved(FileManager.default.currentDirectoryPath)
    let sources = [settings.content, settings.templates].map(FileSystem.resolved)
    let isTaken =
      target == "/" || contains(target, FileSystem.resolved(home)) || contains(target, here)
      || sources.contains { contains(target, $0) || contains($0, target) }
    guard isTaken else { return }
    log.error(
      "publish.wrong-folder", SourceLocation(file: output), "\"\(output)\" is not a folder that a site may replace",
      hint: "publish in a folder of its own beside the content, such as public")
  }

  private static func contains(_ folder: String, _ path: String) -> Bool {
    folder == path || folder == "/" || path.hasPrefix(folder + "/")
  }

  /// Equal where a file system that ignores case would see one name; a text is equal to its other compositions anyway.
  private static func folded(_ path: some StringProtocol) -> String { path.uppercased().lowercased() }

  private static func clash(
    _ path: String, _ other: String, _ origins: [String: SourceLocation], into log: inout DiagnosticLog
  ) {
    let isFirst = origins[path] != nil || origins[other] == nil
    let (blamed, kept) = isFirst ? (path, other) : (other, path)
    let origin = origins[blamed]
    log.error(
      "publish.address-clash", origin ?? SourceLocation(file: blamed),
      "\(origin == nil ? "" : "what is written here stands at ")\"\(blamed)\"\(origin == nil ? "" : ", which") "
        + "can't stand beside \"\(kept)\"",
      hint: "give one of them another name; upper and lower case don't tell them apart everywhere")
  }
}
