/// A file that was read: what lineage and manifests say of it.
public struct RecordFile: Hashable, Sendable {
  /// The path from the portal's folder.
  public var path: String
  /// `nil` for a file that holds no records of a known kind.
  public var kind: Kind?
  /// The rows, or the entries, that were read from it.
  public var records: Int
  /// 0 where it could not be read.
  public var bytes: Int
  /// The file's source, as an index of `Records.sources`; `nil` where the file needs none.
  public var source: Int?
  /// Answers of a survey that were not finished: they are counted here and nowhere else.
  public var unfinished: Int

  public init(path: String, kind: Kind?, records: Int, bytes: Int, source: Int? = nil, unfinished: Int = 0) {
    self.path = path
    self.kind = kind
    self.records = records
    self.bytes = bytes
    self.source = source
    self.unfinished = unfinished
  }
}
