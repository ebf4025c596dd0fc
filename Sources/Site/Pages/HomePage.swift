import Charts
import Configuration
import Content
import Figures
import Languages
import OpenData
import Vocabulary
import Wording

/// The home page: the latest figures of all places together, the places, and the news.
struct HomePage: PageKind {
  var title: String
  var summary: String
  /// What its figures are of: the network, or the one town.
  var whole: String
  var period: String
  /// What the year was like; `nil` where nothing is known of it.
  var story: Story?
  var voice: [String]
  var start: [NamedLink]
  /// Where what young people say stands; `nil` where they were not asked.
  var voiceDoor: NamedLink?
  var networkAddress: String
  var charts: [PlacedChart]
  /// The themes of the indicators; none where the portal has none.
  var themes: [NamedLink]
  var places: [PlaceItem]
  var placesTitle: String
  /// `nil` where the list on this page is all there is.
  var allPlaces: NamedLink?
  var news: [NewsItem]
  var newsAddress: String
  let shown: ShownFigures

  static let template = "pages/home"
  static let isMain = true
  static let messages: [MessageKey] =
    [.homeTitle, .startCouncil, .startYoung, .startData, .startMethod] + Story.messages
  static let fields: ViewFields<HomePage> = [
    .text("title", \.title), .text("summary", \.summary), .text("whole", \.whole), .text("period", \.period),
    .view("story", \.story), .texts("voice", \.voice), .list("start", \.start), .view("voiceDoor", \.voiceDoor),
    .text("networkAddress", \.networkAddress), .list("charts", \.charts),
    .list("themes", \.themes), .list("places", \.places), .text("placesTitle", \.placesTitle),
    .view("allPlaces", \.allPlaces), .list("news", \.news), .text("newsAddress", \.newsAddress),
  ]

  /// Its own address, and for the default language a second door.
  static func pages(_ set: PageSet) -> [Page] {
    let own = set.addresses.home(set.language)
    let copy = set.addresses.copy(ofHome: set.language)
    var pages = [page(set, at: own)]
    if copy != own {
      pages.append(page(set, at: copy))
      pages[1].isIndexed = false
    }
    return pages
  }

  private static func page(_ set: PageSet, at path: String) -> Page {
    let summary = set.words.text(set.site.portal.summary)
    let title = set.text(
      .homeTitle, ["site": .text(set.words.text(set.site.portal.title)), "summary": .text(summary)])
    var page = Page(
      path: path, language: set.language, title: title, description: summary,
      translations: set.translations(set.addresses.home)
    ) { context, _ in HomePage(in: context) }
    page.windowTitle = title
    return page
  }

  private init(in context: PageContext) {
    let site = context.site
    let period = context.figures.leadingYear(of: context.site.portal.featured)
    title = context.words.text(site.portal.title)
    summary = context.words.text(site.portal.summary)
    self.period = context.words.words.period(period)
    newsAddress = context.link(.news)
    news = context.newsItems(site.content.posts.prefix(3))
    let town = site.told.town
    places = context.placeItems(context.places(town == nil ? .municipality : .centre))
    placesTitle = town == nil ? context.text(.placesLabel) : context.site.told.centresTitle(context.words)
    allPlaces =
      town == nil ? NamedLink(title: context.text(.allPlacesLabel), address: context.link(.municipalities)) : nil
    whole = town.map { context.words.name(of: $0.id) } ?? context.text(.networkLabel)
    themes = HomePage.themes(context)
    start = HomePage.start(context)
    voiceDoor = site.figures.hasSurvey ? context.door(.voice) : nil
    var said: [PublishedObservation] = []
    if let network = site.network {
      networkAddress = context.link(.place(network.id))
      let known = context.figures.indicators.filter { context.figures.hasFigures($0, at: network) }
      story = Story(of: network, known, in: period, most: 3, context)
      let sayings = Sayings(at: network, in: context)
      voice = sayings.texts
      said = sayings.figures
      charts = site.portal.featured.prefix(1).compactMap { context.standardCharts.years($0, at: network) }
        .linkingCard(in: context)
    } else {
      (networkAddress, story, voice, charts) = ("", nil, [], [])
    }
    shown =
      ShownFigures((story?.figures ?? []) + said + places.compactMap(\.observation), in: context.figures)
      + ShownFigures(charts, in: context.figures)
  }
}

extension HomePage {
  /// The themes that have indicators, each leading to its place in their list.
  private static func themes(_ context: PageContext) -> [NamedLink] {
    let list = context.link(.indicators)
    let named = Set(context.figures.indicators.compactMap(\.theme))
    return context.figures.themes.filter { named.contains($0.id) }.map { theme in
      NamedLink(title: context.words.text(theme.title), address: "\(list)#\(theme.id)")
    }
  }

  /// Where each reader begins.
  private static func start(_ context: PageContext) -> [NamedLink] {
    let site = context.site
    let doors: [(MessageKey, Section?)] = [
      (.startCouncil, site.told.town == nil ? .municipalities : nil),
      (.startYoung, site.figures.hasSurvey ? .voice : nil), (.startData, .data), (.startMethod, .method),
    ]
    return doors.compactMap { key, section in
      section.map { NamedLink(title: context.text(key), address: context.link($0)) }
    }
  }
}

extension MessageKey {
  fileprivate static let networkLabel = TemplateLabels.key("network")
  fileprivate static let placesLabel = TemplateLabels.key("places")
  fileprivate static let allPlacesLabel = TemplateLabels.key("placesAll")
  fileprivate static let startCouncil = MessageKey("site.start.council")
  fileprivate static let startYoung = MessageKey("site.start.young")
  fileprivate static let startData = MessageKey("site.start.data")
  fileprivate static let startMethod = MessageKey("site.start.method")
  fileprivate static let homeTitle = MessageKey("site.title.home", "site", "summary")
}
