import Configuration
public import Diagnostics
import Documents
import Languages
import Site
public import Vocabulary

/// Writes the files that a language needs into a portal's own templates.
public struct LanguageFiles: Sendable {
  private let settings: BuildSettings

  public init(_ settings: BuildSettings) { self.settings = settings }

  /// What was done for a language.
  public enum Outcome: Sendable {
    /// The program speaks it.
    case shipped
    /// The portal has all its files.
    case complete
    /// These files were written, with so many messages and chapters, each in the language it is to be translated from.
    case written(paths: [String], messages: Int, chapters: Int, source: Language)
  }

  /// Writes what is missing of a language; `nil`, with problems in `log`, where it can't be, and nothing was written.
  ///
  /// - Parameter source: the language that it is to be translated from; `nil` for the language that it is a variant of,
  ///   where the program speaks that, and else for English.
  public func add(_ language: Language, from source: Language?, into log: inout DiagnosticLog) -> Outcome? {
    var settings = settings
    settings.mayLackTemplates = true
    guard check(language, into: &log), let templates = LayeredFolder.load(settings, into: &log) else { return nil }
    let has = { (language: Language) in !templates.files(in: "messages/\(language)", ending: "yml").isEmpty }
    let source = source ?? (language.main != language && has(language.main) ? language.main : SiteProse.source)
    if language == SiteProse.source, isShipped(language, templates) { return .shipped }
    guard has(source), source != language else {
      log.error(
        "language.source", templates.location(of: "messages/\(source)"),
        source == language ? "a language can't be translated from itself" : "there are no messages in \"\(source)\"",
        hint: "name one of the languages in messages with --from")
      return nil
    }
    var files = FileSet()
    do throws(NewMessages.Unchangeable) {
      let texts = MessageTexts(source, in: templates)
      let own = templates.own?.folder ?? (templates.base == nil ? nil : Folder(settings.templates))
      let messages = try NewMessages.files(of: language, from: texts, in: templates, own: own)
      for file in messages { files.add("\(settings.templates)/\(file.path)", file.bytes) }
      let chapters = addChapters(language, from: source, templates, to: &files)
      addLexicon(language, from: source, templates, to: &files)
      guard !files.isEmpty else { return isShipped(language, templates) ? .shipped : .complete }
      guard files.write(into: &log) else { return nil }
      return .written(
        paths: files.paths, messages: messages.reduce(0) { $0 + $1.count }, chapters: chapters, source: source)
    } catch {
      log.report(error.problem(in: settings))
      return nil
    }
  }

  private func check(_ language: Language, into log: inout DiagnosticLog) -> Bool {
    let place = SourceLocation(file: "\(settings.templates)/messages")
    if !language.isWellFormed || language.tag.contains("_") {
      log.error(
        "language.tag", place, "\"\(language)\" is not a language tag", hint: "use a BCP 47 tag such as es or pt-BR")
    } else if !Words(language: language).isKnown {
      log.error(
        "language.cldr", place,
        "CLDR knows no language \"\(language)\", so its numbers, dates and plurals are not known",
        hint:
          "correct the tag; or add the tag of a language with the same plurals, rename its folder, and leave cldr.locale"
      )
    }
    return !log.hasErrors
  }

  private func isShipped(_ language: Language, _ templates: LayeredFolder) -> Bool {
    guard let program = templates.base ?? templates.layers.first else { return false }
    return !program.folder.files(in: "messages/\(language)", ending: "yml").isEmpty
  }

  /// The chapters that the language lacks, in the words of the source, and a line above them that says so.
  private func addChapters(
    _ language: Language, from source: Language, _ templates: LayeredFolder, to files: inout FileSet
  ) -> Int {
    var count = 0
    for name in SiteProse.names(templates, [source]) where !templates.contains(SiteProse.path(name, language)) {
      guard let bytes = try? templates.read(SiteProse.path(name, source)) else { continue }
      let text = ChapterSource.split(bytes).text
      let line = ChapterSource(tag: source.tag, text: text).line + "\n"
      files.add("\(settings.templates)/\(SiteProse.path(name, language))", Array(line.utf8) + text)
      count += 1
    }
    return count
  }

  /// A lexicon with the names of the months, which CLDR knows, and else with empty lists below those of the source.
  private func addLexicon(
    _ language: Language, from source: Language, _ templates: LayeredFolder, to files: inout FileSet
  ) {
    let names = ["lexicon/\(language).yml", "lexicon/\(language.main).yml"]
    guard !names.contains(where: templates.contains), let words = Lexicon.file("lexicon/\(source).yml", in: templates)
    else { return }
    files.add("\(settings.templates)/\(names[0])", Array(words.template(for: language, from: source).utf8))
  }
}

extension NewMessages.Unchangeable {
  func problem(in settings: BuildSettings) -> Diagnostic {
    Diagnostic(
      .error, "language.layout", SourceLocation(file: "\(settings.templates)/\(path)"),
      "the file is written in a way that can't be changed in its place",
      hint: "write a message to a line, without braces around several of them, and indent with spaces")
  }
}
