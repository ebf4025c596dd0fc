public import Figures
import Languages
public import Vocabulary

/// Says what figures show: one rule for titles of charts, for the sentences of a place's story and for those of the network.
///
/// It claims what the comparison of the figures allows, and nothing else; the verdict chooses the verb.
public struct Findings: Sendable {
  let words: FigureWords
  /// The least difference of survey figures that is called one, in percentage points.
  let surveyChange: Double
  /// How sure a difference of survey figures must be: where many stand together, surer.
  let level: Comparison.Level

  public init(_ words: FigureWords, surveyChange: Double, level: Comparison.Level = .single) {
    self.words = words
    self.surveyChange = surveyChange
    self.level = level
  }

  var figures: PublishedFigures { words.figures }
  var numbers: TitleNumber { TitleNumber(in: words) }

  func text(_ key: MessageKey, _ arguments: [String: MessageArgument] = [:]) -> String { words.words[key, arguments] }

  func observation(
    _ indicator: IndicatorID, _ place: PlaceID, _ period: Period, _ category: Category? = nil
  ) -> PublishedObservation {
    figures.observation(FigureKey(indicator: indicator, place: place, period: period, category: category))
  }

  // MARK: A figure and the one before it

  /// What is said of a figure where a period stands above it: of another period than that its level alone, which names it.
  public func finding(of now: PublishedObservation, beside period: Period) -> Finding {
    guard now.key.period != period, now.value != nil else { return finding(of: now) }
    return Finding(
      .level,
      text(
        .findingLevel,
        [
          "subject": .text(words.title(of: now.key.indicator)), "value": .text(numbers.text(now)),
          "period": .text(words.words.period(now.key.period, .locative)),
        ]), of: [now])
  }

  /// What is said of a figure: its goal, its change on the year before, else its level.
  public func finding(of now: PublishedObservation) -> Finding {
    let subject: [String: MessageArgument] = ["subject": .text(words.title(of: now.key.indicator))]
    let period = MessageArgument.text(words.words.period(now.key.period, .locative))
    switch now.state {
    case .withheld: return Finding(.withheld, text(.findingWithheld, subject), of: [])
    case .notAvailable, .notApplicable:
      return Finding(.missing, text(.findingMissing, subject.merging(["period": period]) { $1 }), of: [])
    case .value: break
    }
    let before = before(now)
    var arguments = subject
    arguments["value"] = .text(numbers.text(now))
    arguments["period"] = period
    if now.flags.contains(.lowReliability), let base = now.measure?.base {
      arguments["n"] = .integer(base)
      return Finding(.few, text(.findingFew, arguments), of: [now])
    }
    let comparison = figures.compare(before, now, surveyChange: surveyChange, level: level)
    let change = told(comparison, arguments)
    if let goal = goal(of: now, arguments),
      goal.pattern != .goalUnclear || change?.pattern == .noClearChange
        || change == nil
    {
      return goal
    }
    return change ?? afterBreak(comparison, arguments) ?? Finding(.level, text(.findingLevel, arguments), of: [now])
  }

  /// A finding as a sentence tells it, without its full stop: with what is to be said of a change that is usual.
  public func sentence(_ finding: Finding) -> String {
    finding.isUsual ? text(.findingUsual, ["finding": .text(finding.text)]) : finding.text
  }

  private func before(_ now: PublishedObservation) -> PublishedObservation {
    var key = now.key
    key.period = key.period.yearBefore
    return figures.observation(key)
  }

  /// The change of a comparison; `nil` where nothing was compared.
  private func told(_ comparison: Comparison, _ common: [String: MessageArgument]) -> Finding? {
    let (before, now) = (comparison.before, comparison.after)
    var arguments = common
    arguments["before"] = .text(words.value(before))
    arguments["reference"] = .text(words.words.period(before.key.period, .locative))
    arguments["sort"] = .text(words.numbers(of: now.key.indicator).sort)
    switch comparison.verdict {
    case .notComparable: return nil
    case .noClearChange: return Finding(.noClearChange, text(.findingUnclear, arguments), of: [now])
    case .same: return Finding(.same, text(.findingSame, arguments), of: [now])
    case .higher, .lower: break
    }
    let isHigher = comparison.verdict == .higher
    arguments["direction"] = .text(isHigher ? "up" : "down")
    let numbers = words.numbers(of: now.key.indicator)
    let decimals = min(words.decimals(of: before), words.decimals(of: now))
    let key: MessageKey
    switch ToldChange(comparison, numbers.kind, decimals: words.decimals(of: before)) {
    case .points(let difference):
      arguments["amount"] = .text(numbers.amount(difference, decimals: decimals))
      key = .findingBy
    case .part(let relative):
      arguments["amount"] = .text(words.words.percent(relative.magnitude, decimals: 0))
      key = .findingBy
    case .times(let ratio, let decimals):
      arguments["times"] = .number(ratio, decimals: decimals)
      key = .findingTimes
    case .slight: return Finding(.same, text(.findingSame, arguments), of: [now])
    case .unit, .small:
      arguments["before"] = .text(self.numbers.text(before))
      key = .findingFromTo
    }
    return Finding(
      isHigher ? .rose : .fell, text(key, arguments), of: [before, now],
      isUsual: UsualChange(in: figures).holds(comparison))
  }

  /// How a figure stands to its goal; `nil` where there is none.
  private func goal(of now: PublishedObservation, _ common: [String: MessageArgument]) -> Finding? {
    guard let attainment = figures.attainments(of: now).first, let value = now.value else { return nil }
    let target = attainment.target
    var arguments = common
    arguments["kind"] = .text(target.kind.rawValue)
    arguments["goal"] = .text(words.valueAmongOthers(target.value, of: target.indicator))
    let isAlike = words.valueAmongOthers(now) == words.valueAmongOthers(target.value, of: target.indicator)
    arguments["side"] = .text(isAlike ? "at" : value > target.value ? "above" : "below")
    guard let isReached = attainment.isReached else {
      // What is not whole is held against no goal.
      guard now.isWhole else { return nil }
      return Finding(.goalUnclear, text(.findingGoalUnclear, arguments), of: [now])
    }
    return Finding(isReached ? .goalReached : .goalMissed, text(.findingGoal, arguments), of: [now])
  }

  /// The level of a figure that a break parts from the one before.
  private func afterBreak(_ comparison: Comparison, _ common: [String: MessageArgument]) -> Finding? {
    guard comparison.verdict.reason == .seriesBreak else { return nil }
    return Finding(.sinceBreak, text(.findingBreak, common), of: [comparison.after])
  }
}
