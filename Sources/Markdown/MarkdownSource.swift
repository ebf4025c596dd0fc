import Diagnostics

/// The bytes a text is read from, and the places in them.
struct MarkdownSource {
  let bytes: [UInt8]
  let file: String
  let firstLine: Int
  /// The offset at which each line begins.
  private let lineStarts: [Int]
  /// Where the lines stand in the file, if they were taken from here and there.
  private let origins: [LineOrigin]

  /// Where a line stands in a file that was cut out of it.
  struct LineOrigin {
    var line: Int
    /// What is added to a column to get that in the file.
    var shift: Int
  }

  init(_ bytes: [UInt8], file: String, firstLine: Int, origins: [LineOrigin] = []) {
    self.bytes = bytes
    self.file = file
    self.firstLine = firstLine
    self.origins = origins
    var starts = [0]
    for index in bytes.indices where bytes[index] == 10 || MarkdownSource.isLoneReturn(bytes, index) {
      starts.append(index + 1)
    }
    self.lineStarts = starts
  }

  /// libcmark ends a line at a carriage return too.
  private static func isLoneReturn(_ bytes: [UInt8], _ index: Int) -> Bool {
    bytes[index] == 13 && (index + 1 >= bytes.count || bytes[index + 1] != 10)
  }

  /// Reports what keeps the bytes from being read as text; true where nothing does.
  func isReadable(into log: inout DiagnosticLog) -> Bool {
    // libcmark 0.30 takes time with the square of the brackets left open; no text of a person has so many.
    let brackets = bytes.count { $0 == UInt8(ascii: "[") }
    guard brackets <= MarkdownDocument.mostBrackets else {
      log.error(
        "markdown.too-many-links", SourceLocation(file: file),
        "the text has \(brackets) opening brackets, and \(MarkdownDocument.mostBrackets) are the most",
        hint: "split the text")
      return false
    }
    if let wrong = firstInvalid() {
      let digits = String(bytes[wrong], radix: 16, uppercase: true)
      log.error("text.encoding", location(of: wrong), "byte 0x\(digits) is not UTF-8", hint: "save the file as UTF-8")
      return false
    }
    var problems = DiagnosticLog()
    var next = 0
    while let offset = ForbiddenCharacter.first(in: bytes, from: next) {
      problems.report(.forbidden(ForbiddenCharacter.name(in: bytes, at: offset), at: location(of: offset)))
      next = offset + 1
    }
    log.merge(problems.capped())
    return next == 0
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
    return location(line: low + 1, column: offset - lineStarts[low] + 1)
  }

  /// The place in the file of a line and column of the bytes, both from 1.
  func location(line: Int, column: Int) -> SourceLocation {
    let index = max(line, 1) - 1
    guard index < origins.count else {
      return SourceLocation(file: file, line: firstLine + index, column: max(column, 1))
    }
    return SourceLocation(file: file, line: origins[index].line, column: max(column + origins[index].shift, 1))
  }

  // MARK: Lines, counted from 1

  var lineCount: Int { lineStarts.count }

  /// The offset at which a line begins.
  func start(ofLine line: Int) -> Int { lineStarts[min(max(line - 1, 0), lineStarts.count - 1)] }

  /// The offset behind the last letter of a line.
  func end(ofLine line: Int) -> Int {
    guard line < lineStarts.count else { return bytes.count }
    var end = lineStarts[max(line, 1)] - 1
    if end > start(ofLine: line), bytes[end - 1] == 13 { end -= 1 }
    return max(end, start(ofLine: line))
  }

  /// The place in the file of the line that holds an offset, as an origin of what is cut out from there on.
  func origin(of offset: Int, prefix: Int) -> LineOrigin {
    let place = location(of: offset)
    return LineOrigin(line: place.line, shift: place.column - 1 - prefix)
  }

  /// The words of a block that holds lines of text.
  ///
  /// - Parameter quotes: how many quotes it stands in, whose marks its lines may begin with.
  func leaf(_ node: CommonMark.Node, quotes: Int) -> Leaf {
    let first = min(max(node.line, 1), lineCount)
    let last = min(max(node.endLine, first), lineCount)
    var lines: [Range<Int>] = []
    lines.reserveCapacity(last - first + 1)
    for line in first...last {
      let end = end(ofLine: line)
      let start =
        line == first
        ? start(ofLine: line) + max(node.column, 1) - 1 : contentStart(from: start(ofLine: line), to: end, quotes)
      lines.append(min(start, end)..<end)
    }
    return Leaf(firstLine: first, firstColumn: max(node.column, 1), lines: lines)
  }

  private func contentStart(from start: Int, to end: Int, _ quotes: Int) -> Int {
    var offset = start
    var left = quotes
    while offset < end {
      if bytes[offset] == UInt8(ascii: ">"), left > 0 {
        left -= 1
      } else if bytes[offset] != 32, bytes[offset] != 9 {
        break
      }
      offset += 1
    }
    return offset
  }
}

/// The lines of a paragraph or heading, without the marks of what it stands in.
struct Leaf {
  /// Where it begins in the source, from 1.
  var firstLine: Int
  var firstColumn: Int
  /// The offsets of the words of each line.
  var lines: [Range<Int>]

  var start: Int { lines.first?.lowerBound ?? 0 }
  var end: Int { lines.last?.upperBound ?? 0 }

  /// The offset of a line and column as libcmark gives them: it counts columns in what is left of a line when the marks
  /// and blanks before it are taken off, and adds where the first line begins.
  func offset(line: Int, column: Int) -> Int? {
    let index = line - firstLine
    guard lines.indices.contains(index) else { return nil }
    return lines[index].lowerBound + max(column - firstColumn, 0)
  }
}

extension Diagnostic {
  /// A character that no text of a site may hold.
  static func forbidden(_ name: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "text.control", location, "the control character \(name) stands in the text",
      hint: "remove it; such characters often come with text that is copied from PDF")
  }
}
