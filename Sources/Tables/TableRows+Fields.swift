extension TableRows {
  /// The bytes of a cell between its quotes and without space around; doubled quotes stand as they are.
  func range(_ column: Int) -> Range<Int> {
    let range = fields[column].range
    guard !range.isEmpty else { return range }
    let (first, last) = (bytes[range.lowerBound], bytes[range.upperBound - 1])
    if first > 32, first < 0x80, last > 32, last < 0x80 { return range }
    var start = range.lowerBound
    var end = range.upperBound
    while let length = TableRows.spaces(bytes[start..<end]) { start += length }
    while let length = TableRows.spaces(endOf: bytes[start..<end]) { end -= length }
    return start..<end
  }

  /// The spaces outside ASCII that stand around what programs export, and marks that nobody sees: no-break, figure, thin
  /// and narrow spaces, zero-width ones, the byte order mark.
  private static let spaces: [[UInt8]] = [
    "\u{A0}", "\u{2007}", "\u{2009}", "\u{200B}", "\u{200E}", "\u{202F}", "\u{2060}", "\u{3000}", "\u{FEFF}",
  ].map { Array($0.utf8) }

  /// The length of the space that some bytes begin with; `nil` where they begin with something else.
  private static func spaces(_ text: ArraySlice<UInt8>) -> Int? {
    guard let first = text.first else { return nil }
    if first <= 32 { return 1 }
    return first < 0x80 ? nil : spaces.first { text.starts(with: $0) }?.count
  }

  private static func spaces(endOf text: ArraySlice<UInt8>) -> Int? {
    guard let last = text.last else { return nil }
    if last <= 32 { return 1 }
    return last < 0x80 ? nil : spaces.first { text.suffix($0.count).elementsEqual($0) }?.count
  }

  /// The bytes of a cell between its quotes, with the space around.
  func field(_ column: Int) -> Range<Int> { fields[column].range }

  func isQuoted(_ column: Int) -> Bool { fields[column].isQuoted }
}
