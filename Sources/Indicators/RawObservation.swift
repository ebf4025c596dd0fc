public import Vocabulary

/// A figure as it was computed, before anything protects persons. Only `Disclosure` may read it.
public struct RawObservation: Hashable, Sendable {
  public var period: Period
  public var state: State
  /// Only a part of the whole is covered: the centre opened or closed in the period, the membership began or ended, or
  /// records are missing.
  public var isPartial = false
  /// The period ends after the day until which records are complete.
  public var isProvisional = false
  /// Records seem to stand there twice.
  public var isDoubtful = false
  /// The residents are those of an earlier year than the period's.
  public var hasOldResidents = false
  /// It has no value because that, or a part of it, would be too great to be printed.
  public var isTooGreat = false
  /// Made, at least in part, of demonstration records.
  public var isDemonstration = false
  /// The questionnaires of a survey figure, as bits by their number.
  public var questionnaires: UInt64 = 0
  /// Who published it, by the source's id; `nil` of what was computed.
  public var source: String?
  /// What the source says of it.
  public var said: ObservationFlags = []

  public enum State: Hashable, Sendable {
    case value(Value)
    case notAvailable
    case notApplicable
  }

  /// A value with what went into it.
  public struct Value: Hashable, Sendable {
    public var value: Double
    /// What was divided, where the figure is a ratio.
    public var numerator: Double?
    public var denominator: Double?
    /// The persons with valid answers, of a survey figure.
    public var persons: Int?
    /// The persons whose answers a figure rests on that is not a mean over them, such as the rate of answers.
    public var respondents: Int?
    /// Visits of subgroups that went in, such as those of girls and of boys.
    public var subgroups: [Double] = []
    /// The days of the residents that went in, in order.
    public var residentDays: [Day] = []
    /// The part of the whole for which the denominator's column was recorded, 0...1.
    public var coverage: Double?
    /// Full-time equivalents of the place, of a figure under the rule for money.
    public var staff: Double?
    /// Everybody can look the place's money up anyway.
    public var hasPublicAccounts = false

    public init(_ value: Double, numerator: Double? = nil, denominator: Double? = nil, persons: Int? = nil) {
      self.value = value
      self.numerator = numerator
      self.denominator = denominator
      self.persons = persons
    }
  }

  public init(period: Period, state: State) {
    self.period = period
    self.state = state
  }

  public var measure: Value? {
    guard case .value(let value) = state else { return nil }
    return value
  }
}

/// The observations of one indicator and place, for one kind of period and one category, in order.
public struct RawSeries: Hashable, Sendable {
  /// As an index of `IndicatorProgram.definitions`.
  public var indicator: Int
  public var place: PlaceID
  public var kind: Period.Kind
  public var category: Category?
  public var observations: [RawObservation]

  public init(
    indicator: Int, place: PlaceID, kind: Period.Kind, category: Category?, observations: [RawObservation]
  ) {
    self.indicator = indicator
    self.place = place
    self.kind = kind
    self.category = category
    self.observations = observations
  }
}

/// Everything that was computed. It must not leave through anything but `Disclosure`.
public struct RawFigures: Sendable {
  public var program: IndicatorProgram
  /// By indicator, then place (network, municipalities, centres), then kind of period, then category.
  public var series: [RawSeries]
}
