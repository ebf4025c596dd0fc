extension PersonalNumber {
  /// EMŠO: day, month, year; the check digit is that of the former Yugoslav numbers, weights 7…2 twice, modulo 11.
  static func isSlovenian(_ digits: [Int]) -> Bool {
    guard isDate(month: digits[2] * 10 + digits[3], day: digits[0] * 10 + digits[1]) else { return false }
    let sum = (0..<12).reduce(0) { $0 + digits[$1] * (7 - $1 % 6) }
    return (11 - sum % 11) % 11 == digits[12]
  }
}
