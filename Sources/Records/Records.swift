/// Everything a portal knows: what was recorded, asked, counted and reported, checked and in typed columns.
public struct Records: Sendable {
  public var codes = CodeLists()
  public var places = Places()
  public var sources: [Source] = []
  public var population: [Population] = []
  public var activities = Activities()
  public var openings: [Opening] = []
  public var visitors: [VisitorCount] = []
  public var keyFigures: [KeyFigures] = []
  public var reported: [ReportedFigure] = []
  public var questionnaires: [Questionnaire] = []
  public var waves: [Wave] = []
  /// One table of answers for each questionnaire, in the order of `questionnaires`.
  public var responses: [Responses] = []
  public var targets: [Target] = []
  public var breaks: [Break] = []
  public var annotations: [Annotation] = []
  /// The files that were read, in the order of their paths.
  public var files: [RecordFile] = []

  public init() {}
}
