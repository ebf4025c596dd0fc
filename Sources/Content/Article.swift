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
  public var updated: Day?
  public var tags: [String]
  public var places: [PlaceID]
  /// The ids of the portal's projects that must be named below the text.
  public var projects: [String]
  public var author: String?
  public var image: Image?
  /// Addresses it had before.
  public var aliases: [Alias]
  public var isDraft: Bool
  /// The first day it is shown, where that is said.
  public var publish: Day?
  /// The last day it is shown.
  public var expire: Day?
  public var document: MarkdownDocument
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
  }

  /// The first day it is shown: not before its date, whatever else is said.
  public var firstDay: Day? { [publish, day].compactMap { $0 }.max() }

  /// The picture that stands for the article.
  public struct Image: Hashable, Sendable {
    public var path: String
    public var alt: String
    /// Where it is named.
    public var location: SourceLocation
    public var size: PictureHeader.Size?
  }

  /// Whether it is to be seen on a day.
  public func isShown(on day: Day) -> Bool {
    !isDraft && (firstDay ?? day) <= day && day <= (expire ?? day)
  }
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
