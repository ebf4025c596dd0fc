import Figures
import Languages
import Vocabulary
import Wording

/// The municipalities, each with its centres; and the centres, by municipality.
struct PlaceListPage: PageKind {
  var title: String
  var lead: String?
  var links: [NamedLink]
  var groups: [Group]
  let shown: ShownFigures

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
    .text("title", \.title), .text("lead", ifAny: \.lead), .list("links", \.links), .list("groups", \.groups),
  ]

  static func pages(_ set: PageSet) -> [Page] {
    own(set).map { section in
      var page = set.door(section, description: set.description(of: section)) { context, _ in
        PlaceListPage(section, in: context)
      }
      page.section = .municipalities
      if section == .centres { page.title = set.site.told.centresTitle(set.words) }
      return page
    }
  }

  /// A town has no list of municipalities, and none of centres where it is its one centre.
  private static func own(_ set: PageSet) -> [Section] {
    guard set.site.told.town != nil else { return sections }
    return set.site.told.hasCentres ? [.centres] : []
  }

  private init(_ section: Section, in context: PageContext) {
    let isOfCentres = section == .centres
    let town = context.site.told.town
    title = isOfCentres ? context.site.told.centresTitle(context.words) : context.text(section.title)
    lead = town == nil ? context.text(.placesLead) : nil
    let other: Section = isOfCentres ? .municipalities : .centres
    let otherTitle = isOfCentres ? context.text(other.title) : context.site.told.centresTitle(context.words)
    links = town == nil ? [NamedLink(title: otherTitle, address: context.link(other))] : []
    groups = context.places(.municipality).compactMap { place in
      let centres = context.figures.world.children(of: place.id)
      guard !isOfCentres || !centres.isEmpty else { return nil }
      return Group(own: PlaceItem(place, in: context), items: context.placeItems(centres))
    }
    shown = ShownFigures(groups.flatMap { [$0.own] + $0.items }.compactMap(\.observation), in: context.figures)
  }
}

extension Section {
  static let municipalities = Section("municipalities")
  static let centres = Section("centres")
}

extension MessageKey {
  fileprivate static let placesLead = MessageKey("site.lead.places")
}
