public import Languages
public import Vocabulary

extension MessageKey {
  /// The messages this room needs.
  public static let figureKeys: [MessageKey] =
    FigureSign.allCases.flatMap { [$0.sign, $0.meaning] } + reasons + lineageKeys + findingKeys + [
      intervalRange, intervalWords, head, headOfCategory, openingClause, openingValue, openingState, referencePlace,
      referenceBoth, level, higherBy, lowerBy, times, higher, lower, same, aboutTheSame, unclear, notComparable,
      noteProvisional, noteForecast, noteLowReliability, notePartial, noteEstimated, noteDemonstration,
      differencePoints,
      differenceTimes, differenceSame, differenceAboutTheSame, differenceUnclear, differenceNone, pointsPhrase, until,
    ]

  /// The messages a unit needs that an indicator names: its phrase with a number and its name on an axis.
  ///
  /// It may have three more: `sort`, `counted` or `amount` where it is not a level; `amount`, the phrase as it stands
  /// before "more", where the language has another form there; and `clause`, the heart of a sentence.
  ///
  /// `percent` is printed as the language prints percentages and needs only the second.
  public static func unitKeys(_ unit: Unit) -> [MessageKey] {
    let axis = MessageKey("unit.\(unit).axis")
    return unit == .percent ? [axis] : [MessageKey("unit.\(unit).phrase", "n"), axis]
  }

  static let intervalRange = MessageKey("figure.interval.range", "low", "high")
  static let intervalWords = MessageKey("figure.interval.words", "low", "high")
  static let head = MessageKey("figure.head.all", "indicator", "place")
  static let headOfCategory = MessageKey("figure.head.category", "indicator", "category", "place")
  static let openingClause = MessageKey("figure.opening.clause", "kind", "place", "period", "clause")
  static let openingValue = MessageKey("figure.opening.value", "head", "value", "period")
  static let openingState = MessageKey("figure.opening.state", "head", "period", "state")
  static let referencePlace = MessageKey("figure.reference.place", "kind", "place")
  static let referenceBoth = MessageKey("figure.reference.both", "kind", "place", "period")
  /// A period that is not over, and the day until which it is known.
  static let until = MessageKey("figure.until", "period", "date")
  static let level = MessageKey("figure.level", "opening")
  static let higherBy = change("higher-by", "amount", "before")
  static let lowerBy = change("lower-by", "amount", "before")
  static let times = change("times", "times", "before")
  static let higher = change("higher", "before")
  static let lower = change("lower", "before")
  static let same = change("same")
  static let aboutTheSame = change("about-the-same", "before")
  static let unclear = MessageKey("figure.change.unclear", "opening", "reference", "before")
  static let notComparable = MessageKey("figure.change.not-comparable", "opening", "compared", "reference", "reason")
  static let noteProvisional = MessageKey("figure.note.provisional")
  static let noteForecast = MessageKey("figure.note.forecast")
  static let noteLowReliability = MessageKey("figure.note.low-reliability")
  static let noteEstimated = MessageKey("figure.note.estimated")
  static let notePartial = MessageKey("figure.note.partial")
  static let noteDemonstration = MessageKey("figure.note.demonstration")
  static let differencePoints = MessageKey("figure.difference.points", "n")
  static let differenceTimes = MessageKey("figure.difference.times", "n")
  static let differenceAboutTheSame = MessageKey("figure.difference.about-the-same")
  static let differenceSame = MessageKey("figure.difference.same")
  static let differenceUnclear = MessageKey("figure.difference.unclear")
  static let differenceNone = MessageKey("figure.difference.not-comparable")
  static let pointsPhrase = MessageKey("unit.points.phrase", "n")

  /// A sentence of change; `sort` chooses between how many, how much and how high.
  private static func change(_ name: String, _ more: String...) -> MessageKey {
    MessageKey("figure.change." + name, arguments: ["opening", "sort", "reference"] + more)
  }
}
