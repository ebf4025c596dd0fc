import ArgumentParser
import FoundationEssentials
import Publishing
import Vocabulary

/// `kazalo new`: the start of a piece of content.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Start a new piece of content.", subcommands: [NewPost.self])
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
  @Option(help: "The language; may be given several times.") var language: [String] = []
  @Option(help: "The day of the post (default: today).") var date: String?

  func validate() throws {
    guard date.map({ Day($0) != nil }) ?? true else { throw ValidationError("--date takes a day such as 2026-07-06") }
    guard !title.isEmpty, !title.contains(where: \.isNewline) else {
      throw ValidationError("the title is one line of text")
    }
    guard
      language.allSatisfy({
        $0.utf8.allSatisfy { byte in byte == 45 || (48...57).contains(byte) || (97...122).contains(byte | 32) }
      })
    else {
      throw ValidationError("--language takes a tag such as sl or sl-x-easy")
    }
  }

  func run() throws {
    let day = date.flatMap { Day($0) } ?? Clock.today
    let draft = PostDraft(title: title, day: day)
    let folder = "\(content)/news/\(draft.slug)"
    guard FileManager.default.fileExists(atPath: content) else {
      Terminal.say("There is no folder \(content); say where the portal is with --content.")
      throw ExitCode(1)
    }
    for tag in language.isEmpty ? ["sl"] : language {
      let path = "\(folder)/index.\(tag).md"
      guard !FileManager.default.fileExists(atPath: path) else {
        Terminal.say("\(path) is there already; nothing was written.")
        throw ExitCode(1)
      }
      do {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try Data(draft.text.utf8).write(to: URL(filePath: path), options: .withoutOverwriting)
      } catch {
        Terminal.say("\(path) can't be written: \(error)")
        throw ExitCode(1)
      }
      print(path)
    }
  }
}
