public import Diagnostics
import Documents
public import Markdown
public import Pictures
public import Vocabulary

/// A post or a page in one language.
public struct Article: Hashable, Sendable {
  public var id: ArticleID
  public var language: Language
  /// The name in its address, without a language: `2020-07-06-second-year` or `about`.
  public var slug: String
  /// The path below the content folder.
  public var file: String
  public var title: String
  /// Where the title stands: the address of a page is made of it.
  public var titleLocation: SourceLocation
  /// One or two sentences; where it is not written, the rendered text has an excerpt.
  public var summary: String?
  /// When it was published; every post has one.
  public var day: Day?
  /// The day of the last change that is said; that of the last correction, where it is later.
  public var updated: Day?
  /// What was wrong and is right now, the newest first.
  public var corrections: [Correction]
  public var tags: [String]
  public var places: [PlaceID]
  /// The ids of the portal's projects that must be named below the text.
  public var projects: [String]
  /// The ids of the bodies that must be named below the text.
  public var bodies: [String]
  public var author: String?
  public var image: Image?
  /// Addresses it had before.
  public var aliases: [Alias]
  public var isDraft: Bool
  /// Whether the foot of every page leads to it, as to any page of the portal that does not ask otherwise.
  public var isInFooter = true
  /// The first day it is shown, where that is said.
  public var publish: Day?
  /// The last day it is shown.
  public var expire: Day?
  public var document: MarkdownDocument
  /// The indicators whose figures it says, charts or lists by a reference.
  public var indicators: Set<IndicatorID>
  /// What it says of persons on purpose.
  var publicTexts: [PublicText]
  /// The ids of its headings, in order.
  public var headingIDs: [String]

  /// An address that it had before.
  public struct Alias: Hashable, Sendable {
    /// From the root of the site, as it was written.
    public var address: String
    public var location: SourceLocation

    /// Where the page of an old address stands: `/old/page.html` as it is, a folder by its index.
    package var path: String {
      // A file is named by what the escapes of its address mean.
      let path = String((percentDecoded(address) ?? address).drop { $0 == "/" }).composed
      if path.hasSuffix(".html") || path.hasSuffix(".htm") { return path }
      return path.isEmpty ? "index.html" : path.hasSuffix("/") ? "\(path)index.html" : "\(path)/index.html"
    }

    /// Letters, digits and marks that addresses have, in parts that are no hidden file and lead nowhere up.
    static func isAddress(_ text: String) -> Bool {
      guard text.hasPrefix("/"), !text.hasPrefix("//"), let path = percentDecoded(text),
        text.utf8.allSatisfy({ $0 > 32 && $0 < 127 && !"\\\"<>?#".utf8.contains($0) }),
        path.utf8.allSatisfy({ $0 >= 32 && $0 != 127 && $0 != UInt8(ascii: "\\") })
      else { return false }
      let parts = path.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
      return parts.allSatisfy { !$0.hasPrefix(".") } && !parts.dropLast().contains("")
    }
  }

  /// What was wrong in a text that was published already, told below its title.
  public struct Correction: Hashable, Sendable {
    public var day: Day
    public var text: String
  }

  /// The first day it is shown: the one that is said, else its date.
  public var firstDay: Day? { publish ?? day }

  /// The picture that stands for the article.
  public struct Image: Hashable, Sendable {
    public var path: String
    public var alt: String
    /// Where it is named.
    public var location: SourceLocation
    public var size: PictureHeader.Size?
  }

  /// Whether a text is to be seen on a day, and if not, why.
  public enum Standing: Hashable, Sendable {
    case shown, draft
    /// Not before a day.
    case heldBack(Day)
    /// No more after a day.
    case expired(Day)
  }

  public func standing(on day: Day) -> Standing {
    if isDraft { return .draft }
    if let first = firstDay, first > day { return .heldBack(first) }
    if let expire, expire < day { return .expired(expire) }
    return .shown
  }

  /// Whether it is to be seen on a day.
  public func isShown(on day: Day) -> Bool { standing(on: day) == .shown }
}

/// All language versions of one post or page.
public struct ArticleGroup: Hashable, Sendable {
  public var id: ArticleID
  /// In the order of the portal's languages.
  public var versions: [Article]

  public var day: Day? { versions.compactMap(\.day).min() }

  public subscript(language: Language) -> Article? { versions.first { $0.language == language } }

  /// The version in a language, else the first there is: a page then names its language.
  public func version(in language: Language) -> Article? { self[language] ?? versions.first }
}
