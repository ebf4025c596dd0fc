/// Where and when young people find a centre.
public struct Visiting: Hashable, Sendable {
  /// Street and town, as on a letter; `nil` where nobody says.
  public var address: String?
  /// When it is open, in words: `Mon–Fri 14–20`.
  public var hours: LocalizedText
  /// Its own site on the web.
  public var web: String?

  public init(address: String? = nil, hours: LocalizedText = LocalizedText([:]), web: String? = nil) {
    self.address = address
    self.hours = hours
    self.web = web
  }

  public var isEmpty: Bool { address == nil && hours.texts.isEmpty && web == nil }
}
