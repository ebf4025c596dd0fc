import Configuration

extension Lexicon {
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
