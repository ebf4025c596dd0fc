public import Diagnostics
public import Figures
public import Vocabulary

/// The releases there were, and what this build is: one of them, a new one, or a draft on the way to the next.
public struct ReleaseHistory: Sendable {
  /// The earlier releases with what each changed, reasons included.
  public private(set) var entries: [Ledger.Entry]
  /// The release this build is; `nil` for a draft.
  public private(set) var current: Release?
  /// Whether `current` is new, so that its ledger is still to be written.
  public private(set) var isNew: Bool
  /// What differs from the last release; none where there was none, or where this build is that release.
  public private(set) var pending: [FigureChange]
  /// The files of a new release, by their names in the portal's folder.
  public private(set) var files: [(path: String, bytes: [UInt8])] = []

  /// No releases at all, and none asked for.
  public static let none = ReleaseHistory(entries: [], current: nil, isNew: false, pending: [])

  private init(entries: [Ledger.Entry], current: Release?, isNew: Bool, pending: [FigureChange]) {
    self.entries = entries
    self.current = current
    self.isNew = isNew
    self.pending = pending
  }

  /// What changed from one release to the next.
  public struct Step: Sendable {
    /// `nil` for what no release holds yet.
    public var release: Release?
    /// The release before.
    public var after: Release
    public var changes: [FigureChange]
  }

  /// The changes of every release after the first, then those of this build, in order.
  public var steps: [Step] {
    let past = zip(entries, entries.dropFirst()).map { before, entry in
      Step(release: entry.release, after: before.release, changes: entry.changes)
    }
    guard let last = entries.last?.release, !pending.isEmpty || isNew else { return past }
    return past + [Step(release: isNew ? current : nil, after: last, changes: pending)]
  }

  /// What a build is told of itself.
  public struct Making: Sendable {
    public var cutOff: Day
    /// The version of Kazalo.
    public var program: String
    /// SHA-256 over the paths and hashes of the input.
    public var inputs: String
    /// What the build is to be released as; `nil` for an ordinary build.
    public var name: ReleaseName?

    public init(cutOff: Day, program: String, inputs: String, name: ReleaseName?) {
      self.cutOff = cutOff
      self.program = program
      self.inputs = inputs
      self.name = name
    }
  }

  /// Holds a build against the releases before it.
  ///
  /// A build without a name whose figures and cut-off are those of the last release is that release, so that nothing
  /// has to be said to publish it again. A revised figure nobody explains is a warning in a draft and an error in a
  /// release: silent revisions are what this exists against.
  ///
  /// - Parameter stillTrue: the figures that have the value an earlier release published.
  public init(
    _ ledger: Ledger, _ figures: PublishedFigures, stillTrue: Snapshot, reasons: [RevisionReason], making: Making,
    digest: ([UInt8]) -> String, into log: inout DiagnosticLog
  ) {
    let snapshot = Snapshot(of: figures)
    let explain = ReleaseHistory.explanation(reasons, figures)
    var ledger = ledger
    ledger.explain(explain)
    ledger.forgetChanges(ofWithheldIn: snapshot)
    let last = ledger.entries.last?.release
    var changes = last == nil ? [] : snapshot.changes(since: ledger.last)
    for place in changes.indices where changes[place].reason == nil {
      changes[place].reason = explain(changes[place], last?.id ?? "")
    }
    self.init(entries: ledger.entries, current: nil, isNew: false, pending: changes)
    let isSame = changes.isEmpty && last?.cutOff == making.cutOff
    if isSame, making.name.map({ $0.id == last?.id && $0.date == last?.date }) ?? true { current = last }
    report(last, stillTrue, wantsRelease: making.name != nil, into: &log)
    guard let name = making.name, current == nil, isAllowed(name, after: last, into: &log) else { return }
    let bytes = LedgerFile.bytes(snapshot, since: ledger.last)
    let release = Release(
      id: name.id, date: name.date, cutOff: making.cutOff, program: making.program, inputs: making.inputs,
      figures: snapshot.count, ledger: digest(LedgerFile.plain(bytes)))
    files = [
      ("\(Release.folder)/\(name.id).csv", bytes), ("\(Release.folder)/\(name.id).yml", release.yaml),
    ]
    current = release
    isNew = true
  }

  /// The reason of `revisions.yml` for a change, the last that fits.
  private static func explanation(
    _ reasons: [RevisionReason], _ figures: PublishedFigures
  ) -> (FigureChange, String) -> FigureChange.Reason? {
    return { change, release in
      guard change.kind != .new else { return nil }
      return reasons.last { $0.covers(change.key, after: release, around: figures.world.around) }.map {
        .stated($0.reason)
      }
    }
  }

  private func isAllowed(_ name: ReleaseName, after last: Release?, into log: inout DiagnosticLog) -> Bool {
    let location = SourceLocation(file: Release.folder)
    if entries.contains(where: { $0.release.id == name.id }) {
      log.error(
        "release.taken", location, "release \"\(name.id)\" is published, and this build differs from it",
        hint: "give the release another id")
      return false
    }
    if let last, (name.date, name.id) <= (last.date, last.id) {
      log.error(
        "release.order", location,
        "\"\(name.id)\" of \(name.date.iso) does not come after \"\(last.id)\" of \(last.date.iso)",
        hint: "use a later day, or on the same day an id that comes later in the alphabet")
      return false
    }
    return !log.hasErrors
  }

  private func report(
    _ last: Release?, _ stillTrue: Snapshot, wantsRelease: Bool, into log: inout DiagnosticLog
  ) {
    guard let last else { return }
    let silent = pending.filter { $0.kind == .revised && $0.reason == nil }
    if let first = silent.first {
      let message: ProblemText =
        "\(silent.count) figures differ from release \"\(last.id)\" without a reason, first \(ReleaseHistory.name(first))"
      let hint: ProblemText = "say why in \(RevisionReason.file), with after: \(last.id)"
      let location = SourceLocation(file: RevisionReason.file)
      if wantsRelease {
        log.error("release.silent", location, message, hint: hint)
      } else {
        log.warning("release.silent", location, message, hint: hint)
      }
    }
    let withheld = pending.count { $0.kind == .withheld && stillTrue[$0.key] != nil }
    if withheld > 0 {
      log.warning(
        "release.withheld", SourceLocation(file: Release.folder),
        "\(withheld) figures that release \"\(last.id)\" published are withheld now; who has it knows them still",
        hint: "look at what changed in the thresholds or records; kazalo changes names them")
    }
  }

  /// `visits at brda in 2023`.
  private static func name(_ change: FigureChange) -> ProblemText {
    let category = change.key.category.map { ", \($0)" } ?? ""
    return "\(change.key.indicator) at \(change.key.place) in \(change.key.period.code)\(category)"
  }
}
