import Figures
import Languages
import Vocabulary
import Wording

/// Where the figures that others published do not agree: what was published, by whom, and why we think so.
struct DiscrepanciesPage: PageKind {
  var title: String
  var lead: String
  var items: [DiscrepancyItem]
  let shown: ShownFigures

  static let template = "pages/discrepancies"
  static let sections: [Section] = [.discrepancies]
  static let messages: [MessageKey] = [.discrepanciesLead] + DiscrepancyItem.messages
  static let fields: ViewFields<DiscrepanciesPage> = [
    .text("title", \.title), .text("lead", \.lead), .list("items", \.items),
  ]

  static func pages(_ set: PageSet) -> [Page] {
    var page = set.door(.discrepancies, description: set.text(.discrepanciesLead)) { context, _ in
      DiscrepanciesPage(in: context)
    }
    page.trail = set.trail(.method)
    page.section = nil
    return [page]
  }

  private init(in context: PageContext) {
    title = context.text(Section.discrepancies.title)
    lead = context.text(.discrepanciesLead)
    let notes = DiscrepancyItem.notes(in: context)
    items = notes.map { DiscrepancyItem($0, in: context) }
    shown = ShownFigures(notes.flatMap(\.figures), in: context.figures)
  }
}

/// One of them, at an address of its own on the page.
struct DiscrepancyItem: ViewModel {
  var id: String
  var title: String
  var text: String
  var reason: String?
  var rows: [ReportedRow]

  static let fields: ViewFields<DiscrepancyItem> = [
    .text("id", \.id), .text("title", \.title), .text("text", \.text), .text("reason", ifAny: \.reason),
    .list("rows", \.rows),
  ]
  static let messages: [MessageKey] =
    [.discrepancyTitle] + Discrepancy.Kind.allCases.flatMap { [heading($0), sentence($0)] }

  init(_ note: Discrepancy, in context: PageContext) {
    id = DiscrepancyItem.anchor(of: note)
    title = DiscrepancyItem.title(of: note, context)
    text = DiscrepancyItem.text(of: note, context)
    reason = note.reason.map { context.words.text($0) }
    rows = note.figures.map { ReportedRow($0, in: context) }
  }

  /// What is told in this language: a post is spoken of where it can be read.
  static func notes(in context: PageContext) -> [Discrepancy] {
    context.figures.notes.filter { $0.language.map { $0 == context.language } ?? true }
  }

  /// Where a reader finds what does not fit a reported figure; `nil` where nothing is known.
  static func address(of figure: ReportedFigure, in context: PageContext) -> String? {
    let note = notes(in: context).first { note in
      note.figures.contains { $0.key == figure.key && $0.source == figure.source }
    }
    return note.map { "\(context.link(.discrepancies))#\(anchor(of: $0))" }
  }

  /// The note's id as a fragment: without the points, which selectors would have to escape.
  private static func anchor(of note: Discrepancy) -> String {
    note.id.split(separator: ".").joined(separator: "-")
  }

  private static func title(of note: Discrepancy, _ context: PageContext) -> String {
    let kind = context.text(heading(note.kind))
    guard let key = note.figures.first?.key else { return kind }
    let subject = context.text(
      .discrepancyTitle,
      [
        "indicator": .text(context.words.title(of: key.indicator)), "place": .text(context.words.name(of: key.place)),
        "period": .text(context.words.words.period(key.period)),
      ])
    return "\(kind): \(subject)"
  }

  private static func text(of note: Discrepancy, _ context: PageContext) -> String {
    let printed = { (value: Double?) -> String in
      guard let value, let indicator = note.figures.first?.key.indicator else { return "" }
      return context.words.value(value, of: indicator)
    }
    return context.text(
      sentence(note.kind),
      [
        "stated": .text(printed(note.stated)), "found": .text(printed(note.found)),
        "quote": .text(note.quote.map { context.words.text($0) } ?? ""),
        "order": .text(isOrderKnown(note, context.figures) ? "known" : "unknown"),
        "words": .text(isPrinted(note) ? "printed" : "told"),
      ])
  }

  /// Whether it is known which of the two values was published first.
  private static func isOrderKnown(_ note: Discrepancy, _ figures: PublishedFigures) -> Bool {
    let days = [note.stated, note.found].map { value in
      note.figures.first { $0.value == value }.flatMap { figures.world.source($0.source)?.day }
    }
    guard let first = days[0], let second = days[1] else { return false }
    return first < second
  }

  /// Whether the words that do not fit were printed so, by a source or in a post; else they are the portal's own note.
  private static func isPrinted(_ note: Discrepancy) -> Bool {
    note.language != nil
      || note.figures.contains { figure in
        figure.asPrinted.map { printed in note.quote?.texts.values.contains { printed.contains($0) } ?? false } ?? false
      }
  }

  /// The words that tell each kind of disagreement: a heading and a sentence.
  private static func heading(_ kind: Discrepancy.Kind) -> MessageKey {
    MessageKey("site.discrepancy.\(kind.rawValue).title")
  }

  private static func sentence(_ kind: Discrepancy.Kind) -> MessageKey {
    MessageKey("site.discrepancy.\(kind.rawValue).text", "stated", "found", "quote", "order", "words")
  }
}

extension Section {
  static let discrepancies = Section("discrepancies")
}

extension MessageKey {
  fileprivate static let discrepanciesLead = MessageKey("site.lead.discrepancies")
  fileprivate static let discrepancyTitle = MessageKey("site.discrepancy.title", "indicator", "place", "period")
}
