import Diagnostics
import Documents
import Vocabulary

/// What people write into the files that they fill in: in which languages it is missing, whether it tells of persons, and
/// whether its links may be published.
struct WrittenText {
  let rules: ContentRules
  private var persons: TextGuard

  init(in file: String, _ rules: ContentRules) {
    self.rules = rules
    persons = TextGuard(file: file, isPublic: [], known: rules.publicTexts, births: rules.births)
    persons.advice = "remove it; a role and the name of an office are enough"
  }

  /// A text per language: that in the default language must be there, and of others it is said that they are missing.
  mutating func text(_ value: YAMLValue?, into log: inout DiagnosticLog) -> LocalizedText {
    guard let value else { return LocalizedText([:]) }
    for entry in value.entries { persons.check(entry.value.text ?? "", at: entry.value.location, into: &log) }
    let text = LocalizedText(value.localizedText.texts.filter { !$0.value.allSatisfy(\.isWhitespace) })
    let missing = rules.languages.filter { text[$0] == nil }
    guard let first = missing.first else { return text }
    if first == rules.languages.first {
      log.error(
        "content.text-missing", value.location, "the text in the default language \"\(first)\" is missing",
        hint: "add \(first.tag): …")
    } else {
      log.warning(
        "content.text-language", value.location,
        "the text is missing in \(missing.map(\.tag).joined(separator: ", "))",
        hint: "add \(first.tag): …; until then it is shown in another language")
    }
    return text
  }

  /// The address of a page; `nil` where there is none, or where it can't be published.
  func link(_ value: YAMLValue?, into log: inout DiagnosticLog) -> String? {
    guard let value, let text = value.text else { return nil }
    guard let fault = WebAddress.fault(in: text, allowing: WebAddress.pages) else { return text }
    log.error("content.link", value.location, "\"\(text.prefix(80))\" \(fault.what)", hint: fault.hint)
    return nil
  }
}
