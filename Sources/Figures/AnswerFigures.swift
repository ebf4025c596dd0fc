public import Vocabulary

/// How the people who count for a survey index answered its statements, at a place in a year.
public struct AnswerFigures: Sendable {
  /// The index.
  public var indicator: IndicatorID
  public var place: PlaceID
  public var period: Period
  /// The answers of the scale, in its order.
  public var answers: [Answer]
  /// The statements that have this scale, in the order of the questionnaire.
  public var statements: [Statement]
  /// Whether the index has statements that are not told of.
  public var isPartial: Bool

  /// An answer that can be given.
  public struct Answer: Hashable, Sendable {
    /// The code of the scale, such as `4`; `none` for those who gave none.
    public var id: String
    /// `nil` for those who gave none.
    public var label: LocalizedText?
    public var side: Side

    public init(id: String, label: LocalizedText?, side: Side) {
      self.id = id
      self.label = label
      self.side = side
    }
  }

  /// What an answer says to the statement, in the order in which answers are read.
  public enum Side: String, Hashable, Sendable, CaseIterable {
    case negative, neutral, positive
    /// Don't know, or nothing.
    case none
  }

  public struct Statement: Hashable, Sendable {
    /// Such as `S1`.
    public var id: String
    public var text: LocalizedText
    /// One for each answer: its share of all, with how many that are.
    public var shares: [PublishedObservation]

    public init(id: String, text: LocalizedText, shares: [PublishedObservation]) {
      self.id = id
      self.text = text
      self.shares = shares
    }
  }

  public init(
    indicator: IndicatorID, place: PlaceID, period: Period, answers: [Answer], statements: [Statement],
    isPartial: Bool = false
  ) {
    self.indicator = indicator
    self.place = place
    self.period = period
    self.answers = answers
    self.statements = statements
    self.isPartial = isPartial
  }

  /// How many people's answers these are.
  public var base: Int { statements.first?.shares.first?.measure?.base ?? 0 }
}
