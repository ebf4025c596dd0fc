import Charts
import Configuration
import Content
import Figures
import Languages
import OpenData
import Vocabulary
import Wording

/// A place's page: what it is, its core figures beside last year's and the network's, what others reported of it.
struct PlacePage: PageKind {
  var title: String
  var kind: String?
  var facts: [Fact]
  /// What its year was like; `nil` where nothing is known of it.
  var story: Story?
  /// The figures that the portal shows first.
  var core: CoreTable?
  var allFigures: NamedLink?
  var topics: [TopicCard]
  var notes: PlaceNotes?
  var hearBack: [HearBackItem]
  /// Where it says that it stands; `nil` where it says nothing.
  var selfCheck: NamedLink?
  /// Who stands behind it.
  var bodies: [BodyGroup]
  var bodiesTitle: String
  var downloads: [NamedLink]
  /// Its year on paper; `nil` where it has no report.
  var report: NamedLink?
  /// Where it stands among places like it, and where any are compared.
  var doors: [NamedLink]
  var panels: [String]
  var charts: [PlacedChart]
  var calendar: RecordCalendar?
  var places: [PlaceItem]
  var placesTitle: String
  var reported: [ReportedRow]
  /// What stands in the rows of figures that others published: what is computed, and what was published.
  var computedHead: String
  var publishedHead: String
  var news: [NewsItem]
  /// The feed of the place; `nil` where there is nothing in it, and for the network, whose news are those of the site.
  var feedAddress: String?
  let shown: ShownFigures

  static let template = "pages/place"
  static let plannedAs = PlannedFiles.places
  static let isMain = true
  static let sections: [Section] = [.network]
  static let messages: [MessageKey] =
    [
      .placeDescription, .addressLine, .hoursLine, .webLine, .residentsLine, .memberLine, .codeLine, .languagesLine,
      .municipalityLine, .residents,
      .demonstrationPlace, .kindNetwork, .kindMunicipality, .kindCentre, .panelGroup,
      .allFigures,
    ] + CoreTable.messages + RecordCalendar.messages + Story.messages + TopicCard.messages + PlaceNotes.messages
    + BodyItem.messages
  static let fields: ViewFields<PlacePage> = [
    .text("title", \.title), .text("kind", ifAny: \.kind), .list("facts", \.facts), .view("core", \.core),
    .view("story", \.story), .view("allFigures", \.allFigures), .list("topics", \.topics), .view("notes", \.notes),
    .list("hearBack", \.hearBack), .view("selfCheck", \.selfCheck), .list("bodies", \.bodies),
    .text("bodiesTitle", \.bodiesTitle),
    .list("downloads", \.downloads), .list("doors", \.doors), .view("report", \.report),
    .texts("panels", \.panels), .list("charts", \.charts), .view("calendar", \.calendar),
    .list("places", \.places), .text("placesTitle", \.placesTitle), .list("reported", \.reported),
    .text("computedHead", \.computedHead), .text("publishedHead", \.publishedHead), .list("news", \.news),
    .text("feedAddress", ifAny: \.feedAddress),
  ]

  static func pages(_ set: PageSet) -> [Page] {
    let feeds = SiteFeeds(site: set.site)
    let told = feeds.places
    return set.places.map { place, indicators in
      let name = set.words.name(of: place.id)
      var page = Page(
        path: set.addresses.place(place.id, set.language), language: set.language, title: name,
        description: set.text(.placeDescription, ["place": .text(name)]),
        translations: set.translations { set.addresses.place(place.id, $0) }, trail: set.trail(to: place),
        section: set.section(of: place)
      ) { context, _ in
        var page = PlacePage(place, indicators, in: context)
        if told.contains(place.id) {
          page.feedAddress = context.link(context.addresses.feed(of: place.id, context.language))
        }
        return page
      }
      page.place = place.id
      if told.contains(place.id) {
        page.feed = (set.addresses.feed(of: place.id, set.language), feeds.title(name, set.words))
      }
      return page
    }
  }

  private init(_ place: Place, _ indicators: [Indicator], in context: PageContext) {
    let (words, figures) = (context.words, context.figures)
    title = words.name(of: place.id)
    kind = PlacePage.kind(of: place, context)
    facts = PlacePage.facts(about: place, context)
    let period = Period.year(context.site.year)
    story = Story(of: place, indicators, in: period, most: place.kind == .centre ? 3 : 4, context)
    core = CoreTable(of: place, PlacePage.key(indicators, context), isKey: true, in: context)
    let told = Set((story?.figures ?? []).map(\.key.indicator))
    topics = IndicatorGroup.all(at: place, in: context).map {
      TopicCard($0, at: place, besides: told, in: context)
    }
    hearBack = place.kind == .network ? [] : HearBackItem.all(at: place, most: 3, in: context)
    selfCheck = SelfCheckPage.link(from: place, in: context)
    bodies = ToldRoles(site: context.site).groups(behind: place, in: context)
    bodiesTitle = context.text(.bodiesTitle)
    notes = PlaceNotes(of: place, indicators, in: context)
    allFigures =
      indicators.isEmpty
      ? nil
      : context.link(
        named: context.text(.allFigures, ["n": .integer(indicators.count)]),
        to: context.addresses.all(place.id, context.language))
    report = ReportPage.link(to: place, indicators, in: context)
    doors = [context.site.compared.link(similarTo: place.id, in: context)].compactMap { $0 }
    downloads = indicators.isEmpty ? [] : context.downloads(.place(place.id))
    panels = place.kind == .network ? PlacePage.panels(context) : []
    charts = PlacePage.charts(of: place, context).linkingCard(in: context)
    calendar = RecordCalendar(of: place, in: context)
    places = context.placeItems(figures.world.children(of: place.id))
    placesTitle =
      place.kind == .network
      ? context.text(Section.municipalities.title) : context.site.told.centresTitle(context.words)
    // What is an indicator of its own has a row among the others.
    let reported = figures.reported.filter { figure in
      figure.key.place == place.id && figures.world.indicator(figure.key.indicator)?.isReported == false
    }
    self.reported = reported.map { ReportedRow($0, in: context) }
    (computedHead, publishedHead) = (context.text(.besideShown), context.text(.besidePublished))
    news = context.newsItems(context.site.told.posts(about: place).prefix(6))
    shown =
      ShownFigures(charts, in: context.figures) + ShownFigures(reported, in: context.figures)
      + ShownFigures(
        (core?.shown ?? []) + (story?.figures ?? []) + topics.flatMap(\.figures) + (calendar?.table.figures ?? [])
          + places.compactMap(\.observation), in: context.figures)
  }

  /// The figures that a place's page begins with: those that the portal shows first; where it names none, the first few.
  private static func key(_ indicators: [Indicator], _ context: PageContext) -> [Indicator] {
    let named = context.site.portal.featured.compactMap { id in indicators.first { $0.id == id } }
    let fitting = named.isEmpty ? context.site.inOrder(indicators) : named
    return Array(fitting.prefix(CoreTable.mostKeyRows))
  }

  /// `nil` for a town that is no municipality.
  private static func kind(of place: Place, _ context: PageContext) -> String? {
    if place.kind == .municipality, context.figures.isWithoutMunicipalities { return nil }
    return switch place.kind {
    case .network: context.text(.kindNetwork)
    case .municipality: context.text(.kindMunicipality)
    case .centre: context.text(place.isDemonstration ? .demonstrationPlace : .kindCentre)
    }
  }

  private static func facts(about place: Place, _ context: PageContext) -> [Fact] {
    let words = context.words
    var facts: [Fact] = []
    if place.kind == .centre, let parent = place.parent {
      facts.append(
        context.fact(.municipalityLine, words.name(of: parent), address: context.link(.place(parent))))
    }
    let visiting = place.visiting
    if let address = visiting.address { facts.append(context.fact(.addressLine, address)) }
    if !visiting.hours.texts.isEmpty { facts.append(context.fact(.hoursLine, words.text(visiting.hours))) }
    if let web = visiting.web { facts.append(context.fact(.webLine, web, address: web)) }
    if place.id == context.site.told.town?.id, let centre = context.site.told.onlyCentre {
      facts.append(context.fact(.kindCentre, words.text(centre.name)))
    }
    if let latest = place.population.max(by: { $0.day < $1.day }) {
      let source = context.figures.world.source(latest.source)
      let line = context.text(
        .residentsLine,
        [
          "n": .integer(latest.count), "date": .text(words.words.date(latest.day, .short)),
          "source": .text(source?.publisher ?? latest.source),
        ])
      facts.append(context.fact(.residents, line, address: source?.address))
    }
    if !place.memberYears.isEmpty {
      let spans = place.memberYears.map { years in
        years.lowerBound == years.upperBound
          ? String(years.lowerBound) : "\(years.lowerBound)–\(min(years.upperBound, context.site.year))"
      }
      facts.append(context.fact(.memberLine, words.words.list(spans)))
    }
    return facts
  }

  /// The featured figures of the municipalities that took part in both years, for the last year in which the network's
  /// own can't be compared because its members changed; none where they never did.
  private static func panels(_ context: PageContext) -> [String] {
    let site = context.site
    for year in stride(from: site.year, to: site.year - 10, by: -1) {
      let sentences = site.portal.featured.compactMap { indicator -> String? in
        let panel = context.figures.matchedPanel(
          of: indicator, in: year, surveyChange: site.portal.thresholds.surveyChange, level: .several)
        // It is of these municipalities, and not of the network.
        return panel.map {
          context.words.sentence(
            $0.comparison.withoutDemonstration, of: context.text(.panelGroup, ["n": .integer($0.places.count)]))
        }
      }
      if !sentences.isEmpty { return sentences }
    }
    return []
  }

  private static func charts(of place: Place, _ context: PageContext) -> [PlacedChart] {
    let year = Period.year(context.site.year)
    let featured = context.site.portal.featured.prefix(1).compactMap {
      context.standardCharts.years($0, at: place, id: "years-\($0.name)")
    }
    return featured
      + [openDays(at: place, in: year, context), context.standardCharts.indexes(at: place, in: year, isHome: true)]
      .compactMap { $0 }
  }

  /// The days of a year on which a centre was open, and for how long; `nil` where that was not recorded.
  private static func openDays(at place: Place, in period: Period, _ context: PageContext) -> PlacedChart? {
    guard let indicator = context.figures.days.first(where: { $0.place == place.id })?.indicator else { return nil }
    let address = ChartAddress(indicator, place.id, "days", in: context.language)
    return context.chart(
      .days(of: indicator, at: place.id, in: period), id: "days", at: address, isHome: true, data: .chart(address.data)
    ) { chart in chart.series.contains { $0.cells.contains { $0.observation.value != nil } } }
  }
}

extension Section {
  static let network = Section("network")
}

extension MessageKey {
  fileprivate static let placeDescription = MessageKey("site.description.place", "place")
  fileprivate static let residents = TemplateLabels.key("residents")
  fileprivate static let residentsLine = MessageKey("site.place.residents", "n", "date", "source")
  fileprivate static let addressLine = MessageKey("site.place.address")
  fileprivate static let hoursLine = MessageKey("site.place.hours")
  fileprivate static let webLine = MessageKey("site.place.web")
  fileprivate static let memberLine = MessageKey("site.place.member")
  static let codeLine = MessageKey("site.place.code")
  static let languagesLine = MessageKey("site.place.languages")
  fileprivate static let municipalityLine = MessageKey("site.place.municipality")
  fileprivate static let demonstrationPlace = MessageKey("site.place.demonstration")
  fileprivate static let kindNetwork = MessageKey("site.place.kind.network")
  fileprivate static let kindMunicipality = MessageKey("site.place.kind.municipality")
  fileprivate static let kindCentre = MessageKey("site.place.kind.centre")
  fileprivate static let allFigures = MessageKey("site.place.all", "n")
  fileprivate static let panelGroup = MessageKey("trust.panel", "n")
}
