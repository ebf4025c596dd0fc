import Configuration
public import Diagnostics
import Documents
import Languages
import Site
public import Vocabulary

/// The texts of a language as a PO file that translators work with, and back.
///
/// It holds the messages and the chapters of the method. Names, titles and texts of a portal's content stand in its own
/// files, beside those of the other languages.
public struct LanguageExchange: Sendable {
  private let settings: BuildSettings
  private let templates: LayeredFolder
  private let content: LayeredFolder.Layer?
  private let keys: [MessageKey]

  /// `nil`, with problems in `log`, where the templates can't be read.
  public init?(_ settings: BuildSettings, into log: inout DiagnosticLog) {
    var settings = settings
    settings.mayLackTemplates = true
    guard let templates = LayeredFolder.load(settings, into: &log) else { return nil }
    self.settings = settings
    self.templates = templates
    content = Folder(settings.content).map { LayeredFolder.Layer($0, named: settings.content) }
    // What is wrong with portal.yml has nothing to do with translations; its thresholds only name more messages.
    var unused = DiagnosticLog()
    let portal = content.flatMap { Portal.load(from: $0.folder, into: &unused) }
    keys = PortalInput.messageKeys(portal ?? Portal(languages: [SiteProse.source], cutOff: Day(number: 0)))
  }

  /// The texts of a language, and those that it is translated from; `nil`, with a problem in `log`, where there are none.
  private func texts(
    _ language: Language, into log: inout DiagnosticLog
  ) -> (own: MessageTexts, source: MessageTexts)? {
    let own = MessageTexts(language, in: templates, and: content)
    guard let source = own.source(in: templates) else {
      log.error(
        "language.source", templates.location(of: "messages/\(language)"),
        "\"\(language)\" is not translated from another language", hint: "name one that is, such as de")
      return nil
    }
    return (own, MessageTexts(source, in: templates))
  }

  // MARK: Out

  /// The PO file of a language; `nil`, with problems in `log`, where it can't be made.
  public func export(_ language: Language, into log: inout DiagnosticLog) -> String? {
    guard language.isWellFormed else {
      log.error(
        "language.tag", templates.location(of: "messages"), "\"\(language)\" is not a language tag",
        hint: "use a BCP 47 tag such as es or pt-BR")
      return nil
    }
    guard let texts = texts(language, into: &log) else { return nil }
    let entries =
      MessageExchange.entries(of: texts.own, from: texts.source, keys: keys)
      + chapters(language, from: texts.source.language)
    return PortableObject.text(
      entries, header: MessageExchange.header(language, program: "Kazalo \(ProgramVersion.current)"),
      remark: [
        "The words of a Kazalo portal in \"\(language)\", from \"\(texts.source.language)\".",
        "What stands in braces is filled in: leave it as it is, and put it where it belongs.",
        "{n, plural, …} has a text for each category of the language: \(MessageExchange.categories(language))",
        "{a, select, …} has a text for each case: translate the texts, not the names of the cases.",
        "Read it in with: kazalo language import FILE",
      ])
  }

  private func chapters(_ language: Language, from source: Language) -> [PortableEntry] {
    SiteProse.names(templates, [source]).compactMap { name in
      guard let original = chapter(name, source) else { return nil }
      let translation = chapter(name, language)
      let isEqual = translation?.text == original.text
      var entry = PortableEntry(
        context: "\(SiteProse.folder)/\(name)", source: String(decoding: original.text, as: UTF8.self),
        translation: isEqual ? "" : translation.map { String(decoding: $0.text, as: UTF8.self) } ?? "")
      entry.reference = SiteProse.path(name, source)
      entry.remarks = ["A chapter in Markdown. Leave what stands in [](…) as it is, and put it where it belongs."]
      if let noted = translation?.source, noted != ChapterSource(tag: source.tag, text: original.text), !isEqual {
        entry.isFuzzy = true
      }
      return entry
    }
  }

  private func chapter(_ name: String, _ language: Language) -> (source: ChapterSource?, text: [UInt8])? {
    let path = SiteProse.path(name, language)
    return templates.contains(path) ? (try? templates.read(path)).map(ChapterSource.split) : nil
  }

  // MARK: In

  /// What was taken from a PO file.
  public struct Taken: Sendable {
    public var paths: [String]
    public var messages: Int
    public var chapters: Int
    /// Entries without a translation, and those marked as fuzzy.
    public var skipped: Int
  }

  /// Reads a PO file into the portal's own templates; `nil`, with problems in `log`, where anything in it is wrong, and
  /// nothing was written.
  ///
  /// - Parameter language: the language of the file; `nil` where its header says it.
  public func read(
    _ bytes: [UInt8], file: String, as language: Language?, into log: inout DiagnosticLog
  ) -> Taken? {
    let (entries, header) = PortableReader.read(bytes, file: file, into: &log)
    guard let language = language ?? self.language(header, file: file, into: &log),
      let texts = texts(language, into: &log)
    else { return nil }
    var taken = Taken(paths: [], messages: 0, chapters: 0, skipped: 0)
    var files = FileSet()
    var messages: [PortableEntry] = []
    for written in entries {
      let entry = written.entry
      guard !entry.isFuzzy, !entry.translation.isEmpty else {
        taken.skipped += 1
        continue
      }
      if texts.source[entry.context] != nil {
        MessageExchange.check(written, from: texts.source, texts: texts.own, keys: keys, into: &log)
        messages.append(entry)
      } else if let name = chapterName(entry.context), chapter(name, texts.source.language) != nil {
        if addChapter(name, written, language, texts.source.language, to: &files, into: &log) { taken.chapters += 1 }
      } else {
        report(written, unknownIn: texts.source, into: &log)
      }
    }
    guard !log.hasErrors else { return nil }
    do throws(NewMessages.Unchangeable) {
      let own = templates.own?.folder
      let changed = try MessageExchange.files(messages, of: texts.own, from: texts.source) { path in
        own.flatMap { $0.contains(path) ? try? $0.read(path, limit: 1 << 24) : nil }
      }
      for file in changed { files.add("\(settings.templates)/\(file.path)", file.bytes) }
      taken.messages = changed.reduce(0) { $0 + $1.count }
      taken.paths = files.paths
      return files.write(into: &log) ? taken : nil
    } catch {
      log.report(error.problem(in: settings))
      return nil
    }
  }

  private func language(_ header: String?, file: String, into log: inout DiagnosticLog) -> Language? {
    let tag = (header ?? "").map { $0 == "_" ? "-" : $0 }
    let language = Language(String(tag.filter { !$0.isWhitespace }))
    if language.isWellFormed, Words(language: language).isKnown { return language }
    guard !log.hasErrors else { return nil }
    log.error(
      "po.language", SourceLocation(file: file),
      tag.isEmpty
        ? "the header does not say which language it is" : "\"\(language)\" is not a language that CLDR knows",
      hint: "write Language: de into the header, or name it with --language")
    return nil
  }

  private func chapterName(_ context: String) -> String? {
    let prefix = SiteProse.folder + "/"
    return context.hasPrefix(prefix) ? String(context.dropFirst(prefix.utf8.count)) : nil
  }

  /// A text that is not there any more is not in the way; a name that is mistyped should be corrected.
  private func report(_ written: WrittenEntry, unknownIn source: MessageTexts, into log: inout DiagnosticLog) {
    let name = written.entry.context
    let near = suggestion(for: name, among: source.names).map { name -> ProblemText in "did you mean \"\(name)\"?" }
    log.warning(
      "po.unknown", written.location, "there is no text \"\(name.prefix(100))\", so its translation is not taken",
      hint: near ?? "leave it out; it was a text of another version")
  }

  /// Adds a chapter where it differs from what is there; whether it does.
  private func addChapter(
    _ name: String, _ written: WrittenEntry, _ language: Language, _ source: Language, to files: inout FileSet,
    into log: inout DiagnosticLog
  ) -> Bool {
    let entry = written.entry
    var text = entry.translation
    if !text.hasSuffix("\n") { text += "\n" }
    var found = DiagnosticLog()
    SiteProse.check(name, language, Array(text.utf8), file: "", into: &found)
    for var problem in found.diagnostics {
      problem.location = written.location(ofLine: problem.location.line, column: problem.location.column)
      log.report(problem)
    }
    guard chapter(name, language)?.text != Array(text.utf8) else { return false }
    let line = ChapterSource(tag: source.tag, text: Array(entry.source.utf8)).line + "\n"
    files.add("\(settings.templates)/\(SiteProse.path(name, language))", Array((line + text).utf8))
    return true
  }
}
