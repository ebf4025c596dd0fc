extension TableRows {
  /// The bytes of a cell between its quotes and without space around; doubled quotes stand as they are.
  func range(_ column: Int) -> Range<Int> {
    let range = fields[column].range
    guard !range.isEmpty else { return range }
    let (first, last) = (bytes[range.lowerBound], bytes[range.upperBound - 1])
    if first > 32, first != 0xC2, last > 32, last != 0xA0 { return range }
    var start = range.lowerBound
    var end = range.upperBound
    while start < end {
      if bytes[start] <= 32 {
        start += 1
      } else if bytes[start] == 0xC2, start + 1 < end, bytes[start + 1] == 0xA0 {
        start += 2
      } else {
        break
      }
    }
    while end > start {
      if bytes[end - 1] <= 32 {
        end -= 1
      } else if bytes[end - 1] == 0xA0, end - 2 >= start, bytes[end - 2] == 0xC2 {
        end -= 2
      } else {
        break
      }
    }
    return start..<end
  }

  /// The bytes of a cell between its quotes, with the space around.
  func field(_ column: Int) -> Range<Int> { fields[column].range }

  func isQuoted(_ column: Int) -> Bool { fields[column].isQuoted }
}
