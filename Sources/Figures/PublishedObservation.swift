public import Vocabulary

/// A figure as the public may see it. Pages, charts, sentences, feeds and files read this and nothing else.
public struct PublishedObservation: Hashable, Sendable {
  public var key: FigureKey
  public var state: State
  public var flags: ObservationFlags
  public var origin: Origin

  public init(key: FigureKey, state: State, flags: ObservationFlags = [], origin: Origin) {
    self.key = key
    self.state = state
    self.flags = flags
    self.origin = origin
  }

  /// Whether there is a value, and if not, why.
  public enum State: Hashable, Sendable {
    case value(Value)
    /// Withheld to protect persons; nothing tells a primary from a secondary cell.
    case withheld
    /// Not collected, or no records for the period.
    case notAvailable
    /// Can't exist: the centre was not open, the indicator has no meaning here.
    case notApplicable
  }

  /// A value with what is needed to read it honestly.
  public struct Value: Hashable, Sendable {
    /// In the indicator's unit; shares are 0...1, percentage points −1...1.
    public var value: Double
    /// The 95 % confidence interval in the same unit, where the figure is an estimate.
    public var interval: ClosedRange<Double>?
    /// What was divided, where the figure is a ratio and both parts are published.
    public var numerator: Double?
    public var denominator: Double?
    /// The number of valid answers of a survey figure.
    public var base: Int?
    /// The part of the whole that the denominator stands for, 0...1, where some records lack the column it asks for.
    public var coverage: Double?
    /// The days on which the residents were counted that went in, in order; none where none did.
    public var residentDays: [Day]

    public init(
      _ value: Double, interval: ClosedRange<Double>? = nil, numerator: Double? = nil, denominator: Double? = nil,
      base: Int? = nil, coverage: Double? = nil, residentDays: [Day] = []
    ) {
      self.value = value
      self.interval = interval
      self.numerator = numerator
      self.denominator = denominator
      self.base = base
      self.coverage = coverage
      self.residentDays = residentDays
    }
  }

  /// Who computed the figure.
  public enum Origin: Hashable, Sendable {
    /// Kazalo, from records or answers.
    case computed
    /// Somebody else, who published it; the source's id in `PublishedFigures.sources`.
    case reported(source: String)
  }

  /// Whether it is made of all that belongs to it and final, so that it may be compared, ranked and held against a goal.
  ///
  /// What others published as an estimate is as whole as it will be.
  @inline(never)
  public var isWhole: Bool {
    guard flags.isDisjoint(with: [.partial, .provisional, .forecast]) else { return false }
    return !flags.contains(.estimated) || isReported
  }

  private var isReported: Bool { if case .reported = origin { true } else { false } }

  /// The value, where there is one.
  public var value: Double? {
    guard case .value(let value) = state else { return nil }
    return value.value
  }

  public var measure: Value? {
    guard case .value(let value) = state else { return nil }
    return value
  }
}
