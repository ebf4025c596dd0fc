import ArgumentParser
import Diagnostics
import Publishing

/// `kazalo build`: reads the portal and publishes the site.
struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "Build the site and publish it into a folder.",
    discussion: """
      Everything is checked first. With a problem, nothing is written and the published folder stays as it was.

      EXAMPLE
        kazalo build --content content --output public --timings
      """)

  @OptionGroup var project: ProjectOptions
  @Option(help: "The folder the site is published in.") var output = "public"
  @Flag(help: "Say how long each step took.") var timings = false

  func run() async throws {
    var site = await Build.site(project.settings) { Terminal.show($0.activity) }
    if !site.report.log.fails(strict: project.strict) {
      Terminal.show(Stage.publish.activity)
      Build.publish(&site, to: output, beside: project.settings)
    }
    project.printProblems(site.report.log)
    if site.report.log.fails(strict: project.strict) {
      Terminal.say("Nothing was published; \(output) is as it was.")
      throw ExitCode(1)
    }
    Terminal.say(
      "Published \(site.files.count) files in \(output).\n\(timings ? site.report.summary : site.report.countLines)")
  }
}
