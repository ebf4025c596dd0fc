import Diagnostics
import Documents
import Tables
import Vocabulary

extension Activities {
  /// The pieces of one file that are read at the same time.
  private struct Piece: Sendable {
    let table: Table
    let chunk: Table.Chunk
    let columns: ActivityColumns
    let file: Int
    let source: Int
  }

  /// Reads all files of activities; the same rows in the same order whatever number of cores there is.
  static func load(
    _ files: DataFiles, from folder: Folder, context: LoadingContext, guarded: PersonalWords, workers: Int,
    into records: inout [RecordFile], _ log: inout DiagnosticLog
  ) async -> Activities {
    let opened = await concurrentMap(files.indexes(of: .activities), workers: workers) { file in
      var log = DiagnosticLog()
      let opened = OpenedTable(
        files.entries[file].path, in: folder, files.formats, columns: ActivityColumns.set(context.codes),
        languages: context.languages, guarded: guarded, into: &log)
      return (file: file, opened: opened, log: log)
    }
    var pieces: [Piece] = []
    for (file, opened, problems) in opened {
      log.merge(problems)
      guard let opened else { continue }
      records[file].bytes = opened.size
      // A table without a date has another header than it should, and was told so.
      if opened.isReadable || opened.table.column("date") != nil { checkDuration(opened.table, &log) }
      guard opened.isReadable, let source = context.sourceOfFile[file] else { continue }
      let columns = ActivityColumns(opened.table, context.codes)
      pieces += opened.table.chunks().map {
        Piece(table: opened.table, chunk: $0, columns: columns, file: file, source: source)
      }
    }
    let parts = await concurrentMap(pieces, workers: workers) { piece in
      let reader = ActivityReader(piece.columns, source: piece.source, context: context)
      var found = ActivityRows(
        piece.columns.all, file: piece.file, source: piece.source, reserving: piece.chunk.lineCount)
      var rows = piece.table.rows(in: piece.chunk)
      reader.read(&rows, into: &found)
      let part = ActivityPart(
        file: piece.file, source: piece.source,
        activities: found.activities(context.codes), ids: found.ids)
      return (part: part, rows: rows.count, problems: rows.problems)
    }
    var problems: [Int: CellProblems] = [:]
    for (part, rows, found) in parts {
      if problems[part.file]?.merge(found) == nil { problems[part.file] = found }
      records[part.file].records += rows
    }
    for (_, found) in problems.sorted(by: { $0.key < $1.key }) { log.merge(found.log) }
    reportDoubled(parts.map(\.part), records, &log)
    return Activities(joining: parts.map(\.part.activities), context.codes)
  }

  private static func checkDuration(_ table: Table, _ log: inout DiagnosticLog) {
    guard table.column("hours") == nil, table.column("start") == nil || table.column("end") == nil else { return }
    log.error(
      "table.missing-column", table.headerLocations.first ?? SourceLocation(file: table.file),
      "no column says how long an activity took", hint: "add the column \"hours\", or both \"start\" and \"end\"")
  }

  /// Reports ids that stand twice in one source.
  private static func reportDoubled(_ parts: [ActivityPart], _ files: [RecordFile], _ log: inout DiagnosticLog) {
    var seen = SeenIDs(capacity: parts.reduce(0) { $0 + $1.ids.count })
    var problems = 0
    for (piece, part) in parts.enumerated() {
      for row in part.ids.indices {
        guard let first = seen.insert(part.ids[row], of: part.source, at: (piece, row)), problems < 200 else {
          continue
        }
        problems += 1
        let other = parts[first.piece]
        log.error(
          "activity.duplicate-id",
          SourceLocation(file: files[part.file].path, line: Int(part.activities.line[row]), column: 1),
          "the id of this row stands in line \(other.activities.line[first.row]) of \(files[other.file].path) already",
          hint: "give every activity of a source an id of its own, or remove the copy")
      }
    }
  }
}
