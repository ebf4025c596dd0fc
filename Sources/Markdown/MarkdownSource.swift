import Diagnostics

/// The bytes a text is read from, and the places in them.
struct MarkdownSource {
  let bytes: [UInt8]
  let file: String
  let firstLine: Int
  /// The offset at which each line begins.
  private let lineStarts: [Int]

  init(_ bytes: [UInt8], file: String, firstLine: Int) {
    self.bytes = bytes
    self.file = file
    self.firstLine = firstLine
    var starts = [0]
    if bytes.count <= MarkdownDocument.mostBytes {
      for index in bytes.indices where bytes[index] == 10 || MarkdownSource.isLoneReturn(bytes, index) {
        starts.append(index + 1)
      }
    }
    self.lineStarts = starts
  }

  /// libcmark ends a line at a carriage return too.
  private static func isLoneReturn(_ bytes: [UInt8], _ index: Int) -> Bool {
    bytes[index] == 13 && (index + 1 >= bytes.count || bytes[index + 1] != 10)
  }

  /// Reports what keeps the bytes from being read as text; true where nothing does.
  func isReadable(into log: inout DiagnosticLog) -> Bool {
    guard bytes.count <= MarkdownDocument.mostBytes else {
      log.error(
        "markdown.too-large", SourceLocation(file: file),
        "the text has \(bytes.count) bytes, and \(MarkdownDocument.mostBytes) are the most", hint: "split the text")
      return false
    }
    // libcmark 0.30 takes time with the square of the brackets left open; no text of a person has so many.
    let brackets = bytes.count { $0 == UInt8(ascii: "[") }
    guard brackets <= MarkdownDocument.mostBrackets else {
      log.error(
        "markdown.too-many-links", SourceLocation(file: file),
        "the text has \(brackets) opening brackets, and \(MarkdownDocument.mostBrackets) are the most",
        hint: "split the text")
      return false
    }
    if let zero = bytes.firstIndex(of: 0) {
      log.error("text.control", location(of: zero), "a zero byte stands in the text", hint: "remove it")
      return false
    }
    guard let wrong = firstInvalid() else { return true }
    let digits = String(bytes[wrong], radix: 16, uppercase: true)
    log.error("text.encoding", location(of: wrong), "byte 0x\(digits) is not UTF-8", hint: "save the file as UTF-8")
    return false
  }

  private func firstInvalid() -> Int? {
    guard String(validating: bytes, as: UTF8.self) == nil else { return nil }
    var valid = 0
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    while case .scalarValue(let scalar) = decoder.decode(&iterator) { valid += UTF8.width(scalar) }
    return min(valid, max(0, bytes.count - 1))
  }

  func location(of offset: Int) -> SourceLocation {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return SourceLocation(file: file, line: firstLine + low, column: offset - lineStarts[low] + 1)
  }

  func location(line: Int, column: Int) -> SourceLocation {
    SourceLocation(file: file, line: firstLine + max(line, 1) - 1, column: max(column, 1))
  }

  /// The offset of the first of `words` at or after `start` and before the end of line `lastLine`.
  func offset(of words: String, from start: Int, lastLine: Int) -> Int? {
    let wanted = Array(words.utf8)
    let end = lastLine < lineStarts.count ? lineStarts[max(lastLine, 0)] : bytes.count
    guard let first = wanted.first, end - start >= wanted.count else { return nil }
    for index in start...(end - wanted.count) where bytes[index] == first {
      if bytes[index..<index + wanted.count].elementsEqual(wanted) { return index }
    }
    return nil
  }

  /// The offset at which a line, counted from 1 in the text itself, begins.
  func start(ofLine line: Int) -> Int { lineStarts[min(max(line - 1, 0), lineStarts.count - 1)] }
}
