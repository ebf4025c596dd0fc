import Vocabulary

/// Writes a CSV table (RFC 4180) in UTF-8: commas, CRLF, quotes where they are needed.
///
/// A spreadsheet takes a text for a formula where it begins with `=`, `+`, `-`, `@`, a tab or a line end, and could run
/// what a stranger wrote. Such a text gets a `'` before it, unless it is a plain number, and so does one that has that
/// already: who takes one `'` off wherever such a sign follows it, or follows more of them, has the text as it was.
/// `TableRows.text(_:)` does.
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
    let isFormula = TableWriter.isFormula(text)
    if isFormula { bytes.append(TableWriter.mark) }
    for byte in text.utf8 {
      needsQuotes = needsQuotes || byte == 34 || byte == 44 || byte == 10 || byte == 13
      bytes.append(byte)
    }
    guard needsQuotes || bytes.count > start && (bytes[start] == 32 || bytes[bytes.count - 1] == 32) else { return }
    bytes.removeLast(bytes.count - start)
    bytes.append(34)
    if isFormula { bytes.append(TableWriter.mark) }
    for byte in text.utf8 {
      if byte == 34 { bytes.append(34) }
      bytes.append(byte)
    }
    bytes.append(34)
  }

  /// The apostrophe by which spreadsheets know a text.
  private static let mark = UInt8(ascii: "'")

  /// Whether a text could be taken for a formula, or for one that is guarded already.
  private static func isFormula(_ text: String) -> Bool {
    guard let first = text.utf8.first, first < 48 || first == 61 || first == 64 else { return false }
    let rest = text.utf8.drop { $0 == mark }
    guard let sign = rest.first, isSign(sign) else { return false }
    return !(rest.count == text.utf8.count && isNumber(text.utf8))
  }

  private static func isSign(_ byte: UInt8) -> Bool {
    byte == 61 || byte == 43 || byte == 45 || byte == 64 || byte == 9 || byte == 10 || byte == 13
  }

  /// `-12.5`: a minus, digits and at most one point between them.
  private static func isNumber(_ text: String.UTF8View) -> Bool {
    guard text.first == UInt8(ascii: "-") else { return false }
    let parts = text.dropFirst().split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return parts.count <= 2 && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { $0 &- 48 < 10 } }
  }

  /// Whether a cell begins with the apostrophe of a guarded text.
  static func isGuarded(_ cell: ArraySlice<UInt8>) -> Bool {
    guard cell.first == mark, let sign = cell.first(where: { $0 != mark }) else { return false }
    return isSign(sign)
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
