public import Markdown

/// An article's text as it stands on one page, with the charts it shows.
public struct RenderedArticle: Sendable {
  public var text: RenderedMarkdown
  /// The charts in order, each to be written as a file of its own beside the page.
  public var charts: [Chart]

  /// A chart as a file: its id in the text and the bytes of its picture.
  public struct Chart: Sendable {
    public var id: String
    public var query: FigureQuery
    public var svg: [UInt8]
  }
}
