import Diagnostics

extension DocumentBuilder {
  /// A link or picture that begins. libcmark gives its column, and the line it ends on.
  mutating func beginLink(_ node: CommonMark.Node) -> Frame {
    var frame = Frame(node: node, location: source.location(line: node.line, column: node.column))
    guard let offset = beginning(of: node) else { return frame }
    frame.location = source.location(of: offset)
    frame.isAutolink = source.bytes[offset] == UInt8(ascii: "<")
    cursor = offset + (source.bytes[offset] == UInt8(ascii: "!") ? 2 : 1)
    return frame
  }

  private func beginning(of node: CommonMark.Node) -> Int? {
    let bytes = source.bytes
    let isPicture = node.isPicture
    let begins = { (offset: Int) -> Bool in
      guard isPicture else { return bytes[offset] == UInt8(ascii: "[") || bytes[offset] == UInt8(ascii: "<") }
      return bytes[offset] == UInt8(ascii: "!") && offset + 1 < bytes.count && bytes[offset + 1] == UInt8(ascii: "[")
    }
    if let expected = leaf.offset(line: node.line, column: node.column), expected >= cursor, expected < leaf.end,
      begins(expected)
    {
      return expected
    }
    // Between two words there are few other marks.
    return (cursor..<min(leaf.end, cursor + 200)).first(where: begins)
  }

  /// A link or picture that ends, with the place of its address where that stands in it.
  mutating func endLink(_ frame: Frame, _ destination: String, _ title: String) -> Inline.Link {
    var place = frame.location
    if frame.isAutolink {
      place = frame.location.moved(by: 1)
      cursor = min(cursor + 1, leaf.end)
    } else if let offset = destinationOffset(destination) {
      if !destination.isEmpty { place = source.location(of: offset) }
      cursor = min(offset + destination.utf8.count, leaf.end)
    }
    check(destination, at: place)
    check(title, at: place)
    return Inline.Link(
      destination: FootnoteMark.unmarked(destination), title: FootnoteMark.unmarked(title), content: frame.inlines,
      location: frame.location, destinationLocation: place)
  }

  /// Where the address stands behind `](`; `nil` where the link is of another form.
  private func destinationOffset(_ destination: String) -> Int? {
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

extension DocumentBuilder.Frame {
  var isLink: Bool {
    switch node.kind {
    case .link, .image: true
    default: false
    }
  }
}

extension CommonMark.Node {
  var isPicture: Bool {
    guard case .image = kind else { return false }
    return true
  }
}
