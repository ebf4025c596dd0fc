import Configuration
import Diagnostics
import Documents
import Tables
import Vocabulary

/// Reads the small tables: one record for each row, each with its location.
struct TableLoading {
  let folder: Folder
  let files: DataFiles
  /// The languages that texts in tables may be in.
  let languages: [Language]
  let guarded: PersonalWords
  /// The source of each file, as an index of `Records.sources`.
  var sourceOfFile: [Int?] {
    didSet { for (file, source) in sourceOfFile.enumerated() { records[file].source = source } }
  }
  var records: [RecordFile]
  /// What is said to be of no person, and what of it was met.
  let isPublic: [Portal.PublicText]
  private var met: Set<String> = []
  var log = DiagnosticLog()

  init(folder: Folder, files: DataFiles, languages: [Language], guarded: PersonalWords, isPublic: [Portal.PublicText]) {
    self.isPublic = isPublic
    self.folder = folder
    self.files = files
    self.languages = languages
    self.guarded = guarded
    sourceOfFile = files.entries.map { _ in nil }
    records = files.entries.map { RecordFile(path: $0.path, kind: $0.kind, records: 0, bytes: 0) }
  }

  /// A document with more bytes is refused.
  private static let largestDocument = 4 << 20

  /// Reads a row; `nil` where it is not sound.
  typealias Reader<Record> = (inout TableRows, RecordLocation) -> Record?

  /// The records of all files of a kind, in order.
  ///
  /// - Parameter reader: looks up the columns of a table once and gives what reads its rows.
  mutating func rows<Record>(
    of kind: RecordFile.Kind, _ columns: ColumnSet, _ reader: (Table) -> Reader<Record>
  ) -> [Record] {
    var found: [Record] = []
    for file in files.indexes(of: kind) {
      guard let opened = open(file, columns), opened.isReadable else { continue }
      let read = reader(opened.table)
      var rows = opened.table.rows()
      rows.personal.permitted = Set(isPublic.map(\.text))
      while rows.next() {
        let location = RecordLocation(file: file, line: rows.line, source: sourceOfFile[file])
        if let record = read(&rows, location), rows.isSound { found.append(record) }
      }
      met.formUnion(rows.personal.met)
      records[file].records = rows.count
      log.merge(rows.log)
    }
    return found
  }

  /// Opens a file and records its size.
  mutating func open(_ file: Int, _ columns: ColumnSet?) -> OpenedTable? {
    let opened = OpenedTable(
      files.entries[file].path, in: folder, files.formats, columns: columns, languages: languages, guarded: guarded,
      into: &log)
    if let opened { records[file].bytes = opened.size }
    return opened
  }

  /// Whether a file of some kinds has faults: what it declares may then be missing for no other reason, and who names it
  /// has no problem of their own.
  func isFaulty(_ kinds: RecordFile.Kind...) -> Bool {
    let paths = Set(kinds.flatMap { files.indexes(of: $0) }.map { files.entries[$0].path })
    return log.diagnostics.contains { $0.severity == .error && paths.contains($0.location.file) }
  }

  /// The document of a YAML file; its size is recorded.
  mutating func document(_ file: Int, _ shape: Shape) -> YAMLValue? {
    let path = files.entries[file].path
    guard let bytes = folder.bytes(path, limit: TableLoading.largestDocument, into: &log) else { return nil }
    records[file].bytes = bytes.count
    return YAMLFile.read(bytes, file: path, shape, into: &log)
  }

  /// What columns of 16 bits can count, or what pages can show; more than that is reported and left out.
  mutating func limited<Record>(
    _ found: [Record], _ what: ProblemText, of kind: RecordFile.Kind, most: Int = Int(UInt16.max)
  ) -> [Record] {
    guard found.count > most, let file = files.index(of: kind) else { return found }
    log.error(
      "records.too-many", SourceLocation(file: records[file].path), "\(found.count) \(what) are too many",
      hint: "use at most \(most)")
    return Array(found.prefix(most))
  }

  /// Warns of files of records that hold none: a header alone may be all that is left of an export.
  mutating func warnOfEmpty() {
    for (file, entry) in zip(records, files.entries) where entry.kind.needsSource {
      guard file.bytes > 0, file.records == 0, file.unfinished == 0 else { continue }
      let isKnown = log.diagnostics.contains { $0.severity == .error && $0.location.file == file.path }
      guard !isKnown else { continue }
      log.warning(
        "records.no-rows", SourceLocation(file: file.path), "the table has no rows",
        hint: "export it anew, or remove the file")
    }
  }

  /// Warns of what is said to be of no person and stands in no table any more.
  mutating func warnOfUnused() {
    for entry in isPublic where !met.contains(entry.text) {
      log.warning(
        "portal.public-unused", entry.location, "no table needs to be told that this is public", hint: "remove it")
    }
  }

  /// Reports records of which an earlier one says the same thing, and leaves them out.
  mutating func unique<Record, Key: Hashable>(
    _ found: [Record], at location: (Record) -> RecordLocation, what: ProblemText, by key: (Record) -> Key
  ) -> [Record] {
    var lines: [Key: RecordLocation] = [:]
    return found.filter { record in
      let place = location(record)
      guard let first = lines.updateValue(lines[key(record)] ?? place, forKey: key(record)) else { return true }
      log.error(
        "records.duplicate", SourceLocation(file: records[place.file].path, line: place.line, column: 1),
        "\(what) stands in line \(first.line) of \(records[first.file].path) already", hint: "keep one of them")
      return false
    }
  }
}
