public import Diagnostics
public import Documents
import Vocabulary

extension GlossaryTerm {
  /// The name of the file of words.
  public static let file = "words.yml"

  /// What `words.yml` may hold.
  public static let shape: Shape = .list(
    .object([
      .init("id", .slug, required: true, "The name of the word in addresses; it never changes."),
      .init("name", .localized, required: true, "The word itself, in each language."),
      .init("forms", .map(.list(.text)), "Other forms in which it stands in texts, as a list for each language."),
      .init("synonyms", .map(.list(.text)), "What else people call it, as a list for each language; search finds it."),
      .init(
        "definition", .localized, required: true, "What it means, in one sentence of at most \(mostWords) words."),
      .init("text", .localized, "What there is to know beyond that."),
      .init("source", .localized, "Where the definition comes from."),
    ]))

  /// The words of a portal in the order of their file; none where it has no `words.yml`.
  public static func load(from folder: Folder, into log: inout DiagnosticLog) -> [GlossaryTerm] {
    guard let document = YAMLFile.read(file, shape, from: folder, isOptional: true, into: &log) else { return [] }
    var terms: [GlossaryTerm] = []
    var owners: [Spelling: String] = [:]
    for element in document.elements {
      let term = GlossaryTerm(element)
      guard !terms.contains(where: { $0.id == term.id }) else {
        log.error("words.twice", element.location, "the word \"\(term.id)\" stands twice", hint: "keep one of them")
        continue
      }
      checkLength(element["definition"], into: &log)
      checkSpellings(of: term, element, &owners, into: &log)
      terms.append(term)
    }
    return terms
  }

  private init(_ element: YAMLValue) {
    let lists = { (key: String) -> [Language: [String]] in
      let pairs = (element[key]?.entries ?? []).map { (Language($0.key), $0.value.elementTexts) }
      return Dictionary(pairs) { first, _ in first }
    }
    let text = { (key: String) in element[key]?.localizedText ?? LocalizedText([:]) }
    self.init(
      id: element["id"]?.text ?? "", name: text("name"), forms: lists("forms"), synonyms: lists("synonyms"),
      definition: text("definition"), text: text("text"), source: text("source"))
  }

  private static func checkLength(_ definition: YAMLValue?, into log: inout DiagnosticLog) {
    for entry in definition?.entries ?? [] {
      let count = (entry.value.text ?? "").split(whereSeparator: \.isWhitespace).count {
        $0.contains { $0.isLetter || $0.isNumber }
      }
      guard count > mostWords else { continue }
      log.warning(
        "words.long", entry.value.location,
        "the definition has \(count) words, and \(mostWords) are the most",
        hint: "say it in one short sentence; the rest belongs in text")
    }
  }

  /// A form in a language.
  private struct Spelling: Hashable {
    var language: Language
    var folded: String
  }

  /// No form may be that of two words: nobody could tell where it leads.
  private static func checkSpellings(
    of term: GlossaryTerm, _ element: YAMLValue, _ owners: inout [Spelling: String], into log: inout DiagnosticLog
  ) {
    let named = (element["name"]?.entries ?? []).map { ($0.key, [$0.value]) }
    let others = (element["forms"]?.entries ?? []).map { ($0.key, $0.value.elements) }
    for (language, values) in named + others {
      for value in values {
        guard let text = value.text else { continue }
        let spelling = Spelling(language: Language(language), folded: text.lowercased())
        guard let owner = owners[spelling], owner != term.id else {
          owners[spelling] = term.id
          continue
        }
        log.error(
          "words.form-twice", value.location, "\"\(text)\" is a form of \"\(owner)\" already",
          hint: "take it out of one of the two words")
      }
    }
  }
}
