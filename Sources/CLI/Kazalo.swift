import ArgumentParser
import Diagnostics

/// `kazalo`: its commands, and what its exit statuses mean.
@main
struct Kazalo: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kazalo",
    abstract: "Turns a folder of youth-work records, survey answers and news into a public website.",
    discussion: """
      EXAMPLES
        kazalo build                      read content/, write public/
        kazalo check --diagnostics json   only say what is wrong
        kazalo serve                      look at it on http://127.0.0.1:8080/

      EXIT STATUS
        0  done
        1  problems were found; what was published stays as it was
        2  the command was used wrongly
        70 a fault of Kazalo's own
      """,
    subcommands: [
      BuildCommand.self, CheckCommand.self, ServeCommand.self, NewCommand.self, ExplainCommand.self,
      ChangesCommand.self, SchemaCommand.self, GalleryCommand.self,
    ])

  static func main() async {
    do {
      var command = try parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch let code as ExitCode {
      Kazalo.exit(withError: code)
    } catch {
      let code = Kazalo.exitCode(for: error)
      guard code != .success else { Kazalo.exit(withError: error) }
      Terminal.say(Kazalo.fullMessage(for: error))
      Kazalo.exit(withError: ExitCode(code == .validationFailure ? 2 : 70))
    }
  }
}
