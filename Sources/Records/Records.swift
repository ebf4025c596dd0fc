public import Vocabulary

/// Everything a portal knows: what was recorded, asked, counted and reported, checked and in typed columns.
public struct Records: Sendable {
  public var codes = CodeLists()
  public var places = Places()
  public var sources: [DeclaredSource] = []
  public var population: [ResidentCount] = []
  public var activities = Activities()
  public var openings: [Opening] = []
  public var visitors: [VisitorCount] = []
  public var keyFigures: [KeyFigures] = []
  public var reported: [Recorded<ReportedFigure>] = []
  public var questionnaires: [Questionnaire] = []
  public var waves: [Wave] = []
  /// One table of answers for each questionnaire, in the order of `questionnaires`.
  public var responses: [Responses] = []
  public var targets: [Recorded<Target>] = []
  public var breaks: [Recorded<SeriesBreak>] = []
  public var annotations: [Recorded<Annotation>] = []
  /// The files that were read, in the order of their paths.
  public var files: [RecordFile] = []

  public init() {}

  /// The path of the file of a kind of which there is one, for hints: as it is, or as it would be called.
  public func path(of kind: RecordFile.Kind) -> String { files.first { $0.kind == kind }?.path ?? kind.example }
}
