public import Charts

/// A chart that a text or a file asked for, drawn.
public struct AskedChart: Sendable {
  /// Its id where it stands: `chart-1`.
  public var id: String
  /// The file that it is written in; `nil` for one in a text.
  public var file: String?
  public var query: FigureQuery
  public var title: String
  public var drawn: DrawnChart
}
