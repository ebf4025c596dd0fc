/// A place where figures that others published do not agree, as the public is told of it.
public struct Discrepancy: Hashable, Sendable {
  /// A name that stays the same while the figures do; it is the note's address on its page.
  public var id: String
  public var kind: Kind
  /// The figures it is about; none where it is about running text.
  public var figures: [ReportedFigure]
  /// What was published, and what else was found, in the indicator's unit.
  public var stated: Double?
  public var found: Double?
  /// The words that do not fit, where it is about words.
  public var quote: LocalizedText?
  /// The language of the post or page it stands in; `nil` where it is about figures.
  public var language: Language?
  /// Why it stays, where the portal says so.
  public var reason: LocalizedText?

  /// The ways in which published figures are held against each other.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// The parts of a breakdown do not add up to the total.
    case partsSum = "parts-sum"
    /// Two sources give different values for the same figure.
    case revision
    /// The shorter periods do not add up to the longer one.
    case subPeriods = "sub-periods"
    /// Two sources give different values for a part of a year.
    case lateRecords = "late-records"
    /// The figure as printed can't be read as its value, as `18.83` for 18,830.
    case separator
    /// Two breakdowns of one total have different sums.
    case crossingTotals = "crossing-totals"
    /// A share is given differently by two sources.
    case citedShare = "cited-share"
    /// A difference of percentages is called percent.
    case percentOfPercents = "percent-of-percents"
    /// One value stands for two different periods.
    case identicalValue = "identical-value"
    /// The shares of one breakdown are not 100 % together.
    case sharesSum = "shares-sum"
    /// Visits are called people.
    case visitsAsPeople = "visits-as-people"
  }

  public init(
    id: String, kind: Kind, figures: [ReportedFigure], stated: Double? = nil, found: Double? = nil,
    quote: LocalizedText? = nil, language: Language? = nil, reason: LocalizedText? = nil
  ) {
    self.id = id
    self.kind = kind
    self.figures = figures
    self.stated = stated
    self.found = found
    self.quote = quote
    self.language = language
    self.reason = reason
  }
}
