import Charts
public import Markdown

/// An article's text as it stands on one page, with the charts it shows.
public struct RenderedArticle: Sendable {
  public var text: RenderedMarkdown
  /// The charts in order.
  public var charts: [AskedChart]
}
