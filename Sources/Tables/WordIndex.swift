public import Diagnostics

/// A list of words, to be found in bytes without making texts of them.
///
/// A class because it never changes and is handed over for every cell: as a value, of which each part was held and let go,
/// it took a seventh of reading a million rows.
public final class WordIndex: Sendable {
  public let words: [String]
  /// What a word of the list is, for problems: `a centre`, `a kind of activity`.
  public let meaning: ProblemText
  /// The file in which a word that is missing is declared; empty where none can be.
  private let home: String
  /// Words may be missing for what is wrong where they are declared, which is told there: what is unknown is passed over.
  let isOpen: Bool
  /// The places of words by what else they are called, in small letters.
  private let titles: [String: Int]
  private let texts: [[UInt8]]
  /// Open addressing over the hashes; 0 is free, else one more than the place in the list.
  private let slots: [UInt32]

  /// - Parameters:
  ///   - titles: what each word is called where it is shown, in every language.
  ///   - home: the file in which words are declared.
  ///   - isOpen: whether that file has faults, so that words may be missing.
  public init(
    _ words: [String], meaning: ProblemText, titles: [[String]] = [], home: String = "", isOpen: Bool = false
  ) {
    self.words = words
    self.meaning = meaning
    self.home = home
    self.isOpen = isOpen
    self.titles = Dictionary(
      zip(words.indices, titles).flatMap { index, titles in titles.map { (WordIndex.folded($0), index) } }
        + words.enumerated().map { (WordIndex.folded($1), $0) }
    ) { first, second in first == second ? first : WordIndex.several }
    texts = words.map { Array($0.utf8) }
    var capacity = 8
    while capacity < words.count * 2 { capacity *= 2 }
    var slots = [UInt32](repeating: 0, count: capacity)
    for (index, text) in texts.enumerated() {
      var slot = Int(truncatingIfNeeded: WordIndex.hash(text, 0..<text.count)) & (capacity - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (capacity - 1) }
      slots[slot] = UInt32(index + 1)
    }
    self.slots = slots
  }

  /// The place in the list of the word in `range`.
  func index(of bytes: [UInt8], _ range: Range<Int>) -> Int? {
    var slot = Int(truncatingIfNeeded: WordIndex.hash(bytes, range)) & (slots.count - 1)
    while slots[slot] != 0 {
      let index = Int(slots[slot]) - 1
      if matches(texts[index], bytes, range) { return index }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// The place in the list of a word.
  public func index(of word: String) -> Int? {
    let bytes = Array(word.utf8)
    return index(of: bytes, 0..<bytes.count)
  }

  /// What may have been meant.
  public func hint(for word: String) -> ProblemText {
    suggestion(for: String(word.prefix(60)), among: words).map { "did you mean \"\($0)\"?" } ?? choice
  }

  /// What stands in the list, and where more is declared.
  var choice: ProblemText {
    let known = Diagnostics.choice(of: words.sorted())
    guard !home.isEmpty else { return known }
    return words.isEmpty ? "there is none yet; declare it in \(home)" : "\(known), or declare it in \(home)"
  }

  /// The word that a cell is the title of, or is but for capitals and spaces; `nil` where there is none, or more than one.
  func named(_ cell: ArraySlice<UInt8>) -> String? {
    guard cell.count <= 200, let index = titles[WordIndex.folded(String(decoding: cell, as: UTF8.self))] else {
      return nil
    }
    return index == WordIndex.several ? nil : words[index]
  }

  private static let several = -1

  private static func folded(_ text: String) -> String {
    text.lowercased().split { " -_".contains($0) }.joined(separator: "-")
  }

  private func matches(_ text: [UInt8], _ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard text.count == range.count else { return false }
    for offset in 0..<text.count where text[offset] != bytes[range.lowerBound + offset] { return false }
    return true
  }

  /// FNV-1a with a last mixing step (that of SplitMix64), so that the low bits depend on all.
  static func hash(_ bytes: [UInt8], _ range: Range<Int>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in range { hash = (hash ^ UInt64(bytes[index])) &* 0x100_0000_01B3 }
    hash = (hash ^ hash >> 30) &* 0xBF58_476D_1CE4_E5B9
    hash = (hash ^ hash >> 27) &* 0x94D0_49BB_1331_11EB
    return hash ^ hash >> 31
  }
}
