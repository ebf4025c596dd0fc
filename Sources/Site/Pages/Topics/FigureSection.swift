import Configuration
import Content
import Figures
import Languages
import OpenData
import Vocabulary
import Wording

/// A figure on the page of its topic: what it shows, its years, where the place stands, and how it came about. Its id is the
/// indicator's, which makes the address of the figure.
struct FigureSection: ViewModel {
  var id: String
  /// What it shows; the chart of its years has it as its own title.
  var title: String
  /// What it is called.
  var name: String
  /// What it is: the indicator and the period.
  var subtitle: String
  /// What it is in a few words: the value and the period, for the list above the sections.
  var value: String
  var change: String
  var chart: PlacedChart?
  /// What is said of a figure that has no chart of its years.
  var sentence: String?
  /// Of a year that is not over: its newest months beside the same ones of the year before.
  var since: String?
  var standing: StandingStrip?
  var goals: [String]
  /// What its figures were in earlier releases.
  var revisions: [String]
  /// What is known of it beside its years, where it has no page of its own.
  var tables: [FigureTable]
  /// Its own page, where it has one.
  var own: NamedLink?
  var explanation: String
  var making: Making?
  var facts: [Fact]
  var lineage: [LineageEntry]
  var lineageTitle: String
  var indicatorAddress: String
  /// The figure that it tells first.
  let latest: PublishedObservation?
  /// Those of a year that is not over, beside the ones they are held against.
  private var newest: [PublishedObservation] = []

  static let messages: [MessageKey] = [.sectionOwn, .releaseHere, .releaseWasProvisional] + FigureTables.messages
  static let fields: ViewFields<FigureSection> = [
    .text("id", \.id), .text("title", \.title), .text("name", \.name), .text("subtitle", \.subtitle),
    .text("value", \.value),
    .text("change", \.change), .view("chart", \.chart), .text("sentence", ifAny: \.sentence),
    .text("since", ifAny: \.since), .view("standing", \.standing), .texts("goals", \.goals),
    .texts("revisions", \.revisions),
    .markup("tables") { $0.tables.map(\.markup).joined(separator: "\n") }, .flag("hasTables") { !$0.tables.isEmpty },
    .view("own", \.own), .text("explanation", \.explanation), .view("making", \.making), .list("facts", \.facts),
    .list("lineage", \.lineage), .text("lineageTitle", \.lineageTitle), .text("indicatorAddress", \.indicatorAddress),
  ]

  /// The chart with its files, where it has any.
  var charts: [PlacedChart] { [chart].compactMap { $0 } }

  init(_ indicator: Indicator, at place: Place, in context: PageContext) {
    let words = context.words
    let hasOwnPage = context.addresses.ownPages.contains(indicator.id, place.id)
    id = indicator.id.name
    latest = ToldFigures(in: context).latest(of: indicator, at: place)
    let charts = FigureCharts(indicator, at: place, isHome: false, suffix: "-\(indicator.id)", in: context)
    chart = indicator.isReported ? charts.all().first : charts.years() ?? charts.beside().first
    tables = hasOwnPage ? [] : FigureTables(indicator: indicator, place: place, context: context).all()
    own =
      hasOwnPage
      ? NamedLink(
        title: context.text(
          .sectionOwn, ["indicator": .text(words.words.insideSentence(words.title(of: indicator.id)))]),
        address: context.link(context.addresses.figure(indicator.id, place.id, context.language))) : nil
    explanation = words.text(indicator.explanation)
    making = Making(of: indicator, in: context)
    goals = ComingGoals(context: context).texts(of: indicator, at: place)
    revisions = RevisedValues(context: context).texts(of: indicator.id, at: place.id)
    lineageTitle = words.lineageTitle
    indicatorAddress = context.link(.indicator(indicator.id))
    name = words.title(of: indicator.id)
    (title, subtitle, value, change) = (name, "", "", "")
    (facts, lineage) = ([], [])
    guard let latest else { return }
    let finding = ToldFigures(in: context).findings().finding(of: latest)
    title = finding.text
    subtitle = context.text(
      .sectionSubtitle,
      ["indicator": .text(words.measure(of: indicator.id)), "period": .text(words.words.period(latest.key.period))])
    value = context.signedPhrase(latest)
    change = ToldFigures(in: context).change(of: latest)
    sentence = chart == nil ? context.sentence(latest) : nil
    standing = StandingStrip(of: latest, in: context)
    (facts, lineage) = context.lineage(of: latest)
    guard let part = context.figures.latestPart(indicator.id, at: place.id) else { return }
    newest = [part.before, part.after]
    since = ToldFigures(in: context).sentence(of: part.after, after: part.before)
  }

  /// The figures that it shows beside those of its charts.
  var shown: [PublishedObservation] {
    [latest].compactMap { $0 } + newest + (standing?.figures ?? []) + tables.flatMap(\.figures)
  }
}

extension MessageKey {
  fileprivate static let sectionOwn = MessageKey("site.figure.own", "indicator")
  static let sectionSubtitle = MessageKey("site.figure.subtitle", "indicator", "period")
}
