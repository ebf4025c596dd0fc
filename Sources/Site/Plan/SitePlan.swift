/// How many files a site will have and how large they will be, told before it is written.
///
/// Its pages are all known beforehand; how large they are and what they bring along is taken from a sample of every kind.
public struct SitePlan: Sendable {
  public struct Row: Hashable, Sendable {
    public var files = 0
    /// Estimated, but for data and what is no page.
    public var bytes = 0

    public init(files: Int = 0, bytes: Int = 0) {
      self.files = files
      self.bytes = bytes
    }

    mutating func add(_ other: Row) {
      files += other.files
      bytes += other.bytes
    }
  }

  public private(set) var rows: [PlannedFiles: Row] = [:]
  /// The pages that were written to estimate the others.
  public let sampled: Int
  public let pages: Int

  public var total: Row {
    rows.values.reduce(into: Row()) { sum, row in sum.add(row) }
  }

  init(sampled: Int, pages: Int) {
    self.sampled = sampled
    self.pages = pages
  }

  public mutating func add(_ file: OutputFile) {
    rows[PlannedFiles(path: file.path), default: Row()].add(Row(files: 1, bytes: file.bytes.count))
  }

  /// Adds the list of all files.
  public mutating func add(_ list: Row) { add(list, as: .others) }

  mutating func add(_ row: Row, as files: PlannedFiles) { rows[files, default: Row()].add(row) }
}
