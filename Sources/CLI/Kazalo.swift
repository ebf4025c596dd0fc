import ArgumentParser
import Diagnostics
import Foundation
import Publishing

/// `kazalo`: its commands, and what its exit statuses mean.
@main
struct Kazalo: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kazalo",
    abstract: "Turns a folder of youth-work records, survey answers and news into a public website.",
    discussion: """
      EXAMPLES
        kazalo new portal town            start a portal in the folder town
        kazalo build                      read content/, write public/
        kazalo check --diagnostics json   only say what is wrong
        kazalo serve                      look at it on http://127.0.0.1:8080/

      EXIT STATUS
        0  done
        1  problems were found; what was published stays as it was
        2  the command was used wrongly
        70 a fault of Kazalo's own
      """,
    version: "kazalo \(ProgramVersion.current)",
    subcommands: [
      BuildCommand.self, CheckCommand.self, ServeCommand.self, NewCommand.self, LanguageCommand.self, ListCommand.self,
      ExplainCommand.self,
      AddressCommand.self,
      ChangesCommand.self, SchemaCommand.self, GalleryCommand.self, PreviewBuildCommand.self,
    ])

  /// What somebody means who calls a command as other programs call theirs.
  private static func otherName(of arguments: ArraySlice<String>) -> String? {
    let words = Array(arguments.prefix { !$0.hasPrefix("-") })
    let starts = ["init", "create", "start", "setup"]
    let portals = ["site", "project", "website", "portal"]
    let isStart = words.first.map(starts.contains) ?? false
    let isOther = words.first == "new" && words.count > 1 && portals.dropLast().contains(words[1])
    return isStart || isOther ? "kazalo new portal FOLDER starts a portal" : nil
  }

  static func main() async {
    Fault.catchAll()
    do {
      var command = try parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
      try Terminal.endAnswer()
    } catch let code as ExitCode {
      Kazalo.exit(withError: code)
    } catch {
      let code = Kazalo.exitCode(for: error)
      guard code != .success else { Kazalo.exit(withError: error) }
      Terminal.say(Kazalo.fullMessage(for: error))
      guard code != .validationFailure else {
        if let hint = otherName(of: CommandLine.arguments.dropFirst()) { Terminal.say("Hint: \(hint)") }
        Kazalo.exit(withError: ExitCode(2))
      }
      Terminal.say("This is a fault of Kazalo's own; please report it. What is published is as it was.")
      Kazalo.exit(withError: ExitCode(70))
    }
  }
}
