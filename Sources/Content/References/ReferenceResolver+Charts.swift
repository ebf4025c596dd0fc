import Charts
package import Diagnostics
import Figures
import Languages
import Markup
import Vocabulary
import Wording

extension ReferenceResolver {
  /// The chart of a `chart:` reference or of a file; `nil` where it can't be drawn, which goes to `log`.
  ///
  /// - Parameter file: the path of the file that the chart is written in; `nil` for one in a text.
  package func chart(
    _ specification: ChartSpecification, caption: String, id: String, level: Int, file: String?,
    into log: inout DiagnosticLog
  ) -> AskedChart? {
    guard var request = specification.request(words, into: &log) else { return nil }
    if request.title == nil, !caption.isEmpty { request.title = caption }
    var faults: [ChartFault] = []
    let made = builder.chart(request, id: id, faults: &faults)
    if let made, !made.series.contains(where: { $0.cells.contains { $0.observation.value != nil } }) {
      faults.append(
        ChartFault(
          subject: .request, id: "reference.no-figure", message: "every figure of this chart is withheld",
          hint: "name another period or place"))
    }
    for fault in faults {
      log.error(fault.id, specification.location(of: fault.subject), fault.message, hint: fault.hint)
    }
    guard let chart = made, faults.isEmpty else { return nil }
    let drawn = draw(
      chart, with: words, theme: theme, downloads: downloads(id, file, request.figures), headingLevel: level)
    check(specification, drawn, into: &log)
    return AskedChart(id: id, file: file, query: request.figures, title: chart.title, drawn: drawn)
  }

  /// A chart as the text that is written shows it.
  func figure(of chart: AskedChart) -> Markup {
    guard let picture else { return chart.drawn.figure }
    return chart.drawn.plainFigure(
      picture: picture(chart.id, chart.file), downloads: downloads(chart.id, chart.file, chart.query))
  }

  /// Warns of numbers that an editor wrote and the figures no longer have.
  private func check(_ specification: ChartSpecification, _ drawn: DrawnChart, into log: inout DiagnosticLog) {
    guard let lead = specification.lead[words.words.language] else { return }
    for number in drawn.numbersOutsideTable {
      log.warning(
        ReferenceResolver.leadProblem, lead.location, "the lead says \(number), which is not in the chart's table",
        hint: "write the number as the table has it, or leave out the lead: the sentences are then made")
    }
  }

  /// The problem of a lead that does not fit the figures: of one language alone, unlike all others of a chart.
  package static let leadProblem = "chart.lead"
}
