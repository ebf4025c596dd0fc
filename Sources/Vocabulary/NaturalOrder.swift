/// Whether one name stands before another as people count: `1-2` before `1-10`.
///
/// Runs of digits are compared as numbers, however long they are, everything else byte by byte; names that differ in
/// leading zeros alone have an order too.
public func naturallyPrecedes(_ left: String, _ right: String) -> Bool {
  var (left, right) = (Substring(left).utf8, Substring(right).utf8)
  let whole = (left, right)
  while let first = left.first, let second = right.first {
    if first.isDigit, second.isDigit {
      let (mine, other) = (number(&left), number(&right))
      if mine.count != other.count { return mine.count < other.count }
      if !mine.elementsEqual(other) { return mine.lexicographicallyPrecedes(other) }
    } else {
      if first != second { return first < second }
      left = left.dropFirst()
      right = right.dropFirst()
    }
  }
  guard left.isEmpty && right.isEmpty else { return left.isEmpty }
  return whole.0.lexicographicallyPrecedes(whole.1)
}

/// Takes a run of digits off, and gives it without the zeros that it begins with.
private func number(_ text: inout Substring.UTF8View) -> Substring.UTF8View {
  let digits = text.prefix { $0.isDigit }
  text = text.dropFirst(digits.count)
  return digits.drop { $0 == UInt8(ascii: "0") }
}

extension UInt8 {
  fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}
