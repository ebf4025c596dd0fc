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
      log.error(
        "records.unknown-file", SourceLocation(file: path), "nothing is known to be read from this file",
        hint: suggestion(for: path, among: known).map { "did you mean \"\($0)\"?" }
          ?? "move it to records/activities, records/reported, places/population or surveys/responses, or out of the folder"
      )
    }
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
