public import Charts
public import Figures
import Vocabulary
public import Wording

/// What the references of a text are resolved with: figures, words, and the addresses of one page.
public struct ReferenceResolver {
  /// In the language of the text.
  public var words: FigureWords
  /// The address of a target, relative to the page that is written.
  public var address: (LinkTarget) -> String
  /// The honest comparison of two figures: the earlier, then the later.
  public var compare: (PublishedObservation, PublishedObservation) -> Comparison
  /// Makes the charts that are asked for.
  public var builder: ChartBuilder
  /// The files beside a chart, by the chart's id in the text and the file it is written in, if any.
  public var downloads: (_ chart: String, _ file: String?, FigureQuery) -> [ChartDownload]
  /// The address of a chart's own picture, where readers have none of our styles; `nil` where it is drawn in the page.
  public var picture: ((_ chart: String, _ file: String?) -> String)?
  /// The colours of charts.
  public var theme: Theme

  public init(
    words: FigureWords, address: @escaping (LinkTarget) -> String,
    compare: @escaping (PublishedObservation, PublishedObservation) -> Comparison, builder: ChartBuilder,
    downloads: @escaping (_ chart: String, _ file: String?, FigureQuery) -> [ChartDownload],
    picture: ((_ chart: String, _ file: String?) -> String)? = nil,
    theme: Theme = .standard
  ) {
    self.words = words
    self.address = address
    self.compare = compare
    self.builder = builder
    self.downloads = downloads
    self.picture = picture
    self.theme = theme
  }

  var figures: PublishedFigures { words.figures }
  var rows: FigureRows { FigureRows(words) }
}
