public import Diagnostics
import Documents
import Glibc
import Vocabulary

extension PortalDraft {
  /// Writes the portal into a folder that is new or empty, whole or not at all: the paths of its files, or `nil` with
  /// problems in `log`.
  ///
  /// What is written is checked as every portal is, before it takes its place: a name that no portal can have is told.
  ///
  /// - Parameters:
  ///   - templates: the folder of templates, with the starter in it.
  ///   - workers: how many tasks check it.
  public func write(
    to folder: String, templates: String, workers: Int, into log: inout DiagnosticLog
  ) async -> [String]? {
    guard let shared = Folder(templates) else {
      log.error(
        "folder.missing", SourceLocation(file: templates), "there is no such folder",
        hint: "name the folder of the program's own templates with --templates")
      return nil
    }
    let known = Starter.languages(in: shared)
    for language in languages where !known.contains(language) {
      let tags = known.map(\.tag).joined(separator: ", ")
      log.error(
        "starter.language", SourceLocation(file: "\(templates)/messages/\(language)"),
        "there are no words in \"\(language)\" yet",
        hint: "begin with one of \(tags), then add the language with kazalo language add \(language)")
    }
    guard !log.hasErrors else { return nil }
    guard let starter = Starter(from: shared, root: templates, languages: languages, into: &log) else { return nil }
    let target = NewFolder(folder)
    do throws(Publication.Failure) {
      guard try target.isFree(into: &log) else { return nil }
      let files = files(of: starter)
      defer { target.clear() }
      try target.write(files)
      let isSound = await target.isSound(templates: templates, day: day, workers: workers, into: &log)
      guard isSound else { return nil }
      try target.putInPlace()
      return files.map { "\(target.path)/\($0.path)" }
    } catch {
      for problem in error.diagnostics(output: target.path) { log.report(problem) }
      return nil
    }
  }
}

/// A folder that a new portal is written into: beside its place, and then into it.
private struct NewFolder {
  /// Without slashes at its end.
  let path: String
  /// Where it is written first.
  private let draft: String
  /// Whether the place is a folder already, and empty.
  private let exists: Bool

  /// What may be there before the portal is: a repository that was just made.
  private static let harmless: Set<String> = [".git"]

  init(_ folder: String) {
    var path = folder
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    self.path = path
    // A status that can't be had is told before anything is written.
    exists = ((try? FileSystem.status(DiskPath(path))) ?? nil) != nil
    let name = ".kazalo-new-\(getpid())"
    draft = exists ? "\(path)/\(name)" : "\(path)\(name)"
  }

  /// Whether a portal may be written there; if not, `log` says what is in the way.
  func isFree(into log: inout DiagnosticLog) throws(Publication.Failure) -> Bool {
    guard let status = try FileSystem.status(DiskPath(path)) else { return true }
    guard status.kind == .folder else {
      log.error(
        "starter.not-folder", SourceLocation(file: path), "there is something here already that is no folder",
        hint: "name a folder that is new or empty")
      return false
    }
    let names = try FileSystem.names(in: DiskPath(path)).map { String(decoding: $0, as: UTF8.self) }
    let inTheWay = names.filter { !NewFolder.harmless.contains($0) }
    guard !inTheWay.isEmpty else { return true }
    let shown = inTheWay.prefix(5).joined(separator: ", ") + (inTheWay.count > 5 ? ", …" : "")
    let other = path == "." ? "portal" : "\(path)/portal"
    log.error(
      "starter.not-empty", SourceLocation(file: path), "the folder is not empty: \(shown)",
      hint: "name a folder that is new or empty, such as \(other)")
    return false
  }

  func write(_ files: [Starter.File]) throws(Publication.Failure) {
    for file in files {
      let path = DiskPath("\(draft)/\(file.path)")
      if let folder = DiskPath.folders(of: path.bytes).first(where: { _ in true }) {
        try FileSystem.makeFolder(DiskPath(bytes: folder))
      }
      try FileSystem.write(Array(file.text.utf8), to: path)
    }
  }

  /// Whether the portal builds without a problem; what is wrong is told as if it stood in its place.
  func isSound(templates: String, day: Day, workers: Int, into log: inout DiagnosticLog) async -> Bool {
    let settings = BuildSettings(content: "\(draft)/content", templates: templates, workers: workers, today: day)
    let found = await Build.site(settings).report.log.inOrder
    for var problem in found {
      problem.location.file.replace(draft, with: path)
      log.report(problem)
    }
    return found.isEmpty
  }

  func putInPlace() throws(Publication.Failure) {
    guard exists else { return try FileSystem.rename(DiskPath(draft), DiskPath(path)) }
    var moved: [[UInt8]] = []
    do throws(Publication.Failure) {
      for name in try FileSystem.names(in: DiskPath(draft)) {
        let number = FileSystem.move(DiskPath(draft) / name, DiskPath(path) / name)
        guard number == 0 else { throw FileSystem.failure("move", DiskPath(path) / name, number) }
        moved.append(name)
      }
    } catch {
      // The reason is thrown; half a portal would be one more thing to clear up.
      for name in moved { _ = FileSystem.move(DiskPath(path) / name, DiskPath(draft) / name) }
      throw error
    }
  }

  /// Takes away what is left of the draft; what stays can be told by its name.
  func clear() { try? FileSystem.removeTree(DiskPath(draft)) }
}
