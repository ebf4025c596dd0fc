import Diagnostics

/// What the cells of a table have to do with a list of words.
extension WordIndex {
  /// In a cell with so many words that are unknown, or stand twice, the rest is not looked at.
  static let mostUnknown = 20

  /// The place of `2024`, where programs that know no whole numbers have written `2024.0`.
  func index(ofWholeNumber cell: ArraySlice<UInt8>) -> Int? {
    guard cell.last == 48, cell.count <= 18, let numeral = Numeral(String(decoding: cell, as: UTF8.self)) else {
      return nil
    }
    guard numeral.form == .plain, !numeral.decimals.isEmpty, numeral.integer != nil else { return nil }
    return index(of: numeral.whole)
  }

  /// What is said of a cell that is no word of the list and may be of a person, or as well be a code that nobody declared.
  ///
  /// - Parameter id: that of a word that is not on the list.
  func refusal(ofLikelyCode trait: PersonalTrait, _ id: String) -> (id: String, text: ProblemText, hint: ProblemText) {
    switch trait {
    case .phoneNumber: (id, refusedNumber, "\(choice); a telephone number must be taken out")
    case .freeText:
      (
        "records.personal-data", "the cell seems to hold \(trait.name)",
        "\(choice); remarks must be taken out, for data about persons must not reach the portal"
      )
    default: (id, refusedCapitals, "\(choice); the name of a person must be taken out")
    }
  }

  private var refusedNumber: ProblemText {
    "the number here is not \(meaning); it is not repeated, for it could be a telephone number"
  }

  private var refusedCapitals: ProblemText {
    "the words with capitals here are not \(meaning); they are not repeated, for they could be a name"
  }

  /// Whether half of the words of a cell are on the list.
  func holdsMost(of bytes: [UInt8], _ range: Range<Int>) -> Bool {
    let words = bytes[range].split(separator: 32)
    let known = words.count { index(of: bytes, $0.startIndex..<$0.endIndex) != nil }
    return known * 2 >= words.count
  }
}
