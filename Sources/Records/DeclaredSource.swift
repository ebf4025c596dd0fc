public import Vocabulary

/// A source as `sources.yml` declares it: the files that come from it, beside what everybody may know.
@dynamicMemberLookup
public struct DeclaredSource: Hashable, Sendable {
  public var source: Source
  /// The beginnings of the paths of its files; the longest that fits a file wins.
  public var files: [String]
  /// The line of `sources.yml` on which it begins; 0 where nobody wrote it down.
  public var line: Int

  public init(_ source: Source, files: [String] = [], line: Int = 0) {
    self.source = source
    self.files = files
    self.line = line
  }

  public subscript<Member>(dynamicMember path: KeyPath<Source, Member>) -> Member { source[keyPath: path] }
}
