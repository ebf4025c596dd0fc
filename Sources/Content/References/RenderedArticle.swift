import Charts
public import Figures
public import Markdown

/// An article's text as it stands on one page, with the charts it shows.
public struct RenderedArticle: Sendable {
  public var text: RenderedMarkdown
  /// The charts in order.
  public var charts: [AskedChart]
  /// The figures that stand in it, in charts, tables and sentences.
  public var observations: [PublishedObservation]
}
