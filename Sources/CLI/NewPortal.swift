import ArgumentParser
import Diagnostics
import Foundation
import Publishing
import Vocabulary

/// `kazalo new portal`: a small portal that builds at once, to be made one's own.
struct NewPortal: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "portal", abstract: "Start a portal.",
    discussion: """
      Writes a folder with a small portal that builds at once: its settings, a town with its centres, some rows of example
      records that the site calls invented until yours stand in their place, two indicators, a post, a page, and workflows
      that publish it on GitHub or GitLab Pages. Every file says what it is for; README.md says what to do next.

      On a terminal it asks for what is not given.

      EXAMPLE
        kazalo new portal konstanz --language de --language en --place Konstanz --centre "Jugendtreff Mitte"
      """)

  @Argument(help: "The folder, which is new or empty.") var folder: String
  @Option(help: "A language as a BCP 47 tag, the portal's first one first; may be given several times (default: en).")
  var language: [String] = []
  @Option(help: "What the portal is called.") var title: String?
  @Option(help: "The name of the town.") var place: String?
  @Option(help: "The name of a centre; may be given several times.") var centre: [String] = []
  @Option(name: [.customLong("date"), .customLong("today")], help: "The day it begins (default: today).")
  var date: String?
  @Option(help: "The folder of templates, messages, styles and scripts.") var templates = ProgramFiles.folder

  func validate() throws {
    guard date.map({ Day($0) != nil }) ?? true else { throw ValidationError("--date takes a day such as 2026-07-06") }
    guard !folder.isEmpty, folder.isOneWord else { throw ValidationError("name the folder in one line of text") }
    _ = try draft(Answers(languages: language, title: title, place: place, centres: centre))
  }

  func run() async throws {
    let answers = Answers(languages: language, title: title, place: place, centres: centre)
    let draft = try draft(Terminal.isAsked ? answers.asked() : answers)
    var log = DiagnosticLog()
    let paths = await draft.write(
      to: folder, templates: templates, workers: ProcessInfo.processInfo.activeProcessorCount, into: &log)
    guard let paths else {
      let voice = Terminal.voice(content: folder, templates: templates, asked: draft.languages[0].tag)
      Terminal.say(DiagnosticFormat.human.print(log.inOrder, colour: Terminal.hasColour, in: voice))
      Terminal.say("Nothing was written.")
      throw ExitCode(1)
    }
    try Terminal.answer(paths.map { $0 + "\n" }.joined())
    Terminal.say(
      """
      The portal stands in \(folder). Look at it, and read what to do next in README.md:
        cd \(folder.quotedForShell)
        kazalo serve
      """)
  }

  private func draft(_ answers: Answers) throws -> PortalDraft {
    do throws(PortalDraft.Problem) {
      return try PortalDraft(
        languages: answers.languages, title: answers.title, place: answers.place, centres: answers.centres,
        day: date.flatMap { Day($0) } ?? Clock.today)
    } catch {
      throw ValidationError(error.text)
    }
  }
}

/// What somebody says of the portal that is to be.
private struct Answers {
  var languages: [String]
  var title: String?
  var place: String?
  var centres: [String]

  /// With what was not given asked for; an empty answer leaves it open.
  func asked() -> Answers {
    var answers = self
    if languages.isEmpty {
      answers.languages = Answers.list(Terminal.ask("Languages, the first one first, such as de, en", usually: "en"))
    }
    if place == nil { answers.place = Terminal.ask("Name of the town or place", usually: "an example") }
    if centres.isEmpty {
      answers.centres = Answers.list(Terminal.ask("Names of its centres, with commas between", usually: "two examples"))
    }
    if title == nil { answers.title = Terminal.ask("What the portal is called", usually: "after the place") }
    return answers
  }

  private static func list(_ answer: String?) -> [String] {
    (answer ?? "").split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
  }
}

extension String {
  fileprivate var isOneWord: Bool { !unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F } }

  /// As a shell reads it as one word.
  fileprivate var quotedForShell: String {
    let plain = allSatisfy { $0.isLetter || $0.isNumber || "/._-".contains($0) }
    return plain ? self : "'" + replacingOccurrences(of: "'", with: "'\\''") + "'"
  }
}
