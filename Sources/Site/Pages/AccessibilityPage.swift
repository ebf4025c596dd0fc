import Configuration
import Content
import Figures
import Languages
import Vocabulary
import Wording

/// How the portal is made for everybody, what every build of it checks, and what is known not to be perfect.
///
/// A portal that has a page of its own called `accessibility` says it in its own words instead.
struct AccessibilityPage: PageKind {
  var title: String
  var lead: String
  var parts: [Part]

  /// A heading and the sentences below it.
  struct Part: ViewModel {
    var id: String
    var title: String
    var sentences: [String]
    /// Where a reader may turn to.
    var link: NamedLink?

    static let fields: ViewFields<Part> = [
      .text("id", \.id), .text("title", \.title), .texts("sentences", \.sentences), .view("link", \.link),
    ]
  }

  static let template = "pages/accessibility"
  static let sections: [Section] = [.accessibility]
  static let messages: [MessageKey] =
    [
      .accessLead, .accessMade, .accessChecked, .accessOpen, .accessUntranslated, .accessWide, .accessElsewhere,
      .accessPeople, .accessTell, .accessTellText,
    ] + madeKeys + checkedKeys
  static let fields: ViewFields<AccessibilityPage> = [
    .text("title", \.title), .text("lead", \.lead), .list("parts", \.parts),
  ]

  /// What every page is, by how it is written.
  private static let madeKeys = ["script", "charts", "keyboard", "width", "alone"].map {
    MessageKey("site.accessibility.made-\($0)")
  }
  /// What the build refuses to publish otherwise.
  private static let checkedKeys = ["pictures", "headings", "links", "contrast", "languages"].map {
    MessageKey("site.accessibility.checked-\($0)")
  }

  /// The name of the page by which a portal says it itself, and of the one to write to.
  private static let (own, contact) = ("accessibility", "contact")

  static func pages(_ set: PageSet) -> [Page] {
    guard isGenerated(for: set.site.content) else { return [] }
    return [
      set.door(.accessibility, description: set.text(.accessLead, date(set.site, set.words))) { context, _ in
        AccessibilityPage(in: context)
      }
    ]
  }

  /// Whether the portal has no page of its own of it.
  static func isGenerated(for content: Content) -> Bool { content[ArticleID(.page, own)] == nil }

  private static func date(_ site: Site, _ words: FigureWords) -> [String: MessageArgument] {
    ["date": .text(words.words.date(site.figures.cutOff, .short))]
  }

  private init(in context: PageContext) {
    let content = context.site.content
    title = context.text(Section.accessibility.title)
    lead = context.text(.accessLead, AccessibilityPage.date(context.site, context.words))
    let untranslated = (content.posts + content.pages).count { $0[context.language] == nil }
    let missing =
      untranslated > 0 ? [context.text(.accessUntranslated, ["n": .integer(untranslated)])] : []
    let contact = content[ArticleID(.page, AccessibilityPage.contact)].flatMap { group in
      group.version(in: context.language).map {
        context.link(named: $0.title, to: context.addresses.article(group.id, context.language))
      }
    }
    let publisher = context.site.portal.publisher
    parts = [
      Part(
        id: "made", title: context.text(.accessMade), sentences: AccessibilityPage.madeKeys.map { context.text($0) }),
      Part(
        id: "checked", title: context.text(.accessChecked),
        sentences: AccessibilityPage.checkedKeys.map { context.text($0) }),
      Part(
        id: "open", title: context.text(.accessOpen),
        sentences: missing + [MessageKey.accessWide, .accessElsewhere, .accessPeople].map { context.text($0) }),
      Part(
        id: "tell", title: context.text(.accessTell), sentences: [context.text(.accessTellText)],
        link: contact ?? NamedLink(title: context.words.text(publisher.name), address: publisher.address)),
    ]
  }
}

extension Section {
  static let accessibility = Section("accessibility")
}

extension MessageKey {
  fileprivate static let accessLead = MessageKey("site.accessibility.lead", "date")
  fileprivate static let accessMade = MessageKey("site.accessibility.made")
  fileprivate static let accessChecked = MessageKey("site.accessibility.checked")
  fileprivate static let accessOpen = MessageKey("site.accessibility.open")
  fileprivate static let accessUntranslated = MessageKey("site.accessibility.untranslated", "n")
  fileprivate static let accessWide = MessageKey("site.accessibility.wide")
  fileprivate static let accessElsewhere = MessageKey("site.accessibility.elsewhere")
  fileprivate static let accessPeople = MessageKey("site.accessibility.people")
  fileprivate static let accessTell = MessageKey("site.accessibility.tell")
  fileprivate static let accessTellText = MessageKey("site.accessibility.tell-text")
}
