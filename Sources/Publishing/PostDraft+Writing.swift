import Configuration
public import Diagnostics
import Documents
public import Vocabulary

extension PostDraft {
  /// Writes the post into a portal, a file for each language; the paths of the files, or `nil` with problems in `log`,
  /// and nothing was written.
  ///
  /// - Parameter languages: those of the portal that are wanted; none means its first.
  public func write(into content: String, _ languages: [Language], into log: inout DiagnosticLog) -> [String]? {
    guard let folder = Folder(content) else {
      log.error(
        "folder.missing", SourceLocation(file: content), "there is no such folder",
        hint: "say where the portal is with --content, or start one with kazalo new portal FOLDER")
      return nil
    }
    var found = DiagnosticLog()
    guard let portal = Portal.load(from: folder, into: &found) else {
      for problem in found.diagnostics { log.report(problem, below: content) }
      return nil
    }
    for language in languages where !portal.languages.contains(language) {
      log.error(
        "post.language", SourceLocation(file: "\(content)/\(Portal.file)"),
        "\"\(language)\" is not a language of the portal",
        hint: "use \(portal.languages.map(\.tag).joined(separator: ", "))")
    }
    let wanted = languages.isEmpty ? Array(portal.languages.prefix(1)) : portal.languages.filter(languages.contains)
    let slug = slug(in: wanted.first ?? Language("en"))
    let paths = wanted.map { "\(content)/news/\(slug)/index.\($0).md" }
    do throws(Publication.Failure) {
      for path in paths where try FileSystem.status(DiskPath(path)) != nil {
        log.error("post.exists", SourceLocation(file: path), "the post is there already", hint: "write on in its file")
      }
      guard !log.hasErrors else { return nil }
      return try write(paths)
    } catch {
      for problem in error.diagnostics(output: "\(content)/news") { log.report(problem) }
      return nil
    }
  }

  private func write(_ paths: [String]) throws(Publication.Failure) -> [String] {
    var written: [DiskPath] = []
    do throws(Publication.Failure) {
      for path in paths.map({ DiskPath($0) }) {
        if let folder = DiskPath.folders(of: path.bytes).first(where: { _ in true }) {
          try FileSystem.makeFolder(DiskPath(bytes: folder))
        }
        try FileSystem.write(Array(text.utf8), to: path)
        written.append(path)
      }
    } catch {
      // The reason is thrown; half a post would be one more thing to clear up.
      for path in written { _ = FileSystem.remove(path, isFolder: false) }
      throw error
    }
    return paths
  }
}

extension DiagnosticLog {
  /// Reports a problem of a file whose path counts from a folder.
  fileprivate mutating func report(_ problem: Diagnostic, below folder: String) {
    var problem = problem
    problem.location.file = "\(folder)/\(problem.location.file)"
    report(problem)
  }
}
