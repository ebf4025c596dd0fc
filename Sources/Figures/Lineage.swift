public import Vocabulary

/// A file whose records went into a figure.
public struct LineageFile: Hashable, Sendable {
  /// The path from the portal's folder.
  public var path: String
  /// SHA-256 of the file, as 64 hexadecimal digits.
  public var digest: String
  /// How many of its activities lie at the place and in the period; `nil` for files about persons, whose rows could tell
  /// of a group that is withheld.
  public var records: Int?
  /// The sources of what the file holds, as ids in `PublishedFigures.sources`.
  public var sources: [String]

  public init(path: String, digest: String, records: Int?, sources: [String] = []) {
    self.path = path
    self.digest = digest
    self.records = records
    self.sources = sources
  }
}

/// What is known of where figures come from, of any of them.
public struct Lineage: Sendable {
  /// The rules that hold for each indicator; none for one that tells nothing of persons.
  public var rules: [IndicatorID: [RuleStatement]]
  /// The least difference of survey figures, in percentage points, that is called a change.
  public var surveyChange: Double
  /// The files behind a figure, in the order of their paths.
  public var files: @Sendable (FigureKey) -> [LineageFile]
  /// What is missing of the records behind a figure, in the order of places.
  public var gaps: @Sendable (FigureKey) -> [RecordGap]

  public init(
    rules: [IndicatorID: [RuleStatement]], surveyChange: Double,
    files: @escaping @Sendable (FigureKey) -> [LineageFile],
    gaps: @escaping @Sendable (FigureKey) -> [RecordGap] = { _ in [] }
  ) {
    self.rules = rules
    self.surveyChange = surveyChange
    self.files = files
    self.gaps = gaps
  }
}

/// Where one published figure comes from.
public struct FigureOrigin: Hashable, Sendable {
  public var rules: [RuleStatement]
  public var files: [LineageFile]
  public var sources: [Source]
  /// What is missing of its records.
  public var gaps: [RecordGap]
  /// The figure against the same span of the year before; `nil` where there is none.
  public var change: Comparison?
}

extension PublishedFigures {
  /// Where a figure comes from; `nil` for a figure that is not published, since its rules, files or records could tell of
  /// persons, and where nobody knows.
  public func origin(of observation: PublishedObservation) -> FigureOrigin? {
    guard observation.value != nil, let lineage else { return nil }
    let files = lineage.files(observation.key)
    var named = Set(files.flatMap(\.sources))
    if case .reported(let source) = observation.origin { named = [source] }
    let change = change(of: observation.key, surveyChange: lineage.surveyChange)
    return FigureOrigin(
      rules: lineage.rules[observation.key.indicator] ?? [], files: files,
      sources: world.sources.filter { named.contains($0.id) }, gaps: lineage.gaps(observation.key),
      change: change.verdict.reason == .missing ? nil : change)
  }
}
