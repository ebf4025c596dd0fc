import ArgumentParser
import Diagnostics
import Publishing
import Vocabulary

/// `kazalo changes`: which published figures differ between two folders.
struct ChangesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "changes", abstract: "Say which published figures are new, revised, withheld or gone.",
    discussion: """
      Both folders must have been published by Kazalo. What is withheld or gone now is named without the value it had.
      Reasons are those that the newer folder gives: from revisions.yml, or that the earlier figure was provisional.

      EXAMPLE
        kazalo changes site-of-last-year public > changes.md
      """)

  @Argument(help: "The folder published before.") var old: String
  @Argument(help: "The folder published now.") var new: String
  @Flag(help: "Print JSON instead of Markdown.") var json = false
  @Option(help: "The language of the report and of reasons.") var language = "en"

  func run() throws {
    var log = DiagnosticLog()
    let before = PublishedFolder(old, into: &log)
    let after = PublishedFolder(new, into: &log)
    guard let before, let after else {
      Terminal.say(DiagnosticFormat.human.print(log.inOrder, colour: Terminal.hasColour))
      throw ExitCode(1)
    }
    let voice = Terminal.voice(content: "content", asked: language)
    let report = ChangeReport(after.changes(since: before), language: Language(language), voice: voice)
    try Terminal.answer(json ? report.json : report.markdown)
  }
}
