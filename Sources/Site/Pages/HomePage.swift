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
  var tiles: [FeaturedTile]
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
  static let messages: [MessageKey] = [.homeTitle]
  static let fields: ViewFields<HomePage> = [
    .text("title", \.title), .text("summary", \.summary), .text("whole", \.whole), .text("period", \.period),
    .list("tiles", \.tiles), .text("networkAddress", \.networkAddress), .list("charts", \.charts),
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
    news = context.newsItems(site.content.posts.prefix(4))
    let town = site.told.town
    places = context.placeItems(context.places(town == nil ? .municipality : .centre))
    placesTitle = town == nil ? context.text(.placesLabel) : context.site.told.centresTitle(context.words)
    allPlaces =
      town == nil ? NamedLink(title: context.text(.allPlacesLabel), address: context.link(.municipalities)) : nil
    whole = town.map { context.words.name(of: $0.id) } ?? context.text(.networkLabel)
    themes = HomePage.themes(context)
    if let network = site.network {
      networkAddress = context.link(.place(network.id))
      tiles = site.portal.featured.compactMap { id in
        guard let reported = site.figures.world.indicator(id).flatMap({ LatestReport(of: $0, in: context) }) else {
          return FeaturedTile(id, at: network.id, in: period, context)
        }
        return FeaturedTile(id, at: reported.place.id, in: reported.observation.key.period, context)
      }
      charts = context.linkingCard(
        site.portal.featured.prefix(1).compactMap { context.standardCharts.years($0, at: network) })
    } else {
      (networkAddress, tiles, charts) = ("", [], [])
    }
    shown =
      ShownFigures(tiles.map(\.observation) + places.compactMap(\.observation), in: context.figures)
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

  /// A featured figure: what it is of, how much, and what may be said of its change.
  struct FeaturedTile: ViewModel {
    var title: String
    var address: String
    var value: String
    var unit: String
    var period: String
    var sentence: String
    let observation: PublishedObservation

    static let fields: ViewFields<FeaturedTile> = [
      .text("title", \.title), .text("address", \.address), .text("value", \.value), .text("unit", \.unit),
      .text("period", \.period), .text("sentence", \.sentence),
    ]

    /// `nil` where the indicator is not computed there.
    init?(_ indicator: IndicatorID, at place: PlaceID, in period: Period, _ context: PageContext) {
      let observation = context.observation(indicator, place, period)
      guard observation.isKnown else { return nil }
      self.observation = observation
      title = context.words.title(of: indicator)
      address = context.link(.figure(indicator, place))
      (value, unit) = FeaturedTile.valueAndUnit(observation, context.words)
      value += context.mark(observation)
      self.period = context.words.words.period(period)
      sentence = context.sentence(observation)
    }

    /// A value and the words behind it in the form that the number asks for: `3,4` and `obiska na uro`; of a figure that is
    /// not published its sign and what that means.
    private static func valueAndUnit(
      _ observation: PublishedObservation, _ words: FigureWords
    ) -> (value: String, unit: String) {
      let (value, phrase) = (words.value(observation), words.phrase(observation))
      guard observation.value != nil else { return (value, phrase) }
      guard phrase.hasPrefix(value) else { return (phrase, "") }
      return (value, String(phrase.dropFirst(value.count).drop(while: \.isWhitespace)))
    }
  }
}

extension MessageKey {
  fileprivate static let networkLabel = TemplateLabels.key("network")
  fileprivate static let placesLabel = TemplateLabels.key("places")
  fileprivate static let allPlacesLabel = TemplateLabels.key("placesAll")
  fileprivate static let homeTitle = MessageKey("site.title.home", "site", "summary")
}
