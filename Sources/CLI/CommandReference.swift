import ArgumentParser

/// What every command says of itself, as one page.
enum CommandReference {
  static var text: String {
    var text = """
      # Commands

      What `kazalo --help` says, of every command. The program prints this page.

      """
    text += section("kazalo", Kazalo.self)
    for command in Kazalo.configuration.subcommands where command.configuration.shouldDisplay {
      let name = "kazalo \(command._commandName)"
      text += section(name, command)
      for part in command.configuration.subcommands { text += section("\(name) \(part._commandName)", part) }
    }
    return text
  }

  private static func section(_ name: String, _ command: any ParsableCommand.Type) -> String {
    let help = Kazalo.helpMessage(for: command, columns: 96)
    let lines = help.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      String(line.reversed().drop { $0 == " " }.reversed())
    }
    return "\n## \(name)\n\n```text\n\(lines.joined(separator: "\n"))\n```\n"
  }
}
