public import Diagnostics

/// A CommonMark text as a tree of values, each with its place in the source.
///
/// Beyond CommonMark, tables with bars, footnotes and bare addresses are understood, on the tree that libcmark made.
/// What else people write that libcmark does not know is a problem, for readers would see its marks.
public struct MarkdownDocument: Hashable, Sendable {
  public var blocks: [Block]
  /// In the order they were written; no name twice.
  public var footnotes: [Footnote]

  /// The most bytes of one text; more is refused, for no person writes it.
  public static let mostBytes = 1 << 20
  /// The most opening brackets of one text.
  public static let mostBrackets = 20_000
  /// How deep a text may nest before it is refused.
  public static let deepest = 40

  public init(blocks: [Block], footnotes: [Footnote] = []) {
    self.blocks = blocks
    self.footnotes = footnotes
  }

  /// Reads a text; `nil` where it can't be read. What is wrong goes to `log`.
  ///
  /// - Parameter firstLine: the line of `file` on which `bytes` begins, after front matter.
  public init?(_ bytes: [UInt8], file: String, firstLine: Int = 1, into log: inout DiagnosticLog) {
    guard bytes.count <= MarkdownDocument.mostBytes else {
      log.error(
        "markdown.too-large", SourceLocation(file: file),
        "the text has \(bytes.count) bytes, and \(MarkdownDocument.mostBytes) are the most", hint: "split the text")
      return nil
    }
    guard MarkdownSource(bytes, file: file, firstLine: firstLine).isReadable(into: &log) else { return nil }
    let source = MarkdownSource(FootnoteMark.marked(bytes), file: file, firstLine: firstLine)
    var problems = DiagnosticLog()
    guard let tree = CommonMark(source.bytes),
      let tables = PipeTables(in: tree, of: source, into: &problems)
    else {
      log.merge(problems)
      return nil
    }
    var builder = DocumentBuilder(source: source, tables: tables)
    builder.read(tree)
    ForeignSyntax.check(builder.leaves, in: builder.reader.text, of: source, into: &builder.log)
    problems.merge(builder.log)
    if let fatal = builder.problem {
      log.report(fatal)
      return nil
    }
    self.blocks = builder.blocks
    self.footnotes = Footnotes.checked(builder.footnotes, in: builder.blocks, into: &problems)
    log.merge(problems.capped())
  }

  /// Every heading in order, wherever it stands.
  public var headings: [(level: Int, content: [Inline], location: SourceLocation)] {
    var found: [(level: Int, content: [Inline], location: SourceLocation)] = []
    visit(blocks) { block in
      if case .heading(let level, let content) = block.content { found.append((level, content, block.location)) }
    }
    return found
  }

  /// Every link and picture, those inside others behind them.
  public var links: [(link: Inline.Link, isPicture: Bool)] {
    var found: [(link: Inline.Link, isPicture: Bool)] = []
    for text in texts { collect(text, into: &found) }
    return found
  }

  /// Everything that a reader can read or follow, without marks: words, code, addresses and titles.
  public var words: [(text: String, location: SourceLocation)] {
    var found = texts.compactMap { text in text.first.map { (text: text.plainText, location: $0.location) } }
    for (link, _) in links {
      found.append((percentDecoded(link.destination) ?? link.destination, link.destinationLocation))
      if !link.title.isEmpty { found.append((link.title, link.location)) }
    }
    visit(blocks) { block in
      switch block.content {
      case .code(_, let text), .html(let text): found.append((text, block.location))
      case .paragraph, .heading, .quote, .list, .table, .rule: break
      }
    }
    return found
  }

  /// The words of every paragraph, heading, cell and footnote.
  var texts: [[Inline]] {
    var found: [[Inline]] = []
    visit(blocks) { block in
      switch block.content {
      case .paragraph(let content), .heading(_, let content): found.append(content)
      case .table(let table): found += table.texts
      case .quote, .list, .code, .html, .rule: break
      }
    }
    return found + footnotes.map(\.content)
  }

  private func collect(_ inlines: [Inline], into found: inout [(link: Inline.Link, isPicture: Bool)]) {
    for inline in inlines {
      switch inline.content {
      case .emphasis(let inner), .strong(let inner): collect(inner, into: &found)
      case .link(let link):
        found.append((link, false))
        collect(link.content, into: &found)
      case .image(let image):
        found.append((image, true))
        collect(image.content, into: &found)
      case .text, .code, .html, .softBreak, .lineBreak, .footnote: continue
      }
    }
  }

  private func visit(_ blocks: [Block], _ body: (Block) -> Void) {
    for block in blocks {
      body(block)
      switch block.content {
      case .quote(let inner): visit(inner, body)
      case .list(let list): for item in list.items { visit(item, body) }
      case .paragraph, .heading, .table, .code, .html, .rule: continue
      }
    }
  }
}
