import Diagnostics

/// Tells footnotes from the text they stand in, and holds them against the references to them.
enum Footnotes {
  /// A paragraph without the footnotes that are written in it, each from the beginning of a line on.
  static func parts(of inlines: [Inline]) -> (text: [Inline], footnotes: [Footnote]) {
    var text: [Inline] = []
    var footnotes: [Footnote] = []
    for index in inlines.indices {
      let inline = inlines[index]
      let isAtStart = index == 0 || inlines[index - 1].isLineEnd
      if case .footnote(let name) = inline.content, isAtStart, index + 1 < inlines.count,
        inlines[index + 1].begins(with: ":")
      {
        footnotes.append(Footnote(name: name, content: [], location: inline.location))
      } else if footnotes.isEmpty {
        text.append(inline)
      } else {
        footnotes[footnotes.count - 1].content.append(inline)
      }
    }
    for index in footnotes.indices { footnotes[index].content = withoutColon(footnotes[index].content) }
    return (withoutEnd(text), footnotes)
  }

  /// The footnotes that can be shown, each name once; what is wrong goes to `log`.
  static func checked(_ footnotes: [Footnote], in blocks: [Block], into log: inout DiagnosticLog) -> [Footnote] {
    var known: [String: Footnote] = [:]
    var kept: [Footnote] = []
    for footnote in footnotes {
      if let first = known[footnote.name] {
        log.error(
          "markdown.footnote", footnote.location,
          "the footnote \"\(footnote.name)\" stands twice, first on line \(first.location.line)",
          hint: "give one of them another name")
        continue
      }
      if footnote.content.plainText.allSatisfy(\.isWhitespace) {
        log.error(
          "markdown.footnote", footnote.location, "the footnote \"\(footnote.name)\" has no text",
          hint: "write it behind the colon")
      }
      known[footnote.name] = footnote
      kept.append(footnote)
    }
    var used: Set<String> = []
    for text in MarkdownDocument(blocks: blocks, footnotes: kept).texts {
      check(text, against: known, used: &used, into: &log)
    }
    for footnote in kept where !used.contains(footnote.name) {
      log.warning(
        "markdown.footnote", footnote.location, "nothing refers to the footnote \"\(footnote.name)\"",
        hint: "write [^\(footnote.name)] where it belongs, or remove it")
    }
    return kept
  }

  private static func check(
    _ text: [Inline], against known: [String: Footnote], used: inout Set<String>, into log: inout DiagnosticLog
  ) {
    for inline in text {
      switch inline.content {
      case .footnote(let name):
        used.insert(name)
        guard known[name] == nil else { continue }
        log.warning(
          "markdown.footnote", inline.location,
          "there is no footnote \"\(name)\", and its mark is shown as it is written",
          hint: "write it in a paragraph of its own: [^\(name)]: and its text")
      case .emphasis(let inner), .strong(let inner): check(inner, against: known, used: &used, into: &log)
      case .text, .code, .html, .softBreak, .lineBreak, .link, .image: continue
      }
    }
  }

  private static func withoutColon(_ inlines: [Inline]) -> [Inline] {
    var inlines = inlines
    if case .text(let words) = inlines.first?.content {
      let rest = words.dropFirst().drop { $0 == " " }
      if rest.isEmpty { inlines.removeFirst() } else { inlines[0].content = .text(String(rest)) }
    }
    return withoutEnd(inlines)
  }

  private static func withoutEnd(_ inlines: [Inline]) -> [Inline] {
    inlines.last?.isLineEnd == true ? Array(inlines.dropLast()) : inlines
  }
}

extension Inline {
  var isLineEnd: Bool {
    switch content {
    case .softBreak, .lineBreak: true
    default: false
    }
  }

  func begins(with words: String) -> Bool {
    guard case .text(let text) = content else { return false }
    return text.hasPrefix(words)
  }
}
