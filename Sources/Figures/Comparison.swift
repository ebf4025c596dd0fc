/// What may honestly be said of two published observations of one indicator.
public struct Comparison: Hashable, Sendable {
  /// The earlier figure, or the one compared with.
  public var before: PublishedObservation
  public var after: PublishedObservation
  public var verdict: Verdict
  /// after − before in the indicator's unit; for shares in 0...1. `nil` where not comparable.
  public var difference: Double?
  /// The 95 % interval of the difference, for survey figures (Newcombe 1998, method 10).
  public var interval: ClosedRange<Double>?
  /// (after − before) ÷ before, for counts and rates with before > 0; never for shares.
  public var relative: Double?

  public init(
    before: PublishedObservation, after: PublishedObservation, verdict: Verdict, difference: Double? = nil,
    interval: ClosedRange<Double>? = nil, relative: Double? = nil
  ) {
    self.before = before
    self.after = after
    self.verdict = verdict
    self.difference = difference
    self.interval = interval
    self.relative = relative
  }

  public enum Verdict: Hashable, Sendable {
    case higher
    case lower
    /// A count or rate that did not change at the precision it is printed with.
    case same
    /// A survey figure whose interval of the difference does not exclude zero, or whose difference is too small.
    case noClearChange
    case notComparable(Reason)
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
    /// One of the periods is covered only in part or is not over.
    case partial
    /// One was computed and the other reported.
    case origin
  }
}
