import Diagnostics

/// Looks through the words of one paragraph or heading, once from left to right.
struct ForeignSyntaxScan {
  let words: WordsOfLeaf
  private(set) var found: [Occurrence] = []
  private let letters: [UInt8]
  /// Where a mark of each kind began that is not closed yet.
  private var begun: [Mark: Int] = [:]
  /// The commands in brackets that are not closed yet.
  var commands = 0
  /// The opening brackets that are not closed yet.
  private var brackets: [Int] = []

  struct Occurrence {
    var syntax: ForeignSyntax
    var index: Int
    var end: Int
    var hint: ProblemText?
  }

  /// A mark that stands on both sides of what it marks.
  private struct Mark: Hashable {
    var byte: UInt8
    var count: Int
  }

  init(_ words: WordsOfLeaf) {
    self.words = words
    self.letters = words.letters
  }

  /// The byte at an index; a blank where there is none.
  func at(_ index: Int) -> UInt8 { letters.indices.contains(index) ? letters[index] : 32 }

  func isBlank(_ byte: UInt8) -> Bool { byte == 32 || byte == 9 || byte == 10 }

  mutating func report(_ syntax: ForeignSyntax, _ index: Int, to end: Int, hint: ProblemText? = nil) {
    // As much as a problem shows: a line may be a megabyte long, and hold thousands of problems.
    let shown = min(max(end, index + 1), index + 120, letters.count)
    found.append(Occurrence(syntax: syntax, index: index, end: shown, hint: hint))
  }

  mutating func run() {
    if isFrontMatter { return report(.frontMatter, 0, to: lineEnd(0)) }
    var line = 0
    var index = 0
    while index < letters.count {
      if line < words.starts.count, words.starts[line] == index {
        line += 1
        if let end = beginLine(index, isFirst: line == 1) {
          index = end
          continue
        }
      }
      index = max(index + 1, read(index))
    }
  }

  /// Reads what begins at an index, and returns where to go on.
  private mutating func read(_ index: Int) -> Int {
    switch letters[index] {
    case UInt8(ascii: "~"), UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "%"), UInt8(ascii: "*"),
      UInt8(ascii: "_"), UInt8(ascii: "^"), UInt8(ascii: "$"), UInt8(ascii: "`"):
      return readMark(index)
    case UInt8(ascii: "{"): return readBraces(index)
    case UInt8(ascii: ":"): return readEmoji(index)
    case UInt8(ascii: "\\"): return readCommand(index)
    case UInt8(ascii: "["): return readBracket(index)
    case UInt8(ascii: "]"):
      if let opening = brackets.popLast() { return closeBracket(opening, index) }
      return index + 1
    default: return index + 1
    }
  }

  // MARK: Marks on both sides

  private mutating func readMark(_ index: Int) -> Int {
    let byte = letters[index]
    let end = letters[index...].prefix { $0 == byte }.endIndex
    let mark = Mark(byte: byte, count: end - index)
    guard let kind = kind(of: mark) else { return end }
    if byte == UInt8(ascii: "^"), at(index - 1) == FootnoteMark.opening { return end }
    if byte == UInt8(ascii: "^"), at(end) == UInt8(ascii: "[") {
      report(.inlineFootnote, index, to: lineEnd(index))
      return end
    }
    let (opens, closes) = sides(of: mark, index, end)
    if closes, let start = begun.removeValue(forKey: mark), kind.mayHold(letters[start..<index]) {
      if !kind.isToldAlone { report(kind.syntax, start, to: end) }
      return end
    }
    guard opens else { return end }
    if kind.isToldAlone { report(kind.syntax, index, to: closing(mark, from: end) ?? end) }
    begun[mark] = index
    return end
  }

  private struct Kind {
    var syntax: ForeignSyntax
    /// Told even where it is never closed.
    var isToldAlone = false
    /// What its marks never hold between them.
    var stops: [UInt8] = []

    func mayHold(_ text: ArraySlice<UInt8>) -> Bool { !text.contains(where: stops.contains) }
  }

  private func kind(of mark: Mark) -> Kind? {
    switch (mark.byte, mark.count) {
    case (UInt8(ascii: "~"), 2): Kind(syntax: .strikethrough, isToldAlone: true)
    case (UInt8(ascii: "~"), 1): Kind(syntax: .script, stops: [32, 10])
    case (UInt8(ascii: "="), 2), (UInt8(ascii: "+"), 2): Kind(syntax: .mark, stops: [10])
    case (UInt8(ascii: "%"), 2): Kind(syntax: .comment)
    case (UInt8(ascii: "*"), 2...), (UInt8(ascii: "_"), 2): Kind(syntax: .emphasis, isToldAlone: true)
    case (UInt8(ascii: "^"), 1): Kind(syntax: .script, stops: [32, 10])
    case (UInt8(ascii: "$"), 1): Kind(syntax: .mathematics, stops: [10])
    case (UInt8(ascii: "$"), 2): Kind(syntax: .mathematics)
    case (UInt8(ascii: "`"), _): Kind(syntax: .code, isToldAlone: true)
    default: nil
    }
  }

  /// Whether a mark can begin and end something, by what stands on its sides.
  private func sides(of mark: Mark, _ index: Int, _ end: Int) -> (opens: Bool, closes: Bool) {
    let before = at(index - 1)
    let after = at(end)
    let opens = !isBlank(after)
    let closes = !isBlank(before)
    switch (mark.byte, mark.count) {
    case (UInt8(ascii: "~"), _), (UInt8(ascii: "^"), _): return (opens, closes)
    // Two stars with blanks on both sides are meant for emphasis as well.
    case (UInt8(ascii: "*"), _): return (true, true)
    case (UInt8(ascii: "$"), 2), (UInt8(ascii: "%"), _): return (true, true)
    case (UInt8(ascii: "$"), _): return (opens && !isLetterOrDigit(before), closes && !isLetterOrDigit(after))
    case (UInt8(ascii: "`"), _): return (opens && !isLetterOrDigit(before), false)
    default: return (opens && !isLetterOrDigit(before), closes && !isLetterOrDigit(after))
    }
  }

  /// Where the same mark ends next, not far from here: only to show it.
  private func closing(_ mark: Mark, from start: Int) -> Int? {
    var index = start
    while index < min(letters.count, start + 200) {
      let run = letters[index...].prefix { $0 == mark.byte }
      if run.count == mark.count { return run.endIndex }
      index = max(index + 1, run.endIndex)
    }
    return nil
  }

  // MARK: Braces, emoji, commands

  /// `{{< … >}}`, `{% … %}`, `{#id}`, `{.class}`, `{: …}`, `{key=value}`.
  private mutating func readBraces(_ index: Int) -> Int {
    let next = at(index + 1)
    let isCode = next == UInt8(ascii: "{") || next == UInt8(ascii: "%") || next == UInt8(ascii: "!")
    guard let end = braceEnd(index, limit: isCode ? 400 : 120) else {
      if isCode { report(.shortcode, index, to: index + 2) }
      return index + (isCode ? 2 : 1)
    }
    if isCode {
      report(.shortcode, index, to: end)
      return end
    }
    var inner = letters[(index + 1)..<(end - 1)]
    if inner.first == UInt8(ascii: ":") { inner.removeFirst() }
    inner = inner.drop(while: isBlank)
    guard let first = inner.first else { return end }
    let isName = first == UInt8(ascii: "#") || first == UInt8(ascii: ".")
    let isPair = isLetterOrDigit(first) && inner.contains(UInt8(ascii: "="))
    guard (isName && inner.dropFirst().first.map(isLetterOrDigit) == true) || isPair || next == UInt8(ascii: ":") else {
      return index + 1
    }
    report(.attributes, index, to: end)
    return end
  }

  private func braceEnd(_ index: Int, limit: Int) -> Int? {
    var depth = 0
    for place in index..<min(letters.count, index + limit) {
      if letters[place] == UInt8(ascii: "{") { depth += 1 }
      if letters[place] == UInt8(ascii: "}") { depth -= 1 }
      if depth == 0 { return place + 1 }
    }
    return nil
  }

  /// `:smile:`, which is no time of the day and no part of an address.
  private mutating func readEmoji(_ index: Int) -> Int {
    let before = at(index - 1)
    let name = letters[(index + 1)...].prefix(40).prefix { byte in
      byte < 0x80 && (isLetterOrDigit(byte) || "_+-".utf8.contains(byte))
    }
    let end = name.endIndex
    let isWord =
      name.contains { $0 | 32 >= 97 && $0 | 32 <= 122 } || ["+1".utf8, "-1".utf8].contains { name.elementsEqual($0) }
    guard !isLetterOrDigit(before), before != UInt8(ascii: ":"), name.count > 1, isWord, at(end) == UInt8(ascii: ":"),
      !isLetterOrDigit(at(end + 1)), at(end + 1) != UInt8(ascii: ":")
    else { return index + 1 }
    report(.emoji, index, to: end + 1)
    return end + 1
  }

  /// `\frac{`
  private mutating func readCommand(_ index: Int) -> Int {
    let name = letters[(index + 1)...].prefix { $0 | 32 >= 97 && $0 | 32 <= 122 }
    guard name.count > 1, at(name.endIndex) == UInt8(ascii: "{") else { return index + 1 }
    report(.mathematics, index, to: name.endIndex + 1)
    return name.endIndex + 1
  }

  // MARK: Brackets

  mutating func open(_ index: Int) { brackets.append(index) }

  /// The end of the line that an index stands on.
  func lineEnd(_ index: Int) -> Int {
    let line = words.line(of: index)
    return (line + 1 < words.starts.count ? words.starts[line + 1] : letters.count) - 1
  }

  /// Lines such as `layout: post` between two lines of hyphens, which CommonMark takes for a heading.
  private var isFrontMatter: Bool {
    guard words.place.isHeading, words.place.isBehindRule, words.starts.count > 1 else { return false }
    return letters.split(separator: 10).filter { $0.contains { $0 != 0 } }.allSatisfy { line in
      let key = line.prefix { $0 < 0x80 && (isLetterOrDigit($0) || $0 == 95 || $0 == 45) }
      guard !key.isEmpty, key.endIndex < line.endIndex else { return line.first == UInt8(ascii: "-") }
      return line[key.endIndex] == UInt8(ascii: ":")
    }
  }
}
