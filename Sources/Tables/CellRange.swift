/// A cell: where its text begins and ends, inside the quotes where it has them.
struct CellRange {
  var start: UInt32
  var end: UInt32

  static let quoted: UInt32 = 1 << 31

  init(_ start: Int, _ end: Int, isQuoted: Bool) {
    self.start = UInt32(truncatingIfNeeded: start) | (isQuoted ? CellRange.quoted : 0)
    self.end = UInt32(truncatingIfNeeded: end)
  }

  var isQuoted: Bool { start & CellRange.quoted != 0 }
  var range: Range<Int> { Int(start & ~CellRange.quoted)..<Int(end) }
}
