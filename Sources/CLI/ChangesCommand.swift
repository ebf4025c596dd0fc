import ArgumentParser
import Diagnostics
import Publishing

/// `kazalo changes`: which published figures differ between two folders.
struct ChangesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "changes", abstract: "Say which published figures are new, revised, withheld or gone.",
    discussion: """
      Both folders must have been published by Kazalo. What is withheld now is named without the value it had.

      EXAMPLE
        kazalo changes site-of-last-year public > changes.md
      """)

  @Argument(help: "The folder published before.") var old: String
  @Argument(help: "The folder published now.") var new: String
  @Flag(help: "Print JSON instead of Markdown.") var json = false

  func run() throws {
    var log = DiagnosticLog()
    let before = PublishedRelease(folder: old, into: &log)
    let after = PublishedRelease(folder: new, into: &log)
    guard let before, let after else {
      Terminal.say(DiagnosticFormat.human.print(log.inOrder, colour: Terminal.hasColour))
      throw ExitCode(1)
    }
    let changes = ReleaseChanges(from: before, to: after)
    print(json ? changes.json : changes.markdown, terminator: "")
  }
}
