extension Prose {
  /// The paragraphs, items and headings of a Markdown text as words, without code and addresses of links.
  ///
  /// Every line of the front matter stands for itself.
  static func blocks(_ text: String) -> [[Word]] {
    var blocks: [[Word]] = [[]]
    var isFrontMatter = false
    var isCode = false
    let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    for (index, line) in lines.enumerated() {
      let start = line.drop(while: \.isWhitespace)
      if start.hasPrefix("```") || start.hasPrefix("~~~") { isCode.toggle() }
      if line.hasPrefix("---") { isFrontMatter = index == 0 }
      if isFrontMatter || beginsBlock(start) { blocks.append([]) }
      guard !isCode, !start.isEmpty else { continue }
      blocks[blocks.count - 1] += words(in: withoutAddresses(line), line: index + 1)
    }
    return blocks.filter { !$0.isEmpty }
  }

  private static func beginsBlock(_ line: Substring) -> Bool {
    guard let first = line.first else { return true }
    if "#>|".contains(first) { return true }
    if "-*+".contains(first) { return line.dropFirst().first?.isWhitespace ?? true }
    let rest = line.drop(while: \.isNumber)
    return rest.count < line.count && rest.first == "." && rest.dropFirst().first == " "
  }

  /// The line with the addresses of links and inline code filled with as many bytes, so that columns stay true.
  private static func withoutAddresses(_ line: Substring) -> String {
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
