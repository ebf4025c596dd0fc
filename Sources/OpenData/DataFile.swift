public import Vocabulary

/// A file of open data by what it holds, however it is written: pages link to it, the audit attacks it, `changes` reads it.
public enum DataFile: Hashable, Sendable {
  /// The figures of an indicator: everywhere, or at one place.
  case figures(IndicatorID, at: PlaceID?)
  /// All figures of a place, of years and what is longer: months stand in the files of indicators.
  case place(PlaceID)
  /// How every figure changed from the year before.
  case changes
  /// What others published.
  case reported
  /// How the statements of survey indexes were answered.
  case answers
  /// Which release it all is, or that it is a draft.
  case release
  /// What became different from release to release.
  case revisions
  /// The figures of a chart that stand together in no other file; the path in the published folder without its ending.
  case chart(String)

  /// The folder of all of them.
  public static let folder = "data"
  private static let places = "places"

  /// The path in the published folder without its ending.
  public var stem: String {
    switch self {
    case .figures(let indicator, nil): "\(DataFile.folder)/\(indicator.name)"
    case .figures(let indicator, let place?): "\(DataFile.folder)/\(indicator.name)/\(place.name)"
    case .place(let place): "\(DataFile.folder)/\(DataFile.places)/\(place.name)"
    case .changes: "\(DataFile.folder)/changes"
    case .reported: "\(DataFile.folder)/reported"
    case .answers: "\(DataFile.folder)/survey-statements"
    case .release: "\(DataFile.folder)/release"
    case .revisions: "\(DataFile.folder)/revisions"
    case .chart(let stem): stem
    }
  }

  public func path(_ format: any DataFormat) -> String { "\(stem).\(format.ending)" }

  /// What no indicator can be called, because files beside its own have these names.
  public static let reservedNames = Set(
    [changes, reported, answers, release, revisions].map { String($0.stem.dropFirst(folder.count + 1)) } + [
      "schema", "compare", places,
    ])
}

/// A file of open data as it is written.
public struct WrittenData: Sendable {
  public var file: DataFile
  /// The ending of its format, such as `csv`.
  public var ending: String
  public var bytes: [UInt8]

  public var path: String { "\(file.stem).\(ending)" }
}
