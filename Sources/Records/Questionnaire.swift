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
  /// How a survey tool writes the answers; `nil` where they stand as Kazalo reads them.
  public var imported: Import?

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

    /// Whether a code of `Responses` is an answer that says something.
    public func isAnswer(_ code: Int8) -> Bool { code != Responses.noAnswer && !missing.contains(Int(code)) }

    /// The codes that count as positive for a reversed item: the mirror images of the positive ones
    /// among the codes that are not missing, in the scale's order.
    public var reversedPositive: Set<Int> {
      let codes = answers.map(\.code).filter { !missing.contains($0) }
      return Set(zip(codes, codes.reversed()).filter { positive.contains($0.1) }.map(\.0))
    }

    public init(
      id: String, answers: [Answer], positive: Set<Int>, missing: Set<Int>
    ) {
      self.id = id
      self.answers = answers
      self.positive = positive
      self.missing = missing
    }
  }

  public struct Answer: Hashable, Sendable {
    public var code: Int
    public var label: LocalizedText

    public init(
      code: Int, label: LocalizedText
    ) {
      self.code = code
      self.label = label
    }
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

    public init(
      id: String, scale: Int, text: LocalizedText, isReversed: Bool, isSensitive: Bool
    ) {
      self.id = id
      self.scale = scale
      self.text = text
      self.isReversed = isReversed
      self.isSensitive = isSensitive
    }
  }

  public struct Index: Hashable, Sendable {
    /// Such as `safety`.
    public var id: String
    public var title: LocalizedText
    /// As indexes of `items`.
    public var items: [Int]
    /// With fewer of its items answered, a person does not count.
    public var minimum: Int

    public init(
      id: String, title: LocalizedText, items: [Int], minimum: Int
    ) {
      self.id = id
      self.title = title
      self.items = items
      self.minimum = minimum
    }
  }

  public init(
    id: String, version: Int, languages: [Language], scales: [Scale], items: [Item], indexes: [Index],
    imported: Import? = nil
  ) {
    self.id = id
    self.version = version
    self.languages = languages
    self.scales = scales
    self.items = items
    self.indexes = indexes
    self.imported = imported
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

  public init(
    id: String, questionnaire: Int, from: Day, to: Day, mode: String? = nil, base: Int? = nil, year: Int,
    location: RecordLocation
  ) {
    self.id = id
    self.questionnaire = questionnaire
    self.from = from
    self.to = to
    self.mode = mode
    self.base = base
    self.year = year
    self.location = location
  }
}
