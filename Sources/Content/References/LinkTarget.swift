public import Vocabulary

/// What a link in a page leads to, before it is an address.
///
/// The pages give a function from a target to an address relative to the page that is being written.
public enum LinkTarget: Hashable, Sendable {
  case indicator(IndicatorID)
  case figure(IndicatorID, PlaceID)
  /// The row in which a figure stands as a source published it.
  case reported(FigureKey, source: String)
  case place(PlaceID)
  /// A post or page, in the reader's language where there is one; else in this.
  case article(ArticleID, Language)
  /// One language version of a post or page, whatever the reader's language.
  case version(ArticleID, Language)
  /// A file that is copied as it is: the path below the content folder, such as `news/2020-07-06-start/team.jpg`.
  case asset(String)
}

/// The name of a post or page that all its language versions share, such as `2020-07-06-second-year` or `about`.
public struct ArticleID: Hashable, Sendable, Comparable, CustomStringConvertible {
  public enum Kind: String, Hashable, Sendable, Comparable, CaseIterable {
    case post, page

    public static func < (left: Kind, right: Kind) -> Bool { left.rawValue < right.rawValue }
  }

  public let kind: Kind
  public let name: String

  public init(_ kind: Kind, _ name: String) {
    self.kind = kind
    self.name = name
  }

  public var description: String { "\(kind.rawValue):\(name)" }

  public static func < (left: ArticleID, right: ArticleID) -> Bool {
    (left.kind, left.name) < (right.kind, right.name)
  }
}
