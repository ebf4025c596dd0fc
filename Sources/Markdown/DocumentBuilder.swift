import Diagnostics

/// Puts the nodes of libcmark's walk together to a tree of values, and refuses one that nests too deep.
struct DocumentBuilder {
  let source: MarkdownSource
  private(set) var problem: Diagnostic?
  private(set) var blocks: [Block] = []

  private var open: [Frame] = []
  /// Where to look for the next destination: links come in the order they were written.
  private var cursor = 0
  /// The last line of the block that is read, from 1.
  private var lastLine = 1

  init(source: MarkdownSource) { self.source = source }

  /// A node that is not finished.
  private struct Frame {
    var node: CommonMark.Node
    var location: SourceLocation
    var destinationLocation: SourceLocation
    /// The offset behind the destination, 0 where it was not found.
    var destinationEnd: Int
    var blocks: [Block] = []
    var inlines: [Inline] = []
    var items: [[Block]] = []
  }

  /// Takes a node that begins; false where the walk should end.
  mutating func enter(_ node: CommonMark.Node) -> Bool {
    var location = source.location(line: node.line, column: node.column)
    if isBlockWithText(node) {
      cursor = source.start(ofLine: node.line)
      lastLine = max(node.endLine, node.line)
    }
    switch node.kind {
    case .rule: add(Block(content: .rule, location: location))
    case .codeBlock(let info, let text): add(Block(content: .code(info: info, text), location: location))
    case .htmlBlock(let text): add(Block(content: .html(text), location: location))
    case .text(let text): add(.text(text), location)
    case .code(let text): add(.code(text), location)
    case .html(let text): add(.html(text), location)
    case .softBreak: add(.softBreak, location)
    case .lineBreak: add(.lineBreak, location)
    case .link(let destination, _), .image(let destination, _):
      guard let offset = offset(of: destination) else { return push(node, location) }
      let place = source.location(of: offset)
      // libcmark puts a link that does not stand on its paragraph's first line at a wrong place.
      if place.line != location.line { location = place }
      return push(node, location, place, end: offset + destination.utf8.count)
    default: return push(node, location)
    }
    return true
  }

  private mutating func push(
    _ node: CommonMark.Node, _ location: SourceLocation, _ destination: SourceLocation? = nil, end: Int = 0
  ) -> Bool {
    open.append(
      Frame(node: node, location: location, destinationLocation: destination ?? location, destinationEnd: end))
    guard open.count > MarkdownDocument.deepest else { return true }
    problem = Diagnostic(
      .error, "markdown.too-deep", location, "the text nests deeper than \(MarkdownDocument.deepest) levels",
      hint: "use fewer quotes, lists or emphases inside each other")
    return false
  }

  /// Takes the end of a node; false where the walk should end.
  mutating func leave(_ node: CommonMark.Node) -> Bool {
    guard let frame = open.popLast() else { return false }
    cursor = max(cursor, frame.destinationEnd)
    switch frame.node.kind {
    case .document: blocks = frame.blocks
    case .quote: add(Block(content: .quote(frame.blocks), location: frame.location))
    case .item: if !open.isEmpty { open[open.count - 1].items.append(frame.blocks) }
    case .list(let isOrdered, let start, let isTight):
      let list = Block.List(isOrdered: isOrdered, start: start, isTight: isTight, items: frame.items)
      add(Block(content: .list(list), location: frame.location))
    case .paragraph: add(Block(content: .paragraph(frame.inlines), location: frame.location))
    case .heading(let level): add(Block(content: .heading(level: level, frame.inlines), location: frame.location))
    case .emphasis: add(.emphasis(frame.inlines), frame.location)
    case .strong: add(.strong(frame.inlines), frame.location)
    case .link(let destination, let title): add(.link(link(frame, destination, title)), frame.location)
    case .image(let destination, let title): add(.image(link(frame, destination, title)), frame.location)
    default: break
    }
    return true
  }

  private func link(_ frame: Frame, _ destination: String, _ title: String) -> Inline.Link {
    Inline.Link(
      destination: destination, title: title, content: frame.inlines, location: frame.location,
      destinationLocation: frame.destinationLocation)
  }

  private mutating func add(_ block: Block) {
    if open.isEmpty { blocks.append(block) } else { open[open.count - 1].blocks.append(block) }
  }

  private mutating func add(_ content: Inline.Content, _ location: SourceLocation) {
    guard !open.isEmpty else { return }
    // libcmark cuts text at every special character; joined, a number such as "92.898" is one text again.
    if case .text(let text) = content, let last = open[open.count - 1].inlines.last,
      case .text(let before) = last.content
    {
      let joined = Inline(content: .text(before + text), location: last.location)
      open[open.count - 1].inlines[open[open.count - 1].inlines.count - 1] = joined
      return
    }
    open[open.count - 1].inlines.append(Inline(content: content, location: location))
  }

  private func isBlockWithText(_ node: CommonMark.Node) -> Bool {
    switch node.kind {
    case .paragraph, .heading: true
    default: false
    }
  }

  /// Finds a destination in the source, behind the parenthesis or bracket that begins it.
  private func offset(of destination: String) -> Int? {
    guard !destination.isEmpty else { return nil }
    for opening in ["(", "<"] {
      if let offset = source.offset(of: opening + destination, from: cursor, lastLine: lastLine) { return offset + 1 }
    }
    return nil
  }
}
