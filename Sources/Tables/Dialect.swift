public import Diagnostics

/// How a file writes its table, as it was found out.
public struct Dialect: Hashable, Sendable {
  public enum Encoding: Hashable, Sendable {
    case utf8
    case page(CodePage)

    public static let windows1250 = Encoding.page(.windows1250)
  }

  /// A comma, a semicolon, a tab, or what the file itself names.
  public var delimiter: UInt8
  public var encoding: Encoding
  public var hasByteOrderMark: Bool
  /// LF, which a CR may precede, or CR alone.
  public var lineEnd: UInt8

  public init(
    delimiter: UInt8 = UInt8(ascii: ","), encoding: Encoding = .utf8, hasByteOrderMark: Bool = false,
    lineEnd: UInt8 = UInt8(ascii: "\n")
  ) {
    self.delimiter = delimiter
    self.encoding = encoding
    self.hasByteOrderMark = hasByteOrderMark
    self.lineEnd = lineEnd
  }

  /// That of a table whose cells are apart: nothing delimits them.
  static let none = Dialect(delimiter: 0)

  /// Decimals may be written with a comma without quotes.
  public var hasFreeComma: Bool { delimiter != UInt8(ascii: ",") }

  /// The delimiter that a first line such as `sep=;` names, as spreadsheets write and read it, and the end of that line.
  static func named(in bytes: [UInt8], from start: Int, lineEnd: UInt8) -> (delimiter: UInt8, end: Int)? {
    let end = bytes[start...].prefix(12).firstIndex(of: lineEnd) ?? bytes.count
    guard end - start <= 12 else { return nil }
    let line = bytes[start..<end].filter { $0 != 34 && $0 != 13 }
    let name = line.prefix(4).map { $0 &- 65 < 26 ? $0 | 32 : $0 }
    guard name == Array("sep=".utf8), line.count == 5 else { return nil }
    return (line[4], min(bytes.count, end + 1))
  }

  /// Finds the delimiter and the line end out of the first line of `bytes` that holds anything.
  static func detected(in bytes: [UInt8], from start: Int, limit: Int) -> (delimiter: UInt8, lineEnd: UInt8) {
    var counts: (comma: Int, semicolon: Int, tab: Int) = (0, 0, 0)
    var isQuoted = false
    var lineEnd: UInt8 = 10
    scan: for index in start..<min(bytes.count, start + limit) {
      switch bytes[index] {
      case UInt8(ascii: "\""): isQuoted.toggle()
      case UInt8(ascii: ",") where !isQuoted: counts.comma += 1
      case UInt8(ascii: ";") where !isQuoted: counts.semicolon += 1
      case 9 where !isQuoted: counts.tab += 1
      case 10 where !isQuoted:
        break scan
      case 13 where !isQuoted:
        // CR CR LF, which some programs write, ends with LF too.
        let next = bytes[index...].prefix(4).first { $0 != 13 }
        if next != 10 { lineEnd = 13 }
        break scan
      default: break
      }
    }
    if counts.comma >= counts.semicolon, counts.comma >= counts.tab { return (UInt8(ascii: ","), lineEnd) }
    return (counts.semicolon >= counts.tab ? UInt8(ascii: ";") : 9, lineEnd)
  }
}
