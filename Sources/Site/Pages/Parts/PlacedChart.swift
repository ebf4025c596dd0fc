import Charts
import Content
import Figures
import Markup
import OpenData
import Vocabulary
import Wording

/// A chart that a page shows, with where it stands by itself.
struct PlacedChart: ViewModel {
  var address: ChartAddress
  var title: String
  /// What it is of, where its title says what it shows.
  var subtitle = ""
  var drawn: DrawnChart
  /// Whether the page is the chart's home, which writes its files: of several pages that show it, one is.
  var isHome: Bool
  /// As which files it is published at its home.
  var publication = ChartPublication.shared
  /// Where its figures stand; `nil` where they are not told as data.
  var data: DataFile?

  /// What it is called where it stands alone: what it shows says little without what that is of.
  var name: String { subtitle.isEmpty ? title : "\(title) – \(subtitle)" }

  /// Charts stand below the title of their page.
  static let headingLevel = 2

  static let fields: ViewFields<PlacedChart> = [.markup("figure") { $0.drawn.figure.string }]
}

extension PageContext {
  /// The chart that a page asks for, drawn; `nil` where nothing is known of it.
  ///
  /// - Parameters:
  ///   - id: unique on its page.
  ///   - isWorth: whether what was made says enough to be shown.
  func chart(
    _ request: ChartRequest?, id: String, at address: ChartAddress, isHome: Bool, publication: ChartPublication? = nil,
    data: DataFile?,
    isWorth: (Chart) -> Bool = { _ in true }
  ) -> PlacedChart? {
    // A page asks for what it may not have: then it has no such chart, and nobody has to mend anything.
    var faults: [ChartFault] = []
    guard let request, let chart = builder.chart(request, id: id, faults: &faults), isWorth(chart) else { return nil }
    let publication = publication ?? addresses.ownPages.publication
    let drawn = draw(
      chart, with: words, theme: site.content.theme,
      downloads: downloads(
        at: publication == ChartPublication.none ? nil : address, data: data, hasPage: publication == .shared),
      headingLevel: PlacedChart.headingLevel)
    return PlacedChart(
      address: address, title: chart.title, subtitle: chart.isTitledByFinding ? chart.subtitle : "", drawn: drawn,
      isHome: isHome, publication: publication, data: data)
  }
}
