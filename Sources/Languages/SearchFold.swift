/// Texts as the search of a site compares them: without capitals, marks and letters that a keyboard may not have.
///
/// No language has a say in it, so that the script of the search page folds in the same way (`assets/search.js`):
/// compatibility characters are taken apart, capitals made small, marks dropped, and letters with a stroke replaced.
public enum SearchFold {
  /// `Škofja Loka` → `skofja loka`.
  public static func folded(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 >= 0x80 }) else { return text.lowercased() }
    var folded = ""
    for scalar in ICU.lowercased(ICU.decomposed(text), "").unicodeScalars {
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .spacingMark, .enclosingMark: continue
      default:
        if let letters = letters[scalar] {
          folded += letters
        } else {
          folded.unicodeScalars.append(scalar)
        }
      }
    }
    return folded
  }

  /// The folded words of a text: what stands between anything but letters and digits.
  public static func words(_ text: String) -> [String] {
    folded(text).unicodeScalars.split { !isOfWord($0) }.map { String($0) }
  }

  private static let letters: [Unicode.Scalar: String] = [
    "đ": "d", "ł": "l", "ø": "o", "æ": "ae", "œ": "oe", "ß": "ss", "ı": "i",
  ]

  private static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
    case .decimalNumber, .letterNumber, .otherNumber: true
    default: false
    }
  }
}
