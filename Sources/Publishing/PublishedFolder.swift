public import Diagnostics
import Figures
import FoundationEssentials
public import Releases
import Tables
import Vocabulary

/// The figures of a published folder, read from its data files as anybody would.
public struct PublishedFolder: Sendable {
  public private(set) var figures = Snapshot()
  /// What the folder says of changed figures.
  private var reasons: [FigureKey: FigureChange.Reason] = [:]

  /// Reads `data/*.csv` of a folder that Kazalo wrote; `nil` where it did not, or where a file can't be read, with
  /// problems in `log`.
  public init?(_ folder: String, into log: inout DiagnosticLog) {
    guard Manifest.read(at: "\(folder)/\(Publication.manifestName)") != nil else {
      log.error(
        "changes.folder", SourceLocation(file: folder), "this is no folder that Kazalo published",
        hint: "name a folder with a manifest.json, such as public")
      return nil
    }
    var found = DiagnosticLog()
    let data = "\(folder)/data"
    let isThere = FileManager.default.fileExists(atPath: data)
    guard let names = isThere ? try? FileManager.default.contentsOfDirectory(atPath: data) : [] else {
      log.error(
        "changes.unreadable", SourceLocation(file: data), "the folder can't be listed",
        hint: "mend its rights, or publish it again")
      return nil
    }
    for name in names.sorted() where name.hasSuffix(".csv") {
      let path = "\(folder)/data/\(name)"
      guard let data = FileManager.default.contents(atPath: path) else {
        found.error("changes.unreadable", SourceLocation(file: path), "the file can't be read", hint: "mend its rights")
        continue
      }
      guard let table = Table([UInt8](data), file: path, into: &found) else { continue }
      read(table, into: &found)
    }
    log.merge(found)
    if found.hasErrors { return nil }
  }

  /// The changes since an older folder, with the reasons that this one gives.
  public func changes(since old: PublishedFolder) -> [FigureChange] {
    figures.changes(since: old.figures).map { change in
      var change = change
      if change.kind != .new, change.reason == nil { change.reason = reasons[change.key] }
      return change
    }
  }

  private mutating func read(_ table: Table, into log: inout DiagnosticLog) {
    let columns = ["indicator", "place", "period", "dimension", "category", "value"].compactMap { table.column($0) }
    guard columns.count == 6 else { return }
    let confidentiality = table.column("confidentiality")
    let status = table.column("status")
    let base = table.column("n")
    let why = table.column("why")
    // Files of another kind, such as the figures of others, have other columns.
    guard confidentiality != nil || why != nil else { return }
    var rows = table.rows()
    while rows.next() {
      let texts = columns.map { rows.text($0) }
      guard let period = Period(texts[2]) ?? Period(formerly: texts[2]) else {
        log.error(
          "changes.period", rows.location(columns[2]), "\"\(texts[2].prefix(40))\" is not a period",
          hint: "compare folders as Kazalo published them")
        continue
      }
      let category = texts[4].isEmpty ? nil : Category(dimension: texts[3], value: texts[4])
      let key = FigureKey(indicator: .init(texts[0]), place: .init(texts[1]), period: period, category: category)
      if let why {
        reasons[key] = reason(rows.text(why), rows, table)
      } else {
        let isWithheld = confidentiality.map { rows.text($0) == "C" } ?? false
        let isProvisional = status.map { rows.text($0).contains("p") } ?? false
        let value = Snapshot.Value(
          texts[5], isProvisional: isProvisional, base: base.flatMap { Int(rows.text($0)) })
        figures.add(key, isWithheld ? nil : value)
      }
    }
    log.merge(rows.log)
  }

  /// The reason of a row of `revisions.csv`; the last row of a figure counts.
  private func reason(_ why: String, _ rows: TableRows, _ table: Table) -> FigureChange.Reason? {
    if why == "provisional" { return .provisional }
    guard why == "stated" else { return nil }
    let prefix = "reason_"
    let texts = table.header.enumerated().filter { $0.element.hasPrefix(prefix) }.map { index, name in
      (Language(String(name.dropFirst(prefix.count))), rows.text(index))
    }
    return .stated(LocalizedText(Dictionary(texts) { first, _ in first }))
  }
}
