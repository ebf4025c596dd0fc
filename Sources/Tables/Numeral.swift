/// A number as people write it, taken apart: signs between groups of digits, and decimals after a point or a comma.
struct Numeral: Hashable, Sendable {
  /// How a number was written.
  enum Form: Hashable, Sendable {
    /// Digits, and decimals after one sign.
    case plain
    /// Groups of three digits: `1 234,5`, `1.234.567`. It can be read in one way, and is not read: who writes so in
    /// one cell writes `1.234` in the next.
    case grouped
    /// `78.000`: one to three digits, a sign and three digits are 78 and 78 thousand.
    case twoWays
    /// With a sign for what is positive, without digits before or after the sign for decimals.
    case unusual
  }

  var isNegative = false
  /// The digits before and after the sign for decimals; in two ways, as if the sign were one for decimals.
  var whole = ""
  var decimals = ""
  var form = Form.plain

  /// `nil` where a text is no number of digits.
  init?(_ text: String) {
    var scalars = text.unicodeScalars[...]
    if let sign = scalars.first, sign == "-" || sign == "\u{2212}" || sign == "+" {
      scalars.removeFirst()
      isNegative = sign != "+"
      if sign == "+" { form = .unusual }
    }
    var groups: [String] = [""]
    var marks: [Unicode.Scalar] = []
    for scalar in scalars {
      if ("0"..."9").contains(scalar) {
        groups[groups.count - 1].unicodeScalars.append(scalar)
      } else if let mark = Numeral.mark(scalar) {
        marks.append(mark)
        groups.append("")
      } else {
        return nil
      }
    }
    guard groups.contains(where: { !$0.isEmpty }), let last = groups.last else { return nil }
    guard let mark = marks.last else {
      whole = last
      return
    }
    let isDecimal = mark != " " && (marks.count == 1 || !marks.dropLast().contains(mark))
    let grouping = Set(isDecimal ? marks.dropLast() : marks[...])
    let whole = isDecimal ? groups.dropLast() : groups[...]
    guard grouping.count <= 1, grouping.isEmpty || Numeral.areGroups(whole) else { return nil }
    self.whole = whole.joined()
    decimals = isDecimal ? last : ""
    if !grouping.isEmpty {
      form = .grouped
    } else if last.isEmpty || self.whole.isEmpty {
      form = .unusual
    } else if last.utf8.count == 3, self.whole.utf8.count <= 3, self.whole.utf8.first != 48 {
      form = .twoWays
    }
  }

  /// A sign between digits: a point, a comma, or a space for all that only ever separates groups.
  private static func mark(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case ".", ",": scalar
    case " ", "\u{A0}", "\u{2007}", "\u{2009}", "\u{202F}", "'", "’": " "
    default: nil
    }
  }

  private static func areGroups(_ groups: ArraySlice<String>) -> Bool {
    guard let first = groups.first, (1...3).contains(first.utf8.count), first.utf8.first != 48 else { return false }
    return groups.dropFirst().allSatisfy { $0.utf8.count == 3 }
  }

  /// As it should have been written.
  var text: String {
    let digits = (whole.isEmpty ? "0" : whole) + (decimals.isEmpty ? "" : ".\(decimals)")
    return (isNegative ? "-" : "") + digits
  }

  /// The whole number, where nothing but zeros stands after the sign for decimals.
  var integer: Int? {
    guard decimals.utf8.allSatisfy({ $0 == 48 }), whole.utf8.count <= 18 else { return nil }
    return Int((isNegative ? "-" : "") + whole)
  }

  /// Both ways to read `78.000`: with decimals, and with thousands.
  var readings: (String, String) {
    let sign = isNegative ? "-" : ""
    let isWhole = decimals.utf8.allSatisfy { $0 == 48 }
    return (sign + (isWhole ? whole : "\(whole).\(decimals)"), sign + whole + decimals)
  }
}

extension Numeral {
  /// One to nine digits and nothing else, as most numbers are; `nil` for all others.
  static func plainInteger(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    guard !range.isEmpty, range.count < 10 else { return nil }
    let span = bytes.span
    var number = 0
    for index in range {
      let digit = span[index] &- 48
      guard digit < 10 else { return nil }
      number = number &* 10 &+ Int(digit)
    }
    return number
  }
}
