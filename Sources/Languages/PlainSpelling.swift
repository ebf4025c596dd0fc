import Vocabulary

/// How a language writes its own letters where it has only those of ASCII, as in addresses: `ueber` for `über`.
struct PlainSpelling {
  private let letters: [Character: String]

  /// `nil` for a language that leaves marks off.
  init?(of language: Language) {
    switch language.tag.prefix(while: { $0 != "-" }) {
    case "de", "gsw", "lb", "nds": letters = ["ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"]
    case "da", "nb", "nn", "no": letters = ["æ": "ae", "ø": "oe", "å": "aa"]
    default: return nil
    }
  }

  /// - Parameter text: in lower case.
  func spelled(_ text: String) -> String { text.map { letters[$0] ?? String($0) }.joined() }
}
