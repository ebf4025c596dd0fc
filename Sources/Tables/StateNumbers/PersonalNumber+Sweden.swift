extension PersonalNumber {
  /// Personnummer: year, month, day (60 more in a samordningsnummer), three digits and one by the Luhn algorithm.
  static func isSwedish(_ digits: [Int]) -> Bool {
    let day = digits[4] * 10 + digits[5]
    guard isDate(month: digits[2] * 10 + digits[3], day: day > 60 ? day - 60 : day) else { return false }
    let sum = digits.enumerated().reduce(0) { sum, digit in
      let product = digit.offset % 2 == 0 ? digit.element * 2 : digit.element
      return sum + product / 10 + product % 10
    }
    return sum % 10 == 0
  }
}
