/// Where a text of a YAML file ends, as it is written there.
enum ScalarEnd {
  /// The place behind the text that begins at `start`, all counted from 0; `nil` where it can't be told.
  ///
  /// - Parameter indentation: that of the key it belongs to.
  static func of(
    _ start: (line: Int, column: Int), indentation: Int, in lines: [[UInt8]]
  ) -> (line: Int, column: Int)? {
    guard lines.indices.contains(start.line), start.column < lines[start.line].count else { return nil }
    switch lines[start.line][start.column] {
    case UInt8(ascii: "\""): return quoted(start, mark: UInt8(ascii: "\""), in: lines)
    case UInt8(ascii: "'"): return quoted(start, mark: UInt8(ascii: "'"), in: lines)
    case UInt8(ascii: "|"), UInt8(ascii: ">"): return block(start, indentation, in: lines)
    default: return plain(start, indentation, in: lines)
    }
  }

  private static func quoted(
    _ start: (line: Int, column: Int), mark: UInt8, in lines: [[UInt8]]
  ) -> (line: Int, column: Int)? {
    var column = start.column + 1
    for number in start.line..<lines.count {
      let line = lines[number]
      while column < line.count {
        if line[column] == UInt8(ascii: "\\"), mark == UInt8(ascii: "\"") {
          column += 2
        } else if line[column] != mark {
          column += 1
        } else if mark == UInt8(ascii: "'"), column + 1 < line.count, line[column + 1] == mark {
          column += 2
        } else {
          return (number, column + 1)
        }
      }
      column = 0
    }
    return nil
  }

  /// The lines below that lie deeper than the key, without blank ones at the end.
  private static func block(_ start: (line: Int, column: Int), _ indentation: Int, in lines: [[UInt8]]) -> (
    line: Int, column: Int
  ) {
    var last = start.line
    for number in (start.line + 1)..<max(lines.count, start.line + 1) {
      guard let first = lines[number].firstIndex(where: { $0 != 32 }) else { continue }
      guard first > indentation else { break }
      last = number
    }
    return (last, lines[last].count)
  }

  private static func plain(_ start: (line: Int, column: Int), _ indentation: Int, in lines: [[UInt8]]) -> (
    line: Int, column: Int
  ) {
    var end = endOfPlain(lines[start.line], from: start.column)
    var last = start.line
    guard end == lines[last].count || lines[last][end...].allSatisfy({ $0 == 32 }) else { return (last, end) }
    for number in (start.line + 1)..<max(lines.count, start.line + 1) {
      guard let first = lines[number].firstIndex(where: { $0 != 32 }) else { continue }
      guard first > indentation, lines[number][first] != UInt8(ascii: "#") else { break }
      last = number
      end = endOfPlain(lines[number], from: first)
    }
    return (last, end)
  }

  /// Before a comment, or at the end of the line.
  private static func endOfPlain(_ line: [UInt8], from start: Int) -> Int {
    var end = line.count
    for column in line.indices.dropFirst(start + 1)
    where line[column] == UInt8(ascii: "#") && line[column - 1] == 32 {
      end = column
      break
    }
    while end > start, line[end - 1] == 32 { end -= 1 }
    return end
  }
}
