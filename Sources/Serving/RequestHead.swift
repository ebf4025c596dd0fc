/// What a browser asks for: the first line of its request, and of the others what the preview needs.
struct RequestHead: Hashable, Sendable {
  var method: String
  /// The address as it stands in the first line, without its query.
  var target: [UInt8]
  /// The name by which it was asked, such as `127.0.0.1:8080`.
  var host: String?
  /// Whether another request may follow on the same connection.
  var keepsAlive: Bool
  /// Whether more follows that belongs to this request.
  var hasBody: Bool

  /// What the bytes that came so far amount to.
  enum Reading: Hashable, Sendable {
    case incomplete
    /// A whole head, and how many bytes it took.
    case whole(RequestHead, count: Int)
    case refused(PreviewAnswer.Status)
  }

  /// The most bytes of a head, and of its first line.
  static let mostBytes = 16_384
  static let mostBytesOfLine = 8192

  /// Reads a head from the beginning of `bytes`.
  ///
  /// - Parameter seen: how many of the bytes were looked at before, so that a head that comes in pieces is read once.
  /// - Complexity: O(n) in the bytes that are new, and in the whole head once.
  static func read(_ bytes: [UInt8], seen: Int) -> Reading {
    guard let end = end(of: bytes, seen: seen) else {
      let line = bytes.firstIndex(of: 10) ?? bytes.count
      if line > mostBytesOfLine { return .refused(.addressTooLong) }
      return bytes.count >= mostBytes ? .refused(.headTooLarge) : .incomplete
    }
    let lines = bytes[..<end].split(separator: 10, omittingEmptySubsequences: false).map(trimmed)
    guard lines[0].count <= mostBytesOfLine else { return .refused(.addressTooLong) }
    guard end <= mostBytes else { return .refused(.headTooLarge) }
    guard let head = RequestHead(lines) else { return .refused(.badRequest) }
    return .whole(head, count: end)
  }

  /// Where the empty line ends that ends a head; lines end with a line feed, mostly after a carriage return.
  private static func end(of bytes: [UInt8], seen: Int) -> Int? {
    var index = max(1, seen - 2)
    while index < bytes.count {
      defer { index += 1 }
      guard bytes[index] == 10 else { continue }
      let before = bytes[index - 1] == 13 && index > 1 ? index - 2 : index - 1
      if bytes[before] == 10 { return index + 1 }
    }
    return nil
  }

  fileprivate static func trimmed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let isBlank = { (byte: UInt8) in byte == 32 || byte == 9 || byte == 13 }
    let start = line.drop(while: isBlank)
    guard let last = start.lastIndex(where: { !isBlank($0) }) else { return start.prefix(0) }
    return start[...last]
  }

}

extension RequestHead {
  /// The head in these lines; `nil` where they are none.
  fileprivate init?(_ lines: [ArraySlice<UInt8>]) {
    let parts = lines[0].split(separator: 32, omittingEmptySubsequences: false)
    guard parts.count == 3, !parts[0].isEmpty, parts[0].allSatisfy({ (65...90).contains($0) }), parts[1].first == 47,
      let version = ["HTTP/1.0", "HTTP/1.1"].firstIndex(where: { $0.utf8.elementsEqual(parts[2]) })
    else { return nil }
    self.init(
      method: String(decoding: parts[0], as: UTF8.self), target: Array(parts[1].prefix { $0 != UInt8(ascii: "?") }),
      host: nil, keepsAlive: version == 1, hasBody: false)
    for line in lines.dropFirst() where !line.isEmpty {
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex else { return nil }
      let name = String(decoding: line[..<colon], as: UTF8.self).lowercased()
      let value = String(decoding: RequestHead.trimmed(line[(colon + 1)...]), as: UTF8.self)
      switch name {
      case "host":
        guard host == nil else { return nil }
        host = value
      case "connection":
        let words = value.lowercased().split(whereSeparator: { $0 == "," || $0 == " " })
        if words.contains("close") { keepsAlive = false } else if words.contains("keep-alive") { keepsAlive = true }
      case "transfer-encoding": hasBody = true
      case "content-length": hasBody = hasBody || value != "0"
      default: continue
      }
    }
    // Which of several parts of the machine is meant, HTTP 1.1 must say.
    if host == nil, version == 1 { return nil }
  }
}
