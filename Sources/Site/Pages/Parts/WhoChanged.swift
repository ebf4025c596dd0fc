import Configuration
import Content
import Figures
import Languages
import Vocabulary
import Wording

/// Which municipalities changed from one year to the next, by name: the lists say what the comparisons of published figures
/// allow, and of what is not compared why.
struct WhoChanged: ViewModel {
  var title: String
  var indicator: String
  /// The later year.
  var period: String
  var lists: [List]
  /// What is not compared, by reason.
  var apart: [Apart]
  /// What is asked of a difference of survey figures; `nil` where there are none.
  var note: String?
  /// The figures that are told of.
  let figures: [PublishedObservation]

  /// Places of one verdict.
  struct List: ViewModel {
    var name: String
    var places: [Item]

    static let fields: ViewFields<List> = [.text("name", \.name), .list("places", \.places)]
  }

  struct Item: ViewModel {
    var place: String
    var name: String
    var address: String
    /// What follows in the list.
    var comma: String

    static let fields: ViewFields<Item> = [
      .text("place", \.place), .text("name", \.name), .text("address", \.address), .text("comma", \.comma),
    ]
  }

  /// Places that are not compared for one reason.
  struct Apart: ViewModel {
    var names: String
    var reason: String

    static let fields: ViewFields<Apart> = [.text("names", \.names), .text("reason", \.reason)]
  }

  static let messages: [MessageKey] = [
    .changedTitle, .changedNote, .listUp, .listSame, .listDown, .listClearUp, .listUnclear, .listClearDown,
  ]
  static let fields: ViewFields<WhoChanged> = [
    .text("title", \.title), .text("indicator", \.indicator), .text("period", \.period), .list("lists", \.lists),
    .list("apart", \.apart), .text("note", ifAny: \.note),
  ]

  /// `nil` of what others published, who do so when they do, and where nothing is compared.
  init?(_ indicator: Indicator, in context: PageContext) {
    let places = context.places(.municipality)
    guard !indicator.isReported, places.count > 1, indicator.placeKinds.contains(.municipality) else { return nil }
    let now = Period.year(context.site.year)
    let limit = context.site.portal.thresholds.surveyChange
    let compared = places.map { place in
      let before = context.observation(indicator.id, place.id, now.yearBefore)
      let after = context.observation(indicator.id, place.id, now)
      return (
        place: place, comparison: context.figures.compare(before, after, surveyChange: limit, level: .several)
      )
    }.filter { $0.comparison.before.isKnown || $0.comparison.after.isKnown }
    let isSurvey = compared.contains { $0.comparison.after.measure?.base != nil }
    let verdicts: [(key: MessageKey, verdicts: [Comparison.Verdict])] = [
      (isSurvey ? .listClearUp : .listUp, [.higher]), (isSurvey ? .listUnclear : .listSame, [.same, .noClearChange]),
      (isSurvey ? .listClearDown : .listDown, [.lower]),
    ]
    lists = verdicts.compactMap { key, verdicts in
      let found = compared.filter { verdicts.contains($0.comparison.verdict) }.map(\.place)
      guard !found.isEmpty else { return nil }
      let items = found.enumerated().map { index, place in
        Item(
          place: place.id.name, name: context.words.name(of: place.id),
          address: context.link(.figure(indicator.id, place.id)), comma: index + 1 < found.count ? "," : "")
      }
      return List(name: context.text(key), places: items)
    }
    apart = Comparison.Reason.allCases.compactMap { reason in
      let names = compared.filter { $0.comparison.verdict.reason == reason }.map { context.words.name(of: $0.place.id) }
      guard !names.isEmpty else { return nil }
      return Apart(
        names: context.words.words.list(names), reason: context.text(MessageKey("figure.reason.\(reason.rawValue)")))
    }
    guard !lists.isEmpty else { return nil }
    title = context.text(
      .changedTitle,
      [
        "before": .text(context.words.words.period(now.yearBefore, .short)),
        "now": .text(context.words.words.period(now, .short)),
      ])
    self.indicator = indicator.id.name
    period = now.code
    note = isSurvey ? context.text(.changedNote) : nil
    figures = compared.flatMap { [$0.comparison.before, $0.comparison.after] }
  }
}

extension MessageKey {
  fileprivate static let changedTitle = MessageKey("site.changed.title", "before", "now")
  fileprivate static let changedNote = MessageKey("site.changed.note")
  fileprivate static let listUp = MessageKey("site.changed.up")
  fileprivate static let listSame = MessageKey("site.changed.same")
  fileprivate static let listDown = MessageKey("site.changed.down")
  fileprivate static let listClearUp = MessageKey("site.changed.clear-up")
  fileprivate static let listUnclear = MessageKey("site.changed.unclear")
  fileprivate static let listClearDown = MessageKey("site.changed.clear-down")
}
