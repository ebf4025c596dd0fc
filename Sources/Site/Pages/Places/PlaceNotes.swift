import Content
import Figures
import Languages
import Vocabulary
import Wording

/// What somebody should know before they quote a place's figures: what happened, where series break, how much of the records
/// is there.
struct PlaceNotes: ViewModel {
  var notes: [Fact]

  static let messages: [MessageKey] = [.recordsWhole, .recordsPart, .recordsHead]
  static let fields: ViewFields<PlaceNotes> = [.list("notes", \.notes)]

  /// So many notes of a kind, the newest, stand on a page; all are at the charts that they concern.
  private static let most = 4

  /// `nil` where there is nothing to know.
  init?(of place: Place, _ indicators: [Indicator], in context: PageContext) {
    let (words, figures) = (context.words, context.figures)
    let year = Period.year(context.site.year)
    let happened = figures.world.annotations(at: place.id, in: year.days).prefix(PlaceNotes.most).map { note in
      let (first, last) = (note.days.lowerBound, note.days.upperBound)
      let days = [first, last].map { words.words.date($0, .short) }
      return Fact(
        name: first == last ? days[0] : days.joined(separator: "–"), value: words.text(note.text), address: nil)
    }
    let concerned = figures.breaks.filter { item in
      figures.world.isTrue(of: place.id, ofPlaces: item.places) && indicators.contains { item.concerns($0.id) }
    }
    let breaks = concerned.sorted { $0.day > $1.day }.prefix(PlaceNotes.most).map { item in
      Fact(name: words.words.date(item.day, .short), value: words.text(item.text), address: nil)
    }
    notes =
      happened + breaks + [PlaceNotes.records(of: place, context)].compactMap { $0 } + PlaceNotes.names(place, context)
    if notes.isEmpty { return nil }
  }

  /// The code of a municipality and its official languages.
  private static func names(_ place: Place, _ context: PageContext) -> [Fact] {
    var facts = place.code.map { [context.fact(.codeLine, $0)] } ?? []
    if place.kind == .municipality, !place.officialLanguages.isEmpty {
      let names = place.officialLanguages.map { context.words.words.name(of: $0) }
      facts.append(context.fact(.languagesLine, context.words.words.list(names)))
    }
    return facts
  }

  /// How many months of the last year a place, or its centres, brought records of.
  private static func records(of place: Place, _ context: PageContext) -> Fact? {
    let own = place.kind == .centre ? [place.id] : context.figures.world.children(of: place.id).map(\.id)
    let years = context.figures.coverage.filter { own.contains($0.place) }.flatMap(\.years)
      .filter { $0.year == context.site.year && $0.expected > 0 }
    let (brought, expected) = years.reduce((0, 0)) { ($0.0 + $1.brought, $0.1 + $1.expected) }
    guard expected > 0 else { return nil }
    return Fact(
      name: context.text(.recordsHead),
      value: context.text(
        brought == expected ? .recordsWhole : .recordsPart,
        ["brought": .integer(brought), "expected": .integer(expected), "year": .text("\(context.site.year)")]),
      address: context.link(.completeness))
  }
}

extension MessageKey {
  fileprivate static let recordsHead = MessageKey("site.place.records")
  fileprivate static let recordsWhole = MessageKey("site.place.records-whole", "year")
  fileprivate static let recordsPart = MessageKey("site.place.records-part", "brought", "expected", "year")
}
