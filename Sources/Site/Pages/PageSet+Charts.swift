import Charts
import Configuration
import Diagnostics
import Figures
import Languages
import Markup
import OpenData
import Vocabulary
import Wording

extension PageSet {
  /// The charts that the portal's editors wrote in files of their own.
  func charts() -> Page {
    Page(
      path: addresses.section(.charts, language), language: language, title: text(Section.charts.title),
      description: text(.chartsLead), template: "pages/charts",
      translations: translations { addresses.section(.charts, $0) }, trail: trail(.data)
    ) { composer in
      var view = composer.view(Shapes.charts)
      view["title"] = .text(composer.text(Section.charts.title))
      view["lead"] = .text(composer.text(.chartsLead))
      view["charts"] = .list(composer.ownCharts())
      return view
    }
  }
}

extension PageComposer {
  /// Every chart of the folder of charts, at the address that is its own; what is wrong with one goes to the log.
  mutating func ownCharts() -> [View] {
    var views: [View] = []
    // What is wrong with a chart is wrong in every language, and is said once.
    var problems = DiagnosticLog()
    defer {
      let isFirst = language == site.portal.languages.first
      for problem in problems.diagnostics where isFirst || problem.id == ReferenceResolver.leadProblem {
        log.report(problem)
      }
    }
    for (file, specification) in site.ownCharts {
      let address = ChartAddress(file: file, in: language)
      let resolver = site.resolver(for: self, linksIn: language) { _, _ in address }
      guard
        let chart = resolver.chart(
          specification, caption: "", id: address.id, level: 2, file: file, into: &problems)
      else { continue }
      show(
        ShownChart(address: address, drawn: chart.drawn, isOwn: true, data: .chart(address.data)),
        title: chart.title)
      views.append(View(Shapes.chart, ["figure": .text(chart.drawn.figure.string)]))
    }
    return views
  }
}
