/// The words by which a day in a text is known as one of birth, in the languages that texts may be in.
public struct BirthWords: Sendable {
  /// Nobody says in which language a text is: every day in it could be one of birth.
  public static let any = BirthWords(births: nil, months: [])

  /// Words for birth by the beginnings of them, in small letters; `nil` for `any`.
  let births: [String]?
  /// Beginnings of the names of months, in small letters.
  let months: [String]
  private let search: WordSearch

  /// - Parameters:
  ///   - births: beginnings of words for birth.
  ///   - months: beginnings of the names of months.
  public init(births: [String], months: [String]) {
    self.init(births: .some(births), months: months)
  }

  private init(births: [String]?, months: [String]) {
    self.births = births
    self.months = months
    search = WordSearch(births ?? [])
  }

  /// Whether a text speaks of birth.
  func standIn(_ text: ArraySlice<UInt8>) -> Bool { births == nil || search.finds(in: text) }

  /// Whether a word, in small letters, is one for birth.
  func isBirth(_ word: String) -> Bool { births?.contains { word.hasPrefix($0) } ?? true }
}
