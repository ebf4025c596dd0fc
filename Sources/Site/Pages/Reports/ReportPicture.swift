import Charts
import Figures
import Markup
import Vocabulary

/// A chart in a report: as a picture, which a printer and a formatter of pages draw alike, with what it says below its title.
struct ReportPicture: ViewModel {
  var title: String
  var subtitle: String
  var text: String
  /// Where its picture stands; `nil` where it is no file and stands in the page.
  var address: String?
  /// The chart itself, where it is no file.
  var figure: String
  var width: String
  var height: String
  /// The figures that it shows.
  let observations: [PublishedObservation]

  static let fields: ViewFields<ReportPicture> = [
    .text("title", \.title), .text("subtitle", \.subtitle), .text("text", \.text), .text("address", ifAny: \.address),
    .markup("figure", \.figure),
    .text("width", \.width), .text("height", \.height),
  ]

  /// The years of an indicator; `nil` where its chart is not drawn.
  init?(_ indicator: Indicator, at place: Place, in context: PageContext) {
    guard !indicator.isReported,
      let chart = context.standardCharts.years(indicator.id, at: place, id: "report-\(indicator.id)")
    else { return nil }
    self.init(chart, in: context)
  }

  init?(_ chart: PlacedChart, in context: PageContext) {
    guard chart.drawn.isDrawn else { return nil }
    let hasFile = chart.publication != .none
    title = chart.title
    subtitle = chart.subtitle
    text = chart.drawn.lead
    address = hasFile ? context.link(chart.address.svg(.wide)) : nil
    figure = hasFile ? "" : chart.drawn.figure(downloads: [], headingLevel: PlacedChart.headingLevel).string
    width = "\(Int(chart.drawn.size.width))"
    height = "\(Int(chart.drawn.size.height))"
    observations = chart.drawn.observations.map(\.observation)
  }
}
