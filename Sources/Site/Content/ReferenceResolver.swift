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
  /// The line below a chart or table that names publisher, data date and licence.
  public var dataSource: String
  /// The files beside a chart, by the chart's id in the text and the file it is written in, if any.
  public var downloads: (_ chart: String, _ file: String?, FigureQuery) -> [ChartDownload]
  /// The address of a chart's own picture, where readers have none of our styles; `nil` where it is drawn in the page.
  public var picture: ((_ chart: String, _ file: String?) -> String)?
  /// Where the places of maps lie.
  public var geometry: GeometryFile?
  /// The colours of charts.
  public var theme: Theme

  public init(
    words: FigureWords, address: @escaping (LinkTarget) -> String,
    compare: @escaping (PublishedObservation, PublishedObservation) -> Comparison, dataSource: String,
    downloads: @escaping (_ chart: String, _ file: String?, FigureQuery) -> [ChartDownload],
    picture: ((_ chart: String, _ file: String?) -> String)? = nil, geometry: GeometryFile? = nil,
    theme: Theme = .standard
  ) {
    self.words = words
    self.address = address
    self.compare = compare
    self.dataSource = dataSource
    self.downloads = downloads
    self.picture = picture
    self.geometry = geometry
    self.theme = theme
  }

  var figures: PublishedFigures { words.figures }

  /// The computed figure, or the one a source reported.
  func observation(_ key: FigureKey, source: String?) -> PublishedObservation {
    guard let source else { return figures.observation(key) }
    guard let reported = figures.reported.first(where: { $0.key == key && $0.source == source }) else {
      return PublishedObservation(key: key, state: .notAvailable, origin: .reported(source: source))
    }
    return PublishedObservation(
      key: key, state: .value(.init(reported.value)), flags: reported.flags, origin: .reported(source: source))
  }
}
