public import Languages

extension MessageKey {
  /// The messages of findings.
  public static let findingKeys: [MessageKey] = [
    findingAbout, findingBy, findingTimes, findingFromTo, findingSame, findingUnclear, findingGoal,
    findingGoalUnclear, findingBreak, findingLevel, findingFew, findingWithheld, findingMissing, findingPart,
    findingTwoParts, findingBalance, findingFirstPart, findingLargest, findingSeason, findingRange, findingExtremes,
    findingStatement, findingDays, findingUsual, findingSomeParts,
  ]

  static let findingAbout = MessageKey("finding.about", "value")
  static let findingBy = MessageKey("finding.by", "subject", "direction", "sort", "amount", "value", "reference")
  static let findingTimes = MessageKey("finding.times", "subject", "times", "sort", "reference", "value")
  static let findingFromTo = MessageKey("finding.from-to", "subject", "direction", "sort", "before", "value")
  static let findingSame = MessageKey("finding.same", "subject", "value")
  static let findingUnclear = MessageKey("finding.no-clear-change", "subject", "value", "reference")
  static let findingGoal = MessageKey("finding.goal", "subject", "value", "side", "kind", "goal")
  static let findingGoalUnclear = MessageKey("finding.goal-unclear", "subject", "value", "kind", "goal")
  static let findingBreak = MessageKey("finding.since-break", "subject", "value", "period")
  static let findingLevel = MessageKey("finding.level", "subject", "value", "period")
  static let findingFew = MessageKey("finding.few", "subject", "value", "n")
  static let findingWithheld = MessageKey("finding.withheld", "subject")
  static let findingMissing = MessageKey("finding.missing", "subject", "period")
  static let findingSomeParts = MessageKey("finding.some-parts", "subject")
  static let findingPart = MessageKey("finding.part", "subject", "part", "whole", "form", "n")
  static let findingTwoParts = MessageKey("finding.two-parts", "subject", "part", "second", "whole", "form", "n")
  static let findingBalance = MessageKey("finding.balance", "subject", "part", "second", "whole")
  static let findingFirstPart = MessageKey("finding.first-part", "subject", "part", "whole", "form", "n")
  static let findingLargest = MessageKey("finding.largest", "subject", "part", "value")
  static let findingSeason = MessageKey("finding.season", "subject", "sort", "most", "least")
  static let findingRange = MessageKey("finding.range", "subject", "low", "high", "period", "scope")
  static let findingExtremes = MessageKey("finding.extremes", "first", "high", "last", "low")
  static let findingStatement = MessageKey("finding.statement", "n", "statement")
  static let findingDays = MessageKey("finding.days", "n", "period")
  /// A change that is no larger than those of most years.
  static let findingUsual = MessageKey("finding.usual", "finding")
}
