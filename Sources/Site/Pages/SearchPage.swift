import Content
import Figures
import Languages
import Vocabulary
import Wording

/// The search of a site; without script a list of all places, indicators and words.
struct SearchPage: PageKind {
  var title: String
  var address: String
  var script: String
  var index: String
  var root: String
  var found: String
  var none: String
  var figure: String
  var figureKind: String
  var groups: [Group]

  struct Group: ViewModel {
    var id: String
    var title: String
    var items: [NamedLink]

    static let fields: ViewFields<Group> = [.text("id", \.id), .text("title", \.title), .list("items", \.items)]
  }

  static let template = "pages/search"
  static let sections: [Section] = [.search]
  static let messages: [MessageKey] = [.searchFound, .searchNone, .searchFigure, .searchLead] + SearchKind.messages
  static let explainsWords = false
  static let fields: ViewFields<SearchPage> = [
    .text("title", \.title), .text("address", \.address), .text("script", \.script), .text("index", \.index),
    .text("root", \.root), .text("found", \.found), .text("none", \.none), .text("figure", \.figure),
    .text("figureKind", \.figureKind), .list("groups", \.groups),
  ]

  static func pages(_ set: PageSet) -> [Page] {
    [set.door(.search, description: set.text(.searchLead)) { context, _ in SearchPage(in: context) }]
  }

  private init(in context: PageContext) {
    title = context.text(Section.search.title)
    address = context.link(.search)
    script = context.link("assets/search.js")
    index = context.link("\(SearchIndex.path(context.language)).js")
    root = context.link("")
    // The script puts its own in where the message has these names.
    let mark = { (name: String) -> MessageArgument in .text("{\(name)}") }
    found = context.text(.searchFound, ["query": mark("query"), "n": mark("n")])
    none = context.text(.searchNone, ["query": mark("query")])
    figure = context.text(.searchFigure, ["indicator": mark("indicator"), "place": mark("place")])
    figureKind = context.text(.figureKind)
    groups = (SearchPage.places(context) + [SearchPage.indicators(context)] + SearchPage.words(context)).filter {
      !$0.items.isEmpty
    }
  }

  private static func places(_ context: PageContext) -> [Group] {
    let told = context.site.told
    let items = { (kinds: [Place.Kind]) in
      kinds.flatMap(context.places).map {
        context.link(named: context.words.name(of: $0.id), to: context.addresses.place($0.id, context.language))
      }
    }
    let title = told.town == nil ? context.text(Section.municipalities.title) : context.text(.place)
    return [
      Group(id: "places", title: title, items: items([.network, .municipality])),
      Group(id: "centres", title: told.centresTitle(context.words), items: items([.centre])),
    ]
  }

  private static func indicators(_ context: PageContext) -> Group {
    let own = context.figures.indicators.filter { $0.sibling == nil }
    let sorted = context.words.words.sorted(own) { context.words.title(of: $0.id) }
    return Group(
      id: "indicators", title: context.text(Section.indicators.title),
      items: sorted.map { NamedLink(title: context.words.title(of: $0.id), address: context.link(.indicator($0.id))) })
  }

  private static func words(_ context: PageContext) -> [Group] {
    guard let glossary = context.site.content.glossaries[context.language] else { return [] }
    let list = context.link(.words)
    return [
      Group(
        id: "words", title: context.text(Section.words.title),
        items: glossary.terms.map { NamedLink(title: context.words.text($0.name), address: "\(list)#\($0.id)") })
    ]
  }
}

extension Section {
  static let search = Section("search")
}

extension MessageKey {
  fileprivate static let searchLead = MessageKey("site.lead.search")
  fileprivate static let searchFound = MessageKey("site.search.found", "query", "n")
  fileprivate static let searchNone = MessageKey("site.search.none", "query")
  fileprivate static let searchFigure = MessageKey("site.title.figure", "indicator", "place")
}
