import ArgumentParser
import Diagnostics
import Publishing

/// `kazalo check`: reads and validates everything, and writes nothing.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Report what is wrong with the content, and write nothing.",
    discussion: """
      After the problems it prints what each centre brought, if one lacks
      anything: in how many months of a year it has activities, of how many that
      should have some. Then it says which texts are not shown yet, and which pages
      keep their address though their title has changed. What is published in the
      folder of --output and would lead nowhere is a warning.

      EXAMPLE
        kazalo check --diagnostics github --strict
      """)

  @OptionGroup var project: ProjectOptions
  @Option(help: "The published folder whose addresses are to be kept, if there is one.") var output = "public"

  func run() async throws {
    var site = await Build.site(project.settings, progress: project.show)
    Build.reportLost(&site, publishedIn: output)
    try project.printProblems(site.report.log)
    let errors = site.report.log.inOrder.count { $0.severity == .error }
    let warnings = site.report.log.inOrder.count - errors
    if project.diagnostics == .human {
      for (what, number) in site.report.counts where what == BuildReport.unfinishedAnswers {
        Terminal.say("\(number) \(what)")
      }
      let sum: ProblemText = "\(errors, "error", "errors"), \(warnings, "warning", "warnings")"
      let kept = (site.addresses?.kept ?? []).map { $0 + "\n" }.joined()
      Terminal.say(site.report.completeness + site.report.unpublished + kept + project.voice.say(sum))
    }
    if site.report.log.fails(strict: project.strict) { throw ExitCode(1) }
  }
}
