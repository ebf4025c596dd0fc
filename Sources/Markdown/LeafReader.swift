import Diagnostics

/// Finds the nodes of paragraphs and headings in the source, one behind the other.
///
/// libcmark tells lines and columns, but not always the right ones, and of some nodes none.
struct LeafReader {
  let source: MarkdownSource
  /// Which bytes of the source are words, and of which blocks.
  var text: SourceText
  /// The paragraph or heading that is read.
  private(set) var leaf = Leaf(firstLine: 1, firstColumn: 1, lines: [])
  /// The offset behind what was read of it.
  private(set) var cursor = 0
  /// How many words were not found at all in it.
  private var misses = 0

  init(_ source: MarkdownSource) {
    self.source = source
    text = SourceText(source.bytes)
  }

  mutating func begin(_ leaf: Leaf) {
    self.leaf = leaf
    cursor = leaf.start
    misses = 0
  }

  /// The offset of a node as libcmark tells it; `nil` where that is not in the leaf.
  func offset(of node: CommonMark.Node) -> Int? { leaf.offset(line: node.line, column: node.column) }

  func place(of node: CommonMark.Node) -> SourceLocation {
    guard let offset = offset(of: node) else {
      return source.location(line: node.line, column: node.column)
    }
    return source.location(of: offset)
  }

  // MARK: Words

  /// Finds words: where libcmark says, or else further on, for it loses count behind a title of two lines and behind
  /// the addresses of links that are defined in the same paragraph.
  mutating func offset(of words: [UInt8], _ node: CommonMark.Node) -> Int? {
    if let expected = offset(of: node), expected >= cursor,
      let end = text.read(words, at: expected, before: leaf.end)
    {
      cursor = end
      return expected
    }
    guard misses < 20, let found = text.find(words, from: cursor, before: leaf.end),
      let end = text.read(words, at: found, before: leaf.end)
    else {
      misses += 1
      return nil
    }
    cursor = end
    return found
  }

  /// The place of code or HTML, behind which the cursor then stands.
  mutating func skip(_ words: String, _ node: CommonMark.Node) -> SourceLocation {
    guard let expected = offset(of: node), expected >= cursor else {
      return source.location(line: node.line, column: node.column)
    }
    cursor = min(expected + words.utf8.count, max(leaf.end, cursor))
    return source.location(of: expected)
  }

  // MARK: Links

  /// The offset of a link or picture, whose words the cursor then stands before; `nil` where it is not found.
  mutating func enterLink(_ node: CommonMark.Node) -> Int? {
    guard let offset = beginning(of: node) else { return nil }
    cursor = offset + (source.bytes[offset] == UInt8(ascii: "!") ? 2 : 1)
    return offset
  }

  private func beginning(of node: CommonMark.Node) -> Int? {
    let bytes = source.bytes
    let isPicture = node.isPicture
    let begins = { (offset: Int) -> Bool in
      guard isPicture else { return bytes[offset] == UInt8(ascii: "[") || bytes[offset] == UInt8(ascii: "<") }
      return bytes[offset] == UInt8(ascii: "!") && offset + 1 < bytes.count && bytes[offset + 1] == UInt8(ascii: "[")
    }
    if let expected = offset(of: node), expected >= cursor, expected < leaf.end,
      begins(expected)
    {
      return expected
    }
    // Between two words there are few other marks.
    return (cursor..<min(leaf.end, cursor + 200)).first(where: begins)
  }

  mutating func leaveAutolink() { cursor = min(cursor + 1, leaf.end) }

  /// The offset of a link's address, behind which the cursor then stands; `nil` where it does not stand in the link.
  mutating func leaveLink(to destination: String) -> Int? {
    guard let offset = destinationOffset() else { return nil }
    cursor = min(offset + destination.utf8.count, leaf.end)
    return offset
  }

  /// Where the address stands behind `](`; `nil` where the link is of another form.
  private func destinationOffset() -> Int? {
    let bytes = source.bytes
    guard
      let bracket = (cursor..<min(leaf.end, cursor + 200)).first(where: { bytes[$0] == UInt8(ascii: "]") }),
      bracket + 1 < leaf.end, bytes[bracket + 1] == UInt8(ascii: "(")
    else { return nil }
    var offset = bracket + 2
    while offset < leaf.end, bytes[offset] <= 32 { offset += 1 }
    if offset < leaf.end, bytes[offset] == UInt8(ascii: "<") { offset += 1 }
    return offset < leaf.end ? offset : nil
  }
}
