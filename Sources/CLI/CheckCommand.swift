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
      should have some.

      EXAMPLE
        kazalo check --diagnostics github --strict
      """)

  @OptionGroup var project: ProjectOptions

  func run() async throws {
    let site = await Build.site(project.settings, progress: project.show)
    try project.printProblems(site.report.log)
    let errors = site.report.log.inOrder.count { $0.severity == .error }
    let warnings = site.report.log.inOrder.count - errors
    if project.diagnostics == .human {
      for (what, number) in site.report.counts where what == BuildReport.unfinishedAnswers {
        Terminal.say("\(number) \(what)")
      }
      let sum: ProblemText = "\(errors, "error", "errors"), \(warnings, "warning", "warnings")"
      Terminal.say(site.report.completeness + project.voice.say(sum))
    }
    if site.report.log.fails(strict: project.strict) { throw ExitCode(1) }
  }
}
