import Content
import Vocabulary

/// One walk over the finished content of a page: which words of a glossary it uses, and a link at the first of each.
///
/// Over markup that is finished, because running text comes from templates, messages and Markdown alike.
struct TermWalk {
  private let html: [UInt8]
  private let finder: TermFinder
  private var output: [UInt8] = []
  /// How much of the content stands in the output.
  private var copied = 0
  private var found: Set<Int> = []
  private var linked: Set<Int> = []
  /// The element that is passed over, and how many of its name are open.
  private var passed: (name: ArraySlice<UInt8>, depth: Int)?
  /// How many elements are open in which nothing gets a link.
  private var unlinked = 0
  private var isInParagraph = false

  init(_ content: String, finder: TermFinder) {
    html = Array(content.utf8)
    self.finder = finder
  }

  /// The content with its links to `#w-…`, by the place of each term among those that were given, and all that it uses.
  mutating func linked(ids: [String]) -> (content: String, found: [Int]) {
    output.reserveCapacity(html.count + 1024)
    var position = 0
    while position < html.count {
      if html[position] == UInt8(ascii: "<") {
        position = tag(at: position)
      } else {
        let end = html[position...].firstIndex(of: UInt8(ascii: "<")) ?? html.count
        if passed == nil { read(position..<end, ids) }
        position = end
      }
    }
    output += html[copied...]
    return (String(decoding: output, as: UTF8.self), found.sorted())
  }

  /// Reads the tag at a position, and gives where it ends.
  private mutating func tag(at start: Int) -> Int {
    let end = endOfTag(start)
    let isClosing = start + 1 < end && html[start + 1] == UInt8(ascii: "/")
    let first = start + (isClosing ? 2 : 1)
    let name = html[first..<max(first, TermFinder.endOfWord(html, from: first))]
    if let passed {
      guard name == passed.name else { return end }
      let depth = passed.depth + (isClosing ? -1 : 1)
      self.passed = depth == 0 ? nil : (name, depth)
    } else if TermWalk.isOne(of: TermWalk.voidNames, name) {
      return end
    } else if !isClosing,
      TermWalk.isOne(of: TermWalk.passedNames, name) || html[start..<end].position(of: TermWalk.language) != nil
    {
      passed = (name, 1)
    } else if TermWalk.isOne(of: TermWalk.unlinkedNames, name) {
      unlinked += isClosing ? -1 : 1
    } else if name.elementsEqual("p".utf8) {
      isInParagraph = !isClosing && isRunning(start..<end)
    }
    return end
  }

  /// Behind the `>`: one in quotes belongs to an attribute.
  private func endOfTag(_ start: Int) -> Int {
    var isQuoted = false
    for index in start..<html.count {
      if html[index] == UInt8(ascii: "\"") { isQuoted.toggle() }
      if html[index] == UInt8(ascii: ">"), !isQuoted { return index + 1 }
    }
    return html.count
  }

  /// Whether a paragraph is of sentences, and not a value, a path or a line of links.
  private func isRunning(_ tag: Range<Int>) -> Bool {
    html[tag].elementsEqual("<p>".utf8) || TermWalk.runningStarts.contains { html[tag].starts(with: $0) }
  }

  // As bytes: a page has thousands of tags, each of which is asked for all of these.
  private static let language = Array(" lang=\"".utf8)
  private static let runningStarts = bytes("lead", "say", "note", "ch-lead").map {
    Array("<p class=\"".utf8) + $0 + Array("\"".utf8)
  }
  /// What has a language of its own, leads somewhere, or is no text; the portal's own texts say what they link.
  private static let passedNames = bytes(
    "a", "svg", "article", "nav", "code", "pre", "script", "textarea", "button", "label", "form")
  private static let unlinkedNames = bytes(
    "table", "details", "aside", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote")
  private static let voidNames = bytes("br", "img", "wbr", "hr", "input", "col", "source")

  private static func bytes(_ names: String...) -> [[UInt8]] { names.map { Array($0.utf8) } }

  private static func isOne(of names: [[UInt8]], _ name: ArraySlice<UInt8>) -> Bool {
    names.contains { $0.count == name.count && $0.elementsEqual(name) }
  }

  /// Looks every word of a text up.
  private mutating func read(_ text: Range<Int>, _ ids: [String]) {
    var position = text.lowerBound
    while position < text.upperBound {
      let end = TermFinder.endOfWord(html, from: position)
      guard end > position else {
        position = afterSign(at: position)
        continue
      }
      guard let hit = finder.term(in: html, at: position..<end) else {
        position = end
        continue
      }
      found.insert(hit.term)
      if isInParagraph, unlinked == 0, linked.insert(hit.term).inserted {
        output += html[copied..<position]
        output += "<a class=\"term\" href=\"#w-\(ids[hit.term])\">".utf8
        output += html[position..<hit.end]
        output += "</a>".utf8
        copied = hit.end
      }
      position = hit.end
    }
  }

  /// Behind what is no word: a reference as `&nbsp;` is one sign, and so are those of several bytes.
  private func afterSign(at position: Int) -> Int {
    switch html[position] {
    case 0xC2: min(html.count, position + 2)
    case 0xE2: min(html.count, position + 3)
    case UInt8(ascii: "&"): (html[position...].prefix(12).firstIndex(of: UInt8(ascii: ";")) ?? position) + 1
    default: position + 1
    }
  }
}
