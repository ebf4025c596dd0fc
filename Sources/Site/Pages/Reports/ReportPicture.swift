import Charts
import Figures
import Vocabulary

/// A chart in a report: as a picture, which a printer and a formatter of pages draw alike, with what it says below its title.
struct ReportPicture: ViewModel {
  var title: String
  var subtitle: String
  var text: String
  var address: String
  var width: String
  var height: String
  /// The figures that it shows.
  let observations: [PublishedObservation]

  static let fields: ViewFields<ReportPicture> = [
    .text("title", \.title), .text("subtitle", \.subtitle), .text("text", \.text), .text("address", \.address),
    .text("width", \.width), .text("height", \.height),
  ]

  /// The years of an indicator; `nil` where its chart is no file or is not drawn.
  init?(_ indicator: Indicator, at place: Place, in context: PageContext) {
    guard context.addresses.ownPages.contains(indicator.id, place.id), !indicator.isReported,
      let chart = context.standardCharts.years(indicator.id, at: place, id: "report-\(indicator.id)")
    else { return nil }
    self.init(chart, in: context)
  }

  init?(_ chart: PlacedChart, in context: PageContext) {
    guard chart.drawn.isDrawn, chart.publication != .none else { return nil }
    title = chart.title
    subtitle = chart.subtitle
    text = chart.drawn.lead
    address = context.link(chart.address.svg(.wide))
    width = "\(Int(chart.drawn.size.width))"
    height = "\(Int(chart.drawn.size.height))"
    observations = chart.drawn.observations.map(\.observation)
  }
}
