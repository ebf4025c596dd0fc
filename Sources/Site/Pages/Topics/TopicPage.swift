import Charts
import Configuration
import Content
import Figures
import Languages
import Vocabulary
import Wording

/// A topic in the whole network: why it matters, what its figures show, how municipalities stand in it, and what was asked and
/// written about it. There is one of every topic that has an indicator, whatever is published of it.
struct TopicPage: PageKind {
  var title: String
  /// What the editors say, or in short what the topic is about.
  var why: String
  var story: Story?
  var figures: [TopicFigure]
  var charts: [PlacedChart]
  /// Where each figure of the network stands with its chart and numbers.
  var more: NamedLink?
  var matrix: String
  var caption: String
  var colour: String
  var key: [ComparisonKey]
  var legend: [SignMeaning]
  /// What is asked of a difference of survey figures; `nil` where there are none.
  var note: String?
  var questions: [QuestionGroup]
  var news: [NewsItem]
  var topics: [NamedLink]
  let shown: ShownFigures

  /// The statements of an index.
  struct QuestionGroup: ViewModel {
    var title: String
    var statements: [String]

    static let fields: ViewFields<QuestionGroup> = [
      .text("title", \.title), .texts("statements", \.statements),
    ]
  }

  static let template = "pages/topic"
  static let sections: [Section] = [.topics]
  static let messages: [MessageKey] = [.topicAbout, .topicMore, .topicMatrix] + TopicFigure.messages
  static let fields: ViewFields<TopicPage> = [
    .text("title", \.title), .text("why", \.why), .flag("isExplained") { !$0.why.isEmpty }, .view("story", \.story),
    .list("figures", \.figures), .list("charts", \.charts), .view("more", \.more), .markup("matrix", \.matrix),
    .flag("hasMatrix") { !$0.matrix.isEmpty }, .text("caption", \.caption), .text("colour", \.colour),
    .list("key", \.key), .list("legend", \.legend), .text("note", ifAny: \.note), .list("questions", \.questions),
    .list("news", \.news), .list("topics", \.topics),
  ]

  static func pages(_ set: PageSet) -> [Page] {
    guard let network = set.site.network, set.site.told.hasTopics else { return [] }
    return set.topics(of: set.figures.indicators).map { group in
      Page(
        path: set.addresses.topic(group.topic, set.language), language: set.language,
        title: set.text(.takeTopic, ["topic": .text(group.title)]),
        description: set.text(.topicAbout, ["topic": .text(group.title)]),
        translations: set.translations { set.addresses.topic(group.topic, $0) }, trail: set.trail(.indicators),
        section: .indicators
      ) { context, _ in TopicPage(group, of: network, in: context) }
    }
  }

  private init(_ group: IndicatorGroup, of network: Place, in context: PageContext) {
    let theme = context.figures.themes.first { $0.id == group.id }
    let reason = theme.map { context.words.text($0.why) } ?? ""
    title = group.title
    why = reason.isEmpty ? group.explanation : reason
    let known = group.indicators.filter { context.figures.hasFigures($0, at: network) }
    story = Story(of: network, known, in: .year(context.site.year), most: 3, context)
    figures = TopicFigure.all(of: group.indicators, known, at: network, in: context)
    charts = known.lazy.compactMap { indicator in
      FigureCharts(indicator, at: network, isHome: false, suffix: "-\(indicator.id)", in: context).all().first
    }.prefix(1).map { $0 }
    more =
      known.isEmpty
      ? nil
      : context.link(
        named: context.text(.topicMore), to: context.addresses.topic(group.topic, network.id, context.language))
    let columns = ComparisonMatrix(in: context, of: group.topic)
    let observations = columns.observations
    caption = context.marked(context.text(.topicMatrix, ["topic": .text(group.title)]), observations)
    matrix = columns.groups.isEmpty ? "" : columns.markup(caption: caption)
    colour = context.text(.compareColour)
    let told = Set(observations.compactMap { ToldStanding(columns.standing($0), of: $0) })
    key = ComparisonKey.all(of: told, in: context)
    legend = context.legend(observations + figures.compactMap(\.figure))
    note =
      (observations + figures.compactMap(\.figure)).contains { $0.measure?.base != nil && $0.measure?.interval != nil }
      ? context.text(.levelNote) : nil
    questions = TopicPage.questions(group.indicators, at: network, context)
    news = context.newsItems(context.site.content.posts(naming: group.indicators.map(\.id)).prefix(6))
    topics = IndicatorGroup.all(of: context.figures.indicators, in: context).filter { $0.topic != group.topic }.map {
      context.link(named: $0.title, to: context.addresses.topic($0.topic, context.language))
    }
    shown =
      ShownFigures(observations + figures.compactMap(\.figure) + (story?.figures ?? []), in: context.figures)
      + ShownFigures(charts, in: context.figures)
  }

  /// The statements of the newest questionnaire that are told of.
  private static func questions(
    _ indicators: [Indicator], at network: Place, _ context: PageContext
  ) -> [QuestionGroup] {
    indicators.compactMap { indicator in
      let answers = context.figures.answers(indicator.id, at: network.id)
      let last = answers.map(\.period).max()
      var statements: [String] = []
      for statement in answers.filter({ $0.period == last }).flatMap(\.statements) {
        let text = context.words.text(statement.text)
        if !statements.contains(text) { statements.append(text) }
      }
      guard !statements.isEmpty else { return nil }
      return QuestionGroup(title: context.words.title(of: indicator.id), statements: statements)
    }
  }
}

extension ToldPlaces {
  /// Whether the topics of all municipalities together have pages: where one town stands for all, its own pages are these.
  var hasTopics: Bool { site.network?.kind == .network }
}

extension Section {
  static let topics = Section("topics")
}

extension MessageKey {
  fileprivate static let topicAbout = MessageKey("site.topic.description", "topic")
  fileprivate static let topicMore = MessageKey("site.topic.more")
  fileprivate static let topicMatrix = MessageKey("site.topic.matrix", "topic")
}
