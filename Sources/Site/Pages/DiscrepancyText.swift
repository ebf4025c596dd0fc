import Figures
import Languages
import Vocabulary

/// The words that tell each kind of disagreement: a heading and a sentence.
enum DiscrepancyText {
  static func title(_ kind: Discrepancy.Kind) -> MessageKey {
    MessageKey("site.discrepancy.\(kind.rawValue).title")
  }

  static func sentence(_ kind: Discrepancy.Kind) -> MessageKey {
    MessageKey("site.discrepancy.\(kind.rawValue).text", "stated", "found", "quote", "order", "words")
  }

  static let keys = Discrepancy.Kind.allCases.flatMap { [title($0), sentence($0)] }
}
