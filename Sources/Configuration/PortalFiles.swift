/// How many files a portal makes, and which it makes for servers.
public struct PortalFiles: Hashable, Sendable {
  /// The address of a figure on the page of its topic is the same at every level.
  public var level = Level.full
  /// The servers that are told in a file of their own where pages have moved.
  public var redirects: [RedirectFile] = []

  /// Which figures have pages, pictures and tables of their own.
  public enum Level: String, Hashable, Sendable, CaseIterable {
    /// A page of its own for every figure, with all pictures and tables as files: up to about thirty places.
    case full
    /// Pages of their own for the indicators that are shown first; one table for each indicator and each place.
    case standard
    /// Pages of their own for the network alone: for hundreds of places.
    case lean
  }

  /// A file that a server reads before it answers: `.htaccess` of Apache, `_redirects` of Netlify and others.
  public enum RedirectFile: String, Hashable, Sendable, CaseIterable { case htaccess, netlify }
}
