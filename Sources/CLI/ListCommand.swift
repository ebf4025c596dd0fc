public import ArgumentParser
import Diagnostics
public import Publishing
import Vocabulary

/// `kazalo list`: what of a portal is not shown, not translated, not up to date or not read.
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List drafts, held-back or expired texts, missing translations, files nothing reads.",
    discussion: """
        drafts        texts with draft: true
        future        texts that are held back until a day to come
        expired       texts that are no longer shown
        untranslated  posts, pages, titles and names that lack a language of the portal
        outdated      translations that are older than their text, by updated: and corrections:
        unread        files that nothing reads

      EXAMPLES
        kazalo list future
        kazalo list untranslated --json
      """)

  @Argument(help: "What to list: \(ContentList.Kind.allCases.map(\.rawValue).joined(separator: ", ")).")
  var kind: ContentList.Kind
  @Option(help: "The portal's folder.") var content = "content"
  @Option(help: "The day by which posts appear and expire (default: today).") var today: String?
  @Flag(help: "Print JSON instead of columns.") var json = false

  func validate() throws {
    guard today.map({ Day($0) != nil }) ?? true else { throw ValidationError("--today takes a day such as 2026-07-06") }
  }

  func run() throws {
    var log = DiagnosticLog()
    let day = today.flatMap { Day($0) } ?? Clock.today
    guard let list = ContentList(kind, of: content, on: day, into: &log) else {
      Terminal.say(
        DiagnosticFormat.human.print(
          log.inOrder, colour: Terminal.hasColour,
          in: Terminal.voice(content: content)))
      throw ExitCode(1)
    }
    try Terminal.answer(json ? list.json : list.text)
    if list.isEmpty, !json { Terminal.say("Nothing to list.") }
  }
}

extension ContentList.Kind: ExpressibleByArgument {}
