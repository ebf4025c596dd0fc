import Diagnostics
import Documents
import Tables

/// The files that records are read from, by what they hold, and their places in `Records.files`.
struct DataFiles: Sendable {
  struct Entry: Hashable, Sendable {
    var path: String
    var kind: RecordFile.Kind
  }

  /// In the order of their paths.
  let entries: [Entry]

  let formats: TableFormats

  init(_ folder: Folder, _ formats: TableFormats, into log: inout DiagnosticLog) {
    self.formats = formats
    let found = folder.files.compactMap { path in
      RecordFile.Kind(path: path, formats).map { Entry(path: path, kind: $0) }
    }
    let single = DataFiles.reportTwice(found, formats, into: &log)
    entries = Array(single.prefix(Int(UInt16.max)))
    if let first = single.dropFirst(entries.count).first {
      log.error(
        "records.too-many", SourceLocation(file: first.path), "\(found.count) files of records are too many",
        hint: "join some of them; \(entries.count) are read")
    }
    let known = RecordFile.Kind.allCases.flatMap { $0.names(in: formats) }
    for path in folder.files where RecordFile.Kind(path: path, formats) == nil {
      guard ["records/", "surveys/", "places/"].contains(where: { path.hasPrefix($0) }), !path.hasSuffix(".md") else {
        continue
      }
      let isSheet = FileEnding.sheets.contains(FileEnding.of(path).lowercased())
      log.error(
        "records.unknown-file", SourceLocation(file: path),
        isSheet
          ? "a spreadsheet is not read: tables are CSV here" : "nothing is known to be read from this file",
        hint: advice(for: path, among: known))
    }
  }

  /// What would make a file be read: the ending, the name, or the folder.
  private func advice(for path: String, among known: [String]) -> ProblemText {
    let mended = FileEnding.mended(path, formats)
    let isSheet = FileEnding.sheets.contains(FileEnding.of(path).lowercased())
    let name = RecordFile.Kind(path: mended, formats) == nil ? suggestion(for: mended, among: known) : mended
    if let name, name != path {
      return isSheet ? "save the sheet as CSV (UTF-8): \"\(name)\"" : "did you mean \"\(name)\"?"
    }
    if isSheet { return "save the sheet as CSV (UTF-8), with the name of a table that is read, such as \(known[2])" }
    let folder = RecordFile.Kind.allCases.compactMap { kind in kind.folder.map { (kind, $0) } }
      .first { path.hasPrefix($0.1 + "/") }
    if let (kind, folder) = folder {
      let endings = kind.endings(in: formats).map { ".\($0)" }.joined(separator: ", ")
      return "of \(folder) files are read whose names end in \(endings): save it so, or move it out of the folder"
    }
    return
      "move it to records/activities, records/reported, places/population or surveys/responses, or out of the folder"
  }

  /// Reports tables that stand there in two formats, and gives each once: nobody can tell which of them is right.
  private static func reportTwice(
    _ found: [Entry], _ formats: TableFormats, into log: inout DiagnosticLog
  ) -> [Entry] {
    var first: [String: String] = [:]
    return found.filter { entry in
      guard let stem = formats.stem(of: entry.path),
        let other = first.updateValue(first[stem] ?? entry.path, forKey: stem)
      else { return true }
      log.error(
        "records.two-formats", SourceLocation(file: entry.path), "the same table stands in \"\(other)\"",
        hint: "keep the one that is right, and move the other out of the folder")
      return false
    }
  }

  /// Whether the path of a file begins with a text.
  func hasPath(beginning prefix: String) -> Bool {
    // In the order of the bytes, what begins with a text stands right behind where the text itself would stand.
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].path.utf8.lexicographicallyPrecedes(prefix.utf8) { low = middle + 1 } else { high = middle }
    }
    return low < entries.count && entries[low].path.utf8.starts(with: prefix.utf8)
  }

  /// The places in `entries` of the files of a kind.
  func indexes(of kind: RecordFile.Kind) -> [Int] { entries.indices.filter { entries[$0].kind == kind } }

  func index(of kind: RecordFile.Kind) -> Int? { entries.firstIndex { $0.kind == kind } }

  /// The path of the file of a kind of which there is one, for hints: as it is, or as it would be called.
  func path(of kind: RecordFile.Kind) -> String { index(of: kind).map { entries[$0].path } ?? kind.example }
}
