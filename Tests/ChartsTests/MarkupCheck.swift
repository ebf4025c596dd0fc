/// What a chart's markup says of itself: whether its tags balance, its ids, its attributes.
struct MarkupCheck {
  private(set) var problems: [String] = []
  private(set) var ids: [String] = []
  /// What `aria-labelledby` and `aria-describedby` name.
  private(set) var references: [String] = []
  private(set) var tags: [String] = []
  /// The texts between tags, in order, with the element they stand in.
  private(set) var texts: [(element: String, text: String)] = []

  private static let void: Set<String> = ["br", "img", "meta", "link", "hr", "input"]

  init(_ markup: String) {
    var open: [String] = []
    for piece in markup.split(separator: "<", omittingEmptySubsequences: true) {
      guard let end = piece.lastIndex(of: ">") else {
        problems.append("no end of tag in \(piece.prefix(60))")
        continue
      }
      let tag = piece[..<end]
      let text = piece[piece.index(after: end)...]
      if tag.contains(">") { problems.append("> inside \(tag.prefix(60))") }
      let name = String(tag.drop { $0 == "/" }.prefix { !" />".contains($0) })
      tags.append(String(tag))
      if tag.first == "/" {
        if open.popLast() != name { problems.append("</\(name)> closes another element") }
      } else if tag.last != "/", !MarkupCheck.void.contains(name) {
        open.append(name)
      }
      readAttributes(tag)
      if !text.isEmpty { texts.append((open.last ?? "", String(text))) }
    }
    if !open.isEmpty { problems.append("open at the end: \(open)") }
  }

  private mutating func readAttributes(_ tag: Substring) {
    let parts = tag.split(separator: "\"", omittingEmptySubsequences: false)
    if parts.count % 2 == 0 { problems.append("odd quotes in \(tag.prefix(60))") }
    for index in stride(from: 0, to: parts.count - 1, by: 2) {
      let name = parts[index].split(separator: " ").last.map(String.init) ?? ""
      let value = String(parts[index + 1])
      switch name {
      case "id=": ids.append(value)
      case "aria-labelledby=", "aria-describedby=": references.append(value)
      case "style=": problems.append("an inline style in \(tag.prefix(60))")
      default: continue
      }
    }
  }
}
