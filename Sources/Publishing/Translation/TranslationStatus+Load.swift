import Configuration
public import Diagnostics
import Documents
public import Vocabulary

extension TranslationStatus {
  /// The state of a portal's languages; `nil`, with problems in `log`, where the portal can't be read.
  ///
  /// - Parameter languages: those that are asked for; none means all of the portal.
  public static func load(
    _ settings: BuildSettings, languages: [Language], into log: inout DiagnosticLog
  ) -> TranslationStatus? {
    guard let own = PortalInput.folder(settings.content, into: &log),
      let templates = LayeredFolder.load(settings, into: &log)
    else { return nil }
    var found = DiagnosticLog()
    let portal = Portal.load(from: own, into: &found)
    log.merge(found.located(in: settings))
    guard let portal else { return nil }
    let content = LayeredFolder.Layer(own, named: settings.content)
    for language in languages where !portal.languages.contains(language) {
      guard templates.files(in: "messages/\(language)", ending: "yml").isEmpty else { continue }
      log.error(
        "language.unknown", content.location(of: Portal.file),
        "\"\(language)\" is no language of the portal, and there are no messages in it",
        hint: "use \(portal.languages.map(\.tag).joined(separator: ", ")), or write it with kazalo language add")
    }
    guard !log.hasErrors else { return nil }
    return TranslationStatus(
      rows: (languages.isEmpty ? portal.languages : languages).flatMap { language in
        TranslationStatus.templates(templates, and: content, language, portal.languages)
          + (portal.languages.contains(language) ? TranslationStatus.content(content, language, portal.languages) : [])
      })
  }

  /// Reports what is not translated: as an error where the portal says that it must be, and else as a warning.
  ///
  /// Of a language that is hardly begun that is one warning, whatever it lacks. Names and texts of the content are shown
  /// in another language, which is said beside them: they are told only where they must be complete.
  ///
  /// - Returns: the lexicons of the languages that are hardly begun.
  static func report(
    _ portal: Portal, _ templates: LayeredFolder, _ content: LayeredFolder.Layer, into log: inout DiagnosticLog
  ) -> Set<String> {
    var begun: Set<String> = []
    for language in portal.languages {
      let shared = TranslationStatus.templates(templates, and: content, language, portal.languages)
      let wanted = portal.complete[language] ?? [:]
      let own = wanted.isEmpty ? [] : TranslationStatus.content(content, language, portal.languages)
      for (section, place) in wanted.sorted(by: { $0.key < $1.key }) {
        report(section, (shared + own).filter { $0.section == section }, language, content, place, into: &log)
      }
      let rest = shared.filter { wanted[$0.section] == nil && !$0.isDone }
      if rest.count > mostFiles {
        log.report(warning(of: rest, language))
        begun.formUnion(rest.filter { $0.section == .lexicon }.map(\.file))
      } else {
        // What a lexicon lacks is told where it is loaded.
        for row in rest where row.section != .lexicon { log.report(warning(of: row)) }
      }
    }
    return begun
  }

  /// A language that lacks something in more files than this is hardly begun.
  private static let mostFiles = 4

  private static func report(
    _ section: TranslationSection, _ rows: [Row], _ language: Language, _ content: LayeredFolder.Layer,
    _ place: SourceLocation, into log: inout DiagnosticLog
  ) {
    let rows = rows.filter { !$0.isComplete }
    guard let first = rows.first else { return }
    let names = rows.flatMap { $0.missing + ($0.section.isOfWords ? $0.equal : []) + $0.outdated }
    let file = content.location(of: Portal.file).file
    log.error(
      "language.incomplete", first.location ?? SourceLocation(file: file),
      "\(section.rawValue) of \"\(language)\" must be complete, and \(names.count, "text is", "texts are") not: \(list(names))",
      hint: "translate them, or take \(section.rawValue) out of complete in line \(place.line) of \(file)")
  }

  /// One warning for a language of which most is not translated.
  private static func warning(of rows: [Row], _ language: Language) -> Diagnostic {
    let parts = [TranslationSection.messages, .method, .lexicon].compactMap { section -> ProblemText? in
      let count = rows.filter { $0.section == section }.reduce(0) { $0 + $1.left }
      return count == 0 ? nil : section.counted(count)
    }
    let place = rows.lazy.compactMap(\.location).first ?? SourceLocation(file: rows[0].file)
    return Diagnostic(
      .warning, "language.untranslated", place,
      "\"\(language)\" is not translated from \"\(rows[0].source)\" yet: \(ProblemText.joined(parts))",
      hint: "kazalo language status counts them by file, and kazalo language export gives them to translators")
  }

  private static func warning(of row: Row) -> Diagnostic {
    var what: [ProblemText] = []
    if !row.missing.isEmpty { what.append("\(row.missing.count) missing") }
    if !row.equal.isEmpty { what.append("\(row.equal.count) the same as in \"\(row.source)\"") }
    if !row.outdated.isEmpty { what.append("\(row.outdated.count) of an older text") }
    let names = list(row.missing + row.equal + row.outdated)
    let text: ProblemText =
      "\(row.section.counted(row.left)) of \"\(row.language)\" to translate, \(ProblemText.joined(what)): \(names)"
    return Diagnostic(
      .warning, "language.untranslated", row.location ?? SourceLocation(file: row.file), text,
      hint: row.section == .messages
        ? "translate them, or write # same above one that is meant to be the same" : "translate them")
  }

  private static func list(_ names: [String]) -> String {
    names.prefix(3).joined(separator: ", ") + (names.count > 3 ? ", …" : "")
  }
}

extension TranslationStatus.Row {
  /// How many texts are left to do.
  public var left: Int { missing.count + equal.count + outdated.count }
  var isDone: Bool { left == 0 }
}

extension TranslationSection {
  /// Whether a text that is the same in two languages has not been translated.
  var isOfWords: Bool { self == .messages || self == .method }

  fileprivate func counted(_ count: Int) -> ProblemText {
    switch self {
    case .messages: "\(count, "message", "messages")"
    case .method: "\(count, "chapter of the method", "chapters of the method")"
    case .lexicon: "\(count, "list of the lexicon", "lists of the lexicon")"
    default: "\(count, "text", "texts")"
    }
  }
}
