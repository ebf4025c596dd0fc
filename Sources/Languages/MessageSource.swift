import Diagnostics
import Documents

/// Where the bytes of a message stand in its file.
///
/// A YAML scalar knows where it begins; an offset inside it is found by reading the file's own text again from there.
struct MessageSource {
  let file: String
  let lines: [[UInt8]]

  init(file: String, bytes: [UInt8]) {
    self.file = file
    lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map(Array.init)
  }

  /// The place of a byte of the message that begins at `start`; the start where it can't be told.
  func location(of offset: Int, from start: SourceLocation) -> SourceLocation {
    guard start.line >= 1, start.line <= lines.count, start.column >= 1 else { return start }
    let line = lines[start.line - 1]
    guard start.column <= line.count else { return start }
    switch line[start.column - 1] {
    case UInt8(ascii: "|"), UInt8(ascii: ">"): return inBlock(offset, from: start)
    case UInt8(ascii: "'"): return inLine(line, offset, from: start, doubled: UInt8(ascii: "'"))
    case UInt8(ascii: "\""): return inLine(line, offset, from: start, doubled: UInt8(ascii: "\\"))
    default:
      let column = start.column + offset
      return column <= line.count + 1 ? SourceLocation(file: file, line: start.line, column: column) : start
    }
  }

  /// In quotes: an escaped character takes two bytes of the file for one of the text.
  private func inLine(_ line: [UInt8], _ offset: Int, from start: SourceLocation, doubled: UInt8) -> SourceLocation {
    var index = start.column
    var left = offset
    while left > 0, index < line.count {
      index += line[index] == doubled ? 2 : 1
      left -= 1
    }
    return index <= line.count ? SourceLocation(file: file, line: start.line, column: index + 1) : start
  }

  /// In a block: the lines below, less their indentation.
  private func inBlock(_ offset: Int, from start: SourceLocation) -> SourceLocation {
    guard start.line < lines.count else { return start }
    let indentation = lines[start.line].prefix { $0 == UInt8(ascii: " ") }.count
    var left = offset
    for number in start.line..<lines.count {
      let length = max(0, lines[number].count - indentation)
      if left <= length { return SourceLocation(file: file, line: number + 1, column: indentation + left + 1) }
      left -= length + 1
    }
    return start
  }
}
