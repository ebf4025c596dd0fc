import Diagnostics

/// Why a cell that should hold a number holds none.
enum NumberFlaw {
  /// What would mend a cell that is no number; `nil` where nothing special is known of it.
  static func hint(for text: String) -> ProblemText? {
    let small = text.lowercased()
    let letters = text.unicodeScalars
    if unknowns.contains(small) { return "leave the cell empty where the number is not known" }
    if small.hasPrefix("#") {
      return "the spreadsheet could not work this cell out; mend its formula and export it anew"
    }
    if text.contains("%") {
      return "write a share as a number from 0 to 1, such as 0.12, and other numbers without the sign"
    }
    if SpreadsheetDate(Array(text.utf8)[...]) != nil, !letters.allSatisfy({ ("0"..."9").contains($0) }) {
      return
        "if a spreadsheet made a date of a number such as 1.5, format the column as text, and write the number again"
    }
    if isExponent(small) { return "the last digits may be lost: format the column as a number, and export it anew" }
    if text.hasPrefix("("), text.hasSuffix(")") {
      return "write the number alone, with - before it where it is negative"
    }
    if let hours = hours(text) { return "did you mean \"\(hours)\"?" }
    if hasUnit(letters) { return "write the number alone, without its unit" }
    return nil
  }

  /// What programs and people write where they know no number.
  private static let unknowns: Set<String> = [
    "na", "n/a", "nan", "null", "nil", "none", "-", "–", "—", "--", "?", ".", "..", "…", "x", "/", "*",
  ]

  /// `1e5`, `1,2E+05`.
  static func isExponent(_ text: String) -> Bool {
    let parts = text.split(separator: "e", omittingEmptySubsequences: false)
    guard parts.count == 2, let power = Int(parts[1]), abs(power) < 400 else { return false }
    return Numeral(String(parts[0])) != nil
  }

  /// `1.5` for `1:30`.
  private static func hours(_ text: String) -> String? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2 || parts.count == 3 && parts[2] == "00", let hour = Int(parts[0]), (0...24).contains(hour),
      parts[1].utf8.count == 2, let minute = Int(parts[1]), (0..<60).contains(minute)
    else { return nil }
    let hundredths = (minute * 100 + 30) / 60
    if hundredths == 0 { return "\(hour)" }
    return "\(hour)."
      + (hundredths % 10 == 0 ? "\(hundredths / 10)" : hundredths < 10 ? "0\(hundredths)" : "\(hundredths)")
  }

  /// A number with a sign of money or some letters beside it.
  private static func hasUnit(_ letters: String.UnicodeScalarView) -> Bool {
    let isDigit = { (scalar: Unicode.Scalar) in ("0"..."9").contains(scalar) }
    guard let first = letters.firstIndex(where: isDigit), let last = letters.lastIndex(where: isDigit) else {
      return false
    }
    let unit = letters[..<first] + letters[letters.index(after: last)...]
    return !unit.isEmpty && letters[first...last].allSatisfy { !$0.properties.isAlphabetic }
      && unit.allSatisfy {
        $0.properties.isAlphabetic || $0.properties.generalCategory == .currencySymbol
          || " .\u{A0}".unicodeScalars.contains($0)
      }
  }
}
