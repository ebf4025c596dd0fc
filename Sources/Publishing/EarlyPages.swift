public import Site

/// Pages that somebody looks at, which a build for the preview makes before all others.
public struct EarlyPages: Sendable {
  /// Their paths from the site's root.
  public var paths: Set<String>
  /// Takes them over as soon as they are written.
  public var deliver: @Sendable ([OutputFile]) -> Void

  public init(_ paths: Set<String>, deliver: @escaping @Sendable ([OutputFile]) -> Void) {
    self.paths = paths
    self.deliver = deliver
  }
}
