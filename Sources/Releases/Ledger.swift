public import Diagnostics
public import Documents
import Figures
public import Vocabulary

/// What every earlier release published: the memory by which a figure that was public once is not used to uncover one
/// that is withheld now (`Documentation/Rules.md`, rule 13), and revisions are told.
public struct Ledger: Sendable {
  /// An earlier release and what it changed.
  public struct Entry: Sendable {
    public var release: Release
    /// None for the first release, in which everything was new.
    public var changes: [FigureChange]
  }

  /// In the order of their days, then of their ids.
  public private(set) var entries: [Entry] = []
  /// The figures of the last release.
  public private(set) var last = Snapshot()
  /// Every value that any release ever published, the latest of each figure.
  public private(set) var published = Snapshot()

  public init() {}

  /// Reads `releases/` of a portal; none where there is no such folder, and problems in `log` where it is not as it was
  /// written.
  ///
  /// - Parameters:
  ///   - periodSets: the terms and seasons that the portal declares.
  ///   - digest: SHA-256 of bytes, as hexadecimal digits.
  public init(
    from folder: Folder, periodSets: PeriodSets = .none, digest: ([UInt8]) -> String, into log: inout DiagnosticLog
  ) {
    let ids = folder.files(in: Release.folder, ending: "yml").compactMap(Ledger.id)
    let releases = ids.compactMap { Release.load($0, from: folder, into: &log) }
    for path in folder.files(in: Release.folder, ending: "csv") {
      let id = Ledger.id(path)
      if let id, ids.contains(id) { continue }
      if let id, folder.contains("\(Release.folder)/\(id).yml\(Ledger.draftEnding)") {
        log.warning(
          "ledger.unfinished", SourceLocation(file: path),
          "the build of release \"\(id)\" was stopped before it was done; nothing of it was published",
          hint: "build once more: that clears it away, and with --release \(id) makes the release")
        continue
      }
      log.error(
        "ledger.alone", SourceLocation(file: path), "the file belongs to no release",
        hint: "restore the .yml of the same name, or remove the file")
    }
    for release in releases.sorted(by: { ($0.date, $0.id) < ($1.date, $1.id) }) {
      let path = "\(Release.folder)/\(release.id).csv"
      guard folder.contains(path) else {
        log.error(
          "ledger.missing", SourceLocation(file: path), "the release has no ledger", hint: "restore the file")
        continue
      }
      guard let bytes = folder.bytes(path, into: &log) else { continue }
      guard digest(LedgerFile.plain(bytes)) == release.ledger else {
        log.error(
          "ledger.changed", SourceLocation(file: path), "the ledger is not as it was released",
          hint: "restore the file from the version control; a mistake is mended by a new release")
        continue
      }
      append(release, LedgerFile.read(bytes, file: path, periodSets, into: &log))
    }
  }

  /// `2026-1` of `releases/2026-1.yml`.
  private static func id(_ path: String) -> String? {
    path.split(separator: "/").last?.split(separator: ".").first.map(String.init)
  }

  private mutating func append(_ release: Release, _ read: [(FigureKey, LedgerFile.Entry)]) {
    let before = last
    for (key, entry) in read {
      switch entry {
      case .value(let value): last.add(key, value)
      case .withheld: last.add(key, nil)
      case .gone: last.forget(key)
      }
    }
    if entries.isEmpty {
      published = last
    } else {
      for case (let key, .value(let value)) in read { published.add(key, value) }
    }
    entries.append(Entry(release: release, changes: entries.isEmpty ? [] : last.changes(since: before)))
  }

  /// Forgets the changes of figures that are withheld now, so that history does not tell what the present hides.
  mutating func forgetChanges(ofWithheldIn snapshot: Snapshot) {
    for index in entries.indices {
      entries[index].changes.removeAll { $0.kind != .withheld && snapshot.isWithheld($0.key) }
    }
  }

  /// Puts reasons to the changes of every release.
  mutating func explain(_ reason: (FigureChange, _ after: String) -> FigureChange.Reason?) {
    for index in entries.indices.dropFirst() {
      let before = entries[index - 1].release.id
      for place in entries[index].changes.indices {
        let change = entries[index].changes[place]
        if change.reason == nil { entries[index].changes[place].reason = reason(change, before) }
      }
    }
  }
}

extension Release {
  fileprivate static func load(_ id: String, from folder: Folder, into log: inout DiagnosticLog) -> Release? {
    let file = "\(Release.folder)/\(id).yml"
    guard isID(id) else {
      log.error(
        "ledger.name", SourceLocation(file: file), "\"\(id)\" is not the id of a release",
        hint: "use lower-case letters a-z, digits and hyphens, such as 2026-1")
      return nil
    }
    guard let document = YAMLFile.read(file, shape, from: folder, limit: 1 << 16, into: &log),
      let date = document["date"]?.day, let cutOff = document["cut_off"]?.day
    else { return nil }
    return Release(
      id: id, date: date, cutOff: cutOff, program: document["program"]?.text ?? "",
      inputs: document["inputs"]?.text ?? "", figures: document["figures"]?.integer ?? 0,
      ledger: document["ledger"]?.text ?? "")
  }
}
