public import Diagnostics
public import Documents
public import Vocabulary

extension IndicatorTheme {
  /// The name of the file of themes.
  public static let file = "themes.yml"

  /// What `themes.yml` may hold.
  public static let shape: Shape = .list(
    .object([
      .init("id", .slug, required: true, "The name of the theme, as indicators name it."),
      .init("title", .localized, required: true, "What it is called, in each language."),
      .init("explanation", .localized, "What it is about, in a sentence."),
      .init("why", .localized, "Why it matters, in at most 60 words; its page begins with it."),
    ]))

  /// The themes of a portal, in their order; none where it has no `themes.yml`.
  public static func load(from folder: Folder, into log: inout DiagnosticLog) -> [IndicatorTheme] {
    guard let document = YAMLFile.read(file, shape, from: folder, isOptional: true, into: &log) else { return [] }
    var themes: [IndicatorTheme] = []
    for element in document.elements {
      let theme = IndicatorTheme(
        id: element["id"]?.text ?? "", title: element.localized("title"), explanation: element.localized("explanation"),
        why: element.localized("why"))
      checkLength(of: theme.why, at: element["why"]?.location ?? element.location, into: &log)
      if themes.contains(where: { $0.id == theme.id }) {
        log.error("theme.twice", element.location, "the theme \"\(theme.id)\" stands twice", hint: "keep one of them")
      } else {
        themes.append(theme)
      }
    }
    return themes
  }

  /// The most words of a paragraph that people read before they look at figures.
  private static let mostWords = 60

  private static func checkLength(
    of text: LocalizedText, at location: SourceLocation, into log: inout DiagnosticLog
  ) {
    for (language, text) in text.texts.sorted(by: { $0.key.tag < $1.key.tag }) {
      let count = text.split(whereSeparator: \.isWhitespace).count
      guard count > mostWords else { continue }
      log.warning(
        "theme.long", location, "why it matters has \(count) words in \(language.tag)",
        hint: "say it in at most \(mostWords)")
    }
  }
}
