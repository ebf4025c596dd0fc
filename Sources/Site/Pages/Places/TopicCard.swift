import Content
import Figures
import Languages
import Vocabulary
import Wording

/// A topic on the page of a place: what its first figure shows, and how many figures there are.
struct TopicCard: ViewModel {
  var title: String
  var address: String
  var finding: String
  var count: String
  let figures: [PublishedObservation]

  static let messages: [MessageKey] = [.topicCount]
  static let fields: ViewFields<TopicCard> = [
    .text("title", \.title), .text("address", \.address), .text("finding", \.finding), .text("count", \.count),
  ]

  /// - Parameter told: what stands above it already: another figure of the topic says more.
  init(
    _ group: IndicatorGroup, at place: Place, besides told: Set<IndicatorID>, in context: PageContext
  ) {
    title = group.title
    address = context.link(context.addresses.topic(group.topic, place.id, context.language))
    count = context.text(.topicCount, ["n": .integer(group.indicators.count)])
    let order = group.indicators.filter { !told.contains($0.id) } + group.indicators.filter { told.contains($0.id) }
    let known = order.lazy.compactMap { ToldFigures(in: context).latest(of: $0, at: place) }
    let first = known.first { $0.value != nil } ?? known.first
    let finding = first.map {
      ToldFigures(in: context).findings(.several).finding(of: $0, beside: .year(context.site.year))
    }
    self.finding = finding?.text ?? group.title
    figures = finding?.figures ?? []
  }
}

extension MessageKey {
  fileprivate static let topicCount = MessageKey("site.place.topic-count", "n")
}
