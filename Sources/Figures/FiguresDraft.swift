public import Vocabulary

/// What published figures are made of, before they are made.
@_spi(Disclosure) public struct FiguresDraft: Sendable {
  public var indicators: [Indicator] = []
  /// The network first, then municipalities and centres by id.
  public var places: [Place] = []
  /// Whether all places together are something of their own, with a name; a portal of one municipality need not have that.
  public var hasNetwork = true
  /// The one town that readers are told of in the place of a network.
  var town: PlaceID?
  /// Places that readers are not told of, each with the one whose page stands for it.
  var standIns: [PlaceID: PlaceID] = [:]
  public var dimensions: [Dimension] = []
  /// The terms and seasons that the portal declares.
  public var periodSets = PeriodSets.none
  public var sources: [Source] = []
  public var breaks: [SeriesBreak] = []
  public var annotations: [Annotation] = []
  public var targets: [Target] = []
  public var themes: [IndicatorTheme] = []
  public var noteFields: [NoteField] = []
  public var reported: [ReportedFigure] = []
  public var formulaWords: [FormulaExample] = []
  public var notes: [Discrepancy] = []
  public var gaps: [RecordGap] = []
  public var coverage: [RecordCoverage] = []
  public var cutOff: Day
  public var lineage: Lineage?
  public var rules: [RuleStatement] = []
  public var withheldBy: [RuleID: Int] = [:]
  /// Of one indicator, place, kind of period and category each, in the order of their periods.
  public var series: [[PublishedObservation]] = []
  /// Figures by day: of the little that is no secret so finely, such as the hours that a centre was open.
  public var days: [DailyFigures] = []
  /// How the statements of survey indexes were answered, by index, year, and place from the network down.
  public var answers: [AnswerFigures] = []

  public init(
    indicators: [Indicator] = [], places: [Place] = [], dimensions: [Dimension] = [], breaks: [SeriesBreak] = [],
    targets: [Target] = [], cutOff: Day
  ) {
    self.indicators = indicators
    self.places = places
    self.dimensions = dimensions
    self.breaks = breaks
    self.targets = targets
    self.cutOff = cutOff
  }

  /// All that figures hold, to be told otherwise.
  init(_ figures: PublishedFigures) {
    self.init(
      indicators: figures.indicators, places: figures.places, dimensions: figures.dimensions, breaks: figures.breaks,
      targets: figures.targets, cutOff: figures.cutOff)
    hasNetwork = figures.world.hasNetwork
    town = figures.world.town?.id
    standIns = figures.world.standIns
    periodSets = figures.world.periodSets
    sources = figures.sources
    annotations = figures.annotations
    themes = figures.themes
    noteFields = figures.noteFields
    reported = figures.reported
    formulaWords = figures.formulaWords
    notes = figures.notes
    gaps = figures.gaps
    coverage = figures.coverage
    lineage = figures.lineage
    rules = figures.rules
    withheldBy = figures.withheldBy
    series = figures.index.all
    days = figures.days
    answers = figures.answers
  }
}
