public import Diagnostics

/// A file of the finished site.
public struct OutputFile: Sendable {
  /// The path from the site's root, with `/` between its parts.
  public var path: String
  public var bytes: [UInt8]
  /// Where in the portal's files its name comes from, if somebody wrote it.
  public var origin: SourceLocation?

  public init(path: String, bytes: [UInt8], origin: SourceLocation? = nil) {
    self.path = path
    self.bytes = bytes
    self.origin = origin
  }
}
