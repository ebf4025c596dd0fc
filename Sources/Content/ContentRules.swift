public import Configuration
public import Tables
public import Vocabulary

/// What the portal says that news and pages must fit: its languages, projects, places, and the day of the build.
public struct ContentRules: Sendable {
  /// The first is the default.
  public var languages: [Language]
  /// The ids of `projects` in `portal.yml`.
  public var projects: [String]
  /// The ids of `bodies.yml`; `nil` where that has faults.
  public var bodies: [String]? = []
  public var places: [PlaceID]
  /// Whether the tables of places have no faults, so that none is missing.
  public var arePlacesKnown = true
  /// The official codes of places that have one.
  public var codes: [PlaceID: String] = [:]
  public var allowsRawHTML: Bool
  /// The day that `publish` and `expire` are held against.
  public var today: Day
  /// Addresses and numbers that the portal itself gives as its own: no text needs to say that they are public.
  public var publicTexts: [String] = []
  /// The words by which a day in a text is known as one of birth.
  public var births = BirthWords(births: [], months: [])
  /// Whether drafts and posts of another day are loaded too, for a preview.
  public var showsUnpublished: Bool
  /// Whether what is not published is marked where it is shown: in a preview, and never in a site.
  public var marksUnpublished = false

  public init(
    languages: [Language], projects: [String], places: [PlaceID], allowsRawHTML: Bool, today: Day,
    showsUnpublished: Bool = false
  ) {
    self.languages = languages
    self.projects = projects
    self.places = places
    self.allowsRawHTML = allowsRawHTML
    self.today = today
    self.showsUnpublished = showsUnpublished
  }

  var placeCodes: [(id: PlaceID, code: String?)] { places.map { ($0, codes[$0]) } }

  public init(portal: Portal, places: [PlaceID], today: Day, showsUnpublished: Bool = false) {
    self.init(
      languages: portal.languages, projects: portal.projects.map(\.id), places: places,
      allowsRawHTML: portal.allowsRawHTML, today: today, showsUnpublished: showsUnpublished)
    publicTexts = portal.publisher.email.map { [$0] } ?? []
  }
}
