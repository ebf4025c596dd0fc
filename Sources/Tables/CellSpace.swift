/// What stands around the text of a cell and is no part of it.
enum CellSpace {
  /// The spaces outside ASCII that stand around what programs export, and marks that nobody sees: no-break, figure, thin
  /// and narrow spaces, zero-width ones, the byte order mark.
  private static let spaces: [[UInt8]] = [
    "\u{A0}", "\u{2007}", "\u{2009}", "\u{200B}", "\u{200E}", "\u{202F}", "\u{2060}", "\u{3000}", "\u{FEFF}",
  ].map { Array($0.utf8) }

  /// The length of the space that some bytes begin with; `nil` where they begin with something else.
  static func length(startOf text: ArraySlice<UInt8>) -> Int? {
    guard let first = text.first else { return nil }
    if first <= 32 { return 1 }
    return first < 0x80 ? nil : spaces.first { text.starts(with: $0) }?.count
  }

  static func length(endOf text: ArraySlice<UInt8>) -> Int? {
    guard let last = text.last else { return nil }
    if last <= 32 { return 1 }
    return last < 0x80 ? nil : spaces.first { text.suffix($0.count).elementsEqual($0) }?.count
  }
}
