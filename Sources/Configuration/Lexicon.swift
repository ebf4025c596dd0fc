/// The words by which running text, and names of columns, are read in the languages of a portal. All are in small letters.
public struct Lexicon: Hashable, Sendable {
  /// Whole words that stand before a change in percent: the `by` of `by 2%`.
  public var by: Set<String> = []
  /// Parts of words that together name percentage points: `odstotn` and `točk`.
  public var points: [[String]] = []
  /// Beginnings of words for people, and of words that begin like them and are none: `mladinski` is youth work.
  public var people: [String] = []
  public var notPeople: [String] = []
  /// Beginnings of words for visits.
  public var visits: [String] = []

  // By these words data about persons are known.

  /// Beginnings of words for birth, and of names of months.
  public var birth: [String] = []
  public var months: [String] = []
  /// Words of names of columns that hold data about persons, and of those that hold free texts about what happened.
  public var personalColumns: Set<String> = []
  public var textColumns: Set<String> = []

  public init() {}
}
