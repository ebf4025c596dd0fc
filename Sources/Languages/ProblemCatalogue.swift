public import Diagnostics
public import Documents
public import Vocabulary

/// What is said of problems, in a language other than English.
///
/// `problems/<lang>.yml` of the templates names each English sentence, `"\"{1}\" is not a column here"`, and its words in
/// ICU message syntax with the arguments 1, 2 and so on. A sentence without words stays English: a problem that is told in
/// another language is better than one that is not told.
public struct ProblemCatalogue: Sendable {
  private let words: Words
  private let messages: [String: Message]

  /// The catalogue of a language; `nil` where there is none.
  public init?(_ language: Language, from templates: LayeredFolder) {
    let file = "problems/\(language.tag).yml"
    var log = DiagnosticLog()
    guard templates.contains(file), let bytes = try? templates.read(file, limit: 1 << 22),
      let document = YAMLReader.read(bytes, file: file, into: &log)
    else { return nil }
    words = Words(language: language)
    messages = document.entries.reduce(into: [:]) { messages, entry in
      guard let text = entry.value.text, !text.isEmpty, let parsed = try? MessageParser.read(text) else { return }
      messages[entry.key] = parsed.message
    }
  }

  /// Problems said in the language.
  public var voice: ProblemVoice { ProblemVoice(say) }

  private func say(_ text: ProblemText) -> String {
    guard let message = messages[text.pattern] else { return text.english(with: say) }
    var arguments: [String: MessageArgument] = [:]
    for (index, argument) in text.arguments.enumerated() {
      arguments["\(index + 1)"] =
        switch argument {
        case .text(let word): .text(word)
        case .number(let number), .count(let number, _, _): .integer(number)
        case .phrase(let phrase): .text(say(phrase))
        }
    }
    return message.text(
      in: Message.Context(
        style: .ungrouped, words: words, arguments: arguments,
        isolatesTexts: words.isRightToLeft))
  }
}
