// The only place where the standard library tells its normal forms; without it, full Foundation would be needed.
@_spi(_Unicode) import Swift

/// Looks for words in bytes, whatever their case and Unicode's form, without making a text of them.
struct WordSearch: Sendable {
  /// Of every word, of each of its letters, the bytes that it is written with.
  private let words: [[[[UInt8]]]]
  /// Which bytes a word can begin with.
  private let begins: [Bool]
  /// Which two bytes it can begin with, as one number: few letters are followed by the right one.
  private let pairs: [Bool]

  init(_ words: [String]) {
    self.words = words.filter { !$0.isEmpty }.map { $0.map(WordSearch.forms) }
    var begins = [Bool](repeating: false, count: 256)
    for form in self.words.compactMap(\.first).joined() { begins[Int(form[0])] = true }
    self.begins = begins
    var pairs = [Bool](repeating: false, count: 1 << 16)
    for word in self.words {
      for form in word[0] {
        let first = Int(form[0]) << 8
        let seconds =
          form.count > 1 ? [form[1]] : word.count > 1 ? word[1].map { $0[0] } : Array(UInt8.min...UInt8.max)
        for second in seconds { pairs[first | Int(second)] = true }
      }
    }
    self.pairs = pairs
  }

  /// Whether one of the words stands in some bytes, at the beginning of a word or within one.
  func finds(in bytes: ArraySlice<UInt8>) -> Bool {
    bytes.indices.contains { index in
      guard begins[Int(bytes[index])] else { return false }
      let isLast = index + 1 == bytes.endIndex
      guard isLast || pairs[Int(bytes[index]) << 8 | Int(bytes[index + 1])] else { return false }
      return matches(bytes[index...])
    }
  }

  private func matches(_ bytes: ArraySlice<UInt8>) -> Bool {
    words.contains { word in
      var rest = bytes
      return word.allSatisfy { forms in
        guard let form = forms.first(where: rest.starts) else { return false }
        rest = rest.dropFirst(form.count)
        return true
      }
    }
  }

  /// Small and large, each with its marks apart and together.
  private static func forms(of letter: Character) -> [[UInt8]] {
    let cases = [letter.lowercased(), letter.uppercased()]
    let texts =
      cases
      + cases.map { text in
        var apart = String.UnicodeScalarView()
        apart.append(contentsOf: text._nfd)
        return String(apart)
      }
      + cases.map { text in
        var together = String.UnicodeScalarView()
        together.append(contentsOf: text._nfc)
        return String(together)
      }
    var forms: [[UInt8]] = []
    for form in texts.map({ Array($0.utf8) }) where !forms.contains(form) { forms.append(form) }
    return forms
  }
}
