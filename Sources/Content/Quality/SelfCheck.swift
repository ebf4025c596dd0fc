public import Diagnostics
public import Vocabulary

/// Where a place says that it stands on the statements of a framework, year by year.
public struct SelfCheck: Hashable, Sendable {
  public var place: PlaceID
  /// Whether it is made up, for demonstration.
  public var isDemonstration: Bool
  /// The oldest first; at least one.
  public var years: [Year]
  /// Where the place is named.
  public var location: SourceLocation

  /// What it said of one year.
  public struct Year: Hashable, Sendable {
    public var year: Int
    /// The day on which it was said.
    public var day: Day
    /// Who said it, by their role and never by their name.
    public var role: LocalizedText
    /// By statement; what has none is left open.
    public var answers: [String: Answer]
  }

  /// Where it stands on a statement.
  public struct Answer: Hashable, Sendable {
    /// The state, by its place among those of the framework.
    public var state: Int
    /// What shows it; empty where nobody says.
    public var evidence: LocalizedText
    /// Where that can be looked up.
    public var link: String?
  }

  /// The year that is told first.
  public var latest: Year { years[years.count - 1] }

  /// The first year of the latest run of years with the same state, or without any.
  ///
  /// - Returns: `nil` where the statement is open and was never answered.
  public func since(_ statement: String) -> Int? {
    let state = latest.answers[statement]?.state
    guard state != nil || years.contains(where: { $0.answers[statement] != nil }) else { return nil }
    return years.reversed().prefix { $0.answers[statement]?.state == state }.last?.year
  }
}
