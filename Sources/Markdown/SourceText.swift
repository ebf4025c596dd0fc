/// Finds the words that libcmark made of a text in the bytes they were read from, where escapes and entities stand for
/// other letters, and keeps which bytes are words.
struct SourceText {
  let bytes: [UInt8]
  /// The letters of texts, each where it stands in the source: 0 where there are none, as in code, in addresses and
  /// marks, and where a letter is escaped.
  private(set) var visible: [UInt8]
  /// What each entity stands for; empty where it is none.
  private var entities: [[UInt8]: [UInt8]] = [:]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    self.visible = [UInt8](repeating: 0, count: bytes.count)
  }

  /// Notes words that stand at an offset.
  ///
  /// - Returns: the offset behind them; `nil` where other words stand there.
  mutating func read(_ words: [UInt8], at offset: Int, before end: Int) -> Int? {
    var source = offset
    var index = 0
    while index < words.count {
      guard let step = step(words, index, source, end) else {
        for place in offset..<min(max(source, offset), visible.count) { visible[place] = 0 }
        return nil
      }
      if step == (1, 1) { visible[source] = bytes[source] }
      source += step.source
      index += step.words
    }
    return source
  }

  /// The first offset from `start` on at which words begin; only their first letters are looked at.
  mutating func find(_ words: [UInt8], from start: Int, before end: Int) -> Int? {
    let wanted = Array(words.prefix(24))
    var offset = start
    while offset < end {
      var source = offset
      var index = 0
      while index < wanted.count, let step = step(wanted, index, source, end) {
        source += step.source
        index += step.words
      }
      if index >= wanted.count { return offset }
      offset += 1
    }
    return nil
  }

  /// The offsets in the source of some places in words that stand at an offset.
  ///
  /// - Parameter places: ascending.
  mutating func offsets(of places: [Int], in words: [UInt8], at offset: Int, before end: Int) -> [Int] {
    var source = offset
    var index = 0
    return places.map { place in
      while index < place, let step = step(words, index, source, end) {
        source += step.source
        index += step.words
      }
      return source
    }
  }

  /// What stands in the place of each byte of a bare address.
  static let address: UInt8 = 1

  /// Takes bytes out of the words again.
  mutating func hide(_ range: Range<Int>, as byte: UInt8 = 0) {
    for place in range where place < visible.count { visible[place] = byte }
  }

  /// How many bytes the next letter takes in the source and in the words; `nil` where they differ.
  private mutating func step(_ words: [UInt8], _ index: Int, _ source: Int, _ end: Int) -> (source: Int, words: Int)? {
    guard source < end else { return nil }
    let byte = bytes[source]
    if byte == UInt8(ascii: "\\"), source + 1 < end, SourceText.isPunctuation(bytes[source + 1]) {
      return words[index] == bytes[source + 1] ? (2, 1) : nil
    }
    if byte == UInt8(ascii: "&"), let entity = entity(at: source, before: end) {
      return words[index...].starts(with: entity.letters) ? (entity.length, entity.letters.count) : nil
    }
    return words[index] == byte ? (1, 1) : nil
  }

  private static func isPunctuation(_ byte: UInt8) -> Bool {
    (33...47).contains(byte) || (58...64).contains(byte) || (91...96).contains(byte) || (123...126).contains(byte)
  }

  private mutating func entity(at offset: Int, before end: Int) -> (length: Int, letters: [UInt8])? {
    let name = bytes[offset + 1..<end].prefix(40).prefix { isLetterOrDigit($0) || $0 == UInt8(ascii: "#") }
    guard !name.isEmpty, name.endIndex < end, bytes[name.endIndex] == UInt8(ascii: ";") else { return nil }
    let written = Array(bytes[offset...name.endIndex])
    let letters = entities[written] ?? SourceText.letters(of: written)
    entities[written] = letters
    return letters.isEmpty ? nil : (written.count, letters)
  }

  /// The number in `&#8;` or `&#x8;`; `nil` in any other entity.
  static func number(ofEntity text: ArraySlice<UInt8>) -> UInt32? {
    let digits = text.dropFirst(2).prefix { $0 != UInt8(ascii: ";") }
    guard text.starts(with: "&#".utf8) else { return nil }
    let words = String(decoding: digits, as: UTF8.self)
    return words.first == "x" || words.first == "X" ? UInt32(words.dropFirst(), radix: 16) : UInt32(words)
  }

  /// What libcmark makes of an entity; nothing where it leaves it as it is.
  private static func letters(of entity: [UInt8]) -> [UInt8] {
    var letters: [UInt8] = []
    guard let tree = CommonMark([UInt8(ascii: "a")] + entity) else { return [] }
    tree.walk { node, _ in
      if case .text(let text) = node.kind { letters = Array(text.utf8.dropFirst()) }
      return true
    }
    return letters == entity ? [] : letters
  }
}
