/// How much work the keys and aliases of a document could make, told from its bytes before it is parsed.
///
/// Yams compares the keys of a mapping before anybody can look at what it read, and with aliases of aliases, or lists as
/// keys of lists, a key of thirty lines is compared for hours. What is counted here is never less than the truth: a sign in
/// a text counts as well.
struct YAMLBounds {
  /// So many bytes may a document have with every alias written out.
  private static let mostBytes = 16 << 20
  /// So deep may keys lie in keys.
  private static let deepestKeys = 8

  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The place of what makes too much work; `nil` where nothing does.
  var excess: Int? { excessOfAliases ?? excessOfKeys }

  /// An anchor of a list or mapping: where it begins, and how large it can be, known from its first alias on.
  private struct YAMLAnchor {
    var start: Int
    /// Everything written before it, with the aliases written out.
    var before: Int
    var size: Int?
  }

  private var excessOfAliases: Int? {
    var anchors: [ArraySlice<UInt8>: YAMLAnchor] = [:]
    // The bytes of the aliases so far, less those of their names.
    var added = 0
    var index = 0
    while let place = bytes[index...].firstIndex(where: { $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "*") }) {
      let name = bytes[(place + 1)...].prefix(while: YAMLBounds.isName)
      index = max(place + 1, name.endIndex)
      if name.isEmpty { continue }
      if bytes[place] == UInt8(ascii: "&") {
        if mayBeCollection(from: name.endIndex) { anchors[name] = YAMLAnchor(start: place, before: place + added) }
      } else if let anchor = anchors[name] {
        // Nothing is an alias of what is not at its end yet, so that it ends before its first alias.
        let size = anchor.size ?? place + added - anchor.before
        anchors[name]?.size = size
        added += size
        guard added < YAMLBounds.mostBytes else { return place }
      }
    }
    return nil
  }

  /// Whether what follows an anchor is more than a word: a list or mapping, or anything that can't be told.
  private func mayBeCollection(from place: Int) -> Bool {
    let rest = bytes[place...].drop { $0 == 32 || $0 == 9 }
    guard let first = rest.first else { return false }
    let next = rest.dropFirst().first ?? 10
    let isIndicator = (first == 45 || first == 63 || first == 58) && (next <= 32)
    return isIndicator || first <= 32 || "#[{!&*".utf8.contains(first)
  }

  private static func isName(_ byte: UInt8) -> Bool {
    (byte | 32) &- 97 < 26 && byte < 128 || byte &- 48 < 10 || byte == 45 || byte == 95
  }

  /// How deep lists and mappings can lie in each other as keys: behind `?` at the beginning of a line, or before a colon.
  private var excessOfKeys: Int? {
    var depth = 0
    var deepest = 0
    var closed = 0
    var explicit = 0
    var last: UInt8 = 10
    var isStart = true
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        depth += 1
        deepest = max(deepest, depth)
      case UInt8(ascii: "]"), UInt8(ascii: "}"): depth = max(0, depth - 1)
      case UInt8(ascii: ":") where last == UInt8(ascii: "]") || last == UInt8(ascii: "}"): closed += 1
      case UInt8(ascii: "?") where isStart || "[{,".utf8.contains(last):
        let next = index + 1 < bytes.count ? bytes[index + 1] : 10
        if next <= 32 { explicit += 1 }
      default: break
      }
      if min(closed, deepest) + explicit > YAMLBounds.deepestKeys { return index }
      if byte == 10 || byte == 13 { isStart = true } else if !" -?:\t".utf8.contains(byte) { isStart = false }
      if byte > 32 { last = byte }
    }
    return nil
  }
}
