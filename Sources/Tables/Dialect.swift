/// How a file writes its table, as it was found out.
public struct Dialect: Hashable, Sendable {
  public enum Encoding: String, Hashable, Sendable {
    case utf8 = "UTF-8"
    case windows1250 = "Windows-1250"
  }

  /// A comma, a semicolon or a tab.
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

  /// Decimals may be written with a comma without quotes.
  public var hasFreeComma: Bool { delimiter != UInt8(ascii: ",") }

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
