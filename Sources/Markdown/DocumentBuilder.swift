import Diagnostics

/// Puts the nodes of libcmark's walk together to a tree of values, and refuses one that nests too deep.
struct DocumentBuilder {
  let source: MarkdownSource
  /// What finds nodes in the source.
  var reader: LeafReader
  private(set) var leaves: [ForeignSyntax.LeafPlace] = []
  private(set) var blocks: [Block] = []
  private(set) var footnotes: [Footnote] = []
  /// What keeps the text from being read.
  private(set) var problem: Diagnostic?
  var log = DiagnosticLog()

  /// The tables, in place of the paragraphs that they were written as.
  let tables: PipeTables
  /// Where the text is pieces cut out of another: how many, each a paragraph behind a blank that does not break.
  let pieces: Int?
  var open: [Frame] = []
  /// The offset behind a bare address that ends a run of words.
  var addressEnd: Int?
  /// The problems before the leaf.
  private var saved = DiagnosticLog()
  private var quotes = 0
  /// The last line of a paragraph of footnotes.
  private var footnoteLine: Int?

  /// What stands before a piece: it keeps its first word from being taken for the mark of a list, and is white to
  /// whoever looks for the marks of emphasis.
  static let pieceMark: [UInt8] = [0xC2, 0xA0]

  init(source: MarkdownSource, tables: PipeTables, pieces: Int? = nil) {
    self.source = source
    self.tables = tables
    self.pieces = pieces
    reader = LeafReader(source)
  }

  /// A node that is not finished.
  struct Frame {
    var node: CommonMark.Node
    var location: SourceLocation
    /// Where a link begins with `<`.
    var isAutolink = false
    var blocks: [Block] = []
    var inlines: [Inline] = []
    var items: [[Block]] = []
  }

  mutating func read(_ tree: borrowing CommonMark) {
    tree.walk { node, isEntered in isEntered ? enter(node) : leave(node) }
  }

  /// Takes a node that begins; false where the walk should end.
  private mutating func enter(_ node: CommonMark.Node) -> Bool {
    let location = source.location(line: node.line, column: node.column)
    switch node.kind {
    case .paragraph, .heading: begin(node)
    case .quote: quotes += 1
    case .rule: add(Block(content: .rule, location: location))
    case .codeBlock(let info, let text):
      check(info, at: location)
      warnOfCodeBehindFootnote(node)
      let content = Block.Content.code(info: FootnoteMark.unmarked(info), FootnoteMark.unmarked(text))
      add(Block(content: content, location: location))
    case .htmlBlock(let text): add(Block(content: .html(FootnoteMark.unmarked(text)), location: location))
    case .text(let words): add(words: words, node)
    case .code(let words): add(.code(FootnoteMark.unmarked(words)), reader.skip(words, node))
    case .html(let words): add(.html(FootnoteMark.unmarked(words)), reader.skip(words, node))
    case .softBreak: add(.softBreak, location)
    case .lineBreak: add(.lineBreak, location)
    default: break
    }
    switch node.kind {
    case .rule, .codeBlock, .htmlBlock, .text, .code, .html, .softBreak, .lineBreak: return true
    case .link, .image: return push(beginLink(node))
    case .emphasis, .strong:
      warnOfCutAddress(node)
      return push(Frame(node: node, location: reader.place(of: node)))
    default: return push(Frame(node: node, location: location))
    }
  }

  private mutating func begin(_ node: CommonMark.Node) {
    reader.begin(source.leaf(node, quotes: quotes))
    saved = log
  }

  private mutating func push(_ frame: Frame) -> Bool {
    open.append(frame)
    guard open.count > MarkdownDocument.deepest else { return true }
    problem = Diagnostic(
      .error, "markdown.too-deep", frame.location, "the text nests deeper than \(MarkdownDocument.deepest) levels",
      hint: "use fewer quotes, lists or emphases inside each other")
    return false
  }

  /// Takes the end of a node; false where the walk should end.
  private mutating func leave(_ node: CommonMark.Node) -> Bool {
    guard let frame = open.popLast() else { return false }
    switch frame.node.kind {
    case .document: blocks = frame.blocks
    case .quote:
      quotes -= 1
      add(Block(content: .quote(frame.blocks), location: frame.location))
    case .item: if !open.isEmpty { open[open.count - 1].items.append(frame.blocks) }
    case .list(let isOrdered, let start, let isTight):
      let list = Block.List(isOrdered: isOrdered, start: start, isTight: isTight, items: frame.items)
      add(Block(content: .list(list), location: frame.location))
    case .paragraph: endParagraph(frame)
    case .heading(let level):
      note(frame.node)
      add(Block(content: .heading(level: level, frame.inlines), location: frame.location))
    case .emphasis: add(.emphasis(frame.inlines), frame.location)
    case .strong: add(.strong(frame.inlines), frame.location)
    case .link(let destination, let title): add(.link(endLink(frame, destination, title)), frame.location)
    case .image(let destination, let title): add(.image(endLink(frame, destination, title)), frame.location)
    default: break
    }
    if let pieces, open.count == 1, open[0].blocks.count >= pieces {
      blocks = open[0].blocks
      return false
    }
    return true
  }

  private mutating func endParagraph(_ frame: Frame) {
    if let table = tables[frame.node.line] {
      // Its words were read, and their problems told, when its cells were.
      log = saved
      for block in table { add(block) }
      return
    }
    note(frame.node)
    guard pieces == nil else { return add(Block(content: .paragraph(frame.inlines), location: frame.location)) }
    if addCaption(frame.inlines) { return }
    let parts = Footnotes.parts(of: frame.inlines)
    footnotes += parts.footnotes
    if parts.footnotes.isEmpty || !parts.text.isEmpty {
      add(Block(content: .paragraph(parts.text), location: frame.location))
    }
    footnoteLine = parts.footnotes.isEmpty ? nil : frame.node.endLine
  }

  /// Other programs take indented lines below a footnote for its second paragraph; CommonMark takes them for code.
  private mutating func warnOfCodeBehindFootnote(_ node: CommonMark.Node) {
    guard let line = footnoteLine, node.line > line, node.line <= line + 2 else { return }
    let first = source.bytes[min(source.start(ofLine: node.line) + max(node.column, 1) - 1, source.bytes.count - 1)]
    guard first != UInt8(ascii: "`"), first != UInt8(ascii: "~") else { return }
    log.warning(
      "markdown.footnote", source.location(line: node.line, column: node.column),
      "a footnote has one paragraph; these lines are shown as code",
      hint: "write them into the footnote's paragraph, or begin them at the margin")
  }

  /// Takes a paragraph `: Caption` behind a table for its caption.
  private mutating func addCaption(_ inlines: [Inline]) -> Bool {
    guard var blocks = open.last?.blocks, let last = blocks.last, case .table(var table) = last.content,
      table.caption.isEmpty, let caption = PipeTable.caption(inlines)
    else { return false }
    table.caption = caption
    blocks[blocks.count - 1].content = .table(table)
    open[open.count - 1].blocks = blocks
    return true
  }

  /// Keeps where a paragraph or heading stands, so that its words can be looked through.
  private mutating func note(_ node: CommonMark.Node) {
    var place = ForeignSyntax.LeafPlace(
      leaf: reader.leaf, isHeading: false, isFirstOfItem: false, isFirstOfQuote: false)
    if case .heading = node.kind { place.isHeading = true }
    if pieces != nil, let first = reader.leaf.lines.first {
      place.leaf.lines[0] = min(first.lowerBound + DocumentBuilder.pieceMark.count, first.upperBound)..<first.upperBound
    }
    if let parent = open.last, parent.blocks.isEmpty {
      if case .item = parent.node.kind { place.isFirstOfItem = true }
      if case .quote = parent.node.kind { place.isFirstOfQuote = true }
    }
    // Pieces only look as if they stood behind each other.
    if pieces == nil, case .paragraph = open.last?.blocks.last?.content { place.isBehindParagraph = true }
    if case .rule = open.last?.blocks.last?.content { place.isBehindRule = true }
    leaves.append(place)
  }

  private mutating func add(_ block: Block) {
    if open.isEmpty { blocks.append(block) } else { open[open.count - 1].blocks.append(block) }
  }

  mutating func add(_ content: Inline.Content, _ location: SourceLocation) {
    guard !open.isEmpty else { return }
    // libcmark cuts text at special characters; joined, a number such as "92.898" is one text again.
    let last = open.count - 1
    if case .text(let text) = content, case .text(var words) = open[last].inlines.last?.content {
      let place = open[last].inlines.removeLast().location
      words += text
      open[last].inlines.append(Inline(content: .text(words), location: place))
      return
    }
    open[last].inlines.append(Inline(content: content, location: location))
  }
}
