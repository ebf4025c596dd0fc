public import Diagnostics
public import Vocabulary

/// What `portal.yml` says: the portal's name, languages, thresholds, navigation and funders.
public struct Portal: Hashable, Sendable {
  public var title: LocalizedText
  /// One sentence about the portal, for the home page and for search engines.
  public var summary: LocalizedText
  /// The address the portal is published at, without a slash at its end.
  public var baseAddress: String
  /// The languages of the portal; the first is the default.
  public var languages: [Language]
  /// What must be translated into a language, with the place where that is said.
  public var complete: [Language: [TranslationSection: SourceLocation]] = [:]
  public var publisher: Publisher
  /// The licence of the data and its address.
  public var licence: Licence
  public var thresholds: Thresholds
  public var projects: [Project]
  /// What the header links to, in order: names of pages (`pages/about.sl.md` is `about`) or of sections.
  public var navigation: [String]
  /// Raw HTML in Markdown is kept where true and escaped where false.
  public var allowsRawHTML: Bool
  /// Until when records are complete; later periods are provisional.
  public var cutOff: Day
  /// Where the cut-off stands.
  public var cutOffLocation = SourceLocation(file: Portal.file)
  /// The indicators the home page and the pages of places show first, in order.
  public var featured: [IndicatorID]
  /// What all places together are called; the portal's title where it is not said.
  public var network: LocalizedText?
  /// The servers that are told in a file of their own where pages have moved.
  public var redirects: [RedirectFile] = []
  /// How many files a portal makes of its figures.
  public var files = Files.full
  /// What the centres are called, such as `Youth centres`; a neutral word where it is not said.
  public var centres: LocalizedText?
  /// What tables may say although it looks like data about a person.
  public var publicTexts: [PublicText] = []
  /// The terms and seasons that the portal declares.
  public var periodSets = PeriodSets.none
  /// The fields that the portal has for its indicators, in order.
  public var noteFields: [NoteField] = []
  /// Where the names of `navigation` and `featured` stand, in their order.
  public var navigationLocations: [SourceLocation] = []
  public var featuredLocations: [SourceLocation] = []

  /// A file that a server reads before it answers: `.htaccess` of Apache, `_redirects` of Netlify and others.
  public enum RedirectFile: String, Hashable, Sendable, CaseIterable { case htaccess, netlify }

  /// How many files a portal makes. The address of a figure on the page of its topic is the same at every level.
  public enum Files: String, Hashable, Sendable, CaseIterable {
    /// A page of its own for every figure, with all pictures and tables as files: up to about thirty places.
    case full
    /// Pages of their own for the indicators that are shown first; one table for each indicator and each place.
    case standard
    /// Pages of their own for the network alone: for hundreds of places.
    case lean
  }

  public struct Publisher: Hashable, Sendable {
    public var name: LocalizedText
    public var address: String
    public var email: String?
  }

  public struct Licence: Hashable, Sendable {
    public var name: String
    public var address: String
  }

  /// A cell of a table that is of no person, or that everybody may read.
  public struct PublicText: Hashable, Sendable {
    public var text: String
    public var location: SourceLocation

    public init(text: String, location: SourceLocation) {
      self.text = text
      self.location = location
    }
  }

  /// A project that pays for or carries a part of the work, with what it must say of itself.
  public struct Project: Hashable, Sendable {
    public var id: String
    public var name: LocalizedText
    public var funders: [LocalizedText]
    public var disclaimer: LocalizedText?
  }
}
