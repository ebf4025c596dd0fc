public import Diagnostics
public import Records
public import Vocabulary

/// A place where published figures do not agree.
public struct Finding: Hashable, Sendable {
  /// A name that stays the same while the figures do: `sub-periods.activities.network.2022.mlad-2022`.
  public var id: String
  public var check: Check
  public var location: SourceLocation
  /// One phrase without a full stop.
  public var message: String
  /// The figures it is about, in the order in which they are told.
  public var figures: [ReportedFigure]
  /// What was published, and what else was found, in the indicator's unit; shares are 0...1.
  public var stated: Double?
  public var found: Double?
  /// The words that do not fit, where it is about words.
  public var quote: LocalizedText?
  /// The language of the post or page it stands in; `nil` where it is about figures.
  public var language: Language?

  init(
    _ check: Check, _ name: [String], at location: SourceLocation, _ message: String, figures: [ReportedFigure] = [],
    stated: Double? = nil, found: Double? = nil, quote: LocalizedText? = nil, language: Language? = nil
  ) {
    self.id = ([check.rawValue] + name).joined(separator: ".")
    self.check = check
    self.location = location
    self.message = message
    self.figures = figures
    self.stated = stated
    self.found = found
    self.quote = quote
    self.language = language
  }

  /// The problem that it is until somebody acknowledges it.
  public var diagnostic: Diagnostic {
    Diagnostic(
      .warning, "reconciliation.\(check.rawValue)", location, message,
      hint: "mend the figure, or say why in acknowledged.yml under \"\(id)\"")
  }
}
