import Figures
import Languages
import Vocabulary
import Wording

/// The municipalities, each with its centres; and the centres, by municipality.
struct PlaceListPage: PageKind {
  var title: String
  var lead: String
  var links: [NamedLink]
  var groups: [Group]

  /// A municipality and what lies in it.
  struct Group: ViewModel {
    var own: PlaceItem
    var items: [PlaceItem]

    static let fields: ViewFields<Group> = [
      .text("title", \.own.title), .text("address", \.own.address), .text("detail", \.own.detail),
      .list("items", \.items),
    ]
  }

  static let template = "pages/places"
  static let sections: [Section] = [.municipalities, .centres]
  static let messages: [MessageKey] = [.placesLead]
  static let fields: ViewFields<PlaceListPage> = [
    .text("title", \.title), .text("lead", \.lead), .list("links", \.links), .list("groups", \.groups),
  ]

  static func pages(_ set: PageSet) -> [Page] {
    sections.map { section in
      var page = set.door(section, description: set.description(of: section)) { context, _ in
        PlaceListPage(section, in: context)
      }
      page.section = .municipalities
      return page
    }
  }

  private init(_ section: Section, in context: PageContext) {
    let isOfCentres = section == .centres
    title = context.text(section.title)
    lead = context.text(.placesLead)
    links = [context.door(isOfCentres ? .municipalities : .centres)]
    groups = context.places(.municipality).compactMap { place in
      let centres = context.figures.world.children(of: place.id)
      guard !isOfCentres || !centres.isEmpty else { return nil }
      return Group(own: PlaceItem(place, in: context), items: context.placeItems(centres))
    }
  }
}

extension Section {
  static let municipalities = Section("municipalities")
  static let centres = Section("centres")
}

extension MessageKey {
  fileprivate static let placesLead = MessageKey("site.lead.places")
}
