import Content
import Figures
import Languages
import Vocabulary
import Wording

/// A municipality among the five that are most like it in the number of young residents.
struct SimilarPage: PageKind {
  var title: String
  /// By what they are like it, and that this is not everything.
  var rule: String
  /// It and the others with the numbers that they were chosen by.
  var places: [Fact]
  var colour: String
  var table: String
  var caption: String
  var key: [ComparisonKey]
  var legend: [SignMeaning]
  /// The same places over the years.
  var compare: NamedLink
  let shown: ShownFigures

  static let template = "pages/similar"
  static let plannedAs = PlannedFiles.places
  static let sections: [Section] = [.similar]
  static let messages: [MessageKey] =
    [.similarTitle, .similarRule, .similarCaption, .similarYears, .similarDescription] + PairStanding.messages
  static let fields: ViewFields<SimilarPage> = [
    .text("title", \.title), .text("rule", \.rule), .list("places", \.places), .text("colour", \.colour),
    .markup("table", \.table), .text("caption", \.caption), .list("key", \.key), .list("legend", \.legend),
    .view("compare", \.compare),
  ]

  static func pages(_ set: PageSet) -> [Page] {
    guard !set.site.compared.isEmpty else { return [] }
    return set.site.compared.places.compactMap { place in
      guard let similar = set.site.compared.similar[place.id] else { return nil }
      let name = set.words.name(of: place.id)
      let title = set.text(.similarTitle, ["place": .text(name)])
      return Page(
        path: set.addresses.similar(to: place.id, set.language), language: set.language, title: title,
        description: set.text(.similarDescription, ["place": .text(name)]),
        translations: set.translations { set.addresses.similar(to: place.id, $0) },
        trail: set.trail(to: place) + [(name, set.addresses.place(place.id, set.language))], section: .municipalities
      ) { context, _ in SimilarPage(similar, titled: title, in: context) }.of(place.id)
    }
  }

  private init(_ similar: SimilarPlaces, titled title: String, in context: PageContext) {
    let made = SimilarTable(similar, in: context)
    let observations = made.observations
    let own = similar.own.place
    self.title = title
    rule = context.text(
      .similarRule,
      [
        "measure": .text(similar.measure.rawValue), "n": .integer(similar.others.count),
        "place": .text(context.words.name(of: own.id)),
      ])
    places = ([similar.own] + similar.others).enumerated().map { index, counted in
      let name = context.words.name(of: counted.place.id)
      return Fact(
        name: index == 0 ? name : "\(SimilarTable.letter(index - 1)) \(name)",
        value: context.words.words.number(Double(counted.count), decimals: 0),
        address: index == 0 ? nil : context.link(.place(counted.place.id)))
    }
    colour = context.text(.compareColour)
    caption = context.marked(
      context.text(.similarCaption, ["place": .text(context.words.name(of: own.id))]), observations)
    table = made.markup(caption: caption)
    let told = Set(
      observations.compactMap { figure in
        figure.key.place == own.id
          ? ToldStanding(made.matrix.standing(figure), of: figure) : ToldStanding(.untold, of: figure)
      })
    key = ComparisonKey.all(of: told, in: context)
    legend = context.legend(observations)
    let subjects = made.matrix.groups.flatMap(\.columns).prefix(3).map(\.indicator.id.name)
    let ids = ([similar.own] + similar.others).map(\.place.id.name)
    compare = NamedLink(
      title: context.text(.similarYears),
      address: "\(context.link(.compare))?p=\(ids.joined(separator: ","))&i=\(subjects.joined(separator: ","))")
    shown = ShownFigures(observations, in: context.figures)
  }
}

extension Section {
  static let similar = Section("similar")
}

extension MessageKey {
  fileprivate static let similarTitle = MessageKey("site.similar.title", "place")
  fileprivate static let similarDescription = MessageKey("site.similar.description", "place")
  fileprivate static let similarRule = MessageKey("site.similar.rule", "measure", "n", "place")
  fileprivate static let similarCaption = MessageKey("site.similar.caption", "place")
  fileprivate static let similarYears = MessageKey("site.similar.years")
}
