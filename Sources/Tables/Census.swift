/// The counts of the bytes that matter, taken in one pass before a table is read.
struct Census {
  var quotes = 0
  var lineEnds = 0
  var nulls = 0
  /// Bytes outside ASCII.
  var high = 0

  init(_ bytes: [UInt8], in range: Range<Int>, lineEnd: UInt8) {
    var start = range.lowerBound
    while start < range.upperBound {
      let end = min(start + 4096, range.upperBound)
      // Sums of 16 bits over short blocks are what the compiler turns into vector instructions.
      var sums: (quotes: UInt16, lineEnds: UInt16, nulls: UInt16, high: UInt16) = (0, 0, 0, 0)
      for byte in bytes[start..<end] {
        sums.quotes &+= byte == 34 ? 1 : 0
        sums.lineEnds &+= byte == lineEnd ? 1 : 0
        sums.nulls &+= byte == 0 ? 1 : 0
        sums.high &+= byte >= 0x80 ? 1 : 0
      }
      quotes += Int(sums.quotes)
      lineEnds += Int(sums.lineEnds)
      nulls += Int(sums.nulls)
      high += Int(sums.high)
      start = end
    }
  }
}
