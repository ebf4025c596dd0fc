extension Prose {
  /// A paragraph, an item or a heading of a Markdown text, and where its lines are.
  ///
  /// It is cut into words only when they are asked for: most paragraphs of news hold no number that could be checked, and
  /// to cut a text letter by letter takes a hundred times as long as to look through its bytes.
  struct Passage {
    let text: [UInt8]
    fileprivate(set) var lines: [(number: Int, range: Range<Int>)] = []

    /// The words, without code in the line and the addresses of links.
    var words: [Word] {
      lines.flatMap {
        Prose.words(in: withoutAddresses(String(decoding: text[$0.range], as: UTF8.self)), line: $0.number)
      }
    }
  }

  /// The paragraphs, items and headings of a Markdown text, without its blocks of code.
  ///
  /// Every line of the front matter stands for itself.
  static func blocks(_ text: [UInt8]) -> [Passage] {
    var blocks = [Passage(text: text)]
    var isFrontMatter = false
    var isCode = false
    var number = 0
    var next = 0
    while next < text.count {
      let end = text[next...].firstIndex { $0 == newline || $0 == carriageReturn } ?? text.count
      let line = text[next..<end]
      // A return and a new line are one end of a line.
      let isPair = end + 1 < text.count && text[end] == carriageReturn && text[end + 1] == newline
      next = end + (isPair ? 2 : 1)
      number += 1
      let start = line.drop(while: isBlank)
      if start.starts(with: "```".utf8) || start.starts(with: "~~~".utf8) { isCode.toggle() }
      if line.starts(with: "---".utf8) { isFrontMatter = number == 1 }
      if isFrontMatter || beginsBlock(start) { blocks.append(Passage(text: text)) }
      if !isCode, !start.isEmpty { blocks[blocks.count - 1].lines.append((number, line.startIndex..<line.endIndex)) }
    }
    return blocks.filter { !$0.lines.isEmpty }
  }

  private static let newline = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 48 < 10 }

  private static func beginsBlock(_ line: ArraySlice<UInt8>) -> Bool {
    guard let first = line.first else { return true }
    if "#>|".utf8.contains(first) { return true }
    if "-*+".utf8.contains(first) { return line.dropFirst().first.map(isBlank) ?? true }
    let rest = line.drop(while: isDigit)
    return rest.count < line.count && rest.starts(with: ". ".utf8)
  }

  /// The line with the addresses of links and inline code filled with as many bytes, so that columns stay true.
  private static func withoutAddresses(_ line: String) -> String {
    // Most lines have neither.
    guard line.utf8.contains(where: { $0 == UInt8(ascii: "`") || $0 == UInt8(ascii: "]") }) else { return line }
    var result = ""
    var isCode = false
    var isAddress = false
    var last: Character = " "
    for character in line {
      if character == "`" { isCode.toggle() }
      if character == "(", last == "]" { isAddress = true }
      last = character
      if isAddress || isCode || character == "`" {
        result += String(repeating: filler, count: character.utf8.count)
      } else {
        result.append(character)
      }
      if isAddress, character == ")" { isAddress = false }
    }
    return result
  }
}

extension Prose.Passage {
  /// Whether two signs of percent stand in it.
  var hasPercents: Bool {
    var signs = 0
    for (_, range) in lines {
      for byte in text[range] where byte == UInt8(ascii: "%") { signs += 1 }
    }
    return signs > 1
  }

  /// Whether one of some whole numbers may stand in it: what groups of digits in a row make, with no letter between them.
  func mayHold(_ numbers: Set<Int>) -> Bool {
    !numbers.isEmpty && lines.contains { mayHold(numbers, in: text[$0.range]) }
  }

  private func mayHold(_ numbers: Set<Int>, in line: ArraySlice<UInt8>) -> Bool {
    var start = line.startIndex
    while let first = line[start...].firstIndex(where: { $0 &- 48 < 10 }) {
      var value = 0
      var digits = 0
      for (offset, byte) in line[first...].enumerated() {
        if byte &- 48 < 10 {
          guard digits < 18 else { break }
          value = value * 10 + Int(byte &- 48)
          digits += 1
          let after = first + offset + 1
          let isEnd = after == line.endIndex || line[after] &- 48 >= 10
          if isEnd, numbers.contains(value) { return true }
        } else if (byte | 32) &- 97 < 26 {
          break
        }
      }
      start = line[first...].firstIndex { $0 &- 48 >= 10 } ?? line.endIndex
    }
    return false
  }
}
