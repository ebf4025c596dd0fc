import Configuration
import Content
import Figures
import Languages
import Vocabulary
import Wording

/// What a place's year was like, in a few sentences: each is a finding of one of its figures and leads to it.
///
/// What is told is chosen by one rule: goals whose state changed, clear changes of survey results, changes of records beyond
/// the usual, then what stayed, and of what can't be said one sentence at most. One sentence to a topic; and where something
/// became worse, the reader hears of it.
struct Story: ViewModel {
  var title: String
  var sentences: [Sentence]
  /// The figures whose numbers stand in it.
  let figures: [PublishedObservation]

  struct Sentence: ViewModel {
    var text: String
    var address: String

    static let fields: ViewFields<Sentence> = [.text("text", \.text), .text("address", \.address)]
  }

  static let messages: [MessageKey] = [.storyTitle]
  static let fields: ViewFields<Story> = [.text("title", \.title), .list("sentences", \.sentences)]

  /// `nil` where nothing is known of the year.
  ///
  /// - Parameter most: how many sentences there are at most.
  init?(of place: Place, _ indicators: [Indicator], in period: Period, most: Int, _ context: PageContext) {
    let findings = ToldFigures(in: context).findings(.several)
    let candidates = context.site.inOrder(indicators).enumerated().compactMap { order, indicator in
      Candidate(indicator, at: place, in: period, order: order, findings, context)
    }.sorted { ($0.isKey ? 0 : 1, $0.rank.rawValue, $0.order) < ($1.isKey ? 0 : 1, $1.rank.rawValue, $1.order) }
    let chosen = Story.choose(candidates, most: most)
    guard !chosen.isEmpty else { return nil }
    title = context.text(.storyTitle, ["period": .text(context.words.words.period(period))])
    sentences = chosen.map { candidate in
      Sentence(
        text: "\(findings.sentence(candidate.finding)).",
        address: context.link(.figure(candidate.indicator.id, place.id)))
    }
    figures = chosen.flatMap(\.finding.figures)
  }

  /// How much a finding has to say, from the most.
  private enum Rank: Int {
    case goalChanged, surveyChange, change, usualChange, goal, level, unclear, same, hidden

    /// Those of which a story has one at most.
    var isSingle: Bool {
      switch self {
      case .same, .unclear, .hidden: true
      case .goalChanged, .surveyChange, .change, .usualChange, .goal, .level: false
      }
    }
  }

  private struct Candidate {
    let indicator: Indicator
    let finding: Finding
    let rank: Rank
    let order: Int
    let topic: Topic
    /// Whether the portal shows the indicator first: what it is about is told before the rest.
    let isKey: Bool
    /// Whether something became worse, where one direction is wished.
    let isWorse: Bool

    init?(
      _ indicator: Indicator, at place: Place, in period: Period, order: Int, _ findings: Findings,
      _ context: PageContext
    ) {
      // What others published is told of when they published it.
      let known =
        indicator.isReported
        ? ToldFigures(in: context).latest(of: indicator, at: place)
        : context.observation(indicator.id, place.id, period)
      guard let now = known, now.isKnown else { return nil }
      self.indicator = indicator
      self.order = order
      isKey = context.site.portal.featured.contains(indicator.id)
      topic = Topic(of: indicator, in: context.figures)
      finding = findings.finding(of: now, beside: period)
      rank = Candidate.rank(finding, now, context)
      isWorse =
        switch (finding.pattern, indicator.direction) {
        case (.fell, .higher), (.rose, .lower), (.goalMissed, _): true
        default: false
        }
    }

    private static func rank(_ finding: Finding, _ now: PublishedObservation, _ context: PageContext) -> Rank {
      switch finding.pattern {
      case .goalReached, .goalMissed: return hasChangedGoal(now, context) ? .goalChanged : .goal
      case .rose, .fell:
        if now.measure?.base != nil { return .surveyChange }
        return finding.isUsual ? .usualChange : .change
      case .same: return .same
      case .withheld, .missing: return .hidden
      case .goalUnclear, .noClearChange, .few, .sinceBreak: return .unclear
      default: return .level
      }
    }

    private static func hasChangedGoal(_ now: PublishedObservation, _ context: PageContext) -> Bool {
      var key = now.key
      key.period = key.period.yearBefore
      let figures = context.figures
      let (before, after) = (
        figures.attainments(of: figures.observation(key)).first?.isReached,
        figures.attainments(of: now).first?.isReached
      )
      return before != nil && after != nil && before != after
    }
  }

  private static func choose(_ candidates: [Candidate], most: Int) -> [Candidate] {
    var chosen: [Candidate] = []
    func take(_ candidate: Candidate, perTopic: Bool) {
      guard chosen.count < most, !chosen.contains(where: { $0.indicator.id == candidate.indicator.id }),
        !perTopic || !chosen.contains(where: { $0.topic == candidate.topic }),
        !candidate.rank.isSingle || !chosen.contains(where: { $0.rank.isSingle && $0.rank == candidate.rank })
      else { return }
      chosen.append(candidate)
    }
    for candidate in candidates { take(candidate, perTopic: true) }
    if chosen.count < least { for candidate in candidates { take(candidate, perTopic: false) } }
    // Where something clearly became worse, that is not left out.
    if !chosen.contains(where: \.isWorse),
      let worse = candidates.first(where: { $0.isKey && $0.isWorse && $0.rank.rawValue <= Rank.usualChange.rawValue }),
      let last = chosen.indices.last
    {
      let same = chosen.firstIndex { $0.topic == worse.topic }
      chosen[same ?? last] = worse
    }
    return chosen
  }

  /// Fewer sentences are filled up with a second of a topic.
  private static let least = 2
}

extension MessageKey {
  fileprivate static let storyTitle = MessageKey("site.place.story", "period")
}
