import ArgumentParser
import Diagnostics
import Publishing
import Vocabulary

/// `kazalo new`: the start of a portal, or of a piece of content.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Start a portal, or a piece of content.",
    subcommands: [NewPortal.self, NewPost.self, NewTemplate.self])
}

/// `kazalo new post`: a folder with a post that only wants its text.
struct NewPost: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "post", abstract: "Start a news post.",
    discussion: """
      EXAMPLE
        kazalo new post "Poletje v mladinskih centrih" --language sl --language en
      """)

  @Argument(help: "The title.") var title: String
  @Option(help: "The portal's folder.") var content = "content"
  @Option(help: "The language, one of the portal's (default: its first); may be given several times.")
  var language: [String] = []
  @Option(help: "The day of the post (default: today).") var date: String?

  func validate() throws {
    guard date.map({ Day($0) != nil }) ?? true else { throw ValidationError("--date takes a day such as 2026-07-06") }
    do throws(PostDraft.Problem) {
      _ = try PostDraft(title: title, day: Day(number: 0))
    } catch {
      switch error {
      case .notText: throw ValidationError("the title is one line of text")
      case .noLetters:
        throw ValidationError(
          "the title \"\(title)\" has no letter and no digit, of which the post's address is made; add a word to it")
      }
    }
  }

  func run() throws {
    let draft = try PostDraft(title: title, day: date.flatMap { Day($0) } ?? Clock.today)
    var log = DiagnosticLog()
    guard let paths = draft.write(into: content, language.map { Language($0) }, into: &log) else {
      Terminal.say(
        DiagnosticFormat.human.print(
          log.inOrder, colour: Terminal.hasColour, in: Terminal.voice(content: content)))
      Terminal.say("Nothing was written.")
      throw ExitCode(1)
    }
    try Terminal.answer(paths.map { $0 + "\n" }.joined())
  }
}
