extension ForeignSyntaxScan {
  /// Reads what only means something at the beginning of a line; returns where to go on if it does.
  mutating func beginLine(_ index: Int, isFirst: Bool) -> Int? {
    let end = lineEnd(index)
    switch at(index) {
    case UInt8(ascii: "#"): return beginHeading(index, isFirst: isFirst)
    case UInt8(ascii: ":"): return beginColon(index, end, isFirst: isFirst)
    case UInt8(ascii: "!"), UInt8(ascii: "?"):
      let mark = letters(index, 3)
      let name = words.letters[min(index + 4, end)..<end].prefix { $0 >= 97 && $0 <= 122 }
      let rest = words.letters[name.endIndex..<end].drop(while: isBlank)
      // In small letters, with a title in quotation marks or none: whoever shouts writes otherwise.
      guard mark.elementsEqual("!!!".utf8) || mark.elementsEqual("???".utf8), isBlank(at(index + 3)), !name.isEmpty,
        rest.isEmpty || rest.first == UInt8(ascii: "\"")
      else { return nil }
      report(.container, index, to: end)
    case UInt8(ascii: "+"):
      guard letters(index, end - index).elementsEqual("+++".utf8) else { return nil }
      if !found.contains(where: { $0.syntax == .frontMatter }) { report(.frontMatter, index, to: end) }
    case UInt8(ascii: "*"):
      guard at(index + 1) == UInt8(ascii: "["), letters(index, end - index).contains(UInt8(ascii: "]")),
        let bracket = letters(index, end - index).firstIndex(of: UInt8(ascii: "]")),
        at(bracket + 1) == UInt8(ascii: ":")
      else { return nil }
      report(.abbreviation, index, to: end)
    case UInt8(ascii: "["): return beginBracket(index, end, isFirst: isFirst)
    default: return nil
    }
    return end
  }

  private func letters(_ index: Int, _ count: Int) -> ArraySlice<UInt8> { words.letters[index...].prefix(count) }

  /// `#Heading`
  private mutating func beginHeading(_ index: Int, isFirst: Bool) -> Int? {
    let hashes = words.letters[index...].prefix { $0 == UInt8(ascii: "#") }
    guard isFirst, !words.place.isHeading, hashes.count <= 6,
      isLetterOrDigit(at(hashes.endIndex)), !(at(hashes.endIndex) &- 48 < 10)
    else { return nil }
    report(.heading, index, to: min(lineEnd(index), index + 40))
    return hashes.endIndex
  }

  /// `: Definition`, `::: note`
  private mutating func beginColon(_ index: Int, _ end: Int, isFirst: Bool) -> Int? {
    if letters(index, 3).elementsEqual(":::".utf8) {
      // Without a name it closes what was told already.
      let hasName = letters(index, end - index).contains { $0 != UInt8(ascii: ":") && !isBlank($0) }
      if hasName { report(.container, index, to: end) }
      return end
    }
    guard isBlank(at(index + 1)), !words.place.isHeading, !isFirst || words.place.isBehindParagraph else { return nil }
    report(.definitionList, index, to: min(end, index + 40))
    return index + 1
  }

  /// `[x] done`, `[!NOTE]`, `[TOC]`
  private mutating func beginBracket(_ index: Int, _ end: Int, isFirst: Bool) -> Int? {
    let box = letters(index, 3)
    if isFirst, ["[ ]".utf8, "[x]".utf8, "[X]".utf8].contains(where: { box.elementsEqual($0) }),
      isBlank(at(index + 3)), !words.place.isHeading
    {
      report(.taskList, index, to: index + 3)
      return index + 3
    }
    if at(index + 1) == UInt8(ascii: "!") {
      let name = words.letters[(index + 2)...].prefix { $0 | 32 >= 97 && $0 | 32 <= 122 }
      guard !name.isEmpty, at(name.endIndex) == UInt8(ascii: "]") else { return nil }
      report(.alert, index, to: name.endIndex + 1)
      return name.endIndex + 1
    }
    guard end - index < 20 else { return nil }
    // The underscores of `[[_TOC_]]` are marks of emphasis, and no words.
    let whole = String(decoding: letters(index, end - index).filter { $0 != 0 }, as: UTF8.self).lowercased()
    guard ["[toc]", "[[toc]]"].contains(whole) else { return nil }
    report(.contents, index, to: end)
    return end
  }
}
