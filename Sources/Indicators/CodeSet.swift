/// Some values of a code list, by their places in it; at most 256.
struct CodeSet: Hashable, Sendable, CustomStringConvertible {
  private var bits: SIMD4<UInt64>

  private init(bits: SIMD4<UInt64>) { self.bits = bits }

  init(_ values: some Sequence<Int> = []) {
    bits = .zero
    for value in values { insert(value) }
  }

  mutating func insert(_ value: Int) { bits[value >> 6] |= 1 << UInt64(value & 63) }

  func contains(_ value: Int) -> Bool { value < 256 && bits[value >> 6] & (1 << UInt64(value & 63)) != 0 }

  /// In the order of the list.
  var values: [Int] { (0..<256).filter(contains) }

  /// The first values as bits, for lists of which an activity can have several.
  var low: UInt32 { UInt32(truncatingIfNeeded: bits[0]) }

  static func & (left: CodeSet, right: CodeSet) -> CodeSet { CodeSet(bits: left.bits & right.bits) }
  static func | (left: CodeSet, right: CodeSet) -> CodeSet { CodeSet(bits: left.bits | right.bits) }
  static func |= (left: inout CodeSet, right: CodeSet) { left = left | right }

  /// Those of the first set that are not in the second.
  static func - (left: CodeSet, right: CodeSet) -> CodeSet { CodeSet(bits: left.bits & ~right.bits) }

  /// A number, for names of what is the same.
  var description: String {
    var last = 3
    while last > 0, bits[last] == 0 { last -= 1 }
    return (0...last).map { "\(bits[$0])" }.joined(separator: ".")
  }
}
