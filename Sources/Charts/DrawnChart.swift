public import Markup
public import Wording

/// A chart as bytes: what a page embeds and what stands beside it as files.
public struct DrawnChart: Sendable {
  /// The whole `<figure>`: captions, lead, both inline SVGs, the data table, notes, source and links.
  public var figure: Markup
  /// The standalone SVG, wide, with literal colours.
  public var standalone: [UInt8]
  /// At most three sentences; also the text alternative.
  public var lead: String

  public init(figure: Markup, standalone: [UInt8], lead: String) {
    self.figure = figure
    self.standalone = standalone
    self.lead = lead
  }
}

/// A file beside the chart: what the link says and where it leads.
public struct ChartDownload: Sendable {
  public var label: String
  public var address: String

  public init(label: String, address: String) {
    self.label = label
    self.address = address
  }
}

/// Draws a chart: a pure function from what it shows, the words and the downloads to bytes.
///
/// - Parameter headingLevel: 2...6, of the chart's title in the page.
public func draw(
  _ chart: Chart, with words: FigureWords, downloads: [ChartDownload], headingLevel: Int = 3
) -> DrawnChart {
  DrawnChart(figure: Markup(bytes: []), standalone: [], lead: "")
}
