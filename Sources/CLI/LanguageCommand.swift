import ArgumentParser
import Diagnostics
import Foundation
import Publishing
import Vocabulary

/// `kazalo language`: what a portal needs to speak another language.
struct LanguageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "language", abstract: "Add a language, count what is not translated, exchange texts with translators.",
    subcommands: [AddLanguage.self, LanguageStatus.self, ExportLanguage.self, ImportLanguage.self])

  /// Says what is wrong, and ends the command where that is an error.
  static func say(_ log: DiagnosticLog, of folders: PortalFolders, fails: Bool) throws {
    let voice = Terminal.voice(content: folders.content, templates: folders.templates)
    let text = DiagnosticFormat.human.print(log.inOrder, colour: Terminal.hasColour, in: voice)
    if !text.isEmpty { Terminal.say(text) }
    guard fails else { return }
    Terminal.say("Nothing was written.")
    throw ExitCode(1)
  }
}

/// The folders of a portal.
struct PortalFolders: ParsableArguments {
  @Option(help: "The portal's folder.") var content = "content"
  @Option(help: "The folder of the portal's own templates (default: site-templates beside content).")
  var templates: String?

  var settings: BuildSettings {
    var settings = BuildSettings(
      content: content, templates: templates ?? ProgramFiles.folder(beside: content), workers: 1, today: Clock.today)
    settings.mayLackTemplates = templates == nil
    settings.program = ProgramFiles.folder
    return settings
  }
}

/// `kazalo language add`: the files of a language that the program does not speak.
struct AddLanguage: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Write the files of a language that Kazalo does not speak.",
    discussion: """
      They are written into the portal's own site-templates: messages with the plural
      categories of the language, each below the text that it is to be translated from
      and in its words until then, the chapters of the method, and a lexicon. The
      portal can be built meanwhile; a warning counts what is not translated. Called
      again, it adds what has come since.

      EXAMPLE
        kazalo language add es
        kazalo language add de-AT --from de
      """)

  @Argument(help: "The language as a BCP 47 tag, such as es or pt-BR.") var tag: String
  @Option(help: "The language to translate from (default: en, or the one that the language is a variant of).")
  var from: String?
  @OptionGroup var folders: PortalFolders

  func run() throws {
    var log = DiagnosticLog()
    let outcome = LanguageFiles(folders.settings)
      .add(Language(tag), from: from.map { Language($0) }, into: &log)
    try LanguageCommand.say(log, of: folders, fails: outcome == nil)
    switch outcome {
    case .shipped?:
      Terminal.say("Kazalo speaks \"\(tag)\": no file is needed.")
    case .complete?:
      Terminal.say("All files of \"\(tag)\" are there.")
    case .written(let paths, let messages, let chapters, let source)?:
      try Terminal.answer(paths.map { $0 + "\n" }.joined())
      Terminal.say(
        """
        \(messages) messages and \(chapters) chapters are to be translated from "\(source)".
        kazalo language status \(tag) counts them, kazalo language export \(tag) gives them to translators.
        """)
    case nil: return
    }
    Terminal.say("Add \(tag) to languages in \(folders.content)/portal.yml where it is not there.")
  }
}

/// `kazalo language status`: how far the portal is translated.
struct LanguageStatus: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: "Count what is missing, as in the source, or older than it.",
    discussion: """
      For each language and file: messages, chapters of the method, lexicon, and the
      portal's own names, indicators, charts, pages and posts. A message is older where
      the text noted above it is not the one that is translated from any more, a post
      where the one in the portal's first language was updated later.

      With --json it prints {"rows": [...]}, and of each row
        language, source, section, file, texts, words
        missing, equal, older    the names of the texts

      EXAMPLE
        kazalo language status
        kazalo language status sv --json
      """)

  @Argument(help: "The languages (default: those of the portal).") var tags: [String] = []
  @Flag(help: "Print JSON.") var json = false
  @OptionGroup var folders: PortalFolders

  func run() throws {
    var log = DiagnosticLog()
    let status = TranslationStatus.load(folders.settings, languages: tags.map { Language($0) }, into: &log)
    try LanguageCommand.say(log, of: folders, fails: false)
    guard let status else { throw ExitCode(1) }
    try Terminal.answer(json ? status.json : status.text)
  }
}

/// `kazalo language export`: the texts of a language for translators.
struct ExportLanguage: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write messages and chapters as a PO file for translators.",
    discussion: """
      The file holds the words of the site and the chapters of the method, not the
      portal's own content. What is older than its source is marked as fuzzy.

      EXAMPLE
        kazalo language export es --po es.po
        kazalo language export es > es.po
      """)

  @Argument(help: "The language.") var tag: String
  @Option(help: "The file to write (default: the standard output).") var po: String?
  @OptionGroup var folders: PortalFolders

  func run() throws {
    var log = DiagnosticLog()
    let text = LanguageExchange(folders.settings, into: &log)?.export(Language(tag), into: &log)
    try LanguageCommand.say(log, of: folders, fails: text == nil)
    guard let text else { return }
    guard let po else { return try Terminal.answer(text) }
    do {
      try Data(text.utf8).write(to: URL(filePath: po))
    } catch {
      Terminal.say("\(po): the file can't be written")
      throw ExitCode(1)
    }
    Terminal.say(po)
  }
}

/// `kazalo language import`: what translators wrote.
struct ImportLanguage: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Read a translated PO file into the portal's own templates.",
    discussion: """
      Every translation is checked first; where one is wrong, nothing is written. Those
      marked as fuzzy and those without a text are passed over. Comments and the order
      of the portal's files stay as they are.

      EXAMPLE
        kazalo language import es.po
      """)

  @Argument(help: "The PO file.") var file: String
  @Option(help: "The language (default: the one that the file's header names).") var language: String?
  @OptionGroup var folders: PortalFolders

  func run() throws {
    guard let data = FileManager.default.contents(atPath: file) else {
      Terminal.say("\(file): the file can't be read")
      throw ExitCode(1)
    }
    var log = DiagnosticLog()
    let taken = LanguageExchange(folders.settings, into: &log)?
      .read(Array(data), file: file, as: language.map { Language($0) }, into: &log)
    try LanguageCommand.say(log, of: folders, fails: taken == nil)
    guard let taken else { return }
    try Terminal.answer(taken.paths.map { $0 + "\n" }.joined())
    Terminal.say(
      "\(taken.messages) messages and \(taken.chapters) chapters were taken, \(taken.skipped) entries passed over.")
  }
}
