import Charts
import Configuration
import Content
import Diagnostics
import Languages
import Markup
import OpenData
import Vocabulary
import Wording

/// The charts that the portal's editors wrote in files of their own.
struct ChartsPage: PageKind {
  var title: String
  var lead: String
  var charts: [PlacedChart]
  let shown: ShownFigures

  static let template = "pages/charts"
  static let sections: [Section] = [.charts]
  static let messages: [MessageKey] = [.chartsLead]
  static let fields: ViewFields<ChartsPage> = [
    .text("title", \.title), .text("lead", \.lead), .list("charts", \.charts),
  ]

  static func pages(_ set: PageSet) -> [Page] {
    guard !set.site.ownCharts.isEmpty else { return [] }
    var page = set.door(.charts, description: set.text(.chartsLead)) { context, log in
      ChartsPage(in: context, into: &log)
    }
    page.trail = set.trail(.data)
    page.section = nil
    return [page]
  }

  /// Every chart of the folder of charts, at the address that is its own.
  private init(in context: PageContext, into log: inout DiagnosticLog) {
    title = context.text(Section.charts.title)
    lead = context.text(.chartsLead)
    var problems = DiagnosticLog()
    charts = context.site.ownCharts.compactMap { file, specification in
      let address = ChartAddress(file: file, in: context.language)
      let resolver = context.site.resolver(for: context, linksIn: context.language) { _, _ in address }
      let chart = resolver.chart(
        specification, caption: "", id: address.id, level: 2, file: file, into: &problems)
      return chart.map {
        PlacedChart(address: address, title: $0.title, drawn: $0.drawn, isHome: true, data: .chart(address.data))
      }
    }
    shown = ShownFigures(charts, in: context.figures)
    // What is wrong with a chart is wrong in every language, and is said once.
    let isFirst = context.language == context.site.portal.languages.first
    for problem in problems.diagnostics where isFirst || problem.id == ReferenceResolver.leadProblem {
      log.report(problem)
    }
  }
}

extension Section {
  static let charts = Section("charts")
}

extension MessageKey {
  fileprivate static let chartsLead = MessageKey("site.chart.lead")
}
