import Diagnostics

/// Why a number can't be taken as it is written.
struct NumberFault {
  let id: String
  /// What is wrong, behind the cell that a problem quotes.
  let phrase: ProblemText
  let hint: ProblemText

  private init(_ id: String, _ phrase: ProblemText, hint: ProblemText) {
    self.id = id
    self.phrase = phrase
    self.hint = hint
  }

  /// Of a numeral where a whole number in digits alone belongs.
  init(integer numeral: Numeral) {
    switch numeral.form {
    case .twoWays: self.init(twoWays: numeral)
    case .plain where !numeral.decimals.isEmpty:
      self.init(
        "table.thousands", "is not a whole number",
        hint: "write the digits alone, such as 18830; a point or space between them can be read in two ways")
    case .grouped where numeral.integer != nil:
      self.init(
        "table.thousands", "is not a whole number of digits alone", hint: "did you mean \"\(numeral.text)\"?")
    default:
      self.init(
        "table.integer", "is not a whole number",
        hint: numeral.form == .unusual && numeral.integer != nil && numeral.whole.utf8.count <= 18
          ? "did you mean \"\(numeral.text)\"?" : "use digits alone")
    }
  }

  /// Of a numeral that can be read with decimals and with thousands.
  init(twoWays numeral: Numeral) {
    let (decimal, thousands) = numeral.readings
    let same = numeral.decimals.utf8.allSatisfy { $0 == 48 } ? "\(decimal).0" : "\(decimal)0"
    self.init(
      "table.thousands", "can be read in two ways: as \(decimal) and as \(thousands)",
      hint: "write \(thousands), or \(same)")
  }
}
