public import Vocabulary

/// A version of a questionnaire: its scales, items and indexes. Versions are never edited.
public struct Questionnaire: Hashable, Sendable {
  /// Such as `basic`; with the version, `basic-1`.
  public var id: String
  public var version: Int
  public var languages: [Language]
  public var scales: [Scale]
  public var items: [Item]
  public var indexes: [Index]

  /// The name by which waves know it: `basic-1`.
  public var name: String { "\(id)-\(version)" }

  /// The answers an item can have.
  public struct Scale: Hashable, Sendable {
    public var id: String
    public var answers: [Answer]
    /// The codes that count as positive, for an item that is not reversed.
    public var positive: Set<Int>
    /// The codes that count as no answer, such as "don't know".
    public var missing: Set<Int>

    /// The codes that count as positive for a reversed item: the mirror images of the positive ones
    /// among the codes that are not missing, in the scale's order.
    public var reversedPositive: Set<Int> {
      let codes = answers.map(\.code).filter { !missing.contains($0) }
      return Set(zip(codes, codes.reversed()).filter { positive.contains($0.1) }.map(\.0))
    }
  }

  public struct Answer: Hashable, Sendable {
    public var code: Int
    public var label: LocalizedText
  }

  public struct Item: Hashable, Sendable {
    /// Such as `S1`, which is also its column in files of responses.
    public var id: String
    /// As an index of `scales`.
    public var scale: Int
    public var text: LocalizedText
    /// Agreement is the unfavourable answer.
    public var isReversed: Bool
    /// No figure of the item alone is published.
    public var isSensitive: Bool
  }

  public struct Index: Hashable, Sendable {
    /// Such as `safety`.
    public var id: String
    public var title: LocalizedText
    /// As indexes of `items`.
    public var items: [Int]
    /// With fewer of its items answered, a person does not count.
    public var minimum: Int
  }
}

/// One round of asking.
public struct Wave: Hashable, Sendable {
  public var id: String
  /// As an index of `Records.questionnaires`.
  public var questionnaire: Int
  public var from: Day
  public var to: Day
  /// Paper, tablet or web.
  public var mode: String?
  /// How many people could have answered; `nil` where not estimated.
  public var base: Int?
  /// The year the answers speak for.
  public var year: Int
  public var location: RecordLocation
}
