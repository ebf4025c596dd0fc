import Statistics
public import Vocabulary

/// What may honestly be said of two published observations of one indicator.
public struct Comparison: Hashable, Sendable {
  /// The earlier figure, or the one compared with.
  public var before: PublishedObservation
  public var after: PublishedObservation
  public var verdict: Verdict
  /// after − before in the indicator's unit; for shares in 0...1. `nil` where not comparable.
  public var difference: Double?
  /// The interval of the difference at `level`, for survey figures (Newcombe 1998, method 10).
  public var interval: ClosedRange<Double>?
  /// How sure a difference of survey figures must be before it is called one.
  public var level: Level
  /// (after − before) ÷ before, for counts and rates with before > 0; never for shares.
  public var relative: Double?

  public init(
    before: PublishedObservation, after: PublishedObservation, verdict: Verdict, difference: Double? = nil,
    interval: ClosedRange<Double>? = nil, relative: Double? = nil, level: Level = .single
  ) {
    self.before = before
    self.after = after
    self.verdict = verdict
    self.difference = difference
    self.interval = interval
    self.relative = relative
    self.level = level
  }

  /// One comparison in twenty would be called a change by chance at 95 %: where many stand together, 99 % is asked.
  public enum Level: String, Hashable, Sendable {
    /// 95 %.
    case single
    /// 99 %.
    case several

    /// The two-sided point of the normal distribution.
    public var quantile: Double { self == .single ? normalQuantile95 : normalQuantile99 }
    public var percent: Int { self == .single ? 95 : 99 }
  }

  public enum Verdict: Hashable, Sendable {
    case higher
    case lower
    /// A count or rate whose change would not be seen in print: at the precision of its values, or in tenths of a percent.
    case same
    /// A survey figure whose interval of the difference does not exclude zero, or whose difference is too small.
    case noClearChange
    case notComparable(Reason)

    /// How data files name it: `higher`, `lower`, `same`, `no-clear-change`, `not-comparable`.
    public var code: String {
      switch self {
      case .higher: "higher"
      case .lower: "lower"
      case .same: "same"
      case .noClearChange: "no-clear-change"
      case .notComparable: "not-comparable"
      }
    }

    /// Why nothing was compared.
    public var reason: Reason? {
      guard case .notComparable(let reason) = self else { return nil }
      return reason
    }
  }

  /// What a change means for an indicator that has a good direction.
  public enum Meaning: String, Hashable, Sendable { case better, worse }

  /// Better or worse, where the verdict is a change and the indicator's direction gives it a meaning.
  public func meaning(_ direction: Indicator.Direction) -> Meaning? {
    switch (verdict, direction) {
    case (.higher, .higher), (.lower, .lower): .better
    case (.higher, .lower), (.lower, .higher): .worse
    default: nil
    }
  }

  /// Why two figures are not compared.
  public enum Reason: String, Hashable, Sendable, CaseIterable {
    /// One of them is withheld.
    case withheld
    /// One of them was not collected or can't exist.
    case missing
    /// The series breaks between them.
    case seriesBreak = "break"
    /// Too few answers in one of them.
    case fewAnswers = "few-answers"
    /// A small denominator in one of them.
    case lowReliability = "low-reliability"
    /// One of the periods is not over, or of one of the figures only a part of the whole is covered.
    case partial
    /// The records of one of them are not sure, such as those that seem to stand there twice.
    case provisional
    /// One of them is divided by residents of an earlier year.
    case residents
    /// One of them is of a time to come.
    case forecast
    /// One was computed and the other reported.
    case origin
    /// Two that do not belong together published them, and may have counted otherwise.
    case publisher
  }
}
