public import Figures
public import Vocabulary

/// What a chart shows: published observations and the words around them. Drawn by `draw(_:with:)`.
public struct Chart: Sendable {
  /// A slug, unique on its page; the ids in the markup derive from it.
  public var id: String
  public var kind: Kind
  /// The finding or the measure, of at most 15 words.
  public var title: String
  /// Measure, unit, population, place, period.
  public var subtitle: String
  /// What an editor wrote in place of the sentences that are made; `nil` where they are.
  public var lead: String?
  public var indicator: IndicatorID
  public var series: [Series]
  public var references: [ReferenceLine]
  public var breaks: [SeriesBreak]
  public var annotations: [Annotation]
  /// The ranges behind the bars of a bullet chart, ascending; at most three.
  public var bands: [Band]
  /// Where the places of a map lie.
  public var geometry: MapGeometry?
  public var axisStart: AxisStart
  public var order: Order
  /// Further notes; the symbols that occur are explained without being named here.
  public var notes: [String]
  /// Source, data date, licence: one line each.
  public var source: String
  /// Whether any figure comes from demonstration records: marked in the picture, its text and its files.
  public var isDemonstration: Bool
  /// Whether the title says what the figures show, and what they are stands below it.
  public var isTitledByFinding: Bool

  /// Where the axis of a line begins.
  public enum AxisStart: Hashable, Sendable {
    /// At zero, unless rates that lie close together could not be read there.
    case automatic
    case zero
  }

  /// In which order the rows of a dumbbell, slope or answer-scale chart stand.
  public enum Order: Hashable, Sendable {
    /// By the later value, or by the share of positive answers.
    case byValue
    /// As they are given, such as the order of the questionnaire.
    case given
  }

  /// A range of a bullet chart that reaches up to a value, such as "good enough".
  public struct Band: Hashable, Sendable {
    public var label: String
    /// The upper end, in the indicator's unit.
    public var upTo: Double

    public init(label: String, upTo: Double) {
      self.label = label
      self.upTo = upTo
    }
  }

  /// A line, a set of columns, or the rows of a ranked chart.
  public struct Series: Sendable {
    public var name: String
    /// What the colour belongs to, such as `place:novo-mesto` or `gender=girls`: the same thing has one colour everywhere.
    public var entity: String
    public var role: Role
    /// Which side of an answer scale the series is; `nil` in other charts.
    public var answer: Answer?
    public var cells: [GridCell]

    /// A side of an answer scale.
    public enum Answer: Hashable, Sendable {
      case negative, neutral, positive
      /// Don't know, or no answer.
      case none
    }

    public enum Role: Hashable, Sendable {
      /// The reader's own unit: slot 1, heavier.
      case own
      /// What it is compared with, such as the network: ink, dashed.
      case comparison
      /// All the others: context grey.
      case context
      /// One of several equals: the slot belongs to the entity.
      case equal
    }

    public init(name: String, entity: String, role: Role, answer: Answer? = nil, cells: [GridCell]) {
      self.name = name
      self.entity = entity
      self.role = role
      self.answer = answer
      self.cells = cells
    }
  }

  /// One observation at its place on the category axis.
  public struct GridCell: Sendable {
    /// The period or the row's name, formatted.
    public var label: String
    public var observation: PublishedObservation
    /// Whether the row is the reader's own.
    public var isOwn: Bool
    /// The value a bullet chart holds it against; the chart's first reference where `nil`.
    public var target: Double?
    /// The day of a calendar's cell.
    public var day: Day?
    /// Whether it has no place in the order of the others, as those of whom the age is not known.
    public var isRest: Bool

    public init(
      label: String, observation: PublishedObservation, isOwn: Bool = false, target: Double? = nil, day: Day? = nil,
      isRest: Bool = false
    ) {
      self.label = label
      self.observation = observation
      self.isOwn = isOwn
      self.target = target
      self.day = day
      self.isRest = isRest
    }
  }

  /// A line at a value: a target, an average.
  public struct ReferenceLine: Sendable {
    public var label: String
    public var value: Double

    public init(label: String, value: Double) {
      self.label = label
      self.value = value
    }
  }

  public init(
    id: String, kind: Kind, title: String, subtitle: String, lead: String? = nil, indicator: IndicatorID,
    series: [Series], references: [ReferenceLine] = [], breaks: [SeriesBreak] = [],
    annotations: [Annotation] = [],
    bands: [Band] = [], geometry: MapGeometry? = nil, axisStart: AxisStart = .automatic, order: Order = .byValue,
    notes: [String] = [], source: String, isDemonstration: Bool, isTitledByFinding: Bool = false
  ) {
    self.id = id
    self.kind = kind
    self.title = title
    self.subtitle = subtitle
    self.lead = lead
    self.indicator = indicator
    self.series = series
    self.references = references
    self.breaks = breaks
    self.annotations = annotations
    self.bands = bands
    self.geometry = geometry
    self.axisStart = axisStart
    self.order = order
    self.notes = notes
    self.source = source
    self.isDemonstration = isDemonstration
    self.isTitledByFinding = isTitledByFinding
  }
}
