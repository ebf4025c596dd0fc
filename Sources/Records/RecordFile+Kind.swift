public import Tables

extension RecordFile {
  /// What the records of a file are of. Its place in the folder says it, whatever format a table has.
  public enum Kind: Hashable, Sendable, CaseIterable {
    case sources, codes, municipalities, centres, population, activities, openings, visitors, keyFigures, reported
    case questionnaire, waves, responses, targets, breaks, annotations

    /// The path of its only file, without the ending; `nil` where there may be any number of others.
    public var stem: String? {
      switch self {
      case .sources: "sources"
      case .codes: "codes"
      case .municipalities: "places/municipalities"
      case .centres: "places/centres"
      case .population: "places/population"
      case .openings: "records/openings"
      case .visitors: "records/visitors"
      case .keyFigures: "records/key-figures"
      case .waves: "surveys/waves"
      case .targets: "targets"
      case .breaks: "breaks"
      case .annotations: "annotations"
      case .activities, .reported, .questionnaire, .responses: nil
      }
    }

    /// The folder of which all files are of this kind; `nil` where there is none.
    public var folder: String? {
      switch self {
      case .activities: "records/activities"
      case .population: "places/population"
      case .reported: "records/reported"
      case .responses: "surveys/responses"
      case .questionnaire: "surveys/questionnaires"
      default: nil
      }
    }

    /// The endings of its files' names: those of documents or of tables.
    public func endings(in formats: TableFormats) -> [String] {
      switch self {
      case .sources, .codes, .questionnaire: ["yml"]
      default: formats.endings
      }
    }

    /// Every file of this kind must belong to a source.
    var needsSource: Bool {
      switch self {
      case .activities, .openings, .visitors, .keyFigures, .reported, .responses: true
      default: false
      }
    }

    /// Figures are computed from it.
    public var makesFigures: Bool { self != .annotations }

    /// The names that its only file may have.
    public func names(in formats: TableFormats) -> [String] {
      guard let stem else { return [] }
      return endings(in: formats).map { "\(stem).\($0)" }
    }

    /// A path that a file of this kind may have, for hints.
    public var example: String { names(in: .all).first ?? folder ?? "" }

    private static let ofStem = Dictionary(
      allCases.compactMap { kind in kind.stem.map { ($0, kind) } }
    ) { first, _ in first }

    /// The kind of the file at `path`; `nil` for files that hold no records.
    public init?(path: String, _ formats: TableFormats = .all) {
      let stem = formats.stem(of: path) ?? (path.hasSuffix(".yml") ? String(path.dropLast(4)) : path)
      let ending = path.dropFirst(stem.count + 1)
      let kind =
        Kind.ofStem[stem]
        ?? Kind.allCases.first { kind in
          kind.folder.map { path.hasPrefix($0 + "/") } ?? false
        }
      guard let kind, kind.endings(in: formats).contains(where: { $0 == ending }) else { return nil }
      self = kind
    }
  }
}
