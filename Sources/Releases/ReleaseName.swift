public import Vocabulary

/// What a build is asked to be released as.
public struct ReleaseName: Hashable, Sendable {
  /// A slug such as `2026-1`.
  public var id: String
  public var date: Day

  public init(id: String, date: Day) {
    self.id = id
    self.date = date
  }
}
