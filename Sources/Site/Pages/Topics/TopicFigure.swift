import Content
import Figures
import Languages
import Vocabulary
import Wording

/// A figure in the list of a topic: what it is, what it is in the network, and how it changed.
struct TopicFigure: ViewModel {
  var title: String
  var address: String
  /// What it tells, in its first sentence.
  var definition: String
  var value: String
  var change: String
  /// Its years as a small line; empty where there are too few.
  var trend: String
  /// Where its chart and numbers are.
  var chartAddress: String?
  let figure: PublishedObservation?

  static let messages: [MessageKey] = [.figureNone]
  static let fields: ViewFields<TopicFigure> = [
    .text("title", \.title), .text("address", \.address), .text("definition", \.definition), .text("value", \.value),
    .text("change", \.change), .markup("trend", \.trend), .text("chartAddress", ifAny: \.chartAddress),
  ]

  /// - Parameter known: those of which the network has figures.
  static func all(
    of indicators: [Indicator], _ known: [Indicator], at network: Place, in context: PageContext
  ) -> [TopicFigure] {
    let rows = CoreTable(of: network, known, isKey: true, in: context)?.keyRows ?? []
    let trends = Dictionary(rows.map { ($0.address, $0.trend) }) { first, _ in first }
    return indicators.map { indicator in
      let hasFigures = known.contains { $0.id == indicator.id }
      let figure = hasFigures ? ToldFigures(in: context).latest(of: indicator, at: network) : nil
      let address = context.link(.figure(indicator.id, network.id))
      let explanation = context.words.text(indicator.explanation)
      return TopicFigure(
        title: context.words.title(of: indicator.id), address: context.link(.indicator(indicator.id)),
        definition: explanation.firstSentence,
        value: figure.map { "\(context.signedPhrase($0))\(period(of: $0, context))" } ?? context.text(.figureNone),
        change: figure.map { ToldFigures(in: context).change(of: $0, level: .several) } ?? "",
        trend: trends[address] ?? "", chartAddress: hasFigures ? address : nil, figure: figure)
    }
  }

  /// The period, where it is not the last full year.
  private static func period(of figure: PublishedObservation, _ context: PageContext) -> String {
    figure.key.period == .year(context.site.year)
      ? "" : " (\(context.words.words.period(figure.key.period, .short)))"
  }
}

extension String {
  /// Until the first full stop that ends a sentence; all of a text that has none.
  fileprivate var firstSentence: String {
    guard let end = firstRange(of: ". ") else { return self }
    return String(self[..<end.lowerBound]) + "."
  }
}

extension MessageKey {
  fileprivate static let figureNone = MessageKey("site.topic.no-figure")
}
