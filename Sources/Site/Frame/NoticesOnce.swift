import Vocabulary

/// Says a notice once on a page: what is marked with `data-once` and stands there already in the same words is left out.
///
/// Every chart brings the notes that it needs, for it may stand alone; on a page of several a reader is told each of them once.
/// Works on the bytes of the finished page, because no part of it knows the others.
struct NoticesOnce {
  private static let mark = Array(" data-once=\"\"".utf8)
  private static let emptyList = Array("<ul class=\"ch-notes\"></ul>".utf8)

  /// The page without its marks and without what was said before.
  static func apply(to page: [UInt8]) -> [UInt8] {
    var starts = matches(of: mark, in: page)[...]
    guard !starts.isEmpty else { return page }
    var said: Set<ArraySlice<UInt8>> = []
    var result: [UInt8] = []
    result.reserveCapacity(page.count)
    var copied = 0
    while let start = starts.popFirst() {
      guard start >= copied, let tag = page[..<start].lastIndex(of: UInt8(ascii: "<")),
        let end = closing(of: tag, in: page)
      else { continue }
      let body = page[(start + mark.count)..<end]
      result += page[copied..<tag]
      copied = end
      if said.insert(body).inserted { result += page[tag..<start] + body }
    }
    result += page[copied...]
    return removing(emptyList, from: result)
  }

  /// The end of an element that holds none of its own name, as a list's item or a paragraph does.
  private static func closing(of tag: Int, in page: [UInt8]) -> Int? {
    let name = page[(tag + 1)...].prefix { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: ">") }
    let close = Array("</".utf8) + name + [UInt8(ascii: ">")]
    return page[tag...].position(of: close).map { $0 + close.count }
  }

  private static func matches(of pattern: [UInt8], in page: [UInt8]) -> [Int] {
    var found: [Int] = []
    var rest = page[...]
    while let place = rest.position(of: pattern) {
      found.append(place)
      rest = rest[(place + pattern.count)...]
    }
    return found
  }

  private static func removing(_ pattern: [UInt8], from page: [UInt8]) -> [UInt8] {
    let found = matches(of: pattern, in: page)
    guard !found.isEmpty else { return page }
    var result: [UInt8] = []
    var copied = 0
    for start in found {
      result += page[copied..<start]
      copied = start + pattern.count
    }
    return result + page[copied...]
  }
}
