public import Diagnostics
import FoundationEssentials
import Tables

/// The figures of a published folder, read from its data files as anybody would.
public struct PublishedRelease: Sendable {
  /// What a figure is of, as the files name it.
  public struct Key: Hashable, Sendable {
    public var indicator: String
    public var place: String
    public var period: String
    /// `gender=girls`, or empty for all together.
    public var category: String
  }

  /// In the order of the files, which have a row for each figure.
  private(set) var keys: [Key] = []
  /// The printed value; `nil` where the figure is withheld.
  private(set) var values: [Key: String?] = [:]

  /// Reads `data/*.csv` of a folder that Kazalo wrote; `nil` where it did not, with a problem in `log`.
  public init?(folder: String, into log: inout DiagnosticLog) {
    guard Manifest.read(at: "\(folder)/\(Publication.manifestName)") != nil else {
      log.error(
        "changes.folder", SourceLocation(file: folder), "this is no folder that Kazalo published",
        hint: "name a folder with a manifest.json, such as public")
      return nil
    }
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: "\(folder)/data")) ?? []).sorted()
    for name in names where name.hasSuffix(".csv") {
      let path = "\(folder)/data/\(name)"
      guard let data = FileManager.default.contents(atPath: path) else { continue }
      var found = DiagnosticLog()
      guard let table = Table(Array(data), file: path, into: &found) else { continue }
      read(table)
    }
  }

  private mutating func read(_ table: Table) {
    // Files of another kind, such as figures of others, have other columns.
    guard let confidentiality = table.column("confidentiality"), let value = table.column("value") else { return }
    let columns = ["indicator", "place", "period", "dimension", "category"].map { table.column($0) }
    var rows = table.rows()
    while rows.next() {
      let texts = columns.map { rows.text($0) }
      let category = texts[4].isEmpty ? "" : "\(texts[3])=\(texts[4])"
      let key = Key(indicator: texts[0], place: texts[1], period: texts[2], category: category)
      if values.updateValue(rows.text(confidentiality) == "C" ? nil : rows.text(value), forKey: key) == nil {
        keys.append(key)
      }
    }
  }
}

/// What differs between two releases.
public struct ReleaseChanges: Sendable {
  public enum Kind: String, Sendable, CaseIterable {
    /// Published now, and not before.
    case new
    /// Another value than before.
    case revised
    /// Withheld now; the value it had is not repeated.
    case withheld
    /// Not in the files any more.
    case gone
  }

  public struct Change: Hashable, Sendable {
    public var key: PublishedRelease.Key
    public var kind: Kind
    public var before: String?
    public var after: String?
  }

  public let changes: [Change]

  public init(from old: PublishedRelease, to new: PublishedRelease) {
    var changes: [Change] = []
    for key in new.keys {
      let after = new.values[key] ?? nil
      guard let known = old.values[key] else {
        if let after { changes.append(Change(key: key, kind: .new, before: nil, after: after)) }
        continue
      }
      switch (known, after) {
      case (let before?, let after?) where before != after:
        changes.append(Change(key: key, kind: .revised, before: before, after: after))
      case (nil, let after?): changes.append(Change(key: key, kind: .new, before: nil, after: after))
      case (_?, nil): changes.append(Change(key: key, kind: .withheld, before: nil, after: nil))
      default: continue
      }
    }
    for key in old.keys where new.values[key] == nil && (old.values[key] ?? nil) != nil {
      changes.append(Change(key: key, kind: .gone, before: old.values[key] ?? nil, after: nil))
    }
    self.changes = changes
  }

  /// As Markdown for a pull request: counts, then a table for each indicator.
  public var markdown: String {
    var text = "# Changed figures\n\n"
    guard !changes.isEmpty else { return text + "No published figure changed.\n" }
    for kind in Kind.allCases { text += "- \(kind.rawValue): \(changes.count { $0.kind == kind })\n" }
    var indicators: [String] = []
    for change in changes where !indicators.contains(change.key.indicator) { indicators.append(change.key.indicator) }
    for indicator in indicators {
      text += "\n## \(indicator)\n\n| place | period | part | change | before | after |\n|---|---|---|---|--:|--:|\n"
      for change in changes where change.key.indicator == indicator {
        let cells = [
          change.key.place, change.key.period, change.key.category, change.kind.rawValue, change.before ?? "",
          change.after ?? "",
        ]
        text += "| \(cells.map { $0.split(separator: "|").joined(separator: "\\|") }.joined(separator: " | ")) |\n"
      }
    }
    return text
  }
}
