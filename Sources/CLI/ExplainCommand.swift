import ArgumentParser
import Diagnostics
import Publishing

/// `kazalo explain`: where one published figure comes from.
struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Say how one published figure came about.",
    discussion: """
      The formula, what was divided, how many records of which files went in, and the rules that were applied. Of a
      figure that is not published it says no more than that.

      EXAMPLE
        kazalo explain visits --place novo-mesto --period 2023
        kazalo explain visits --place brezice --period 2023-S1 --category gender=girls
      """)

  @Argument(help: "The indicator, as its file is named.") var indicator: String
  @Option(help: "The place: a municipality, a centre, or network.") var place = "network"
  @Option(help: "The period: 2023, 2023-S1, 2023-Q4, 2023-07 or 2023/24.") var period: String
  @Option(help: "A part of a breakdown, such as gender=girls.") var category: String?
  @OptionGroup var project: ProjectOptions

  func run() async throws {
    var log = DiagnosticLog()
    let question = Explanation.Question(indicator: indicator, place: place, period: period, category: category)
    let explanation = await Explanation.of(question, in: project.settings, into: &log)
    guard let explanation else {
      project.printProblems(log)
      throw ExitCode(1)
    }
    Terminal.clearProgress()
    print(explanation.text, terminator: "")
  }
}
