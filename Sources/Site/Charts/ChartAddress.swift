import Charts
import Content
import Figures
import Vocabulary

/// The address of a chart: made of ids and not of titles, so that it is the same as long as the figures are.
struct ChartAddress: Hashable, Sendable {
  /// `charts/visits/brda/years.sl`: what the paths of all its files begin with.
  let stem: String
  /// The path of its figures without its ending, where they stand in no other file: the same in every language.
  let data: String
  /// Whether it is one of the page of charts.
  private(set) var isOfFile = false

  private init(_ parts: [String], _ language: Language) {
    data = "charts/" + parts.joined(separator: "/")
    stem = data + "." + language.tag
  }

  /// A chart of an indicator, at one place or of all of them.
  ///
  /// - Parameter name: what it shows: `years`, `months`, `by-gender`, `places`.
  init(_ indicator: IndicatorID, _ place: PlaceID?, _ name: String, in language: Language) {
    self.init([indicator.name] + (place.map { [$0.name] } ?? []) + [name], language)
  }

  /// A chart of what was asked at a place.
  init(surveyAt place: PlaceID, in language: Language) {
    self.init(["survey-indexes", place.name], language)
  }

  /// A chart of the page of charts.
  ///
  /// - Parameter file: the path of its file, `charts/map.yml`.
  init(file: String, in language: Language) {
    let name = file.dropFirst(ChartSpecification.folder.utf8.count + 1).dropLast(".yml".utf8.count)
    self.init([String(name)], language)
    isOfFile = true
  }

  /// A chart in an article.
  ///
  /// - Parameter number: from 1, in the order of the text.
  init(_ article: ArticleID, _ name: String, in language: Language) {
    self.init(["news", article.name, name], language)
  }

  /// Its name in a page that shows several: `map`.
  var id: String { String(stem.drop { $0 != "/" }.dropFirst().prefix { $0 != "." }).replacing("/", with: "-") }

  /// The page of the chart alone, to be embedded in others.
  var page: String { "\(stem).html" }
  var oEmbed: String { "\(stem).oembed.json" }
  /// The picture of a shared link, 1200 × 630.
  var card: String { "\(stem).png" }
  /// The chart at twice its size.
  var large: String { "\(stem).2x.png" }

  /// The file of a variant.
  func svg(_ variant: ChartFile) -> String {
    switch variant {
    case .wide: "\(stem).svg"
    case .narrow, .light: "\(stem).\(variant.rawValue).svg"
    }
  }
}
