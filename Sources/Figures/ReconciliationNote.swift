public import Vocabulary

/// A place where figures that others published do not agree, as the public is told of it.
public struct ReconciliationNote: Hashable, Sendable {
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

  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case partsSum = "parts-sum"
    case revision
    case subPeriods = "sub-periods"
    case lateRecords = "late-records"
    case separator
    case crossingTotals = "crossing-totals"
    case citedShare = "cited-share"
    case percentOfPercents = "percent-of-percents"
    case identicalValue = "identical-value"
    case sharesSum = "shares-sum"
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
