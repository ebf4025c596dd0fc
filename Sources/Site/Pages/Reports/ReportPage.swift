import Charts
import Configuration
import Content
import Figures
import Languages
import OpenData
import Vocabulary
import Wording

/// The document that is laid on the table: a place's year on paper, from the story to the whole table, with where it comes from.
struct ReportPage: PageKind {
  var title: String
  var place: String
  var placeAddress: String
  var year: String
  var publisher: String
  var asOf: String
  /// The release that its figures are of; `nil` where nothing was ever released.
  var release: String?
  /// Where the same stands on the web.
  var online: String
  var story: Story?
  var core: CoreTable?
  /// The years of the key values and what young people say, each with its table: paper has no links to files.
  var pictures: [PlacedChart]
  var sayings: [String]
  var centres: [PlaceItem]
  var centresTitle: String
  var hearBack: [HearBackItem]
  var notes: PlaceNotes?
  var all: CoreTable?
  var citation: String
  let shown: ShownFigures

  static let template = "pages/report"
  static let plannedAs = PlannedFiles.places
  static let messages: [MessageKey] =
    [.reportTitle, .reportDescription, .reportLink, .reportAsOf] + CoreTable.messages + Story.messages
  static let fields: ViewFields<ReportPage> = [
    .text("title", \.title), .text("place", \.place), .text("placeAddress", \.placeAddress), .text("year", \.year),
    .text("publisher", \.publisher), .text("asOf", \.asOf), .text("release", ifAny: \.release),
    .text("online", \.online), .view("story", \.story), .view("core", \.core), .list("pictures", \.pictures),
    .texts("sayings", \.sayings), .list("places", \.centres), .text("centresTitle", \.centresTitle),
    .list("hearBack", \.hearBack), .view("notes", \.notes), .view("all", \.all), .text("citation", \.citation),
  ]

  static func pages(_ set: PageSet) -> [Page] {
    set.places.filter { has($0.place, $0.indicators, set.site) }.map { place, indicators in
      let name = set.words.name(of: place.id)
      let names: [String: MessageArgument] = ["place": .text(name), "year": .text("\(set.site.year)")]
      let title = set.text(.reportTitle, names)
      return Page(
        path: set.addresses.report(of: place.id, in: set.site.year, set.language), language: set.language, title: title,
        description: set.text(.reportDescription, names),
        translations: set.translations { set.addresses.report(of: place.id, in: set.site.year, $0) },
        trail: set.trail(to: place) + [(name, set.addresses.place(place.id, set.language))],
        section: set.section(of: place)
      ) { context, _ in ReportPage(place, indicators, titled: title, in: context) }.of(place.id)
    }
  }

  /// A municipality, and all of them together, have a report of a full year of which something is known.
  private static func has(_ place: Place, _ indicators: [Indicator], _ site: Site) -> Bool {
    place.kind != .centre
      && indicators.contains { indicator in
        let key = FigureKey(indicator: indicator.id, place: place.id, period: .year(site.year))
        return site.figures.observation(key).value != nil
      }
  }

  /// Where the report of a place stands; `nil` where it has none.
  static func link(to place: Place, _ indicators: [Indicator], in context: PageContext) -> NamedLink? {
    guard has(place, indicators, context.site) else { return nil }
    return context.link(
      named: context.text(.reportLink, ["year": .text("\(context.site.year)")]),
      to: context.addresses.report(of: place.id, in: context.site.year, context.language))
  }

  private init(_ place: Place, _ indicators: [Indicator], titled title: String, in context: PageContext) {
    let (words, site) = (context.words, context.site)
    let period = Period.year(site.year)
    self.title = title
    self.place = words.name(of: place.id)
    placeAddress = context.link(.place(place.id))
    year = "\(site.year)"
    publisher = words.text(site.portal.publisher.name)
    asOf = context.text(.reportAsOf, ["date": .text(words.words.date(context.figures.cutOff))])
    release = site.hasReleases ? context.releaseName : nil
    online = site.absolute(context.addresses.place(place.id, context.language))
    story = Story(of: place, indicators, in: period, most: 5, context)
    let featured = site.portal.featured.compactMap { id in indicators.first { $0.id == id } }
    core = CoreTable(of: place, Array(featured.prefix(CoreTable.mostKeyRows)), isKey: true, in: context)
    pictures =
      (featured.filter { !$0.isReported }.map {
        context.standardCharts.years($0.id, at: place, id: "report-\($0.id)")
      } + [context.standardCharts.indexes(at: place, in: period, isHome: false)])
      .compactMap { $0 }.filter(\.drawn.isDrawn).map { chart in
        var chart = chart
        chart.drawn.figure = chart.drawn.figure(downloads: [], headingLevel: PlacedChart.headingLevel)
        return chart
      }
    let said = Sayings(at: place, in: context)
    sayings = said.texts
    centres = place.kind == .municipality ? context.placeItems(context.figures.world.children(of: place.id)) : []
    centresTitle = site.told.centresTitle(words)
    hearBack = HearBackItem.all(at: place.kind == .network ? nil : place, most: 6, in: context)
    notes = PlaceNotes(of: place, indicators, in: context)
    all = CoreTable(of: place, indicators, in: context)
    citation = context.citation(of: title, at: context.path)
    let figures = context.figures
    let told = (story?.figures ?? []) + said.figures + centres.compactMap(\.observation)
    shown =
      ShownFigures((core?.shown ?? []) + (all?.shown ?? []) + told, in: figures)
      + ShownFigures(pictures, in: figures)
  }
}

extension MessageKey {
  fileprivate static let reportTitle = MessageKey("site.report.title", "place", "year")
  fileprivate static let reportDescription = MessageKey("site.report.description", "place", "year")
  fileprivate static let reportLink = MessageKey("site.report.link", "year")
  fileprivate static let reportAsOf = MessageKey("site.notice.as-of", "date")
}
