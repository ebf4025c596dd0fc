/// Writes a CSV table (RFC 4180) in UTF-8: commas, CRLF, quotes where they are needed.
public struct TableWriter: Sendable {
  public private(set) var bytes: [UInt8] = []
  private var isFirst = true
  private var rowStart = 0

  public init(reserving capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  /// A cell with a text; an empty one where the text is empty.
  public mutating func cell(_ text: some StringProtocol) {
    separate()
    let needsQuotes =
      text.utf8.contains { $0 == 34 || $0 == 44 || $0 == 10 || $0 == 13 }
      || text.utf8.first == 32 || text.unicodeScalars.last == " "
    guard needsQuotes else {
      bytes.append(contentsOf: text.utf8)
      return
    }
    bytes.append(34)
    for byte in text.utf8 {
      if byte == 34 { bytes.append(34) }
      bytes.append(byte)
    }
    bytes.append(34)
  }

  /// A cell with a whole number.
  public mutating func cell(_ number: Int) {
    separate()
    guard number > .min else {
      bytes.append(contentsOf: String(number).utf8)
      return
    }
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    var rest = abs(number)
    let start = bytes.count
    repeat {
      bytes.append(UInt8(48 + rest % 10))
      rest /= 10
    } while rest > 0
    bytes[start...].reverse()
  }

  /// An empty cell.
  public mutating func emptyCell() { separate() }

  /// Ends the row. A row of nothing but one empty cell gets quotes, for it would read as a blank line.
  public mutating func endRow() {
    if bytes.count == rowStart { bytes += [34, 34] }
    bytes.append(13)
    bytes.append(10)
    rowStart = bytes.count
    isFirst = true
  }

  /// A whole row of texts.
  public mutating func row(_ texts: [String]) {
    for text in texts { cell(text) }
    endRow()
  }

  private mutating func separate() {
    if !isFirst { bytes.append(44) }
    isFirst = false
  }
}
