/// An indicator, as everybody may know it: what it is called, what it means, how it is made and how it is protected.
public struct Indicator: Hashable, Sendable {
  public var id: IndicatorID
  public var title: LocalizedText
  /// The name in its addresses, in the languages in which it is not that of the title.
  public var address: LocalizedText
  /// One or two sentences of what it means and how to read it.
  public var explanation: LocalizedText
  public var unit: Unit
  /// The decimals a value is printed with; 0...3.
  public var decimals: Int
  /// Which way is better.
  public var direction: Direction
  /// `nil` where nobody says.
  public var layer: Layer?
  /// The formula as written in its definition, and as read aloud in each language.
  public var formula: String
  public var spokenFormula: LocalizedText
  /// The dimensions it is broken down by, in order.
  public var breakdowns: [String]
  /// The kinds of place it is computed for.
  public var placeKinds: Set<Place.Kind>
  /// The rules that protect it; the first decides which companions of withheld figures are withheld.
  public var protections: [RuleID]
  /// How it is made, the same however the formula is spelled.
  public var shape: MeasureShape
  /// Whether it is made of what persons answered.
  public var isSurvey: Bool
  /// Whether parts add up to the whole over places and periods, as visits do and visitors do not.
  public var isAdditive: Bool
  /// Whether it tells how many of those who could have answered did.
  public var isResponseRate: Bool
  /// What is known of it where others computed and published its figures; `nil` where Kazalo computes them.
  public var reported: Reporting?
  /// What a reader is told of it beside its figures.
  public var notes = IndicatorNotes()
  /// The theme it belongs to, by its id.
  public var theme: String?
  /// The rate by which places of any size are compared, of a count that grows with them; `nil` where nobody says.
  public var compareBy: IndicatorID?
  /// Changes below this are none to speak of, in percent of the figure before; of shares in percentage points. `nil` where
  /// nobody says.
  public var aboutSame: Double?
  /// The indicator that measures the same in its first unit, on whose page this one stands; `nil` for that one itself.
  public var sibling: IndicatorID?

  /// How figures that others published are to be read.
  public struct Reporting: Hashable, Sendable {
    /// The sources in the order in which they are believed, where several publish one figure; the latest where empty.
    public var sources: [String]
    /// Whether parts add up to the whole; `nil` where nobody says.
    public var addsUp: Bool?

    public init(sources: [String] = [], addsUp: Bool? = nil) {
      self.sources = sources
      self.addsUp = addsUp
    }
  }

  /// What is better.
  public enum Direction: String, Hashable, Sendable, CaseIterable { case higher, lower, neutral }

  /// What it tells of: what is there to work with, the work, or what comes of it.
  public enum Layer: String, Hashable, Sendable, CaseIterable { case precondition, process, outcome }

  public init(
    id: IndicatorID, title: LocalizedText, explanation: LocalizedText = LocalizedText([:]), unit: Unit,
    decimals: Int = 0, direction: Direction = .neutral, layer: Layer? = .process, formula: String = "",
    spokenFormula: LocalizedText = LocalizedText([:]), breakdowns: [String] = [], placeKinds: Set<Place.Kind> = [],
    isSurvey: Bool = false, isAdditive: Bool = false, shape: MeasureShape = .derived(from: []),
    protections: [RuleID] = [], isResponseRate: Bool = false, address: LocalizedText = LocalizedText([:])
  ) {
    self.id = id
    self.title = title
    self.address = address
    self.explanation = explanation
    self.unit = unit
    self.decimals = decimals
    self.direction = direction
    self.layer = layer
    self.formula = formula
    self.spokenFormula = spokenFormula
    self.breakdowns = breakdowns
    self.placeKinds = placeKinds
    self.protections = protections
    self.shape = shape
    self.isSurvey = isSurvey
    self.isAdditive = isAdditive
    self.isResponseRate = isResponseRate
  }

  /// Whether others computed and published its figures.
  public var isReported: Bool { reported != nil }

  /// Whether places of any size may be held against each other, as by rates and shares.
  ///
  /// Of figures that others published, only shares and those of which it is said that they do not add up.
  public var isLevel: Bool {
    guard let reported else { return !isAdditive }
    return !isAdditive && (unit.isShare || reported.addsUp == false)
  }

  /// Whether it is the plain number of activities.
  public var countsActivities: Bool { shape == .total(PrintedQuantity(.activities)) }

  /// Whether something is divided.
  public var isRatio: Bool {
    switch shape {
    case .ratio, .shareOfWhole: true
    case .total, .survey, .derived: false
    }
  }

  /// Whether it is a category's part of a whole, so that all categories are 100 % together.
  public var isShareOfWhole: Bool { if case .shareOfWhole = shape { true } else { false } }

  /// Below which a change is called about the same: in percent of the figure before, of shares in percentage points.
  public var sameLimit: Double { aboutSame ?? (unit == .percent || unit == .points ? 1 : 3) }

  /// A value as it is printed: in the unit and with the decimals of the indicator, or with some more.
  public func printed(_ value: Double, more: Int = 0) -> PrintedNumber {
    PrintedNumber(value * unit.factor, decimals: decimals + more)
  }
}
