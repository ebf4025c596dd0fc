import Diagnostics

/// Ways of writing that other programs know and that would be shown as they are written here.
///
/// Only words are looked through, as libcmark found them: code, addresses, HTML and whatever is escaped are left alone.
enum ForeignSyntax: String, CaseIterable {
  case strikethrough = "markdown.strikethrough"
  case taskList = "markdown.task-list"
  case attributes = "markdown.attributes"
  case shortcode = "markdown.shortcode"
  case alert = "markdown.alert"
  case container = "markdown.container"
  case definitionList = "markdown.definition-list"
  case abbreviation = "markdown.abbreviation"
  case mark = "markdown.mark"
  case script = "markdown.script"
  case wikiLink = "markdown.wiki-link"
  case emoji = "markdown.emoji"
  case mathematics = "markdown.math"
  case comment = "markdown.comment"
  case contents = "markdown.contents"
  case frontMatter = "markdown.front-matter"
  case heading = "markdown.heading-space"
  case emphasis = "markdown.emphasis"
  case code = "markdown.code"
  case inlineFootnote = "markdown.inline-footnote"
  case brokenLink = "markdown.link"
  case linkGap = "markdown.link-gap"
  case undefinedLink = "markdown.link-undefined"
  case undefinedPicture = "markdown.picture"

  /// Where a paragraph or heading stands.
  struct LeafPlace {
    var leaf: Leaf
    var isHeading: Bool
    var isFirstOfItem: Bool
    var isFirstOfQuote: Bool
    var isBehindParagraph = false
    var isBehindRule = false
  }

  /// Reports what stands in the words of some paragraphs and headings.
  static func check(
    _ places: [LeafPlace], in text: SourceText, of source: MarkdownSource, into log: inout DiagnosticLog
  ) {
    var found: [Diagnostic] = []
    for place in places {
      var scan = ForeignSyntaxScan(WordsOfLeaf(place, in: text))
      scan.run()
      for finding in scan.found {
        let offset = scan.words.offset(of: finding.index)
        let shown = scan.words.shown(finding.index..<finding.end, in: source)
        found.append(
          Diagnostic(
            .warning, finding.syntax.rawValue, source.location(of: offset),
            finding.syntax.message(shown), hint: finding.syntax.hint(finding.hint ?? "")))
      }
    }
    for problem in found.sorted(by: { $0.location < $1.location }) { log.report(problem) }
  }

  private func message(_ shown: ProblemText) -> ProblemText {
    let name: ProblemText =
      switch self {
      case .strikethrough: "struck-out text is not understood"
      case .taskList: "a list of tasks is not understood"
      case .attributes: "attributes in braces are not understood"
      case .shortcode: "a shortcode is not understood"
      case .alert: "a note of this form is not understood"
      case .container: "a block of this form is not understood"
      case .definitionList: "a list of definitions is not understood"
      case .abbreviation: "an explained abbreviation is not understood"
      case .mark: "a mark of highlighted or added text is not understood"
      case .script: "raised and lowered text is not understood"
      case .wikiLink: "a link in double brackets is not understood"
      case .emoji: "the name of an emoji is not understood"
      case .mathematics: "a formula is not understood"
      case .comment: "a comment of this form is not understood"
      case .contents: "a table of contents is not made here"
      case .frontMatter: "this looks like front matter, which stands at the beginning of the file alone"
      case .heading: "a heading has a blank behind #"
      case .emphasis: "these marks of emphasis hold nothing"
      case .code: "a mark of code is not closed"
      case .inlineFootnote: "a footnote within a line is not understood"
      case .brokenLink: "this did not become a link"
      case .linkGap: "a blank stands between the brackets, so this is no link"
      case .undefinedLink: "the address of this link is not given"
      case .undefinedPicture: "the address of this picture is not given"
      }
    return "\(name): \(shown) is shown as it is written"
  }

  private func hint(_ detail: ProblemText) -> ProblemText {
    switch self {
    case .strikethrough: "leave out what no longer holds, or say so in words; struck-out text reads as valid here"
    case .taskList: "remove the box, and say in words what is done"
    case .attributes: "remove the braces; a heading is linked to by its own words, #my-heading"
    case .shortcode: "write ![Caption](video:https://…) for a video, a link or a picture for the rest"
    case .alert: "write **Note** and the text"
    case .container: "write a quote, with > before each line, or a paragraph that begins with **Note**"
    case .definitionList: "write a list: - **Word** – what it means"
    case .abbreviation: "write it out where it stands first"
    case .mark: "write *…* or **…**"
    case .script: "use the character itself, such as ² or ₂"
    case .wikiLink: "write [Text](../../pages/name.sl.md)"
    case .emoji: "write the emoji itself"
    case .mathematics: "write it in words and plain characters, or put it in a picture; a backslash before $ shows it"
    case .comment: "write <!-- … -->, or remove it"
    case .contents: "remove it"
    case .frontMatter: "move what is needed to the first lines of the file, and remove the rest"
    case .heading: "put a blank behind #, or a backslash before it if the sign is meant"
    case .emphasis: "put the marks right beside the words: **word**; a backslash before each shows it"
    case .code: "close it with the same mark; a backslash before it shows it"
    case .inlineFootnote: "write [^1] here, and [^1]: with the text in a paragraph of its own"
    case .brokenLink: detail
    case .linkGap: "remove the blank between the brackets"
    case .undefinedLink: "write [text](address); a backslash before the brackets shows them"
    case .undefinedPicture: "write ![what it shows](picture.jpg)"
    }
  }
}

/// The words of a paragraph or heading in one run, with a line feed between lines and 0 for what is no word.
struct WordsOfLeaf {
  let place: ForeignSyntax.LeafPlace
  private(set) var letters: [UInt8] = []
  /// Where each line begins in `letters`.
  private(set) var starts: [Int] = []

  init(_ place: ForeignSyntax.LeafPlace, in text: SourceText) {
    self.place = place
    letters.reserveCapacity(place.leaf.end - place.leaf.start + 1)
    for line in place.leaf.lines {
      starts.append(letters.count)
      letters += text.visible[line]
      letters.append(10)
    }
  }

  /// The number of the line an index stands on, from 0.
  func line(of index: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= index { low = middle } else { high = middle }
    }
    return low
  }

  /// The offset in the source.
  func offset(of index: Int) -> Int {
    let line = line(of: index)
    return place.leaf.lines[line].lowerBound + index - starts[line]
  }

  /// What stands there, for a problem: never a long number, which could be somebody's.
  func shown(_ range: Range<Int>, in source: MarkdownSource) -> ProblemText {
    let written = range.compactMap { index -> UInt8? in
      guard letters[index] != 10 else { return 32 }
      let offset = offset(of: index)
      return offset < source.bytes.count ? source.bytes[offset] : nil
    }
    let text = String(decoding: FootnoteMark.unmarked(written), as: UTF8.self)
    guard text.count(where: \.isNumber) < 8 else { return "what stands here" }
    return text.count > 60 ? "\"\(text.prefix(60))…\"" : "\"\(text)\""
  }
}
