import Diagnostics
import Figures
import Vocabulary

/// A page before it is written: where it stands, what it is called, and how its content is composed.
struct Page: Sendable {
  let kind: any PageKind.Type
  /// The path from the site's root.
  var path: String
  var language: Language
  var title: String
  /// The title of the browser's window, where that is not the title and the site's.
  var windowTitle: String?
  /// One sentence for search engines and link previews.
  var description: String
  /// Where the language switch leads: this page in every language, itself included.
  var translations: [Language: String]
  /// The languages the page is really written in, where that is not all of them: an article that was not translated is
  /// shown in every language, but search engines are told only of the true versions.
  var writtenIn: Set<Language>?
  /// What stands above it: titles and paths, from the home page down.
  var trail: [(title: String, path: String)]
  /// The part of the site that the header marks.
  var section: Section?
  /// The place that it is of.
  var place: PlaceID?
  /// Whether search engines may list it.
  var isIndexed = true
  /// The day it last changed, where that is known.
  var updated: Day?
  /// A feed of its own: its path and name.
  var feed: (path: String, title: String)?
  /// The path a browser is led on to at once, for an old address; `nil` for a page to be read.
  var movedTo: String?
  /// The place on that page.
  var movedAnchor: String?
  /// Whether it is a rule for servers alone, and no page.
  var isRule = false
  /// Where in the portal's files its address comes from: a title, or an address that was written; `nil` where it is the
  /// program's own.
  var origin: SourceLocation?
  /// Its content; what is wrong with it goes to the log.
  let compose: @Sendable (PageContext, inout DiagnosticLog) -> any PageKind

  init<Kind: PageKind>(
    path: String, language: Language, title: String, description: String, translations: [Language: String],
    trail: [(title: String, path: String)] = [], section: Section? = nil,
    compose: @escaping @Sendable (PageContext, inout DiagnosticLog) -> Kind
  ) {
    self.kind = Kind.self
    self.path = path
    self.language = language
    self.title = title
    self.description = description
    self.translations = translations
    self.trail = trail
    self.section = section
    self.compose = compose
  }

  /// The same as a page of a place.
  func of(_ place: PlaceID) -> Page {
    var page = self
    page.place = place
    return page
  }

  /// The paths of the languages that the page is written in.
  var written: [Language: String] { translations.filter { writtenIn?.contains($0.key) ?? true } }
}
