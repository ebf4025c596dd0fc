import Content
import Figures
import Languages
import Vocabulary
import Wording

/// What was published beside what the page shows: of a computed indicator all that others published of it; of one that
/// others computed the figures that several sources tell. Every row has an address, to which texts lead that quote it.
struct BesideTable: ViewModel {
  var title: String
  var lead: String
  /// What stands on the page, and what a source published.
  var shownHead: String
  var publishedHead: String
  var rows: [Row]

  struct Row: ViewModel {
    var id: String
    var place: String
    var placeAddress: String
    var report: ReportedRow

    static let fields: ViewFields<Row> = [
      .text("id", \.id), .text("place", \.place), .text("placeAddress", \.placeAddress), .view("report", \.report),
    ]
  }

  static let fields: ViewFields<BesideTable> = [
    .text("title", \.title), .text("lead", \.lead), .text("shownHead", \.shownHead),
    .text("publishedHead", \.publishedHead), .list("rows", \.rows),
  ]
  static let messages: [MessageKey] = [
    .besideTitle, .besideLead, .besideShown, .besidePublished, .severalTitle, .severalLead, .severalShown,
  ]

  /// `nil` where nothing else was published.
  ///
  /// - Parameter indicators: the one of the page, and those that stand for its further units.
  init?(_ indicators: [Indicator], in context: PageContext) {
    guard let indicator = indicators.first else { return nil }
    let figures = indicators.flatMap { BesideTable.figures(of: $0, in: context) }
    guard !figures.isEmpty else { return nil }
    let isReported = indicator.isReported
    title = context.text(isReported ? .severalTitle : .besideTitle)
    lead = context.text(isReported ? .severalLead : .besideLead)
    shownHead = context.text(isReported ? .severalShown : .besideShown)
    publishedHead = context.text(.besidePublished)
    rows = figures.map { figure in
      Row(
        id: figure.key.anchor(of: figure.source), place: context.words.name(of: figure.key.place),
        placeAddress: context.link(.place(figure.key.place)), report: ReportedRow(figure, in: context))
    }
  }

  private static func figures(of indicator: Indicator, in context: PageContext) -> [ReportedFigure] {
    let all = context.figures.reported(of: indicator.id)
    guard indicator.isReported else { return inOrder(all, context) }
    let counts = Dictionary(all.map { ($0.key, 1) }, uniquingKeysWith: +)
    return inOrder(all.filter { counts[$0.key, default: 0] > 1 }, context)
  }

  /// By place and time; figures of one key in the order in which their sources are believed.
  private static func inOrder(_ figures: [ReportedFigure], _ context: PageContext) -> [ReportedFigure] {
    let places = Dictionary(context.placesByName.enumerated().map { ($1.id, $0) }) { first, _ in first }
    return figures.enumerated().sorted { left, right in
      let (first, second) = (left.element.key, right.element.key)
      if first.place != second.place { return places[first.place] ?? 0 < places[second.place] ?? 0 }
      if first.period != second.period { return first.period < second.period }
      if first.category != second.category {
        return first.category.map { "\($0)" } ?? "" < second.category.map { "\($0)" } ?? ""
      }
      return left.offset < right.offset
    }.map(\.element)
  }
}

extension MessageKey {
  fileprivate static let besideTitle = MessageKey("site.published.beside-title")
  fileprivate static let besideLead = MessageKey("site.published.beside-lead")
  static let besideShown = MessageKey("site.published.computed")
  static let besidePublished = MessageKey("site.published.as-published")
  fileprivate static let severalTitle = MessageKey("site.published.several-title")
  fileprivate static let severalLead = MessageKey("site.published.several-lead")
  fileprivate static let severalShown = MessageKey("site.published.several-shown")
}
