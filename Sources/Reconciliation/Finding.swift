public import Diagnostics
import Records
public import Vocabulary

/// A discrepancy where it stands, and what the portal's owner is told of it.
@dynamicMemberLookup
public struct Finding: Hashable, Sendable {
  public var discrepancy: Discrepancy
  public var location: SourceLocation
  /// One phrase without a full stop.
  public var message: ProblemText

  init(
    _ kind: Discrepancy.Kind, _ name: [String], at location: SourceLocation, _ message: ProblemText,
    figures: [Recorded<ReportedFigure>] = [], stated: Double? = nil, found: Double? = nil, quote: LocalizedText? = nil,
    language: Language? = nil
  ) {
    discrepancy = Discrepancy(
      id: ([kind.rawValue] + name).joined(separator: "."), kind: kind, figures: figures.map(\.entry), stated: stated,
      found: found, quote: quote, language: language)
    self.location = location
    self.message = message
  }

  public subscript<Member>(dynamicMember path: KeyPath<Discrepancy, Member>) -> Member { discrepancy[keyPath: path] }

  /// The problem that it is until somebody acknowledges it.
  public var diagnostic: Diagnostic {
    Diagnostic(
      .warning, "reconciliation.\(discrepancy.kind.rawValue)", location, message,
      hint: "mend the figure, or say why in acknowledged.yml under \"\(discrepancy.id)\"")
  }
}
