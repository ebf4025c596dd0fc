/// The footnotes of a text, which are numbered as they are referred to.
struct NoteNumbers {
  private let footnotes: [String: Footnote]
  /// The names in the order they are first referred to, the number of each, and how often it is.
  private var referred: [String] = []
  private var numbers: [String: Int] = [:]
  private var references: [String: Int] = [:]

  init(_ footnotes: [Footnote]) {
    self.footnotes = Dictionary(footnotes.map { ($0.name, $0) }) { first, _ in first }
  }

  /// Whether the text has no footnotes.
  var isEmpty: Bool { footnotes.isEmpty }

  /// Takes a reference: the number of the note and how often it was referred to by now; `nil` where there is no such note.
  mutating func refer(to name: String) -> (number: Int, count: Int)? {
    guard footnotes[name] != nil else { return nil }
    if numbers[name] == nil {
      referred.append(name)
      numbers[name] = referred.count
    }
    references[name, default: 0] += 1
    return (numbers[name] ?? referred.count, count(of: name))
  }

  /// The note of a number from 1 on; `nil` behind the last one that was referred to.
  subscript(number: Int) -> Footnote? {
    number <= referred.count ? footnotes[referred[number - 1]] : nil
  }

  /// How often a note was referred to.
  func count(of name: String) -> Int { references[name] ?? 0 }

  /// The notes that nothing refers to so far, as they were written.
  var unused: [Footnote] {
    footnotes.values.filter { references[$0.name] == nil }.sorted { $0.location < $1.location }
  }

  // MARK: Ids, with an underscore, which no id of a heading has

  static func id(ofNote number: Int) -> String { "note_\(number)" }

  /// - Parameter count: the how manieth sign of the note it is.
  static func id(ofSign number: Int, _ count: Int) -> String { "sign_\(number)" + (count > 1 ? "_\(count)" : "") }
}
