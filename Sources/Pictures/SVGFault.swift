public import Diagnostics

/// What may not stand in an SVG that is published.
public struct SVGFault: Hashable, Sendable {
  /// From 1.
  public var line: Int
  /// One phrase without a full stop.
  public var message: ProblemText
  public var hint: ProblemText
}
