public import Charts
public import Markdown

/// An article's text as it stands on one page, with the charts it shows.
public struct RenderedArticle: Sendable {
  public var text: RenderedMarkdown
  /// The charts in order.
  public var charts: [PlacedInText]

  /// A chart of the text.
  public struct PlacedInText: Sendable {
    /// Its id in the text: `chart-1`.
    public var id: String
    /// The file that it is written in; `nil` for one in the text.
    public var file: String?
    public var query: FigureQuery
    public var title: String
    public var drawn: DrawnChart
  }
}
