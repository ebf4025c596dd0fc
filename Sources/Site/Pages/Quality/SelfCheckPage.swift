import Content
import Figures
import Languages
import Vocabulary
import Wording

/// Where a place says that it stands, over the years: what is open, what changed, and what shows it.
struct SelfCheckPage: PageKind {
  var title: String
  var place: NamedLink
  var lead: String
  var invented: String?
  var frameworks: [SelfCheckSection]

  static let template = "pages/self-check"
  static let messages: [MessageKey] =
    [.selfCheckTitle, .selfCheckLead, .selfCheckDescription, .selfCheckLink] + SelfCheckSection.messages
  static let fields: ViewFields<SelfCheckPage> = [
    .text("title", \.title), .view("place", \.place), .text("lead", \.lead), .text("invented", ifAny: \.invented),
    .list("frameworks", \.frameworks),
  ]

  static func pages(_ set: PageSet) -> [Page] {
    return SelfChecks.all(in: set.site, set.words).map { place, check in
      let name = set.words.name(of: place.id)
      let isTown = set.site.told.town != nil
      var page = Page(
        path: set.addresses.selfCheck(of: place.id, set.language), language: set.language,
        title: set.text(.selfCheckTitle, ["place": .text(name)]),
        description: set.text(.selfCheckDescription, ["place": .text(name)]),
        translations: set.translations { set.addresses.selfCheck(of: place.id, $0) },
        trail: isTown
          ? set.trail(to: place) + [(name, set.addresses.place(place.id, set.language))] : set.trail(.quality),
        section: .quality
      ) { context, _ in SelfCheckPage(place, in: context) }.of(place.id)
      page.origin = check.location
      page.updated = check.latest.day
      return page
    }
  }

  private init(_ place: Place, in context: PageContext) {
    let name = context.words.name(of: place.id)
    title = context.text(.selfCheckTitle, ["place": .text(name)])
    self.place = NamedLink(title: name, address: context.link(.place(place.id)))
    lead = context.text(.selfCheckLead)
    let own = context.site.content.quality.compactMap { framework in
      SelfChecks(framework, in: context)?.checks.first { $0.place.id == place.id }.map { (framework, $0.check) }
    }
    let marks = own.map(\.1.isDemonstration)
    invented =
      marks.contains(true)
      ? context.text(.qualityInvented, ["scope": .text(marks.contains(false) ? "some" : "all")]) : nil
    frameworks = own.map { SelfCheckSection(ToldCheck(framework: $0, check: $1, context: context), named: name) }
  }

  /// What a place's own page says of it, and leads to.
  ///
  /// - Returns: `nil` where the place says nothing of itself; for the network the page of all places.
  static func link(from place: Place, in context: PageContext) -> NamedLink? {
    let site = context.site
    guard SelfChecks.are(in: site) else { return nil }
    if place.id == site.network?.id, site.told.town == nil { return context.door(.quality) }
    let own = site.content.quality.flatMap { SelfChecks($0, in: context)?.checks ?? [] }
      .filter { $0.place.id == place.id }
    guard let year = own.map(\.check.latest.year).max() else { return nil }
    return context.link(
      named: context.text(.selfCheckLink, ["year": .text(String(year))]),
      to: context.addresses.selfCheck(of: place.id, context.language))
  }
}

extension MessageKey {
  static let selfCheckTitle = MessageKey("site.quality.title", "place")
  fileprivate static let selfCheckLead = MessageKey("site.quality.place-lead")
  fileprivate static let selfCheckDescription = MessageKey("site.quality.description", "place")
  fileprivate static let selfCheckLink = MessageKey("site.quality.link", "year")
}
