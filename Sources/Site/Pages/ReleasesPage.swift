import Figures
import Languages
import OpenData
import Releases
import Vocabulary
import Wording

/// What was published when, and which published figures changed since: old value, new value, reason.
struct ReleasesPage: PageKind {
  var title: String
  var lead: String
  var status: String
  var listTitle: String
  var table: FigureTable
  var steps: [StepItem]
  var noRevision: String
  var file: NamedLink
  let shown: ShownFigures

  /// One release after another: the revisions by their reasons, and how much is no longer published.
  struct StepItem: ViewModel {
    var id: String
    var title: String
    var notes: [String]
    var groups: [Group]

    static let fields: ViewFields<StepItem> = [
      .text("id", \.id), .text("title", \.title), .texts("notes", \.notes), .list("groups", \.groups),
    ]
  }

  /// The revisions of one reason.
  struct Group: ViewModel {
    var reason: String
    var count: String
    var label: String
    var rows: [Row]
    var hasPart: Bool
    var beforeHead: String
    var afterHead: String
    /// How many are not shown; `nil` where all are.
    var more: String?

    static let fields: ViewFields<Group> = [
      .text("reason", \.reason), .text("count", \.count), .text("label", \.label), .list("rows", \.rows),
      .flag("hasPart", \.hasPart), .text("beforeHead", \.beforeHead), .text("afterHead", \.afterHead),
      .text("more", ifAny: \.more),
    ]
  }

  struct Row: ViewModel {
    var indicator: String
    var place: String
    var period: String
    var part: String
    var before: String
    var after: String

    static let fields: ViewFields<Row> = [
      .text("indicator", \.indicator), .text("place", \.place), .text("period", \.period), .text("part", \.part),
      .text("before", \.before), .text("after", \.after),
    ]
  }

  static let template = "pages/releases"
  static let sections: [Section] = [.releases]
  static let messages: [MessageKey] = [
    .releasesLead, .releaseName, .releaseDraftName, .releaseIs, .releaseIsDraft, .releaseList, .releaseCaption,
    .releaseHead, .releaseDay, .releaseCutOff, .releaseFigures, .releaseRevised, .releaseSince, .releaseProvisional,
    .releaseNoReason, .releaseCount, .releaseMore, .releaseWithheld, .releaseGone, .releaseNoRevision, .releaseFile,
    .releaseBefore, .releaseAfter, .releaseTable, .releasePublishes, .releaseNew,
  ]
  static let fields: ViewFields<ReleasesPage> = [
    .text("title", \.title), .text("lead", \.lead), .text("status", \.status), .text("listTitle", \.listTitle),
    .table("table", \.table), .list("steps", \.steps), .text("noRevision", \.noRevision), .view("file", \.file),
  ]

  static func pages(_ set: PageSet) -> [Page] {
    guard set.site.hasReleases else { return [] }
    var page = set.door(.releases, description: set.text(.releasesLead)) { context, _ in ReleasesPage(in: context) }
    page.trail = set.trail(.data)
    page.section = nil
    return [page]
  }

  private init(in context: PageContext) {
    title = context.text(Section.releases.title)
    lead = context.text(.releasesLead)
    status = ReleasesPage.status(context)
    listTitle = context.text(.releaseList)
    table = ReleasesPage.table(context)
    let told = context.site.history.steps.reversed().map { ($0, $0.changes(toldOn: context.figures)) }
    steps = told.map { StepItem($0, $1, in: context) }
    shown = ShownFigures(told.flatMap(\.1).map { context.figures.observation($0.key) }, in: context.figures)
    noRevision = context.text(.releaseNoRevision)
    file = context.link(named: context.text(.releaseFile), to: DataFile.revisions.path(DataFormats.csv))
  }

  private static func status(_ context: PageContext) -> String {
    let words = context.words.words
    if let current = context.site.history.current {
      return context.text(
        .releaseIs,
        [
          "id": .text(current.id), "date": .text(words.date(current.date, .short)),
          "cutoff": .text(words.date(current.cutOff, .short)),
        ])
    }
    guard let last = context.site.history.entries.last?.release else { return "" }
    return context.text(.releaseIsDraft, ["id": .text(last.id), "date": .text(words.date(last.date, .short))])
  }

  /// The releases, the newest first, with the number of figures each published and revised.
  private static func table(_ context: PageContext) -> FigureTable {
    let (history, words) = (context.site.history, context.words)
    var releases = history.entries.map(\.release)
    if history.isNew, let current = history.current { releases.append(current) }
    let revised = Dictionary(
      history.steps.map { step in
        (step.release?.id ?? "", step.changes(toldOn: context.figures).count { $0.kind == .revised })
      }
    ) { first, _ in first }
    let rows = releases.reversed().map { release in
      FigureTable.Row(
        name: release.id, address: nil,
        cells: [
          .text(words.words.date(release.date, .short)), .text(words.words.date(release.cutOff, .short)),
          .count(release.figures, words), revised[release.id].map { .count($0, words) } ?? .text("–"),
        ])
    }
    return FigureTable(
      words: words, caption: context.text(.releaseCaption), rowHead: context.text(.releaseHead),
      heads: [.releaseDay, .releaseCutOff, .releaseFigures, .releaseRevised].map { context.text($0) }, rows: rows,
      isSortable: false)
  }
}

extension ReleasesPage.StepItem {
  fileprivate init(_ step: ReleaseHistory.Step, _ changes: [FigureChange], in context: PageContext) {
    id = step.release.map { "release-\($0.id)" } ?? "draft"
    title =
      step.release.map { context.text(.releaseName, ["id": .text($0.id)]) }
      ?? context.text(.releaseSince, ["id": .text(step.after.id)])
    var found: [(reason: FigureChange.Reason?, changes: [FigureChange])] = []
    for change in changes where change.kind == .revised {
      if let index = found.firstIndex(where: { $0.reason == change.reason }) {
        found[index].changes.append(change)
      } else {
        found.append((change.reason, [change]))
      }
    }
    groups = found.map { ReleasesPage.Group($0.reason, $0.changes, in: context) }
    notes = []
    let withheld = changes.count { $0.kind == .withheld }
    let gone = changes.count { $0.kind == .gone }
    if withheld > 0 { notes.append(context.text(.releaseWithheld, ["n": .integer(withheld)])) }
    if gone > 0 { notes.append(context.text(.releaseGone, ["n": .integer(gone)])) }
    if groups.isEmpty, notes.isEmpty { notes.append(context.text(.releaseNoRevision)) }
  }
}

extension ReleasesPage.Group {
  /// A long list is no help: whole years of everybody together come first, and the file has the rest.
  private static let mostRows = 40

  fileprivate init(_ reason: FigureChange.Reason?, _ changes: [FigureChange], in context: PageContext) {
    let words = context.words
    self.reason =
      switch reason {
      case .provisional: context.text(.releaseProvisional)
      case .stated(let reason): words.text(reason)
      case nil: context.text(.releaseNoReason)
      }
    func printed(_ value: String?, _ key: FigureKey) -> String {
      value.flatMap { Double($0) }.map { words.value($0, of: key.indicator) } ?? ""
    }
    // What differs only behind the printed decimals would read as no change at all.
    let visible = changes.filter { printed($0.before, $0.key) != printed($0.after, $0.key) }
    let main = visible.filter { $0.key.category == nil && $0.key.period.kind == .year }
    let shown = Array((main.isEmpty ? visible : main).prefix(ReleasesPage.Group.mostRows))
    rows = shown.map { change in
      ReleasesPage.Row(
        indicator: words.title(of: change.key.indicator), place: words.name(of: change.key.place),
        period: words.words.period(change.key.period, .short),
        part: change.key.category.map { words.name(of: $0) } ?? "", before: printed(change.before, change.key),
        after: printed(change.after, change.key))
    }
    count = context.text(.releaseCount, ["n": .integer(changes.count)])
    label = context.text(.releaseTable, ["reason": .text(self.reason)])
    hasPart = shown.contains { $0.key.category != nil }
    beforeHead = context.text(.releaseBefore)
    afterHead = context.text(.releaseAfter)
    let left = changes.count - shown.count
    more = left > 0 ? context.text(.releaseMore, ["n": .integer(left)]) : nil
  }
}

extension PageContext {
  /// The release that a page belongs to, for its foot: `Release 2026-1`; `nil` where there are none.
  var releaseName: String? {
    if let current = site.history.current { return text(.releaseName, ["id": .text(current.id)]) }
    return site.history.entries.last.map { text(.releaseDraftName, ["id": .text($0.release.id)]) }
  }
}

extension Section {
  static let releases = Section("releases")
}

extension MessageKey {
  fileprivate static let releasesLead = MessageKey("release.lead")
  static let releaseName = MessageKey("release.name", "id")
  fileprivate static let releaseDraftName = MessageKey("release.draft-name", "id")
  fileprivate static let releaseIs = MessageKey("release.is", "id", "date", "cutoff")
  fileprivate static let releaseIsDraft = MessageKey("release.is-draft", "id", "date")
  fileprivate static let releaseList = MessageKey("release.list")
  fileprivate static let releaseCaption = MessageKey("release.caption")
  fileprivate static let releaseHead = MessageKey("release.head")
  fileprivate static let releaseDay = MessageKey("release.day")
  fileprivate static let releaseCutOff = MessageKey("release.cut-off")
  fileprivate static let releaseFigures = MessageKey("release.figures")
  fileprivate static let releaseRevised = MessageKey("release.revised")
  fileprivate static let releaseSince = MessageKey("release.since", "id")
  fileprivate static let releaseProvisional = MessageKey("release.provisional")
  fileprivate static let releaseNoReason = MessageKey("release.no-reason")
  static let releaseCount = MessageKey("release.count", "n")
  fileprivate static let releaseMore = MessageKey("release.more", "n")
  static let releaseWithheld = MessageKey("release.withheld", "n")
  static let releaseGone = MessageKey("release.gone", "n")
  fileprivate static let releaseNoRevision = MessageKey("release.no-revision")
  fileprivate static let releaseFile = MessageKey("release.file")
  fileprivate static let releaseBefore = MessageKey("release.before")
  fileprivate static let releaseAfter = MessageKey("release.after")
  fileprivate static let releaseTable = MessageKey("release.table", "reason")
}
