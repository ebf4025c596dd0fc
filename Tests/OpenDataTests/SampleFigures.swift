@_spi(Disclosure) import Figures
import OpenData
import Vocabulary

/// One town and one indicator, with a figure of every sort: known, withheld, missing, of a part, provisional and reported.
enum SampleFigures {
  static let visits = IndicatorID("visits")
  static let town = PlaceID("brda")
  static let girls = Category(dimension: "gender", value: "girls")

  static func key(_ year: Int, _ category: Category? = nil) -> FigureKey {
    FigureKey(indicator: visits, place: town, period: .year(year), category: category)
  }

  private static func observation(
    _ year: Int, _ state: PublishedObservation.State, _ flags: ObservationFlags = [], _ category: Category? = nil
  ) -> PublishedObservation {
    PublishedObservation(key: key(year, category), state: state, flags: flags, origin: .computed)
  }

  static let years = [
    observation(2020, .value(.init(40))), observation(2021, .withheld), observation(2022, .notAvailable),
    observation(2023, .value(.init(50)), [.partial, .demonstration]),
    observation(2024, .value(.init(60)), .provisional),
    observation(2025, .value(.init(75))), observation(2026, .value(.init(75))),
  ]

  static let reported = [
    ReportedFigure(key: key(2021), value: 33633.5, asPrinted: "=33.633,5", source: "press"),
    ReportedFigure(
      key: key(2022, girls), value: -0.25, asPrinted: "-0,25", source: "+report", flags: .estimated,
      note: LocalizedText([Language("en"): "As printed."])),
  ]

  private static let sources = [
    Source(
      id: "press", title: LocalizedText([Language("en"): "Press, \"quoted\"", Language("sl"): "Tisk"]),
      publisher: "@Town", address: "https://example.org/a", day: Day("2021-02-03"),
      licence: .init(name: "CC0 1.0", address: "https://example.org/cc0"),
      method: LocalizedText([Language("en"): "Counted."])),
    Source(id: "unused", title: LocalizedText([Language("en"): "Nobody names it"])),
  ]

  static let indicator = Indicator(
    id: visits, title: LocalizedText([Language("sl"): "Obiski", Language("en"): "Visits"]), unit: .visits,
    direction: .higher, formula: "sum(visits)", breakdowns: ["gender"], placeKinds: [.municipality])

  static func figures(answers: [AnswerFigures] = [], hasDemonstration: Bool = true) -> PublishedFigures {
    let none = LocalizedText([:])
    let place = Place(
      id: town, kind: .municipality, name: none, parent: nil, isDemonstration: hasDemonstration)
    var draft = FiguresDraft(
      indicators: [indicator], places: [place],
      dimensions: [Dimension(id: "gender", title: none, values: [.init(id: "girls")])],
      cutOff: Day(number: 19_904))
    draft.series = [years, [observation(2020, .value(.init(12.5)), [], girls)]]
    draft.reported = reported
    draft.sources = sources
    draft.answers = answers
    return PublishedFigures(draft)
  }
}
