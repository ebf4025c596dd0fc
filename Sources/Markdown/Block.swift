public import Diagnostics

/// A block of a text: what stands on lines of its own.
public struct Block: Hashable, Sendable {
  public indirect enum Content: Hashable, Sendable {
    case paragraph([Inline])
    /// A heading with the level it was written with, 1...6.
    case heading(level: Int, [Inline])
    case quote([Block])
    case list(List)
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

  public var content: Content
  public var location: SourceLocation
}
