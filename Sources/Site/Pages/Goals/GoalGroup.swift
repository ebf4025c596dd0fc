import Content
import Figures
import Languages
import Vocabulary
import Wording

/// The goals of one indicator: what is aimed at, then a row to each place that aims at it, by name.
struct GoalGroup: ViewModel {
  var id: String
  var indicator: String
  /// The year of the figures, where nothing else is said.
  var period: String
  /// `Safety: good enough from 90 %`
  var title: String
  var address: String
  /// What is aimed at everywhere, where something is.
  var goal: String?
  var rows: [Row]

  /// A place, its figure beside the goal, and what may be said.
  struct Row: ViewModel {
    var place: String
    /// Where links to the place's goals lead: on its first row.
    var anchor: String?
    var name: String
    var address: String
    /// What the place set itself.
    var own: String?
    var bullet: String
    var value: String
    /// The year, where it is another one.
    var period: String?
    var result: String
    /// By which it is painted.
    var style: String

    static let fields: ViewFields<Row> = [
      .text("place", \.place), .text("anchor", ifAny: \.anchor), .text("name", \.name), .text("address", \.address),
      .text("own", ifAny: \.own), .markup("bullet", \.bullet), .text("value", \.value),
      .text("period", ifAny: \.period), .text("result", \.result), .text("style", \.style),
    ]
  }

  static let fields: ViewFields<GoalGroup> = [
    .text("id", \.id), .text("indicator", \.indicator), .text("period", \.period), .text("title", \.title),
    .text("address", \.address), .text("goal", ifAny: \.goal), .list("rows", \.rows),
  ]
  static let messages: [MessageKey] = [
    .goalGroup, .goalOwnGroup, .goalOwn, .isReached, .isMissed, .isUnclear, .isTooNear, .isNotWhole, .isWithheld,
    .isMissing,
  ]

  /// - Parameters:
  ///   - attainments: of one indicator, in the order of places.
  ///   - anchored: the places whose anchors stand further above; those of the group are added.
  init(
    _ indicator: Indicator, _ attainments: [Attainment], anchored: inout Set<PlaceID>, in context: PageContext
  ) {
    let words = context.words
    let usual = Period.year(context.site.year)
    id = "g-\(indicator.id.name)"
    self.indicator = indicator.id.name
    period = usual.code
    address = context.link(.indicator(indicator.id))
    let general = attainments.first { $0.target.kind == .goodEnough }
    goal = general.map { words.phrase($0.target.value, of: indicator.id) }
    title =
      general.map { attainment in
        context.text(
          .goalGroup,
          [
            "indicator": .text(words.title(of: indicator.id)), "direction": .text(indicator.direction.rawValue),
            "value": .text(words.phrase(attainment.target.value, of: indicator.id)),
          ])
      } ?? context.text(.goalOwnGroup, ["indicator": .text(words.title(of: indicator.id))])
    let most =
      indicator.unit == "percent"
      ? 1
      : attainments.flatMap { [$0.target.value, $0.observation.measure?.interval?.upperBound, $0.observation.value] }
        .compactMap { $0 }.max() ?? 1
    rows = attainments.map { attainment in
      let observation = attainment.observation
      let place = observation.key.place
      let isOwn = attainment.target.kind == .own
      let told = GoalGroup.told(attainment, context)
      let value = observation.measure.map { measure in
        GoalBullet(
          value: measure.value, interval: measure.interval, goal: attainment.target.value, most: most, isOwn: isOwn,
          isTentative: observation.flags.contains(.lowReliability))
      }
      return Row(
        place: place.name, anchor: anchored.insert(place).inserted ? place.name : nil, name: words.name(of: place),
        address: context.link(.place(place)),
        own: isOwn
          ? context.text(.goalOwn, ["value": .text(words.phrase(attainment.target.value, of: indicator.id))]) : nil,
        bullet: value?.markup ?? "", value: context.signed(observation),
        period: observation.key.period == usual ? nil : observation.key.period.code, result: told.text,
        style: told.style)
    }
  }

  private static func told(_ attainment: Attainment, _ context: PageContext) -> (text: String, style: String) {
    switch attainment.state {
    case .reached: (context.text(.isReached), "yes")
    case .missed: (context.text(.isMissed), "no")
    case .unclear(let answers, let enough?):
      (context.text(.isUnclear, ["n": .integer(answers), "enough": .integer(enough)]), "open")
    case .unclear(let answers, nil): (context.text(.isTooNear, ["n": .integer(answers)]), "open")
    case .notWhole: (context.text(.isNotWhole), "open")
    case .withheld: (context.text(.isWithheld), "open")
    case .missing: (context.text(.isMissing), "open")
    }
  }
}

extension MessageKey {
  fileprivate static let goalGroup = MessageKey("trust.goal.group", "indicator", "direction", "value")
  fileprivate static let goalOwnGroup = MessageKey("trust.goal.own-group", "indicator")
  fileprivate static let goalOwn = MessageKey("trust.goal.own", "value")
  fileprivate static let isReached = MessageKey("trust.goal.state.reached")
  fileprivate static let isMissed = MessageKey("trust.goal.state.missed")
  fileprivate static let isUnclear = MessageKey("trust.goal.state.unclear", "n", "enough")
  fileprivate static let isTooNear = MessageKey("trust.goal.state.too-near", "n")
  fileprivate static let isNotWhole = MessageKey("trust.goal.state.not-whole")
  fileprivate static let isWithheld = MessageKey("trust.goal.state.withheld")
  fileprivate static let isMissing = MessageKey("trust.goal.state.missing")
}
