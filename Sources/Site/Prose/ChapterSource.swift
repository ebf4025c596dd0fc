import Documents

/// What the first line of a translated chapter says: `<!-- en: 3f5a9c0d1e2b -->`, the language that it was translated from
/// and the digest of the text there at the time, by which it is known when that has changed since.
public struct ChapterSource: Hashable, Sendable {
  public let tag: String
  public let digest: String

  /// - Parameter text: the chapter in the language `tag`, without such a line of its own.
  public init(tag: String, text: [UInt8]) {
    self.tag = tag
    digest = String(SHA256.hexadecimal(of: text).prefix(12))
  }

  private init(tag: String, digest: String) {
    self.tag = tag
    self.digest = digest
  }

  /// The line, as it stands in a file.
  public var line: String { "<!-- \(tag): \(digest) -->" }

  /// Takes such a line off a chapter.
  ///
  /// - Returns: what it says, and the text below it, which begins on line 1 or 2.
  public static func split(_ bytes: [UInt8]) -> (source: ChapterSource?, text: [UInt8]) {
    let line = bytes.prefix { $0 != 10 }
    let words = String(decoding: line, as: UTF8.self).split(whereSeparator: \.isWhitespace)
    guard words.count == 4, words[0] == "<!--", words[3] == "-->", words[1].last == ":", words[1].utf8.count > 2 else {
      return (nil, bytes)
    }
    let source = ChapterSource(tag: String(words[1].dropLast()), digest: String(words[2]))
    return (source, Array(bytes.dropFirst(line.count + 1)))
  }
}
