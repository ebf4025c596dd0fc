/// The words by which running text is read: those for a change in percent, for percentage points, for people and for
/// visits. All are in small letters.
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

  public init() {}

  /// Whether a sentence speaks of percentage points, and so knows the difference.
  private func namesPoints(_ sentence: [Prose.Word]) -> Bool {
    let text = sentence.map(\.text).joined(separator: " ")
    return points.contains { parts in parts.allSatisfy { text.contains($0) } }
  }

  /// The words that say how much something changed, in percent: the `2%` of `by 2%`, or `+4%`.
  func changes(in sentence: [Prose.Word]) -> [Int] {
    let found = sentence.indices.filter { index in
      let text = sentence[index].text
      guard text.hasSuffix("%"), text.contains(where: \.isNumber) else { return false }
      return text.hasPrefix("+") || (index > 0 && by.contains(sentence[index - 1].text))
    }
    return found.isEmpty || namesPoints(sentence) ? [] : found
  }

  func isPerson(_ word: String) -> Bool {
    people.contains { word.hasPrefix($0) } && !notPeople.contains { word.hasPrefix($0) }
  }

  func isVisit(_ word: String) -> Bool { !isPerson(word) && visits.contains { word.hasPrefix($0) } }

  /// Whether a text names people and not visits.
  func namesPeople(_ text: String) -> Bool {
    let words = Prose.words(in: text).map(\.text)
    return words.contains(where: isPerson) && !words.contains(where: isVisit)
  }
}
