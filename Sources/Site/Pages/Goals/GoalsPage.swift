import Content
import Figures
import Languages
import Vocabulary
import Wording

/// What was aimed at, and whether it was reached: in words and pictures, without a score.
struct GoalsPage: PageKind {
  var title: String
  var lead: String
  /// How far from a goal a survey figure must be; `nil` where there is none.
  var why: String?
  /// That centres without neighbours are not said again.
  var alone: String?
  /// How the pictures are read.
  var key: String
  var groups: [GoalGroup]
  var legend: [SignMeaning]
  var demonstration: String
  /// What is aimed at in years to come.
  var coming: FigureTable?
  var empty: String?
  let shown: ShownFigures

  static let template = "pages/goals"
  static let sections: [Section] = [.goals]
  static let messages: [MessageKey] =
    [
      .goalLead, .goalWhy, .goalAlone, .goalKey, .goalEmpty, .goalCaption, .goalHead, .goalReached, .goalMissed,
      .goalUnclear, .goalComing, .goalYear, .goalLatest,
    ] + GoalGroup.messages
  static let fields: ViewFields<GoalsPage> = [
    .text("title", \.title), .text("lead", \.lead), .text("why", ifAny: \.why), .text("alone", ifAny: \.alone),
    .text("key", \.key), .list("groups", \.groups), .list("legend", \.legend),
    .text("demonstration", \.demonstration), .table("coming", \.coming), .text("empty", ifAny: \.empty),
  ]

  static func pages(_ set: PageSet) -> [Page] {
    guard set.site.hasGoals else { return [] }
    let lead = set.text(.goalLead, lead(set.figures))
    return [set.door(.goals, description: lead) { context, _ in GoalsPage(in: context) }]
  }

  private init(in context: PageContext) {
    let listed = ListedGoals(in: context)
    let observations = listed.all.map(\.observation)
    var anchored: Set<PlaceID> = []
    title = context.text(Section.goals.title)
    lead = context.text(.goalLead, GoalsPage.lead(context.figures))
    why = GoalsPage.why(listed.all, context)
    alone = listed.leavesOut ? context.text(.goalAlone) : nil
    key = context.text(.goalKey)
    groups = listed.groups.map { GoalGroup($0.indicator, $0.attainments, anchored: &anchored, in: context) }
    legend = context.legend(observations)
    demonstration = context.marked(
      context.text(.goalCaption, ["period": .text(context.words.words.period(.year(context.site.year)))]), observations)
    coming = GoalsPage.coming(context)
    empty = groups.isEmpty && coming == nil ? context.text(.goalEmpty) : nil
    shown =
      ShownFigures(observations, in: context.figures) + ShownFigures(coming?.figures ?? [], in: context.figures)
  }

  /// Why most goals are not told of: with as many answers as the centre in the middle has, how far a result must be from
  /// a goal. Both are worked out of the published numbers of answers and the goals alone.
  private static func why(_ attainments: [Attainment], _ context: PageContext) -> String? {
    let asked = attainments.filter { attainment in
      attainment.observation.measure?.interval != nil
        && context.figures.world.place(attainment.observation.key.place)?.kind != .network
    }
    let bases = asked.compactMap { $0.observation.measure?.base }.sorted()
    guard !bases.isEmpty else { return nil }
    let base = bases[bases.count / 2]
    let distances = asked.map { $0.distanceToTell(in: base) }.sorted()
    let points = distances[distances.count / 2] * 100
    return context.text(.goalWhy, ["n": .integer(base), "points": .integer(Int(points.rounded(.up)))])
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
  fileprivate static let goalWhy = MessageKey("trust.goal.why", "n", "points")
  fileprivate static let goalAlone = MessageKey("trust.goal.alone")
  fileprivate static let goalKey = MessageKey("trust.goal.key")
  fileprivate static let goalEmpty = MessageKey("trust.goal.empty")
}
