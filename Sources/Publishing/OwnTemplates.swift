import Diagnostics
import Documents
import Vocabulary

/// What is wrong with a portal's own templates as such: files that nothing reads, and copies of what has changed since.
enum OwnTemplates {
  /// - Parameters:
  ///   - unused: the templates that no page uses, of those that can be read.
  ///   - languages: the portal's.
  static func check(
    _ folder: LayeredFolder, unused: [String], languages: [Language], into log: inout DiagnosticLog
  ) {
    guard let own = folder.own, let base = folder.base else { return }
    let copied = CopiedTemplates.load(from: own.folder, named: own.name, into: &log)
    copied?.check(folder, into: &log)
    let names = TemplateNames(paths: base.folder.files)
    let faulty = Set(log.diagnostics.map(\.location.file))
    var unread: [ProblemText: [String]] = [:]
    for path in own.folder.files where !base.folder.contains(path) && path != CopiedTemplates.file {
      guard unused.contains(path) || own.folder.digest(of: path) == nil, !isSaid(path, in: languages),
        !faulty.contains(own.location(of: path).file)
      else { continue }
      unread[advice(for: path, names, languages), default: []].append(path)
    }
    for (advice, paths) in unread.sorted(by: { $0.value[0] < $1.value[0] }) {
      let location = own.location(of: paths[0])
      guard paths.count > 1 else {
        log.warning("template.unread", location, "nothing reads this file", hint: advice)
        continue
      }
      log.warning(
        "template.unread", location,
        "nothing reads this file, nor \(paths.count - 1, "other", "others") that would be mended alike", hint: advice)
    }
  }

  private static func advice(for path: String, _ names: TemplateNames, _ languages: [Language]) -> ProblemText {
    if let tag = language(of: path), !languages.contains(Language(tag)) {
      return "\"\(tag)\" is no language of portal.yml: add it there, or remove the file"
    }
    let nearest = names.nearest(to: path)
    if path.hasSuffix(".mustache") {
      // In one piece, for braces in a sentence are where values stand.
      let tag = "{{> \(path.dropLast(".mustache".utf8.count))}}"
      guard let nearest else { return "use it in a template as \(tag), or remove it" }
      return "did you mean \"\(nearest)\"? If not, use it in a template as \(tag), or remove it"
    }
    guard let nearest else { return "remove it; kazalo new template lists the names that are read" }
    return "did you mean \"\(nearest)\"?"
  }

  /// Whether a file has the words of problems in a language of the portal, which whoever prints them reads.
  private static func isSaid(_ path: String, in languages: [Language]) -> Bool {
    languages.contains { path == "problems/\($0.tag).yml" }
  }

  /// The language that a file is of by its place: `messages/fi/site.yml`, `texts/method/10-records.fi.md`.
  private static func language(of path: String) -> String? {
    let parts = path.split(separator: "/").map { String($0) }
    if parts.count == 3, parts[0] == "messages" { return parts[1] }
    let name = (parts.last ?? "").split(separator: ".")
    return parts.first == "texts" && name.count == 3 ? String(name[1]) : nil
  }
}
