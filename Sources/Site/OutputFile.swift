/// A file of the finished site.
public struct OutputFile: Sendable {
  /// The path from the site's root, with `/` between its parts.
  public var path: String
  public var bytes: [UInt8]

  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}
