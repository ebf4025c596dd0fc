import Content
import Figures
import Languages
import OpenData
import Vocabulary
import Wording

/// Every figure of a place beside last year's and the network's, in one table, with the file that holds them all.
struct AllFiguresPage: PageKind {
  var title: String
  var place: String
  var placeAddress: String
  /// `nil` where nothing is known of whole years.
  var core: CoreTable?
  var downloads: [NamedLink]
  let shown: ShownFigures

  static let template = "pages/all-figures"
  static let plannedAs = PlannedFiles.places
  static let messages: [MessageKey] = [.allTitle, .allDescription] + CoreTable.messages
  static let fields: ViewFields<AllFiguresPage> = [
    .text("title", \.title), .text("place", \.place), .text("placeAddress", \.placeAddress), .view("core", \.core),
    .list("downloads", \.downloads),
  ]

  static func pages(_ set: PageSet) -> [Page] {
    set.places.filter { !$0.indicators.isEmpty }.map { place, indicators in
      let name = set.words.name(of: place.id)
      let title = set.text(.allTitle, ["place": .text(name)])
      return Page(
        path: set.addresses.all(place.id, set.language), language: set.language, title: title,
        description: set.text(.allDescription, ["place": .text(name)]),
        translations: set.translations { set.addresses.all(place.id, $0) },
        trail: set.trail(to: place) + [(name, set.addresses.place(place.id, set.language))],
        section: set.section(of: place)
      ) { context, _ in AllFiguresPage(place, indicators, titled: title, in: context) }.of(place.id)
    }
  }

  private init(_ place: Place, _ indicators: [Indicator], titled title: String, in context: PageContext) {
    self.title = title
    self.place = context.words.name(of: place.id)
    placeAddress = context.link(.place(place.id))
    core = CoreTable(of: place, indicators, in: context)
    downloads = context.downloads(.place(place.id))
    shown = ShownFigures(core?.shown ?? [], in: context.figures)
  }
}

extension MessageKey {
  fileprivate static let allTitle = MessageKey("site.title.all", "place")
  fileprivate static let allDescription = MessageKey("site.description.all", "place")
}
