public import Languages

extension MessageKey {
  /// The messages this room needs.
  public static let figureKeys: [MessageKey] =
    FigureSign.allCases.flatMap { [$0.sign, $0.meaning] } + reasons + lineageKeys + [
      intervalRange, intervalWords, head, headOfCategory, openingClause, openingValue, openingState, referencePlace,
      referenceBoth, level, more, fewer, above, below, same, asMany, unclear, notComparable, noteProvisional,
      noteForecast,
      noteLowReliability, notePartial, noteEstimated,
      noteDemonstration, differencePoints, differenceSame, differenceUnclear, differenceNone, pointsPhrase,
    ]

  /// The messages a unit needs that an indicator names: its phrase with a number and its name on an axis.
  ///
  /// `percent` is printed as the language prints percentages and needs only the second.
  public static func unitKeys(_ unit: String) -> [MessageKey] {
    let axis = MessageKey("unit.\(unit).axis")
    return unit == "percent" ? [axis] : [MessageKey("unit.\(unit).phrase", "n"), axis]
  }

  static let intervalRange = MessageKey("figure.interval.range", "low", "high")
  static let intervalWords = MessageKey("figure.interval.words", "low", "high")
  static let head = MessageKey("figure.head.all", "indicator", "place")
  static let headOfCategory = MessageKey("figure.head.category", "indicator", "category", "place")
  static let openingClause = MessageKey("figure.opening.clause", "place", "period", "clause")
  static let openingValue = MessageKey("figure.opening.value", "head", "value", "period")
  static let openingState = MessageKey("figure.opening.state", "head", "period", "state")
  static let referencePlace = MessageKey("figure.reference.place", "place")
  static let referenceBoth = MessageKey("figure.reference.both", "place", "period")
  static let level = MessageKey("figure.level", "opening")
  static let more = MessageKey("figure.change.more", "opening", "amount", "reference", "before")
  static let fewer = MessageKey("figure.change.fewer", "opening", "amount", "reference", "before")
  static let above = MessageKey("figure.change.above", "opening", "amount", "reference", "before")
  static let below = MessageKey("figure.change.below", "opening", "amount", "reference", "before")
  static let same = MessageKey("figure.change.same", "opening", "reference", "before")
  static let asMany = MessageKey("figure.change.as-many", "opening", "reference", "before")
  static let unclear = MessageKey("figure.change.unclear", "opening", "reference", "before")
  static let notComparable = MessageKey("figure.change.not-comparable", "opening", "reference", "reason")
  static let noteProvisional = MessageKey("figure.note.provisional")
  static let noteForecast = MessageKey("figure.note.forecast")
  static let noteLowReliability = MessageKey("figure.note.low-reliability")
  static let noteEstimated = MessageKey("figure.note.estimated")
  static let notePartial = MessageKey("figure.note.partial")
  static let noteDemonstration = MessageKey("figure.note.demonstration")
  static let differencePoints = MessageKey("figure.difference.points", "n")
  static let differenceSame = MessageKey("figure.difference.same")
  static let differenceUnclear = MessageKey("figure.difference.unclear")
  static let differenceNone = MessageKey("figure.difference.not-comparable")
  static let pointsPhrase = MessageKey("unit.points.phrase", "n")
}
