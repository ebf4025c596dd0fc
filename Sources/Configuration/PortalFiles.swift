public import Diagnostics
import Documents
public import Vocabulary

/// How many files a portal makes, and which it makes for servers.
public struct PortalFiles: Hashable, Sendable {
  /// The address of a figure on the page of its topic is the same at every level.
  public var level = Level.full
  /// The servers that are told in a file of their own where pages have moved.
  public var redirects: [RedirectFile] = []
  /// The indicators whose figures have pages of their own where not all have; those that are shown first unless said.
  public var own: [IndicatorID]?
  /// Where their names stand, in their order.
  public var ownLocations: [SourceLocation] = []
  /// What the host takes.
  public var limit = Limit()

  /// Which figures have pages, pictures and tables of their own.
  public enum Level: String, Hashable, Sendable, CaseIterable {
    /// A page of its own for every figure, with all pictures and tables as files: up to about thirty places.
    case full
    /// Pages of their own for some indicators; one table for each indicator and each place.
    case standard
    /// Pages of their own for those of the network alone: for hundreds of places.
    case lean
  }

  /// The most that a host takes of one site.
  public struct Limit: Hashable, Sendable {
    /// Cloudflare Pages takes 20,000 files free of charge (developers.cloudflare.com/pages/platform/limits).
    public var files = 20_000
    /// In millions of bytes. GitHub Pages takes one gigabyte (docs.github.com, GitHub Pages limits).
    public var megabytes = 1000
    /// Where it stands; `nil` where it is not declared.
    public var location: SourceLocation?

    /// The share of a limit from which on it is told: there is room for a year more then.
    public static let nearPercent = 80

    public init() {}

    /// Takes what a mapping gives; what it leaves out keeps its value.
    init(_ mapping: YAMLValue?) {
      guard let mapping else { return }
      location = mapping.location
      files = mapping["files"]?.integer ?? files
      megabytes = mapping["megabytes"]?.integer ?? megabytes
    }

    /// What `limit:` may hold.
    static let shape: Shape = .object([
      .init("files", .integer(1...1_000_000), "The most files; 20000 unless said."),
      .init("megabytes", .integer(1...1_000_000), "The most millions of bytes; 1000 unless said."),
    ])
  }

  /// A file that a server reads before it answers: `.htaccess` of Apache, `_redirects` of Netlify and others.
  public enum RedirectFile: String, Hashable, Sendable, CaseIterable { case htaccess, netlify }
}
