import Vocabulary

/// How far the messages of a file are translated.
public struct MessageState: Sendable {
  /// The file that has them, or should, below the folder of templates.
  public let path: String
  /// The number of messages that want words.
  public internal(set) var total = 0
  /// The names of those that are not there.
  public internal(set) var missing: [String] = []
  /// Those that are as in the language they are translated from, and are not said to be the same.
  public internal(set) var equal: [MessageText] = []
  /// Those whose text there was another one when they were translated.
  public internal(set) var outdated: [MessageText] = []
  /// The words that are still to be written.
  public internal(set) var words = 0

  /// For each file the state of its messages, in the order of the files.
  public static func all(of texts: MessageTexts, from source: MessageTexts) -> [MessageState] {
    let words = Words(language: texts.language, locale: texts["cldr.locale"]?.text, shortDate: nil)
    let isVariant = texts.language.main == source.language.main
    var states: [String: MessageState] = [:]
    for name in source.names {
      guard let original = source[name], MessageTexts.isOfWords(original) else { continue }
      let translation = texts[name]
      if translation == nil, MessageTexts.isOptional(name) { continue }
      let path = translation?.path ?? "messages/\(texts.language)/\(original.path.split(separator: "/").last ?? "")"
      var state = states[path] ?? MessageState(path: path)
      state.total += 1
      state.add(translation, original, words, from: source.language, mayBeEqual: isVariant)
      states[path] = state
    }
    return states.values.sorted { $0.path < $1.path }
  }

  private mutating func add(
    _ translation: MessageText?, _ original: MessageText, _ words: Words, from source: Language, mayBeEqual: Bool
  ) {
    guard let translation else {
      missing.append(original.name)
      self.words += MessageTexts.wordCount(original)
      return
    }
    if !mayBeEqual, !translation.note.isSame, MessageState.isEqual(translation, original, words) {
      equal.append(translation)
    } else if let noted = translation.note.source, noted.tag == source.tag,
      noted.text != MessageText.Note.onOneLine(original.text)
    {
      outdated.append(translation)
    } else {
      return
    }
    self.words += MessageTexts.wordCount(original)
  }

  /// Whether a text says the same, with the plural categories of its own language.
  static func isEqual(_ translation: MessageText, _ original: MessageText, _ words: Words) -> Bool {
    if translation.text == original.text { return true }
    guard let own = try? MessageParser.read(translation.text).message,
      let other = try? MessageParser.read(original.text).message
    else { return false }
    let (cardinal, ordinal) = (words.cardinal.categories, words.ordinal.categories)
    return own.fitted(cardinal: cardinal, ordinal: ordinal) == other.fitted(cardinal: cardinal, ordinal: ordinal)
  }
}
