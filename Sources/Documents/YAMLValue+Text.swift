public import Vocabulary

extension YAMLValue {
  /// The texts of a mapping from languages to texts; none of anything else.
  public var localizedText: LocalizedText {
    var texts: [Language: String] = [:]
    for entry in entries { if let text = entry.value.text { texts[Language(entry.key)] = text } }
    return LocalizedText(texts)
  }

  /// The texts of the elements of a sequence.
  public var elementTexts: [String] { elements.compactMap(\.text) }

  /// The text as a day such as `2020-07-06`.
  public var day: Day? { text.flatMap { Day($0) } }
}
