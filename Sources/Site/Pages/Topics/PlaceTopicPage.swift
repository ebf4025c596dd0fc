import Charts
import Configuration
import Content
import Figures
import Languages
import OpenData
import Vocabulary
import Wording

/// A topic at a place: every figure of it there, each at an address that it keeps in a portal of any size.
struct PlaceTopicPage: PageKind {
  var title: String
  var place: String
  var placeAddress: String
  var period: String
  var explanation: String
  var sections: [FigureSection]
  var coverage: Coverage?
  var legend: [SignMeaning]
  var topics: [NamedLink]
  var methodAddress: String
  var downloads: [NamedLink]
  var citation: String
  let shown: ShownFigures

  static let template = "pages/place-topic"
  static let plannedAs = PlannedFiles.topics
  static let messages: [MessageKey] =
    [.topicTitle, .topicDescription, .sectionSubtitle] + FigureSection.messages + StandingStrip.messages
  static let fields: ViewFields<PlaceTopicPage> = [
    .text("title", \.title), .text("place", \.place), .text("placeAddress", \.placeAddress),
    .text("period", \.period), .text("explanation", \.explanation),
    .flag("isExplained") { !$0.explanation.isEmpty }, .list("sections", \.sections), .view("coverage", \.coverage),
    .list("legend", \.legend), .list("topics", \.topics), .text("methodAddress", \.methodAddress),
    .list("downloads", \.downloads), .text("citation", \.citation),
  ]

  static func pages(_ set: PageSet) -> [Page] {
    set.places.flatMap { place, indicators in
      set.topics(of: indicators).map { page(set, $0.topic, $0.title, $0.indicators, at: place) }
    }
  }

  private static func page(
    _ set: PageSet, _ topic: Topic, _ topicTitle: String, _ indicators: [Indicator], at place: Place
  ) -> Page {
    let name = set.words.name(of: place.id)
    let names: [String: MessageArgument] = ["topic": .text(topicTitle), "place": .text(name)]
    return Page(
      path: set.addresses.topic(topic, place.id, set.language), language: set.language,
      title: set.text(.topicTitle, names), description: set.text(.topicDescription, names),
      translations: set.translations { set.addresses.topic(topic, place.id, $0) },
      trail: set.trail(to: place) + [(name, set.addresses.place(place.id, set.language))],
      section: set.section(of: place)
    ) { context, _ in PlaceTopicPage(topic, titled: topicTitle, indicators, at: place, in: context) }
    .of(place.id)
  }

  private init(
    _ topic: Topic, titled topicTitle: String, _ indicators: [Indicator], at place: Place, in context: PageContext
  ) {
    let words = context.words
    title = topicTitle
    self.place = words.name(of: place.id)
    placeAddress = context.link(.place(place.id))
    sections = indicators.map { FigureSection($0, at: place, in: context) }
    explanation =
      context.figures.themes.first { $0.id == topic.name }.map { words.text($0.explanation) } ?? ""
    coverage = indicators.first(where: \.isSurvey).flatMap { Coverage(of: $0, at: place, in: context) }
    period = words.words.period(.year(context.site.year))
    let known = sections.compactMap(\.latest)
    legend = context.legend(known)
    topics = IndicatorGroup.all(at: place, in: context).filter { $0.topic != topic }.map {
      context.link(named: $0.title, to: context.addresses.topic($0.topic, place.id, context.language))
    }
    methodAddress = context.link(.method)
    downloads = indicators.flatMap { indicator in
      context.downloads(context.site.told.file(of: indicator.id, at: place)).map { link in
        NamedLink(title: "\(link.title): \(words.title(of: indicator.id))", address: link.address)
      }
    }
    citation = context.citation(of: "\(topicTitle), \(self.place)", at: context.path)
    shown =
      ShownFigures(sections.flatMap(\.charts), in: context.figures)
      + ShownFigures(sections.flatMap(\.shown), in: context.figures)
  }

  var charts: [PlacedChart] { sections.flatMap(\.charts) }
}

extension PageSet {
  /// The topics of indicators, each with its own.
  func topics(of indicators: [Indicator]) -> [IndicatorGroup] {
    IndicatorGroup.all(of: indicators, in: PageContext(site: site, words: words, path: ""))
  }
}

extension MessageKey {
  fileprivate static let topicTitle = MessageKey("site.title.topic", "topic", "place")
  fileprivate static let topicDescription = MessageKey("site.description.topic", "topic", "place")
}
