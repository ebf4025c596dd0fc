import Diagnostics

extension DocumentBuilder {
  /// A link or picture that begins. libcmark gives its column, and the line it ends on.
  mutating func beginLink(_ node: CommonMark.Node) -> Frame {
    var frame = Frame(node: node, location: source.location(line: node.line, column: node.column))
    guard let offset = reader.enterLink(node) else { return frame }
    frame.location = source.location(of: offset)
    frame.isAutolink = source.bytes[offset] == UInt8(ascii: "<")
    return frame
  }

  /// A link or picture that ends, with the place of its address where that stands in it.
  mutating func endLink(_ frame: Frame, _ destination: String, _ title: String) -> Inline.Link {
    var place = frame.location
    if frame.isAutolink {
      place = frame.location.moved(by: 1)
      reader.leaveAutolink()
    } else if let offset = reader.leaveLink(to: destination), !destination.isEmpty {
      place = source.location(of: offset)
    }
    check(destination, at: place)
    check(title, at: place)
    return Inline.Link(
      destination: FootnoteMark.unmarked(destination), title: FootnoteMark.unmarked(title), content: frame.inlines,
      location: frame.location, destinationLocation: place)
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
