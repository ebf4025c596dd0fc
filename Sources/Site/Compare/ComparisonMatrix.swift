import Configuration
import Content
import Figures
import Languages
import Markup
import Vocabulary
import Wording

/// All municipalities beside each other: a row to a place, a column to a rate or index, and how each value stands to the
/// network's.
///
/// Written here and not by a template because a portal has thousands of its cells, each of which must be short.
struct ComparisonMatrix {
  let context: PageContext
  /// Columns that belong together.
  let groups: [(title: String, columns: [ComparedFigures.Column])]
  /// The network, then the municipalities by name.
  let places: [Place]

  /// Whether a reader may choose rows.
  private let isChoosable: Bool

  /// - Parameter topic: the one whose rates and indexes are shown; `nil` for those that the portal compares by.
  init(in context: PageContext, of topic: Topic? = nil) {
    self.context = context
    let columns = topic == nil ? context.site.compared.columns : context.site.compared.all
    let byID = Dictionary(columns.map { ($0.indicator.id, $0) }) { first, _ in first }
    isChoosable = topic == nil
    groups = IndicatorGroup.all(of: columns.map(\.indicator), in: context).filter { topic == nil || $0.topic == topic }
      .map { group in (group.title, group.indicators.compactMap { byID[$0.id] }) }
    let network = context.site.network.map { [$0] } ?? []
    places = network + context.places(.municipality)
  }

  /// The most groups that a reader can choose between without script: the stylesheet names each.
  static let mostTopics = 12

  /// The topics to choose from; none where there is one.
  var topics: [String] { groups.count < 2 ? [] : groups.prefix(ComparisonMatrix.mostTopics).map(\.title) }

  /// The figures that stand in it.
  var observations: [PublishedObservation] {
    places.flatMap { place in
      groups.flatMap(\.columns).map { context.observation($0.indicator.id, place.id, $0.period) }
    }
  }

  /// How a figure stands to the network's.
  func standing(_ observation: PublishedObservation) -> NetworkStanding {
    NetworkStanding(
      of: observation, in: context.figures, limits: context.site.portal.comparison.limits,
      surveyChange: context.site.portal.thresholds.surveyChange)
  }

  // MARK: Markup

  func markup(caption: String) -> String {
    Markup(capacity: 256 + places.count * (groups.flatMap(\.columns).count * 64 + 300)) { writer in
      writer.element("table") { table in
        table.attribute("class", "matrix")
        table.element("caption") { $0.text(caption) }
        table.element("thead") { head in
          head.element("tr") { writeGroups(&$0) }
          head.raw("\n")
          head.element("tr") { writeHeads(&$0) }
        }
        table.raw("\n")
        table.element("tbody") { body in for place in places { write(place, &body) } }
      }
    }.string
  }

  /// The class of a column by which a topic is chosen.
  private func topic(_ index: Int) -> String { "t\(index + 1)" }

  private func writeGroups(_ row: inout MarkupWriter) {
    row.element("th") {
      $0.attribute("scope", "col")
      $0.attribute("rowspan", "2")
      $0.text(context.text(.place))
    }
    for (index, group) in groups.enumerated() {
      row.element("th") {
        $0.attribute("class", topic(index))
        $0.attribute("scope", "colgroup")
        $0.attribute("colspan", String(group.columns.count))
        $0.text(group.title)
      }
    }
  }

  private func writeHeads(_ row: inout MarkupWriter) {
    for (index, group) in groups.enumerated() {
      for column in group.columns {
        let id = column.indicator.id
        row.element("th") { head in
          head.attribute("class", topic(index))
          head.attribute("scope", "col")
          head.attribute("data-indicator", id.name)
          head.attribute("data-period", column.period.code)
          head.element("a") {
            $0.attribute("href", context.link(.indicator(id)))
            $0.text(context.words.title(of: id))
          }
          let year = context.words.words.period(column.period, .short)
          let wished = context.text(.wished, ["direction": .text(column.indicator.direction.rawValue)])
          head.element("small") { $0.text("\(year), \(wished)") }
        }
      }
    }
  }

  private func write(_ place: Place, _ body: inout MarkupWriter) {
    let isWhole = place.kind == .network
    let name = context.words.name(of: place.id)
    body.element("tr") { row in
      if isWhole { row.attribute("class", "whole") }
      row.attribute("data-place", place.id.name)
      row.element("th") { head in
        head.attribute("scope", "row")
        if !isWhole, isChoosable {
          head.void("input") {
            $0.attribute("type", "checkbox")
            $0.attribute("aria-label", name)
          }
        }
        head.element("a") {
          $0.attribute("href", context.link(.place(place.id)))
          $0.text(name)
        }
        guard isChoosable, context.site.compared.similar[place.id] != nil else { return }
        head.element("small") { small in
          small.element("a") {
            $0.attribute("href", context.link(context.addresses.similar(to: place.id, context.language)))
            $0.attribute("aria-label", context.text(.similarLink, ["place": .text(name)]))
            $0.text(context.text(.similarShort))
          }
        }
      }
      for (index, group) in groups.enumerated() {
        for column in group.columns {
          let observation = context.observation(column.indicator.id, place.id, column.period)
          row.element("td") { write(observation, topic(index), &$0) }
        }
      }
    }
    body.raw("\n")
  }

  /// A value with its signs, tinted by how it stands to the network's; in words for who can't see the tint.
  ///
  /// - Parameters:
  ///   - style: the class of its column; empty for none.
  ///   - isTold: whether its standing is told; a value that is withheld or of few is marked in any case.
  func write(
    _ observation: PublishedObservation, _ style: String, isTold: Bool = true, _ cell: inout MarkupWriter
  ) {
    let told = ToldStanding(isTold ? standing(observation) : .untold, of: observation)
    let styles = [style, told?.style ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
    if !styles.isEmpty { cell.attribute("class", styles) }
    let value = context.words.value(observation)
    cell.text(told == .tooFew ? "(\(value))" : value)
    let sign = context.words.sign(observation.withoutDemonstration)
    if observation.value != nil, !sign.isEmpty {
      cell.raw(" ")
      cell.element("small") { $0.text(sign) }
    }
    guard let told else { return }
    cell.element("i") { $0.text(context.text(told.words)) }
  }
}

extension MessageKey {
  static let similarLink = MessageKey("site.similar.link", "place")
  static let similarShort = MessageKey("site.similar.short")
  static let wished = MessageKey("site.compare.wished", "direction")
}
