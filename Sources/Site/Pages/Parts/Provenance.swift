import Figures
import Languages
import Vocabulary
import Wording

/// Who published the figures of an indicator, how they were made, and under which licence they may be used.
struct Provenance: ViewModel {
  var title: String
  var lead: String?
  /// How the figures are made, as the definition says it.
  var method: String?
  var sources: [SourceItem]

  /// A source with all that is known of it.
  struct SourceItem: ViewModel {
    var publisher: String
    var title: String
    var address: String?
    var day: String?
    var licence: String
    var licenceAddress: String?
    var method: String?

    static let fields: ViewFields<SourceItem> = [
      .text("publisher", \.publisher), .text("title", \.title), .text("address", ifAny: \.address),
      .text("day", ifAny: \.day), .text("licence", \.licence), .text("licenceAddress", ifAny: \.licenceAddress),
      .text("method", ifAny: \.method),
    ]
  }

  static let fields: ViewFields<Provenance> = [
    .text("title", \.title), .text("lead", ifAny: \.lead), .text("method", ifAny: \.method),
    .list("sources", \.sources),
  ]
  static let messages: [MessageKey] = [.provenanceTitle, .provenanceLead, .licenceNamed, .licenceUnknown]

  /// `nil` of a computed indicator.
  init?(of indicator: Indicator, in context: PageContext) {
    guard indicator.isReported else { return nil }
    let words = context.words
    let known = context.figures.sourcesReporting(indicator.id)
    title = context.text(.provenanceTitle)
    var publishers: [String] = []
    for source in known where !publishers.contains(source.publisher) { publishers.append(source.publisher) }
    lead = publishers.isEmpty ? nil : context.text(.provenanceLead, ["publishers": .text(words.words.list(publishers))])
    method = indicator.notes.method.texts.isEmpty ? nil : words.text(indicator.notes.method)
    sources = known.map { source in
      SourceItem(
        publisher: source.publisher, title: words.text(source.title),
        address: source.address.isEmpty ? nil : source.address, day: source.day.map { words.words.date($0) },
        licence: source.licence.map { context.text(.licenceNamed, ["licence": .text($0.name)]) }
          ?? context.text(.licenceUnknown),
        licenceAddress: source.licence.flatMap { $0.address.isEmpty ? nil : $0.address },
        method: source.method.texts.isEmpty ? nil : words.text(source.method))
    }
  }
}

extension MessageKey {
  fileprivate static let provenanceTitle = MessageKey("site.published.title")
  fileprivate static let provenanceLead = MessageKey("site.published.lead", "publishers")
  fileprivate static let licenceNamed = MessageKey("site.published.licence", "licence")
  fileprivate static let licenceUnknown = MessageKey("site.published.licence-unknown")
}
