import Figures
import Languages

/// The words that tell each kind of disagreement: a heading and a sentence.
enum DiscrepancyText {
  static func title(_ kind: ReconciliationNote.Kind) -> MessageKey {
    MessageKey("site.discrepancy.\(kind.rawValue).title")
  }

  static func sentence(_ kind: ReconciliationNote.Kind) -> MessageKey {
    MessageKey("site.discrepancy.\(kind.rawValue).text", "stated", "found", "quote", "order", "words")
  }

  static let keys = ReconciliationNote.Kind.allCases.flatMap { [title($0), sentence($0)] }
}
