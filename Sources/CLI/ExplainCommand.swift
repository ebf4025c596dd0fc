import ArgumentParser
import Diagnostics
import Publishing

/// `kazalo explain`: where one published figure comes from.
struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Say how one published figure came about.",
    discussion: """
      The formula, what was divided, the rules that hold with their thresholds,
      what must be said of the figure, how many records of which files went in,
      and the change from the year before. Of a figure that is not published it
      says no more than that. Files about persons are named without a count.

      With --json it prints one object. What there is not is left out; numbers
      are plain, shares are 0 to 1. Its members, in this order:
        indicator, place, period, dimension, category
        state         published, withheld or not-applicable; of the last two
                      this is all
        formula, unit, value, numerator, denominator
        lower, upper  the 95 % interval
        n             valid answers
        residents     the days on which the residents were counted
        coverage      the part of the whole that was recorded
        rules         rule, least, reliable, breakdown, part, posts, from
        flags         such as provisional, partial, break, low-reliability
        missing       place, what, from, to, of records that are not there
        yearBefore    period, value, verdict, reason, difference, relative,
                      lower, upper
        files         path, sha256, activities (of the place and period)
        sources       id, publisher, address, date

      EXAMPLE
        kazalo explain visits --place novo-mesto --period 2023
        kazalo explain visits --place brezice --period 2023-S1 --language en
        kazalo explain visits --place brda --period 2023 --category gender=girls
      """)

  @Argument(help: "The indicator, as its file is named.") var indicator: String
  @Option(help: "The place: a municipality, a centre, or network (default: all of it).") var place: String?
  @Option(help: "The period: 2023, 2023-S1, 2023-Q4, 2023-07, 2023-W07, 2023/24, or a term such as 2023-spring.")
  var period: String
  @Option(help: "A part of a breakdown, such as gender=girls.") var category: String?
  @Option(help: "The language of the portal to answer in (default: its first).") var language: String?
  @Flag(help: "Print JSON, which is the same in every language.") var json = false
  @OptionGroup var project: ProjectOptions

  func run() async throws {
    var log = DiagnosticLog()
    let question = Explanation.Question(
      indicator: indicator, place: place, period: period, category: category, language: language)
    let explanation = await Explanation.of(question, in: project.settings, progress: project.show, into: &log)
    guard let explanation else {
      try project.printProblems(log)
      throw ExitCode(1)
    }
    Terminal.clearProgress()
    try Terminal.answer(json ? explanation.json : explanation.text)
  }
}
