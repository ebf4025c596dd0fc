import Content
import Figures
import Languages
import Vocabulary
import Wording

/// What was aimed at, and whether it was reached.
struct GoalsPage: PageKind {
  var title: String
  var lead: String
  var count: String
  var table: FigureTable?
  var empty: String
  let shown: ShownFigures

  static let template = "pages/goals"
  static let sections: [Section] = [.goals]
  static let messages: [MessageKey] = [
    .goalLead, .goalCount, .goalEmpty, .goalCaption, .goalHead, .goalReached, .goalMissed, .goalUnclear,
  ]
  static let fields: ViewFields<GoalsPage> = [
    .text("title", \.title), .text("lead", \.lead), .text("count", \.count), .table("table", \.table),
    .text("empty", \.empty),
  ]

  static func pages(_ set: PageSet) -> [Page] {
    guard set.site.hasGoals else { return [] }
    let lead = set.text(.goalLead, lead(set.figures))
    return [set.door(.goals, description: lead) { context, _ in GoalsPage(in: context) }]
  }

  private init(in context: PageContext) {
    let attainments = GoalsPage.attainments(context)
    let reached = attainments.count { $0.isReached == true }
    let missed = attainments.count { $0.isReached == false }
    title = context.text(Section.goals.title)
    lead = context.text(.goalLead, GoalsPage.lead(context.figures))
    count = context.text(
      .goalCount,
      [
        "reached": .integer(reached), "missed": .integer(missed),
        "unclear": .integer(attainments.count - reached - missed),
      ])
    table = GoalsPage.table(attainments, context)
    empty = context.text(.goalEmpty)
    shown = ShownFigures(attainments.map(\.observation), in: context.figures)
  }

  /// Whether there are surveys to tell of.
  private static func lead(_ figures: PublishedFigures) -> [String: MessageArgument] {
    ["survey": .text(figures.hasSurvey ? "some" : "none")]
  }

  /// Every figure of the last full year that somebody set a target for.
  private static func attainments(_ context: PageContext) -> [Attainment] {
    let period = Period.year(context.site.year)
    let figures = context.figures
    let targeted = context.site.inOrder(
      figures.indicators.filter { item in figures.targets.contains { $0.indicator == item.id } })
    return targeted.flatMap { indicator in
      context.placesByName.flatMap { place in
        figures.attainments(of: context.observation(indicator.id, place.id, period))
      }
    }.filter { $0.observation.value != nil }
  }

  /// Places by name, a column to each indicator with a target: the value and whether it reaches what was set.
  private static func table(_ attainments: [Attainment], _ context: PageContext) -> FigureTable? {
    let words = context.words
    let indicators = context.site.inOrder(
      context.figures.indicators.filter { item in attainments.contains { $0.target.indicator == item.id } })
    var shown: [PublishedObservation] = []
    let rows = context.placesByName.compactMap { place -> FigureTable.Row? in
      let own = attainments.filter { $0.observation.key.place == place.id }
      guard !own.isEmpty else { return nil }
      shown += own.map(\.observation)
      let cells = indicators.map { indicator -> FigureTable.Cell in
        guard let attainment = own.first(where: { $0.target.indicator == indicator.id }) else { return .text("–") }
        return .text("\(context.signed(attainment.observation)) (\(context.goalText(attainment)))")
      }
      return FigureTable.Row(name: words.name(of: place.id), address: context.link(.place(place.id)), cells: cells)
    }
    guard !rows.isEmpty else { return nil }
    let caption = context.text(.goalCaption, ["period": .text(words.words.period(.year(context.site.year)))])
    return FigureTable(
      words: words, caption: context.marked(caption, shown), rowHead: context.text(.place),
      heads: indicators.map { words.title(of: $0.id) }, rows: rows, isSortable: false)
  }
}

extension PageContext {
  /// The target with whether it is reached: `75 % ✓ dosežen`.
  func goalText(_ attainment: Attainment) -> String {
    let key: MessageKey =
      switch attainment.isReached {
      case true?: .goalReached
      case false?: .goalMissed
      case nil: .goalUnclear
      }
    return text(
      key, ["value": .text(words.valueAmongOthers(attainment.target.value, of: attainment.target.indicator))])
  }
}

extension Section {
  static let goals = Section("goals")
}

extension MessageKey {
  static let goalHead = MessageKey("trust.goal.head")
  fileprivate static let goalReached = MessageKey("trust.goal.reached", "value")
  fileprivate static let goalMissed = MessageKey("trust.goal.missed", "value")
  fileprivate static let goalUnclear = MessageKey("trust.goal.unclear", "value")
  fileprivate static let goalLead = MessageKey("trust.goal.lead", "survey")
  fileprivate static let goalCaption = MessageKey("trust.goal.caption", "period")
  fileprivate static let goalCount = MessageKey("trust.goal.count", "reached", "missed", "unclear")
  fileprivate static let goalEmpty = MessageKey("trust.goal.empty")
}
