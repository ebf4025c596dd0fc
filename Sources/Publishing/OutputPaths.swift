import Diagnostics
import FoundationEssentials
import Site

/// What is checked of the names of a site before anything is written.
enum OutputPaths {
  /// How many bytes a name may have, and a path from the site's root: file systems take no longer names, and need room
  /// for the folder that the site stands in.
  static let mostOfName = 255
  static let mostOfPath = 1024

  /// Whether a path is plain: relative, without empty parts, `.`, `..`, backslashes or control characters.
  static func isSafe(_ path: String) -> Bool {
    guard !path.isEmpty, path.utf8.allSatisfy({ $0 >= 32 && $0 != 127 && $0 != UInt8(ascii: "\\") }) else {
      return false
    }
    return path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { !["", ".", ".."].contains($0) }
  }

  /// Reports paths that would leave the folder, that are too long for file systems, and addresses that can't stand
  /// beside each other everywhere: equal ones, ones that differ only in case or in the composition of a letter, and a
  /// file where another needs a folder.
  ///
  /// - Parameter content: the portal's folder, as given: what somebody wrote there is told where it stands.
  static func check(_ files: [OutputFile], of content: String, into log: inout DiagnosticLog) {
    var check = OutputCheck(files, of: content)
    check.run()
    log.merge(check.log)
  }

  /// Reports a folder that must not be replaced by a site: the root, a home, or one that the site is made of; and one
  /// whose name leaves no room for what stands beside it for a while.
  ///
  /// - Parameter home: the home folder of whoever runs the build.
  static func check(
    output: String, beside settings: BuildSettings, home: String = FileManager.default.homeDirectoryForCurrentUser.path,
    into log: inout DiagnosticLog
  ) {
    let target = FileSystem.resolved(output)
    let here = FileSystem.resolved(FileManager.default.currentDirectoryPath)
    let sources = ([settings.content, settings.templates] + [settings.program].compactMap { $0 }).map(
      FileSystem.resolved)
    let isTaken =
      target == "/" || contains(target, FileSystem.resolved(home)) || contains(target, here)
      || sources.contains { contains(target, $0) || contains($0, target) }
    if isTaken {
      log.error(
        "publish.wrong-folder", SourceLocation(file: output), "\"\(output)\" is not a folder that a site may replace",
        hint: "publish in a folder of its own beside the content, such as public")
    }
    let name = target.split(separator: "/").last?.utf8.count ?? 0
    guard name > mostOfOutputName || target.utf8.count > mostOfOutput else { return }
    log.error(
      "publish.long-folder", SourceLocation(file: output),
      "the folder's name has \(name) bytes and its path \(target.utf8.count), too many to write a site beside it",
      hint: "use a name of at most \(mostOfOutputName) bytes, and a path of at most \(mostOfOutput)")
  }

  /// Beside the folder stand, for a while, `.name.new-` and a number of up to 20 digits.
  private static let mostOfOutputName = 255 - 26
  /// The system takes paths of 4095 bytes.
  private static let mostOfOutput = 4095 - mostOfPath - 32

  private static func contains(_ folder: String, _ path: String) -> Bool {
    folder == path || folder == "/" || path.hasPrefix(folder + "/")
  }
}
