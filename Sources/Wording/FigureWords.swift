public import Figures
public import Languages
public import Vocabulary

/// The one place that turns published figures into words of a language.
public struct FigureWords: Sendable {
  public let words: Words
  public let figures: PublishedFigures

  public init(words: Words, figures: PublishedFigures) {
    self.words = words
    self.figures = figures
  }

  /// The bare value, such as `92.898`, `48,3 %` or a sign; for tables, labels and tiles.
  public func value(_ observation: PublishedObservation) -> String { "" }

  /// The value with its unit as a phrase: `3 obiski`, `2,9 obiska na uro`, `48,3 %`; a status text where there is none.
  public func phrase(_ observation: PublishedObservation) -> String { "" }

  /// The interval, such as `44–74 %`; `nil` where there is none.
  public func interval(_ observation: PublishedObservation) -> String? { nil }

  /// The public sign of a state or the flags, as in `domain.md` 3.1; empty where there is nothing to say.
  public func sign(_ observation: PublishedObservation) -> String { "" }

  /// The signs that occur, each with its explanation, for the note under a table or chart.
  public func legend(_ observations: [PublishedObservation]) -> [(sign: String, meaning: String)] { [] }

  /// One sentence of change with its honest verdict.
  public func sentence(_ comparison: Comparison) -> String { "" }

  /// The difference alone: `−12 %`, `+4,2 o. t.`, or the word for no clear change.
  public func difference(_ comparison: Comparison) -> String { "" }

  public func title(of indicator: IndicatorID) -> String { "" }
  public func name(of place: PlaceID) -> String { "" }
  /// The name of a category's value: `dekleta`.
  public func name(of category: Category) -> String { "" }
  /// The unit for an axis or a column head: `obiski`, `%`, `ure na teden`.
  public func unit(of indicator: IndicatorID) -> String { "" }
}
