/// Yes and no as cells say them.
enum YesNo {
  /// What `yes`, `no`, `true` and `false` mean, whatever their case; `nil` for other words.
  static func value(_ word: String) -> Bool? {
    switch word {
    case "yes", "true": true
    case "no", "false": false
    default: nil
    }
  }

  /// What people and spreadsheets write for yes and no, for a hint.
  static func likely(_ word: String) -> String? { yes.contains(word) ? "yes" : no.contains(word) ? "no" : nil }

  private static let yes: Set<String> = ["1", "y", "x", "da", "ja", "j", "wahr", "sant", "vrai", "resnica", "1.0", "✓"]
  private static let no: Set<String> = ["0", "n", "ne", "nej", "nein", "falsch", "falskt", "faux", "0.0"]
}
