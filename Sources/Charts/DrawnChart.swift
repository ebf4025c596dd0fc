import Languages
public import Markup
public import Wording

/// A chart as bytes: what a page embeds and what stands beside it as files.
public struct DrawnChart: Sendable {
  /// The whole `<figure>`, or the `<span>` of a sparkline: captions, lead, both inline SVGs, the data table, notes, source and links.
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
  let model = ChartModel(chart, words: words)
  let refusal = model.refusal
  let texts = ChartTexts(model, refusal: refusal)
  let wide = refusal == nil ? model.picture(.wide) : nil
  let narrow = refusal == nil && model.kind.plot.shape == .figure ? model.picture(.narrow) : nil
  let figure = Markup(capacity: 16384) { html in
    guard model.kind.plot.shape != .word else { return SparklineWriter(model: model).write(into: &html) }
    FigureWriter(
      model: model, texts: texts, pictures: wide.flatMap { wide in narrow.map { (wide, $0) } }, downloads: downloads,
      headingLevel: headingLevel
    ).write(into: &html)
  }
  let standalone = StandaloneWriter(model: model, texts: texts, picture: wide).bytes()
  return DrawnChart(figure: figure, standalone: standalone, lead: texts.lead)
}

extension ChartModel {
  /// Why the chart is not drawn and its table stands alone; `nil` where it is drawn.
  var refusal: String? {
    kind.plot.refusal(self) ?? (grid.extent == nil ? words.words[.chartGuardEmpty] : nil)
  }

  /// The chart laid out for a width.
  func picture(_ width: PictureWidth) -> Picture { kind.plot.init(self, width: width).picture() }
}
