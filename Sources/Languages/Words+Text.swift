public import Vocabulary

extension Words {
  /// `a, b in c`
  public func list(_ items: [String]) -> String {
    guard items.count > 1 else { return items.first ?? "" }
    return ICU.list(items, locale) ?? items.joined(separator: ", ")
  }

  /// A name as it stands inside a sentence: `V centru` → `v centru`, `Drugo / Ni navedeno` → `drugo / ni navedeno`.
  ///
  /// Abbreviations keep their capitals, and so do all names in languages that write every noun with one.
  public func insideSentence(_ name: String) -> String {
    guard !Words.capitalisesNouns.contains(String(language.tag.prefix { $0 != "-" })) else { return name }
    // Values that are added together, and lists that are crossed; most names have none of their bytes.
    for (sign, byte) in [(" / ", UInt8(ascii: "/")), (" × ", 0x97)]
    where name.utf8.contains(byte) && name.contains(sign) {
      return name.split(separator: sign, omittingEmptySubsequences: false).map { insideSentence(String($0)) }
        .joined(separator: sign)
    }
    guard let first = name.first, !(name.dropFirst().first?.isUppercase ?? false) else { return name }
    return first.lowercased(in: locale) + name.dropFirst()
  }

  private static let capitalisesNouns: Set<String> = ["de", "gsw", "lb", "nds"]

  /// Whether `left` stands before `right` in the language's order.
  ///
  /// To sort, call `sorted(_:by:)`, which asks ICU once for all.
  public func precedes(_ left: String, _ right: String) -> Bool {
    let keys = ICU.sortKeys([left, right], locale)
    return Words.precedes((keys[0], left), (keys[1], right))
  }

  /// The elements in the language's order of their texts; equal ones keep theirs.
  public func sorted<Element>(_ elements: [Element], by text: (Element) -> String) -> [Element] {
    let texts = elements.map(text)
    let keys = ICU.sortKeys(texts, locale)
    let order = elements.indices.sorted { left, right in
      if Words.precedes((keys[left], texts[left]), (keys[right], texts[right])) { return true }
      if Words.precedes((keys[right], texts[right]), (keys[left], texts[left])) { return false }
      return left < right
    }
    return order.map { elements[$0] }
  }

  /// Lower case without diacritics and with compatibility characters taken apart, for searching.
  ///
  /// The same as lower case in the language, then NFKD without what is in U+0300–036F, so that a script can do it too.
  public func folded(_ text: String) -> String {
    // Letters of ASCII are taken apart and made small alike in all languages but those with an i without a dot.
    if !Words.dotlessLanguages.contains(locale.prefix(while: \.isLetter)), text.utf8.allSatisfy({ $0 < 0x80 }) {
      return text.lowercased()
    }
    let decomposed = ICU.decomposed(ICU.lowercased(text, locale))
    let kept = decomposed.unicodeScalars.filter { !(0x300...0x36F).contains($0.value) }
    return String(String.UnicodeScalarView(kept))
  }

  private static let dotlessLanguages: Set<Substring> = ["tr", "tur", "az", "aze"]

  /// A name fit for an address: `Škofja Loka` → `skofja-loka`.
  ///
  /// Letters are spelled out as the language does it, `über` as `ueber` in German; those beyond Latin are transliterated as
  /// CLDR does it. A text without letters or digits gives an empty slug.
  public func slug(_ text: String) -> String {
    var plain = folded(PlainSpelling(of: language)?.spelled(ICU.lowercased(text, locale)) ?? text)
    if !plain.utf8.allSatisfy({ $0 < 128 }) { plain = ICU.latin(plain).lowercased() }
    var slug: [UInt8] = []
    for byte in plain.utf8 {
      if (97...122).contains(byte) || (48...57).contains(byte) {
        slug.append(byte)
      } else if byte != UInt8(ascii: "'"), let last = slug.last, last != UInt8(ascii: "-") {
        slug.append(UInt8(ascii: "-"))
      }
    }
    if slug.last == UInt8(ascii: "-") { slug.removeLast() }
    return String(decoding: slug, as: UTF8.self)
  }

  /// The name of another language in this one: `švedščina`.
  public func name(of other: Language) -> String {
    ICU.name(of: ICU.locale(of: other.tag), in: locale) ?? other.tag
  }

  /// By sort key, then by bytes, so that texts a language holds equal still have one order.
  private static func precedes(_ left: (key: [UInt8], text: String), _ right: (key: [UInt8], text: String)) -> Bool {
    if left.key != right.key { return left.key.lexicographicallyPrecedes(right.key) }
    return Array(left.text.utf8).lexicographicallyPrecedes(Array(right.text.utf8))
  }
}

extension Character {
  /// The letter as a small one: that of a plain capital is the same in every language, but for the I of Turkish.
  fileprivate func lowercased(in locale: String) -> String {
    guard let byte = asciiValue, self != "I", self != "\r\n" else { return ICU.lowercased(String(self), locale) }
    let isCapital = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
    return String(Unicode.Scalar(isCapital ? byte + 32 : byte))
  }
}
