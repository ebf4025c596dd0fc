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
  public var indicator: IndicatorID
  public var series: [Series]
  public var references: [Reference]
  public var breaks: [BreakDescription]
  public var annotations: [AnnotationDescription]
  /// Further notes; the symbols that occur are explained without being named here.
  public var notes: [String]
  /// Source, data date, licence: one line each.
  public var source: String
  /// Whether any figure comes from demonstration records: marked in the picture, its text and its files.
  public var isDemonstration: Bool

  public enum Kind: Hashable, Sendable {
    /// Over periods, with confidence bands where there are intervals.
    case line
    /// A column per period; several series side by side.
    case groupedColumns
    /// Parts of a whole per period.
    case stackedColumns
    /// A bar per row, sorted by value.
    case rankedBars
    /// A dot with its interval per row.
    case rankedDots
  }

  /// A line, a set of columns, or the rows of a ranked chart.
  public struct Series: Sendable {
    public var name: String
    /// What the colour belongs to, such as `place:novo-mesto` or `gender=girls`: the same thing has one colour everywhere.
    public var entity: String
    public var role: Role
    public var cells: [Cell]

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

    public init(name: String, entity: String, role: Role, cells: [Cell]) {
      self.name = name
      self.entity = entity
      self.role = role
      self.cells = cells
    }
  }

  /// One observation at its place on the category axis.
  public struct Cell: Sendable {
    /// The period or the row's name, formatted.
    public var label: String
    public var observation: PublishedObservation
    /// Whether the row is the reader's own.
    public var isOwn: Bool

    public init(label: String, observation: PublishedObservation, isOwn: Bool = false) {
      self.label = label
      self.observation = observation
      self.isOwn = isOwn
    }
  }

  /// A line at a value: a target, an average.
  public struct Reference: Sendable {
    public var label: String
    public var value: Double

    public init(label: String, value: Double) {
      self.label = label
      self.value = value
    }
  }

  public init(
    id: String, kind: Kind, title: String, subtitle: String, indicator: IndicatorID, series: [Series],
    references: [Reference] = [], breaks: [BreakDescription] = [], annotations: [AnnotationDescription] = [],
    notes: [String] = [], source: String, isDemonstration: Bool
  ) {
    self.id = id
    self.kind = kind
    self.title = title
    self.subtitle = subtitle
    self.indicator = indicator
    self.series = series
    self.references = references
    self.breaks = breaks
    self.annotations = annotations
    self.notes = notes
    self.source = source
    self.isDemonstration = isDemonstration
  }
}
