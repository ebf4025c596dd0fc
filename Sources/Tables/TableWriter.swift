import Vocabulary

/// Writes a CSV table (RFC 4180) in UTF-8: commas, CRLF, quotes where they are needed.
public struct TableWriter: Sendable {
  public private(set) var bytes: [UInt8] = []
  private var isFirst = true
  private var rowStart = 0

  public init(reserving capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  /// A cell with a text; an empty one where the text is empty.
  public mutating func cell(_ text: String) {
    separate()
    let start = bytes.count
    var needsQuotes = false
    for byte in text.utf8 {
      needsQuotes = needsQuotes || byte == 34 || byte == 44 || byte == 10 || byte == 13
      bytes.append(byte)
    }
    guard needsQuotes || bytes.count > start && (bytes[start] == 32 || bytes[bytes.count - 1] == 32) else { return }
    bytes.removeLast(bytes.count - start)
    bytes.append(34)
    for byte in text.utf8 {
      if byte == 34 { bytes.append(34) }
      bytes.append(byte)
    }
    bytes.append(34)
  }

  /// A cell with a number of at most six decimals and a point; an empty one where there is none.
  public mutating func cell(_ number: Double?) {
    separate()
    guard let number, number.isFinite else { return }
    bytes.append(plain: number, decimals: 6)
  }

  /// A cell with a whole number.
  public mutating func cell(_ number: Int) {
    separate()
    bytes.append(digitsOf: number)
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
