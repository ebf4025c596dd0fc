public import Diagnostics

/// A block of a text: what stands on lines of its own.
public struct Block: Hashable, Sendable {
  public indirect enum Content: Hashable, Sendable {
    case paragraph([Inline])
    /// A heading with the level it was written with, 1...6.
    case heading(level: Int, [Inline])
    case quote([Block])
    case list(List)
    case table(PipedTable)
    /// Code, with the language named after the fence, if any.
    case code(info: String, String)
    case html(String)
    case rule
  }

  /// A list with its items, each a run of blocks.
  public struct List: Hashable, Sendable {
    public var isOrdered: Bool
    /// The number of the first item of an ordered list.
    public var start: Int
    /// Whether the items' paragraphs stand without blank lines between them, and so without `p`.
    public var isTight: Bool
    public var items: [[Block]]
  }

  /// A table written with bars. Every row has as many cells as there are columns.
  public struct PipedTable: Hashable, Sendable {
    public enum Alignment: String, Hashable, Sendable { case start, centre, end }

    /// How each column is set; `nil` where it is not said.
    public var alignments: [Alignment?]
    public var head: [[Inline]]
    public var rows: [[[Inline]]]
    /// The words of a line `: Caption` below the table.
    public var caption: [Inline]

    /// The cells in reading order, those of the head first, then the caption.
    public var texts: [[Inline]] { head + rows.flatMap { $0 } + [caption] }
  }

  public var content: Content
  public var location: SourceLocation
}

/// A note below a text, which is referred to by its name.
public struct Footnote: Hashable, Sendable {
  public var name: String
  public var content: [Inline]
  public var location: SourceLocation
}
