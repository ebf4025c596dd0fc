public import Markup

/// A text as the reader gets it.
public struct RenderedMarkdown: Sendable {
  /// What stands between the page's heading and its foot.
  public var body: Markup
  public var headings: [Heading]
  /// The words alone, a line per block, with the figures in them: for feeds and search.
  public var plainText: String
  /// The beginning of the first paragraph, of about `MarkdownRenderer.excerptLength` characters at most.
  public var excerpt: String

  /// A heading with the id it can be linked by.
  public struct Heading: Hashable, Sendable {
    /// 2...6, as it stands on the page.
    public var level: Int
    public var id: String
    public var text: String
  }
}

/// What a link becomes.
public enum RenderedLink: Sendable {
  /// A link around the text that was written; `language` where the target is not in the page's language.
  case anchor(address: String, language: String? = nil)
  /// Markup in the place of the link, and the words it says.
  case inline(Markup, text: String)
  /// The text without a link.
  case unlinked
}

/// What a picture becomes.
public enum RenderedPicture: Sendable {
  /// An `img`; `size` is its width and height in pixels.
  case picture(address: String, size: (width: Int, height: Int)?)
  /// A block of its own, and the words it says.
  case block(Markup, text: String)
  case unshown
}
