public import Diagnostics

/// A piece of a line of text.
public struct Inline: Hashable, Sendable {
  public indirect enum Content: Hashable, Sendable {
    case text(String)
    /// A line's end in the source that is a space to the reader.
    case softBreak
    case lineBreak
    case code(String)
    case html(String)
    case emphasis([Inline])
    case strong([Inline])
    case link(Link)
    case image(Link)
    /// A reference to a footnote of this name.
    case footnote(String)
  }

  /// A link or picture: where it leads and what it shows.
  public struct Link: Hashable, Sendable {
    /// As it was written, entities and backslashes read.
    public var destination: String
    public var title: String
    /// The text of a link, the text alternative of a picture.
    public var content: [Inline]
    /// Where the link begins.
    public var location: SourceLocation
    /// Where its destination stands; where the link begins, if that can't be said.
    public var destinationLocation: SourceLocation
  }

  public var content: Content
  public var location: SourceLocation
}

extension [Inline] {
  /// The words alone, without markup, one line.
  public var plainText: String {
    var text = ""
    for inline in self {
      switch inline.content {
      case .text(let words), .code(let words): text += words
      case .softBreak, .lineBreak: text += " "
      case .html, .footnote: continue
      case .emphasis(let inner), .strong(let inner): text += inner.plainText
      case .link(let link), .image(let link): text += link.content.plainText
      }
    }
    return text
  }
}
