public import Figures
import Languages
public import Markup
public import Vocabulary
public import Wording

/// A chart as bytes: what a page embeds and what stands beside it as files.
public struct DrawnChart: Sendable {
  /// The whole `<figure>`, or the `<span>` of a sparkline: captions, lead, both inline SVGs, the data table, notes,
  /// source and links.
  public var figure: Markup
  /// The standalone SVG, wide, with literal colours.
  public var standalone: [UInt8] { file(.wide) }
  /// At most three sentences; also the text alternative.
  public var lead: String { texts.lead }
  /// The numbers of the lead that do not stand in the table; empty where an editor's sentence still holds.
  ///
  /// How many rows there are of something is counted in the table.
  public var numbersOutsideTable: [String] {
    let table = DataTable(model)
    let rows = table.rows + table.foot
    let texts =
      [table.corner, table.period ?? ""] + table.heads + rows.map(\.head) + rows.flatMap(\.entries).map(\.text)
    let words = model.words.words
    let known = Set(texts.flatMap(words.numbers))
    return words.numbers(in: lead).filter {
      !known.contains($0) && Int($0).map { $0 > max(rows.count, table.heads.count) } ?? true
    }
  }
  /// What the chart shows, with its kind: `Line chart: Visits, Brda`.
  public var name: String { texts.name }
  /// The width and height of the wide file, in its units.
  public var size: (width: Double, height: Double) { wideLayout.size }

  /// The figures in it, in their order, with the day of one that is of a day.
  public var observations: [(day: Day?, observation: PublishedObservation)] {
    model.chart.series.flatMap { $0.cells.map { ($0.day, $0.observation) } }
  }

  let model: ChartModel
  let texts: ChartTexts
  let theme: Theme
  let wide: ChartPicture?
  let narrow: ChartPicture?
  /// Of the wide file, made once: its size is asked for wherever the chart is embedded, and two files have it.
  let wideLayout: StandaloneWriter.Layout

  /// The figure once more, for another page: with its own links and level of heading.
  public func figure(downloads: [ChartDownload], headingLevel: Int) -> Markup {
    Markup(capacity: 16384) { html in
      guard model.kind.plot.shape != .word else { return SparklineWriter(model: model).write(into: &html) }
      FigureWriter(
        model: model, texts: texts, pictures: wide.flatMap { wide in narrow.map { (wide, $0) } },
        downloads: downloads, headingLevel: headingLevel
      ).write(into: &html)
    }
  }

  /// The figure for where none of our styles reach.
  ///
  /// - Parameter picture: the address of the chart's own file.
  public func plainFigure(picture: String, downloads: [ChartDownload]) -> Markup {
    Markup(capacity: 8192) { html in
      PlainFigureWriter(
        model: model, texts: texts, picture: wide == nil ? nil : picture, size: size, downloads: downloads
      ).write(into: &html)
    }
  }

  /// A file of its own.
  public func file(_ variant: ChartFile) -> [UInt8] {
    writer(variant).bytes(variant == .wide || variant == .light ? wideLayout : nil)
  }

  /// The picture of a link that is shared, 1200 × 630, light.
  ///
  /// - Parameter portal: whose it is, told where the source does not name it.
  public func card(of portal: String) -> [UInt8] {
    CardWriter(model: model, texts: texts, portal: portal, theme: theme).bytes()
  }

  /// Whether there is a picture of it, and not its table alone.
  public var isDrawn: Bool { wide != nil }

  /// What is drawn into a file; a chart whose table stands for it in pages has a narrow picture there alone.
  private func picture(_ variant: ChartFile) -> ChartPicture? {
    guard variant == .narrow, wide != nil else { return wide }
    return narrow ?? model.picture(.narrow)
  }

  private func writer(_ variant: ChartFile) -> StandaloneWriter {
    StandaloneWriter(
      model: model, texts: texts, picture: picture(variant), variant: variant, theme: theme)
  }
}

/// The files that a chart is published as.
public enum ChartFile: String, Sendable, CaseIterable {
  /// For wide screens; dark where the reader's are.
  case wide
  /// For screens below 620 pixels.
  case narrow
  /// Wide, and light whatever the reader prefers: for pages that are light and do not say so.
  case light
}

/// A file beside the chart: what the link says and where it leads.
public struct ChartDownload: Sendable {
  public var label: String
  public var address: String
  /// Whether it is a picture alone, whose words are the chart's lead.
  public var isPicture: Bool

  public init(label: String, address: String, isPicture: Bool = false) {
    self.label = label
    self.address = address
    self.isPicture = isPicture
  }
}

/// Draws a chart: a pure function from what it shows, the words, the colours and the downloads to bytes.
///
/// - Parameter headingLevel: 1...6, of the chart's title in the page.
public func draw(
  _ chart: Chart, with words: FigureWords, theme: Theme = .standard, downloads: [ChartDownload], headingLevel: Int = 3
) -> DrawnChart {
  let model = ChartModel(chart, words: words)
  let refusal = model.refusal
  let wide = refusal == nil ? model.picture(.wide) : nil
  let narrow = refusal == nil && model.kind.plot.shape == .figure ? model.picture(.narrow) : nil
  let texts = ChartTexts(model, refusal: refusal, pictures: [wide, narrow].compactMap { $0 })
  let layout = StandaloneWriter(model: model, texts: texts, picture: wide, variant: .wide, theme: theme).layout()
  var drawn = DrawnChart(
    figure: Markup(capacity: 0) { _ in }, model: model, texts: texts, theme: theme, wide: wide, narrow: narrow,
    wideLayout: layout)
  drawn.figure = drawn.figure(downloads: downloads, headingLevel: headingLevel)
  return drawn
}

/// Draws a chart as a file of its own: a pure function from what it shows, the words and the colours to bytes.
public func draw(
  _ chart: Chart, _ variant: ChartFile, with words: FigureWords, theme: Theme = .standard
) -> [UInt8] {
  let model = ChartModel(chart, words: words)
  let refusal = model.refusal
  let picture = refusal == nil ? model.picture(variant == .narrow ? .narrow : .wide) : nil
  return StandaloneWriter(
    model: model, texts: ChartTexts(model, refusal: refusal, pictures: []), picture: picture, variant: variant,
    theme: theme
  ).bytes()
}

/// The line of a sparkline alone, for a cell of a table that has the values beside it; empty where nothing is published.
public func sparkline(_ chart: Chart, with words: FigureWords) -> Markup {
  Markup(capacity: 512) { SparklineWriter(model: ChartModel(chart, words: words)).writeLine(into: &$0) }
}

extension ChartModel {
  /// Why the chart is not drawn and its table stands alone; `nil` where it is drawn.
  var refusal: String? {
    kind.plot.refusal(self) ?? (grid.extent == nil ? words.words[.chartGuardEmpty] : nil)
  }

  /// The chart laid out for a width.
  func picture(_ width: PictureWidth) -> ChartPicture { kind.plot.init(self, width: width).picture() }
}
