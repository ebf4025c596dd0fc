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
  /// What is aimed at in years to come.
  var coming: FigureTable?
  var empty: String?
  let shown: ShownFigures

  static let template = "pages/goals"
  static let sections: [Section] = [.goals]
  static let messages: [MessageKey] = [
    .goalLead, .goalCount, .goalEmpty, .goalCaption, .goalHead, .goalReached, .goalMissed, .goalUnclear,
    .goalComing, .goalYear, .goalLatest,
  ]
  static let fields: ViewFields<GoalsPage> = [
    .text("title", \.title), .text("lead", \.lead), .text("count", \.count), .table("table", \.table),
    .table("coming", \.coming), .text("empty", ifAny: \.empty),
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
    coming = GoalsPage.coming(context)
    empty = table == nil && coming == nil ? context.text(.goalEmpty) : nil
    shown =
      ShownFigures(attainments.map(\.observation), in: context.figures)
      + ShownFigures(coming?.figures ?? [], in: context.figures)
  }

  /// Whether there are surveys to tell of.
  private static func lead(_ figures: PublishedFigures) -> [String: MessageArgument] {
    ["survey": .text(figures.hasSurvey ? "some" : "none")]
  }

  /// Every goal of a year of which there is no figure yet, with the latest that there is: by indicator, year and place.
  private static func coming(_ context: PageContext) -> FigureTable? {
    let words = context.words
    let goals = ComingGoals(context: context)
    let rows = context.figures.indicators.flatMap { indicator in
      goals.goals(of: indicator).map { goal -> FigureTable.Row in
        let place = goal.place.flatMap { context.figures.world.place($0) }
        let title = words.title(of: indicator.id)
        let latest = latest(indicator.id, at: goal.place ?? context.site.network?.id, context)
        return FigureTable.Row(
          name: place.map { "\(title): \(words.name(of: $0.id))" } ?? title,
          address: context.link(.indicator(indicator.id)),
          cells: [
            .text("\(goal.year)", Double(goal.year)), .text(words.phrase(goal.value, of: indicator.id)), .text(latest),
          ])
      }
    }
    guard !rows.isEmpty else { return nil }
    return FigureTable(
      words: words, caption: context.text(.goalComing), rowHead: context.text(.indicator),
      heads: [context.text(.goalYear), context.text(.goalHead), context.text(.goalLatest)], rows: rows,
      isSortable: false)
  }

  /// The latest figure with its year; a dash where there is none.
  private static func latest(_ indicator: IndicatorID, at place: PlaceID?, _ context: PageContext) -> String {
    guard let place, let found = context.figures.series(indicator, at: place, by: .year).last(where: \.isKnown) else {
      return "–"
    }
    return "\(context.signedPhrase(found)) (\(context.words.words.period(found.key.period, .short)))"
  }

  /// Every figure of the last full year that somebody set a target for; of what others published, of its last year.
  private static func attainments(_ context: PageContext) -> [Attainment] {
    let period = Period.year(context.site.year)
    let figures = context.figures
    let targeted = context.site.inOrder(
      figures.indicators.filter { item in figures.targets.contains { $0.indicator == item.id } })
    return targeted.flatMap { indicator in
      context.placesByName.flatMap { place in
        let last =
          indicator.isReported
          ? figures.series(indicator.id, at: place.id, by: .year).last(where: \.isKnown)?.key.period : nil
        return figures.attainments(of: context.observation(indicator.id, place.id, last ?? period))
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
        let shown = attainment.observation
        let year =
          shown.key.period == .year(context.site.year) ? "" : " \(words.words.period(shown.key.period, .short))"
        return .text("\(context.signed(shown))\(year) (\(context.goalText(attainment)))")
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
  fileprivate static let goalComing = MessageKey("trust.goal.coming-caption")
  fileprivate static let goalYear = MessageKey("trust.goal.year")
  fileprivate static let goalLatest = MessageKey("trust.goal.latest")
  fileprivate static let goalCount = MessageKey("trust.goal.count", "reached", "missed", "unclear")
  fileprivate static let goalEmpty = MessageKey("trust.goal.empty")
}
