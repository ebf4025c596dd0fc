public import Figures
public import Releases
public import Vocabulary

/// A way to write open data.
///
/// A new one is a file with a type beside the others, and its place in `DataFormats.all`: pages, downloads and the site's
/// files follow.
public protocol DataFormat: Sendable {
  /// What a link to it says: `CSV`.
  var label: String { get }
  /// Of its files' names, without the dot.
  var ending: String { get }

  /// Whether it is made for what such a file holds.
  func holds(_ file: DataFile) -> Bool

  /// The bytes of a file that it holds.
  func bytes(of contents: DataContents, _ data: PublicData) -> [UInt8]
}

/// What a file of open data is made of.
public enum DataContents: Sendable {
  /// The figures of an indicator, place by place.
  case figures(Indicator, [FigurePart])
  /// Observations of any indicators, in an order of their own; the day of one that is of a day.
  case rows([(day: Day?, observation: PublishedObservation)])
  case changes, reported, answers, release, revisions
}

/// Everything that open data are made of.
public struct PublicData: Sendable {
  public let figures: PublishedFigures
  public let history: ReleaseHistory
  /// The name of the licence.
  public let licence: String
  /// The least difference of survey figures, in percentage points, that is called a change.
  public let surveyChange: Double
  public let languages: [Language]
  /// The version of Kazalo.
  public let program: String
  /// What the figures are computed from.
  public let inputs: [InputFile]
  /// Whether the figures of an indicator at one place have a file of their own.
  public let isSplit: Bool
  /// Whether tables are CSV alone, and have no copy for programs.
  public let isTabular: Bool

  public init(
    figures: PublishedFigures, history: ReleaseHistory, licence: String, surveyChange: Double, languages: [Language],
    program: String = "", inputs: [InputFile] = [], isSplit: Bool = true, isTabular: Bool = false
  ) {
    self.figures = figures
    self.history = history
    self.licence = licence
    self.surveyChange = surveyChange
    self.languages = languages
    self.program = program
    self.inputs = inputs
    self.isSplit = isSplit
    self.isTabular = isTabular
  }

  /// Every file but those of charts, in every format that holds it.
  ///
  /// - Parameters:
  ///   - formats: those that there are, unless said otherwise.
  ///   - hasFigures: whether an indicator is told of at a place; where something of it is published, unless said otherwise.
  public func files(
    in formats: [any DataFormat] = DataFormats.all, where hasFigures: ((Indicator, Place) -> Bool)? = nil
  ) -> [WrittenData] {
    var files: [WrittenData] = []
    for indicator in figures.indicators {
      let places = figures.places.filter { place in
        hasFigures.map { $0(indicator, place) } ?? figures.hasFigures(indicator, at: place)
      }
      let parts = places.map { FigurePart(of: indicator, at: $0, in: figures) }
      files += written(.figures(indicator.id, at: nil), .figures(indicator, parts), formats)
      for (place, part) in zip(places, parts) where isSplit {
        files += written(.figures(indicator.id, at: place.id), .figures(indicator, [part]), formats)
      }
    }
    for place in figures.places {
      let rows = figures.indicators.filter { hasFigures?($0, place) ?? figures.hasFigures($0, at: place) }
        .flatMap { figures.observations(of: $0, at: place) }.filter { $0.key.period.months.count >= 12 }
      guard !rows.isEmpty else { continue }
      files += written(.place(place.id), .rows(rows.map { (nil, $0) }), formats)
    }
    files += written(.changes, .changes, formats) + written(.reported, .reported, formats)
    if !figures.answers.isEmpty { files += written(.answers, .answers, formats) }
    files += written(.release, .release, formats)
    if history.current != nil || !history.entries.isEmpty { files += written(.revisions, .revisions, formats) }
    return files
  }

  /// The formats in which a file is published, in the order in which pages name them.
  public func formats(of file: DataFile) -> [any DataFormat] {
    published(DataFormats.all, of: file)
  }

  private func published(_ formats: [any DataFormat], of file: DataFile) -> [any DataFormat] {
    let all = formats.filter { $0.holds(file) }
    let tables = all.filter { $0.ending == DataFormats.csv.ending }
    return isTabular && !tables.isEmpty ? tables : all
  }

  /// A file in every format that holds it and is asked for.
  public func written(
    _ file: DataFile, _ contents: DataContents, _ formats: [any DataFormat] = DataFormats.all
  ) -> [WrittenData] {
    published(formats, of: file).map { format in
      WrittenData(file: file, ending: format.ending, bytes: format.bytes(of: contents, self))
    }
  }
}

/// The formats that there are, in the order in which pages name them.
public enum DataFormats {
  public static let csv = CSVFormat()
  public static let all: [any DataFormat] = [csv, JSONFormat()]
}
