import Configuration
import Content
import Figures
import Languages
import Vocabulary
import Wording

/// What a reader takes along from an indicator's page: a comparison to go on from, how to cite it, what belongs to it, and the
/// posts that use it.
struct TakeAlong: ViewModel {
  /// The page of comparison with the indicator chosen; `nil` where it can't be compared.
  var compare: NamedLink?
  /// For a sentence, for a list of sources, and for programs that keep one.
  var sentence: String
  var full: String
  var bibTeX: String
  /// Other indicators of its topic, the first few: the topic's page has all.
  var related: [NamedLink]
  var topic: NamedLink?
  var news: [NewsItem]

  static let messages: [MessageKey] = [.citeSentence, .takeCompare, .takeTopic]
  static let fields: ViewFields<TakeAlong> = [
    .view("compare", \.compare), .text("sentence", \.sentence), .text("full", \.full), .text("bibTeX", \.bibTeX),
    .list("related", \.related), .view("topic", \.topic), .list("news", \.news),
  ]

  init(_ indicator: Indicator, in context: PageContext) {
    let title = context.words.title(of: indicator.id)
    let publisher = context.words.text(context.site.portal.publisher.name)
    let group = IndicatorGroup.all(of: context.figures.indicators.filter { $0.sibling == nil }, in: context)
      .first { $0.indicators.contains { $0.id == indicator.id } }
    compare =
      context.site.compared.all.contains { $0.indicator.id == indicator.id }
      ? NamedLink(
        title: context.text(.takeCompare), address: "\(context.link(Section.compare))?i=\(indicator.id.name)") : nil
    let day = context.figures.cutOff
    sentence = context.text(
      .citeSentence,
      ["publisher": .text(publisher), "title": .text(title), "date": .text(context.words.words.date(day, .short))])
    full = context.citation(of: title, at: context.path)
    bibTeX = TakeAlong.bibTeX(
      key: "\(indicator.id.name)-\(day.parts.year)", title: title, author: publisher, year: day.parts.year,
      note: day.iso, address: context.site.absolute(context.path))
    related = (group?.indicators ?? []).filter { $0.id != indicator.id }.prefix(TakeAlong.mostRelated).map {
      NamedLink(title: context.words.title(of: $0.id), address: context.link(.indicator($0.id)))
    }
    topic = group.flatMap { group in
      context.site.told.hasTopics
        ? context.link(
          named: context.text(.takeTopic, ["topic": .text(group.title)]),
          to: context.addresses.topic(group.topic, context.language)) : nil
    }
    news = context.newsItems(context.site.content.posts(naming: [indicator.id]).prefix(4))
  }

  private static let mostRelated = 5

  /// An entry as BibTeX and its successors read it.
  private static func bibTeX(
    key: String, title: String, author: String, year: Int, note: String, address: String
  ) -> String {
    """
    @misc{\(key), author = {{\(escaped(author))}}, title = {\(escaped(title))}, year = {\(year)}, \
    note = {\(note)}, url = {\(address)}}
    """
  }

  /// What would mean something there, told to be a letter; braces, which can't be, as brackets.
  private static func escaped(_ text: String) -> String {
    text.map { letter in
      switch letter {
      case "{": "("
      case "}": ")"
      case "\\": "/"
      case "%", "&", "#", "_", "$": "\\\(letter)"
      default: String(letter)
      }
    }.joined()
  }
}

extension MessageKey {
  fileprivate static let citeSentence = MessageKey("site.cite.sentence", "publisher", "title", "date")
  fileprivate static let takeCompare = MessageKey("site.cite.compare")
  static let takeTopic = MessageKey("site.cite.topic", "topic")
}
