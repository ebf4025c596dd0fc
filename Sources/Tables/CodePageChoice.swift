import Diagnostics
import Vocabulary

/// Which code page a text was written with, by the letters that its languages use.
struct CodePageChoice {
  /// A byte that pages read in different ways, with the word around it.
  struct Example: Hashable, Sendable {
    var offset: Int
    /// As bytes, and as each of the pages reads it.
    var written: String
    var read: [String]
  }

  enum Decision {
    case page(CodePage, Example?)
    /// Two pages fit, and give different texts.
    case several([CodePage], Example)
    /// No page has all the bytes.
    case none
  }

  private let bytes: [UInt8]
  private let languages: Set<String>
  private let letters: Set<Unicode.Scalar>
  /// The places of each byte from 0x80, at most a few.
  private let places: [UInt8: [Int]]

  init(_ bytes: [UInt8], languages: [Language]) {
    self.bytes = bytes
    self.languages = Set(languages.map { $0.tag.lowercased().prefix { $0 != "-" } }.map { String($0) })
    letters = Alphabet.letters(of: languages)
    var places: [UInt8: [Int]] = [:]
    for (offset, byte) in bytes.enumerated() where byte >= 0x80 && places[byte]?.count ?? 0 < CodePageChoice.mostPlaces
    {
      places[byte, default: []].append(offset)
    }
    self.places = places
  }

  /// So many places of a byte are looked at.
  private static let mostPlaces = 50

  /// A page, and the languages of those who have it; `nil` for everybody.
  private typealias Candidate = (page: CodePage, languages: Set<String>?)

  private static let central: Set<String> = [
    "sl", "hr", "bs", "sr", "cnr", "cs", "sk", "pl", "hu", "ro", "sq", "hsb", "dsb",
  ]

  /// The pages of Windows and of Unix, of which Central Europe's is tried first; then those of older systems.
  private static let tiers: [[Candidate]] = [
    [
      (.windows1250, nil), (.windows1252, nil), (.windows1251, ["bg", "mk", "sr", "uk", "ru", "be"]),
      (.windows1253, ["el"]), (.windows1254, ["tr", "az"]), (.windows1257, ["et", "lv", "lt"]), (.latin2, central),
    ], [(.ibm852, central), (.ibm850, nil), (.macRoman, nil), (.macCentralEurope, central)],
  ]

  var result: Decision {
    guard !languages.isEmpty else {
      // Nothing is known of the text but its bytes.
      let page = CodePage.windows1250
      return hasAll(page) ? .page(page, example(of: [page], at: places.keys.sorted())) : .none
    }
    let tiers = CodePageChoice.tiers.map { tier in
      let pages = tier.filter { hasAll($0.page) && !($0.languages?.isDisjoint(with: languages) ?? false) }.map(\.page)
      // Where both read the same, it is the one that computers there have.
      guard languages.isDisjoint(with: CodePageChoice.central), pages.contains(.windows1252) else { return pages }
      return [.windows1252] + pages.filter { $0 != .windows1252 }
    }
    for tier in tiers {
      let fitting = tier.filter { page in places.keys.allSatisfy { fit(of: $0, page) != .bad } }
      if let first = fitting.first { return decide(first, among: fitting) }
    }
    // Foreign names have letters that the languages do not use: the page that reads no byte worse than any other.
    let likely = tiers[0].filter { page in places.keys.contains { fit(of: $0, page) == .letter } }
    let pages = likely.isEmpty ? tiers[0] : likely
    let best = pages.filter { page in
      pages.allSatisfy { other in places.keys.allSatisfy { fit(of: $0, page) >= fit(of: $0, other) } }
    }
    guard let first = best.first ?? pages.first else { return .none }
    return decide(first, among: best.isEmpty ? pages : best)
  }

  private func hasAll(_ page: CodePage) -> Bool { places.keys.allSatisfy { page[$0] != nil } }

  /// One page, or those that read something else.
  private func decide(_ first: CodePage, among pages: [CodePage]) -> Decision {
    let differing = places.keys.filter { byte in pages.contains { $0[byte] != first[byte] } }.sorted()
    guard !differing.isEmpty else { return .page(first, example(of: [first], at: places.keys.sorted())) }
    var distinct: [CodePage] = []
    for page in pages where !distinct.contains(where: { other in differing.allSatisfy { other[$0] == page[$0] } }) {
      distinct.append(page)
    }
    guard let example = example(of: distinct, at: differing) else { return .none }
    return .several(distinct, example)
  }

  /// How well a page reads a byte.
  private enum Fit: Int, Comparable {
    case bad, sign, letter

    static func < (left: Fit, right: Fit) -> Bool { left.rawValue < right.rawValue }
  }

  private func fit(of byte: UInt8, _ page: CodePage) -> Fit {
    guard let scalar = page[byte] else { return .bad }
    if letters.contains(scalar) { return .letter }
    if scalar.properties.isAlphabetic { return .bad }
    return (places[byte] ?? []).allSatisfy { isSign(scalar, at: $0) } ? .sign : .bad
  }

  /// Whether a sign may stand at a place: few signs touch letters, and fewer stand between them.
  private func isSign(_ scalar: Unicode.Scalar, at place: Int) -> Bool {
    let before = place > 0 && isLetter(bytes[place - 1])
    let after = place + 1 < bytes.count && isLetter(bytes[place + 1])
    switch scalar {
    case "’", "‘", "–", "—", "\u{A0}", "\u{AD}", "·", "-": return true
    case "“", "”", "„", "‚", "«", "»", "‹", "›", "…", "•", "€", "°", "§", "´": return !(before && after)
    default: return !before && !after
    }
  }

  private func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || (byte | 32) &- 97 < 26 }

  /// The first of some bytes in the text, with its word.
  private func example(of pages: [CodePage], at candidates: [UInt8]) -> Example? {
    guard let place = candidates.compactMap({ places[$0]?.first }).min() else { return nil }
    var start = place
    while start > 0, place - start < 20, isLetter(bytes[start - 1]) { start -= 1 }
    var end = place
    while end < bytes.count, end - place < 20, isLetter(bytes[end]) { end += 1 }
    let word = Array(bytes[start..<max(end, place + 1)])
    let written = word.map { byte in
      byte < 0x80 ? String(Unicode.Scalar(byte)) : "\\x" + String(byte, radix: 16, uppercase: true)
    }
    return Example(
      offset: place, written: written.joined(),
      read: pages.map { String(decoding: $0.decoded(word), as: UTF8.self) })
  }
}
