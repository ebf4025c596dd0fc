public import Diagnostics
import Documents

/// Copies files of the program out into a portal, to be changed there.
public struct TemplateCopy: Sendable {
  private let content: String
  private let templates: String
  private let isNamed: Bool
  private let program: String

  /// - Parameters:
  ///   - templates: the folder of the portal's own templates; `nil` for the one beside its content.
  ///   - content: the portal's folder, as given.
  ///   - program: the program's own files.
  public init(into templates: String?, beside content: String, from program: String) {
    self.content = content
    self.templates = templates ?? ProgramFiles.folder(beside: content)
    isNamed = templates != nil
    self.program = program
  }

  /// All files there are, a line to each, with the portal's own where it has one; `nil`, with a problem in `log`, where
  /// the program's are not found.
  public func list(into log: inout DiagnosticLog) -> String? {
    guard let folder = folder(into: &log) else { return nil }
    let own = Folder(templates)
    let isOne = own?.root == folder.root
    let lines = TemplateNames(paths: folder.files).paths.map { path in
      !isOne && own?.contains(path) == true ? "\(path)  (the portal's own: \(templates)/\(path))\n" : path + "\n"
    }
    return lines.joined()
  }

  /// The program's file; `nil`, with a problem in `log`, where the name is no file's or several files'.
  public func bytes(of name: String, into log: inout DiagnosticLog) -> [UInt8]? {
    guard let folder = folder(into: &log), let path = path(of: name, in: folder, into: &log) else { return nil }
    return LayeredFolder(nil, named: templates, over: .init(folder, named: program)).bytes(path, into: &log)
  }

  /// Writes the program's file into the portal; its path there, or `nil` with problems in `log`, and nothing was written.
  public func write(_ name: String, into log: inout DiagnosticLog) -> String? {
    guard isNamed || Folder(content) != nil else {
      log.error(
        "folder.missing", SourceLocation(file: content), "there is no such folder",
        hint: "say where the portal is with --content")
      return nil
    }
    guard let folder = folder(into: &log), let path = path(of: name, in: folder, into: &log),
      let bytes = bytes(of: path, into: &log)
    else { return nil }
    let target = "\(templates)/\(path)"
    do throws(Publication.Failure) {
      guard try FileSystem.status(DiskPath(target)) == nil else {
        log.error(
          "template.exists", SourceLocation(file: target), "the file is there already",
          hint: "change it there; kazalo new template \(path) --print shows the program's")
        return nil
      }
      guard var copied = CopiedTemplates.load(from: Folder(templates), named: templates, into: &log) else { return nil }
      copied.add(path, bytes)
      try write(bytes, to: DiskPath(target))
      if !copied.isEmpty { try note(copied, beside: DiskPath(target)) }
      return target
    } catch {
      log.report(error.problem)
      return nil
    }
  }

  private func write(_ bytes: [UInt8], to target: DiskPath) throws(Publication.Failure) {
    if let folder = DiskPath.folders(of: target.bytes).first(where: { _ in true }) {
      try FileSystem.makeFolder(DiskPath(bytes: folder))
    }
    try FileSystem.write(bytes, to: target)
  }

  /// Writes down what was copied; where that can't be, the copy is taken back.
  private func note(_ copied: CopiedTemplates, beside target: DiskPath) throws(Publication.Failure) {
    let draft = DiskPath("\(templates)/.\(CopiedTemplates.file).new")
    do throws(Publication.Failure) {
      _ = FileSystem.remove(draft, isFolder: false)
      try FileSystem.write(Array(copied.text.utf8), to: draft)
      try FileSystem.rename(draft, DiskPath("\(templates)/\(CopiedTemplates.file)"))
    } catch {
      for path in [draft, target] { _ = FileSystem.remove(path, isFolder: false) }
      throw error
    }
  }

  private func folder(into log: inout DiagnosticLog) -> Folder? {
    if let folder = Folder(program) { return folder }
    log.report(ProgramFiles.missing(program))
    return nil
  }

  private func path(of name: String, in folder: Folder, into log: inout DiagnosticLog) -> String? {
    let names = TemplateNames(paths: folder.files)
    let found = names.matches(name)
    if found.count == 1 { return found[0] }
    let shown = String(name.prefix(100))
    if found.isEmpty {
      log.error(
        "template.unknown", SourceLocation(file: program), "the program has no file \"\(shown)\"",
        hint: advice(names.nearest(to: name)))
    } else {
      let listed = found.prefix(12).joined(separator: ", ") + (found.count > 12 ? ", …" : "")
      log.error(
        "template.ambiguous", SourceLocation(file: program),
        "\"\(shown)\" can be any of \(found.count, "file", "files")", hint: "name one of \(listed)")
    }
    return nil
  }

  private func advice(_ nearest: String?) -> ProblemText {
    guard let nearest else { return "kazalo new template, without a name, lists what there is" }
    return "did you mean \"\(nearest)\"?"
  }
}

extension Publication.Failure {
  /// The failure as a problem of a file that was to be copied.
  fileprivate var problem: Diagnostic {
    guard case .system(_, let path, let reason) = self else { return diagnostics(output: "")[0] }
    return Diagnostic(
      .error, "template.system", SourceLocation(file: path), "the file can't be written: \(reason)",
      hint: "mend the cause and try again")
  }
}
