public import Figures

/// What figures show, in a sentence without its full stop: the title of a chart, a sentence of a story.
///
/// Each pattern has a condition, and where it is not met nothing is claimed by it; `level` always holds.
public struct Finding: Hashable, Sendable {
  public var pattern: Pattern
  public var text: String
  /// The figures whose numbers stand in it.
  public var figures: [PublishedObservation]
  /// Whether the change that it tells is no larger than those of most years.
  public var isUsual = false

  public init(_ pattern: Pattern, _ text: String, of figures: [PublishedObservation], isUsual: Bool = false) {
    self.pattern = pattern
    self.text = text
    self.figures = figures
    self.isUsual = isUsual
  }

  /// What is claimed.
  public enum Pattern: String, Hashable, Sendable, CaseIterable {
    /// A value that is clearly on one side of a goal, or can't be said to be.
    case goalReached, goalMissed, goalUnclear
    /// A change that is clear.
    case rose, fell
    /// A change below the indicator's own limit.
    case same
    /// A survey figure of which no change can be claimed.
    case noClearChange
    /// A value after a break, before which it was counted in another way.
    case sinceBreak
    /// A value that is compared with nothing.
    case level
    /// A value from few answers.
    case few
    case withheld, missing
    /// A part that is half of the whole at least, or two that are three fifths of it.
    case partLarge, partTwo
    /// Two parts of the same size.
    case balance
    /// The largest part, where none is large.
    case partFirst
    /// The month with most, and the one with least.
    case season
    /// Between what values places lie.
    case range
    /// The index with the highest value, and the one with the lowest.
    case extremes
    /// The statement that most agree with.
    case statement
    /// On how many days a place was open.
    case days
  }
}
