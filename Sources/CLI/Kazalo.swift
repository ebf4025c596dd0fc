import ArgumentParser

@main
struct Kazalo: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "kazalo", abstract: "Turns youth-work records into a public website.")
}
