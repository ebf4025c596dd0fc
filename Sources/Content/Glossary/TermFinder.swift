/// Finds the words of a glossary in text, whole and in the forms that are declared, with a small or a capital first letter.
///
/// By bytes, and by a hash of the first word: every word of every page is looked up.
public struct TermFinder: Sendable {
  private struct Form: Sendable {
    var bytes: [UInt8]
    /// The term that it is a form of, by its place among those given.
    var term: Int
  }

  /// By the hash of their first word, the longest first.
  private var forms: [UInt64: [Form]] = [:]
  /// Whether any form begins with a byte.
  private var begins = [Bool](repeating: false, count: 256)

  /// - Parameter spellings: the forms of each term.
  public init(_ spellings: [[String]]) {
    for (term, texts) in spellings.enumerated() {
      for text in texts {
        for form in Set([text, text.prefix(1).uppercased() + text.dropFirst()]) where !form.isEmpty {
          add(Form(bytes: Array(form.utf8), term: term))
        }
      }
    }
    forms = forms.mapValues { list in
      list.sorted { ($1.bytes.count, $0.term) < ($0.bytes.count, $1.term) }
    }
  }

  private mutating func add(_ form: Form) {
    let end = TermFinder.endOfWord(form.bytes, from: 0)
    guard end > 0 else { return }
    begins[Int(form.bytes[0])] = true
    forms[TermFinder.hash(form.bytes, 0..<end), default: []].append(form)
  }

  /// The term that the word at `range` is or begins, and where that ends.
  public func term(in text: [UInt8], at range: Range<Int>) -> (term: Int, end: Int)? {
    guard begins[Int(text[range.lowerBound])], let list = forms[TermFinder.hash(text, range)] else { return nil }
    for form in list {
      if let end = TermFinder.end(of: form.bytes, in: text, at: range.lowerBound) { return (form.term, end) }
    }
    return nil
  }

  /// Where a form ends that stands at `start` as a whole; a space of it is any one that does not break too.
  private static func end(of form: [UInt8], in text: [UInt8], at start: Int) -> Int? {
    var position = start
    for byte in form {
      guard position < text.count else { return nil }
      if byte == UInt8(ascii: " ") {
        guard let length = space(text, at: position) else { return nil }
        position += length
      } else {
        guard text[position] == byte else { return nil }
        position += 1
      }
    }
    return endOfWord(text, from: position) == position ? position : nil
  }

  /// The bytes of the space at a position: plain, no-break, or narrow no-break.
  private static func space(_ text: [UInt8], at position: Int) -> Int? {
    let rest = text[position...].prefix(3)
    if rest.first == UInt8(ascii: " ") || rest.first == 10 { return 1 }
    if rest.starts(with: [0xC2, 0xA0]) { return 2 }
    return rest.elementsEqual([0xE2, 0x80, 0xAF]) ? 3 : nil
  }

  /// Where the word ends that begins at a position; the position itself where none does.
  ///
  /// Bytes beyond ASCII are letters, but for the two blocks that hold the signs of running text.
  public static func endOfWord(_ text: [UInt8], from start: Int) -> Int {
    var position = start
    while position < text.count {
      let byte = text[position]
      switch byte {
      case 48...57, 65...90, 97...122, 0x80...0xC1, 0xC3...0xE1, 0xE3...0xFF: position += 1
      default: return position
      }
    }
    return position
  }

  /// FNV-1a.
  private static func hash(_ text: [UInt8], _ range: Range<Int>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for index in range { hash = (hash ^ UInt64(text[index])) &* 0x100_0000_01b3 }
    return hash
  }
}
