import ArgumentParser
import Diagnostics
import Publishing

/// `kazalo address`: the addresses of pages, which stay when titles change.
struct AddressCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "address", abstract: "Keep the addresses of pages.", subcommands: [RememberAddresses.self])
}

/// `kazalo address remember`: writes down where every page stands.
struct RememberAddresses: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remember", abstract: "Write down where every page stands, so that it stays there.",
    discussion: """
      The addresses go to addresses.yml in the portal's folder, to be committed there. From then on a page keeps its
      address when its title changes; one that moves all the same leads on from the old address, and one that is taken
      away leaves a page that says so. A build with --release writes them down too, and no other build does.

      EXAMPLE
        kazalo address remember
      """)

  @OptionGroup var project: ProjectOptions

  func run() async throws {
    var settings = project.settings
    settings.includesDrafts = false
    var site = await Build.site(settings, progress: project.show)
    let isSound = !site.report.log.fails(strict: project.strict)
    let addresses = site.addresses
    let isWritten = isSound && (addresses?.isCurrent == true || Build.remember(&site, in: settings.content))
    try project.printProblems(site.report.log)
    guard isWritten, let addresses else {
      Terminal.say("Nothing was written.")
      throw ExitCode(1)
    }
    Terminal.say(
      addresses.isCurrent
        ? "All \(addresses.count) addresses are remembered already."
        : "\(settings.content)/addresses.yml holds \(addresses.count) addresses now, \(addresses.news) of them new. "
          + "Commit it.")
  }
}
