/// Where a record stands: its file and line, and the file's source.
public struct RecordLocation: Hashable, Sendable {
  /// As an index of `Records.files`.
  public var file: Int
  public var line: Int
  /// As an index of `Records.sources`; `nil` for files that need none, such as `places/`.
  public var source: Int?

  public init(file: Int, line: Int, source: Int? = nil) {
    self.file = file
    self.line = line
    self.source = source
  }
}
