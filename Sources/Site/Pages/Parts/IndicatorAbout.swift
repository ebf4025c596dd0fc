import Content
import Figures
import Languages
import Vocabulary
import Wording

/// What is told of an indicator beside its figures: who knows more, when there are new ones, what belongs to it.
struct IndicatorAbout: ViewModel {
  var facts: [Fact]
  var related: [NamedLink]

  static let fields: ViewFields<IndicatorAbout> = [.list("facts", \.facts), .list("related", \.related)]
  static let messages: [MessageKey] = [
    .aboutTheme, .aboutMethod, .aboutContact, .aboutPeriodicity, .aboutNextRelease, .aboutLink,
  ]

  /// `nil` where nobody says anything.
  init?(_ indicator: Indicator, in context: PageContext) {
    let (words, notes) = (context.words, indicator.notes)
    var facts: [Fact] = []
    if let theme = context.figures.themes.first(where: { $0.id == indicator.theme }) {
      let address =
        context.site.told.hasTopics
        ? context.link(context.addresses.topic(Topic(name: theme.id), context.language))
        : "\(context.link(.indicators))#\(theme.id)"
      facts.append(context.fact(.aboutTheme, words.text(theme.title), address: address))
    }
    // Where figures come from of what others published, the method stands already.
    let method = indicator.isReported ? LocalizedText([:]) : notes.method
    for (key, text) in [
      (MessageKey.aboutMethod, method), (.aboutContact, notes.contact), (.aboutPeriodicity, notes.periodicity),
    ] where !text.texts.isEmpty { facts.append(context.fact(key, words.text(text))) }
    if let day = notes.nextRelease { facts.append(context.fact(.aboutNextRelease, words.words.date(day))) }
    // In the order in which the portal declares its fields.
    for field in context.figures.noteFields {
      guard let filled = notes.fields.first(where: { $0.id == field.id }) else { continue }
      facts.append(Fact(name: words.text(field.title), value: words.text(filled.text), address: nil))
    }
    for link in notes.links {
      facts.append(context.fact(.aboutLink, words.text(link.title), address: link.address))
    }
    let related = notes.related.compactMap { id in
      context.figures.world.indicator(id).map {
        NamedLink(title: words.title(of: $0.id), address: context.link(.indicator($0.id)))
      }
    }
    guard !facts.isEmpty || !related.isEmpty else { return nil }
    self.facts = facts
    self.related = related
  }
}

extension MessageKey {
  fileprivate static let aboutTheme = MessageKey("site.about.theme")
  fileprivate static let aboutMethod = MessageKey("site.about.method")
  fileprivate static let aboutContact = MessageKey("site.about.contact")
  fileprivate static let aboutPeriodicity = MessageKey("site.about.periodicity")
  fileprivate static let aboutNextRelease = MessageKey("site.about.next-release")
  fileprivate static let aboutLink = MessageKey("site.about.link")
}
