import Diagnostics

extension ForeignSyntaxScan {
  /// `[[Page]]`, `[/b]`, `[gallery ids="1"]`, or the beginning of something else in brackets.
  mutating func readBracket(_ index: Int) -> Int {
    let line = words.letters[index...].prefix(300).prefix { $0 != 10 }
    let isPicture = at(index - 1) == UInt8(ascii: "!")
    if at(index + 1) == UInt8(ascii: "["), at(index + 2) != UInt8(ascii: "["),
      let inner = line.dropFirst(2).firstIndex(of: UInt8(ascii: "]")), inner > index + 2,
      at(inner + 1) == UInt8(ascii: "]"), at(inner + 2) != UInt8(ascii: "(")
    {
      report(.wikiLink, isPicture ? index - 1 : index, to: inner + 2)
      return inner + 2
    }
    if let closing = line.firstIndex(of: UInt8(ascii: "]")), isCommand(line[(index + 1)..<closing]) {
      let isEnd = at(index + 1) == UInt8(ascii: "/")
      if !isEnd || commands == 0 { report(.shortcode, index, to: closing + 1) }
      commands = max(0, commands + (isEnd ? -1 : 1))
      return closing + 1
    }
    open(index)
    return index + 1
  }

  /// `/b`, `gallery ids="1"`, `url=https://…`
  private func isCommand(_ inner: ArraySlice<UInt8>) -> Bool {
    let isLetter = { (byte: UInt8) in byte | 32 >= 97 && byte | 32 <= 122 }
    if inner.first == UInt8(ascii: "/") { return inner.count > 1 && inner.dropFirst().allSatisfy(isLetter) }
    let rest = inner.drop { isLetter($0) || $0 == 95 || $0 == 45 }
    guard let first = inner.first, isLetter(first), let next = rest.first else { return false }
    if next == UInt8(ascii: "=") { return true }
    guard next == 32 else { return false }
    let key = rest.drop { $0 == 32 }
    let value = key.drop { isLetter($0) || $0 == 95 || $0 == 45 }
    return value.startIndex > key.startIndex && value.first == UInt8(ascii: "=")
  }

  /// Brackets that hold something, with what stands behind them: what was meant for a link.
  mutating func closeBracket(_ opening: Int, _ closing: Int) -> Int {
    let isPicture = at(opening - 1) == UInt8(ascii: "!")
    let start = isPicture ? opening - 1 : opening
    switch at(closing + 1) {
    case UInt8(ascii: "("):
      let end = parenthesisEnd(closing + 1)
      report(.brokenLink, start, to: end ?? lineEnd(closing), hint: mending(start, closing, end))
      return end ?? closing + 2
    case UInt8(ascii: "["):
      guard let end = labelEnd(closing + 1) else { return closing + 1 }
      report(isPicture ? .undefinedPicture : .undefinedLink, start, to: end)
      return end
    case 32 where closing > opening + 1:
      return closeBeforeBlank(opening, closing)
    default:
      guard isPicture, closing > opening + 1 else { return closing + 1 }
      report(.undefinedPicture, start, to: closing + 1)
      return closing + 1
    }
  }

  /// `[text] (address)` and `[text] [name]`; numbers in brackets are no links.
  private mutating func closeBeforeBlank(_ opening: Int, _ closing: Int) -> Int {
    let next = words.letters[(closing + 1)...].prefix(8).drop { $0 == 32 }.startIndex
    let isNumber = words.letters[(opening + 1)..<closing].allSatisfy { $0 &- 48 < 10 }
    if at(next) == UInt8(ascii: "("), let end = parenthesisEnd(next), isAddress((next + 1)..<(end - 1)) {
      report(.linkGap, opening, to: end)
      return end
    }
    if at(next) == UInt8(ascii: "["), !isNumber, let end = labelEnd(next), !words.letters[next..<end].contains(32) {
      report(.linkGap, opening, to: end)
      return end
    }
    return closing + 1
  }

  private func parenthesisEnd(_ index: Int) -> Int? {
    var depth = 0
    for place in index..<min(words.letters.count, index + 400) {
      if at(place) == UInt8(ascii: "(") { depth += 1 }
      if at(place) == UInt8(ascii: ")") { depth -= 1 }
      if depth == 0 { return place + 1 }
    }
    return nil
  }

  private func labelEnd(_ index: Int) -> Int? {
    let label = words.letters[(index + 1)...].prefix(200).prefix { $0 != UInt8(ascii: "]") && $0 != UInt8(ascii: "[") }
    return at(label.endIndex) == UInt8(ascii: "]") ? label.endIndex + 1 : nil
  }

  /// Whether what stands in parentheses could be an address: one word with a scheme, a slash or the ending of a file.
  private func isAddress(_ range: Range<Int>) -> Bool {
    let text = words.letters[range]
    guard !text.isEmpty else { return false }
    if text.contains(SourceText.address) { return true }
    let ending = text.reversed().prefix { $0 != UInt8(ascii: ".") }
    let isFile = ending.count < text.count && (2...5).contains(ending.count) && ending.allSatisfy(isLetterOrDigit)
    guard !text.contains(32) else { return isFile && ending.count > 2 }
    return isFile || text.contains(UInt8(ascii: "/")) || text.contains(UInt8(ascii: ":"))
      || text.first == UInt8(ascii: "#")
  }

  private func mending(_ start: Int, _ closing: Int, _ end: Int?) -> ProblemText {
    guard let end else { return "close the parenthesis behind the address" }
    let address = words.letters[(closing + 2)..<(end - 1)].filter { $0 != 0 }
    let text = String(decoding: FootnoteMark.unmarked(address), as: UTF8.self)
    guard text.contains(" "), text.count(where: \.isNumber) < 8, text.utf8.count < 100, !text.contains("\"") else {
      return "write it as [text](address), with an address that has blanks between < and >"
    }
    return "put the address between < and >: (<\(text)>)"
  }
}
