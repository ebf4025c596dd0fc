/// A file that was read: what lineage and manifests say of it.
public struct RecordFile: Hashable, Sendable {
  /// The path from the portal's folder.
  public var path: String
  /// The rows, or the entries, that were read from it.
  public var records: Int
  public var bytes: Int
  /// A hash of the bytes (FNV-1a, 64 bits); it tells versions apart and protects from nothing.
  public var hash: UInt64
  /// The file's source, as an index of `Records.sources`; `nil` where the file needs none.
  public var source: Int?
  /// Answers of a survey that were not finished: they are counted here and nowhere else.
  public var unfinished: Int

  public init(path: String, records: Int, bytes: Int, hash: UInt64, source: Int? = nil, unfinished: Int = 0) {
    self.path = path
    self.records = records
    self.bytes = bytes
    self.hash = hash
    self.source = source
    self.unfinished = unfinished
  }
}
