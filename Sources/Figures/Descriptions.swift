public import Vocabulary

/// What the public is told of an indicator.
public struct IndicatorDescription: Hashable, Sendable {
  public var id: IndicatorID
  public var title: LocalizedText
  /// One or two sentences of what it means and how to read it.
  public var explanation: LocalizedText
  /// `percent`, `points`, or the name of a unit whose words are the messages `unit.<name>`.
  public var unit: String
  /// The decimals a value is printed with; 0...3.
  public var decimals: Int
  public var direction: Direction
  public var layer: Layer
  /// The formula as written in its definition, and as read aloud in each language.
  public var formula: String
  public var spokenFormula: LocalizedText
  /// The dimensions it is broken down by, in order.
  public var breakdowns: [String]
  /// The kinds of place it is computed for.
  public var placeKinds: Set<PlaceDescription.Kind>
  public var isSurvey: Bool
  /// Whether parts add up to the whole over places and periods, as visits do and visitors do not.
  public var isAdditive: Bool
  /// Whether it tells how many of those who could have answered did.
  public var isResponseRate: Bool
  /// The name in its addresses, in the languages in which it is not that of the title.
  public var address: LocalizedText
  /// How it is made, the same however the formula is spelled.
  public var shape: MeasureShape
  /// The kinds of rules that protect it.
  public var rules: Set<ProtectionRule.Kind>

  /// Whether it is the plain number of activities.
  public var countsActivities: Bool { shape == .total(PrintedQuantity(.activities)) }

  /// Whether something is divided.
  public var isRatio: Bool {
    switch shape {
    case .ratio, .shareOfWhole: true
    case .total, .survey, .derived: false
    }
  }

  public enum Direction: String, Hashable, Sendable { case higher, lower, neutral }
  public enum Layer: String, Hashable, Sendable { case precondition, process, outcome }

  public init(
    id: IndicatorID, title: LocalizedText, explanation: LocalizedText, unit: String, decimals: Int,
    direction: Direction, layer: Layer, formula: String, spokenFormula: LocalizedText, breakdowns: [String],
    placeKinds: Set<PlaceDescription.Kind>, isSurvey: Bool, isAdditive: Bool,
    shape: MeasureShape = .derived(from: []), rules: Set<ProtectionRule.Kind> = [], isResponseRate: Bool = false,
    address: LocalizedText = LocalizedText([:])
  ) {
    self.shape = shape
    self.rules = rules
    self.id = id
    self.title = title
    self.explanation = explanation
    self.unit = unit
    self.decimals = decimals
    self.direction = direction
    self.layer = layer
    self.formula = formula
    self.spokenFormula = spokenFormula
    self.breakdowns = breakdowns
    self.placeKinds = placeKinds
    self.isSurvey = isSurvey
    self.isAdditive = isAdditive
    self.isResponseRate = isResponseRate
    self.address = address
  }
}

/// What the public is told of a place.
public struct PlaceDescription: Hashable, Sendable {
  public var id: PlaceID
  public var kind: Kind
  public var name: LocalizedText
  /// The municipality of a centre, the network of a municipality.
  public var parent: PlaceID?
  /// The official code, such as SURS's `085`.
  public var code: String?
  public var officialLanguages: [Language]
  /// The years in which the place took part in the network, as closed ranges in order.
  public var memberYears: [ClosedRange<Int>]
  public var population: [Population]
  public var isDemonstration: Bool

  public enum Kind: String, Hashable, Sendable, CaseIterable { case network, municipality, centre }

  /// A number of residents on a day, with its source.
  public struct Population: Hashable, Sendable {
    public var day: Day
    public var count: Int
    /// The source's id in `PublishedFigures.sources`.
    public var source: String

    public init(day: Day, count: Int, source: String) {
      self.day = day
      self.count = count
      self.source = source
    }
  }

  public init(
    id: PlaceID, kind: Kind, name: LocalizedText, parent: PlaceID?, code: String? = nil,
    officialLanguages: [Language] = [], memberYears: [ClosedRange<Int>] = [], population: [Population] = [],
    isDemonstration: Bool = false
  ) {
    self.id = id
    self.kind = kind
    self.name = name
    self.parent = parent
    self.code = code
    self.officialLanguages = officialLanguages
    self.memberYears = memberYears
    self.population = population
    self.isDemonstration = isDemonstration
  }
}

/// A breakdown's dimension and its values in their natural order.
public struct DimensionDescription: Hashable, Sendable {
  public var id: String
  public var title: LocalizedText
  public var values: [Value]

  public struct Value: Hashable, Sendable {
    public var id: String
    public var title: LocalizedText
    /// Of a value that others are added together into: those, by their ids.
    public var parts: [String]

    public init(id: String, title: LocalizedText, parts: [String] = []) {
      self.id = id
      self.title = title
      self.parts = parts
    }
  }

  public init(id: String, title: LocalizedText, values: [Value]) {
    self.id = id
    self.title = title
    self.values = values
  }
}

/// Where a figure comes from that we did not compute.
public struct SourceDescription: Hashable, Sendable {
  public var id: String
  public var title: LocalizedText
  public var publisher: String
  public var address: String
  /// When it was published or read.
  public var day: Day?
  /// Whether what it holds is invented.
  public var isDemonstration: Bool

  public init(
    id: String, title: LocalizedText, publisher: String, address: String, day: Day?, isDemonstration: Bool = false
  ) {
    self.id = id
    self.title = title
    self.publisher = publisher
    self.address = address
    self.day = day
    self.isDemonstration = isDemonstration
  }
}

/// Why a series can't be compared across a day.
public struct BreakDescription: Hashable, Sendable {
  /// The first day that is not comparable with the days before.
  public var day: Day
  /// The places it is true of; the places below them included. Empty means every place.
  public var places: [PlaceID]
  /// The indicators it is true of; empty means every indicator.
  public var indicators: [IndicatorID]
  public var text: LocalizedText

  public init(day: Day, places: [PlaceID], indicators: [IndicatorID], text: LocalizedText) {
    self.day = day
    self.places = places
    self.indicators = indicators
    self.text = text
  }
}

/// Something that happened and helps to read a chart, such as closed weeks.
public struct AnnotationDescription: Hashable, Sendable {
  public var days: ClosedRange<Day>
  public var places: [PlaceID]
  public var text: LocalizedText

  public init(days: ClosedRange<Day>, places: [PlaceID], text: LocalizedText) {
    self.days = days
    self.places = places
    self.text = text
  }
}

/// A value a place wants to reach, or that counts as good enough everywhere.
public struct TargetDescription: Hashable, Sendable {
  public var indicator: IndicatorID
  /// `nil` is every place.
  public var place: PlaceID?
  public var year: Int?
  public var value: Double
  public var kind: Kind

  public enum Kind: String, Hashable, Sendable {
    case goodEnough = "good-enough"
    case own
  }

  public init(indicator: IndicatorID, place: PlaceID?, year: Int?, value: Double, kind: Kind) {
    self.indicator = indicator
    self.place = place
    self.year = year
    self.value = value
    self.kind = kind
  }
}
