public import Diagnostics
public import Documents
import Records
public import Tables
public import Vocabulary

/// The files of a portal's folder that no part of the program reads, with the nearest name that one would read.
public enum UnreadFiles {
  /// Warns of every file that nothing reads; many of one folder that are mended alike are one warning.
  ///
  /// What lies below `records`, `surveys` and `places` is told by whoever reads them.
  ///
  /// - Parameters:
  ///   - used: the paths that texts, charts and maps name, such as those of pictures.
  ///   - languages: the portal's languages, whose own messages are read.
  ///   - formats: those that tables may have.
  public static func report(
    in folder: Folder, used: Set<String>, languages: [Language], formats: TableFormats = .all,
    into log: inout DiagnosticLog
  ) {
    let readable = ReadableNames(languages, formats)
    let faulty = Set(log.diagnostics.filter { $0.severity == .error }.map { folderName(of: $0.location.file) })
    var causes: [Cause: [String]] = [:]
    for path in unread(in: folder, used: used, readable) {
      guard !ReadableNames.checked.contains(where: { path.hasPrefix($0) }) || path.hasSuffix(".md") else { continue }
      // What stands beside a text that can't be read may be named in it.
      guard !faulty.contains(folderName(of: path)) || folderName(of: path).isEmpty else { continue }
      causes[Cause(path, readable), default: []].append(path)
    }
    for (cause, paths) in causes {
      let first = paths[0]
      let others: ProblemText =
        paths.count == 1
        ? ""
        : cause.folder.isEmpty
          ? ", and \(paths.count - 1) more beside it" : ", and \(paths.count - 1) more of \(cause.folder)/"
      log.warning(
        "completeness.unread-file", SourceLocation(file: first), "nothing reads this file\(others)",
        hint: readable.advice(for: first))
    }
  }

  /// Every file that nothing reads, in order, each with what may have been meant.
  ///
  /// - Parameters:
  ///   - used: the paths that texts, charts and maps name.
  ///   - languages: the portal's languages.
  public static func all(
    in folder: Folder, used: Set<String>, languages: [Language], formats: TableFormats = .all
  ) -> [(path: String, advice: ProblemText)] {
    let readable = ReadableNames(languages, formats)
    return unread(in: folder, used: used, readable).map { ($0, readable.advice(for: $0)) }
  }

  private static func unread(in folder: Folder, used: Set<String>, _ readable: ReadableNames) -> [String] {
    folder.files.filter { !readable.isRead($0) && !used.contains($0) && !isMeantForPeople($0) }
  }

  private struct Cause: Hashable {
    var folder: String
    var ending: String
    /// A file with a name that is nearly right is a cause of its own.
    var name: String?

    init(_ path: String, _ readable: ReadableNames) {
      let parts = path.split(separator: "/", omittingEmptySubsequences: false)
      folder = parts.count > 1 ? String(parts[0]) : ""
      ending = FileEnding.of(path)
      name = folder.isEmpty || readable.hasNearName(path) ? path : nil
    }
  }

  private static func folderName(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
  }

  /// A note beside the data.
  private static func isMeantForPeople(_ path: String) -> Bool {
    let name = path.split(separator: "/").last.map { $0.lowercased() } ?? ""
    return name == "readme.md" || path.hasPrefix(Folder.copied + "/")
  }
}

/// The names of files that some part of the program reads.
struct ReadableNames: Sendable {
  private static let documents = [
    "portal.yml", "acknowledged.yml", "revisions.yml", "theme.yml", "geometry.yml", "addresses.yml", "themes.yml",
    "units.yml", "words.yml", "bodies.yml",
  ]

  /// The folders of which all files of an ending are read, but for those of records.
  private static let folders: [(folder: String, endings: [String])] = [
    ("indicators", ["yml"]), ("charts", ["yml"]), ("hear-back", ["yml"]), ("quality", ["yml"]), ("news", ["md"]),
    ("pages", ["md"]),
    ("releases", ["yml", "csv"]),
  ]

  /// What lies here and is not known is an error of those who read the records.
  static let checked = ["records/", "surveys/", "places/"]

  private let names: [String]
  private let formats: TableFormats

  init(_ languages: [Language], _ formats: TableFormats) {
    self.formats = formats
    names =
      ReadableNames.documents + RecordFile.Kind.allCases.flatMap { $0.names(in: formats) }
      + languages.map { "messages/\($0.tag).yml" }
  }

  func isRead(_ path: String) -> Bool {
    names.contains(path) || RecordFile.Kind(path: path, formats) != nil
      || ReadableNames.folders.contains { folder, endings in
        path.hasPrefix(folder + "/") && endings.contains { path.hasSuffix("." + $0) }
      }
  }

  /// Whether another spelling of the name would be read.
  func hasNearName(_ path: String) -> Bool { nearName(path) != nil }

  func advice(for path: String) -> ProblemText {
    if let name = nearName(path) {
      let ending = FileEnding.of(path).lowercased()
      let isForeign = FileEnding.sheets.contains(ending) && !formats.endings.contains(ending)
      return isForeign ? "save the sheet as CSV (UTF-8): \"\(name)\"" : "did you mean \"\(name)\"?"
    }
    let (folder, rest) = ReadableNames.split(path)
    if FileEnding.isPicture(path) || folder == "news" || folder == "pages" {
      return "no text shows it or links to it: name it in one, or remove it"
    }
    if let known = suggestion(for: folder, among: ReadableNames.topFolders), known != folder {
      return "did you mean the folder \"\(known)/\"?"
    }
    if !ReadableNames.topFolders.contains(folder), FileEnding.mended(rest, formats).hasSuffix(".md") {
      return Day(rest.prefix(10)) == nil
        ? "move posts to news/ and pages to pages/" : "did you mean \"news/\(FileEnding.mended(rest, formats))\"?"
    }
    return "remove it, or move it out of the folder; what is read has names such as \(examples(path))"
  }

  /// The nearest name that is read: with the right ending, and then in the right folder.
  private func nearName(_ path: String) -> String? {
    let mended = FileEnding.mended(path, formats)
    if mended != path, isRead(mended) { return mended }
    if let name = suggestion(for: mended, among: names) { return name }
    let (folder, rest) = ReadableNames.split(mended)
    guard !folder.isEmpty, let near = suggestion(for: folder, among: ReadableNames.topFolders), near != folder else {
      return nil
    }
    let moved = near + "/" + rest
    return isRead(moved) ? moved : nil
  }

  private static func split(_ path: String) -> (folder: String, rest: String) {
    guard let slash = path.firstIndex(of: "/") else { return ("", path) }
    return (String(path[..<slash]), String(path[path.index(after: slash)...]))
  }

  private static let topFolders = [
    "indicators", "charts", "news", "pages", "releases", "messages", "places", "records", "surveys", "hear-back",
    "quality",
  ]

  private func examples(_ path: String) -> ProblemText {
    switch FileEnding.mended(path, formats).split(separator: ".").last {
    case "yml": "indicators/visits.yml, charts/visits.yml or theme.yml"
    case .some(let ending) where formats.endings.contains { $0 == ending }:
      "targets.\(ending), breaks.\(ending) or records/activities/centre.\(ending)"
    case "md": "news/2026-01-12-title.en.md or pages/about.en.md"
    default: "news/2026-01-12-title/picture.png, where a text shows it"
    }
  }
}
