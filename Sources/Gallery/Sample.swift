package import Charts
@_spi(Disclosure) package import Figures
package import Languages
package import Vocabulary
package import Wording

/// A small invented portal's worth of published figures, and charts of them.
package struct Sample: Sendable {
  package let words: FigureWords

  /// - Parameter words: with the messages of figures and charts.
  package init(_ words: Words) { self.words = FigureWords(words: words, figures: Sample.figures) }

  package static let names = [
    ("ljubljana", "Ljubljana"), ("novo-mesto", "Novo mesto"), ("brezice", "Brežice"), ("maribor", "Maribor"),
    ("celje", "Celje"), ("skofja-loka", "Škofja Loka"), ("krsko", "Krško"),
    ("zagorje-ob-savi", "Zagorje ob Savi"), ("brda", "Brda"), ("trbovlje", "Trbovlje"),
  ]

  package static let figures: PublishedFigures = {
    func text(_ sl: String, _ en: String, _ sv: String) -> LocalizedText {
      LocalizedText([Language("sl"): sl, Language("en"): en, Language("sv"): sv])
    }
    func indicator(_ id: String, _ title: LocalizedText, unit: Unit, decimals: Int, survey: Bool)
      -> Indicator
    {
      Indicator(
        id: IndicatorID(id), title: title, explanation: title, unit: unit, decimals: decimals, direction: .higher,
        layer: .process, formula: "", spokenFormula: title, breakdowns: ["gender"],
        placeKinds: [.network, .municipality, .centre], isSurvey: survey, isAdditive: id == "visits")
    }
    func same(_ name: String) -> LocalizedText { text(name, name, name) }
    let network = Place(
      id: PlaceID("network"), kind: .network, name: text("Mreža", "Network", "Nätverket"), parent: nil)
    let places = names.map {
      Place(id: PlaceID($0.0), kind: .municipality, name: same($0.1), parent: PlaceID("network"))
    }
    let genders = [
      ("girls", text("Dekleta", "Girls", "Tjejer")), ("boys", text("Fantje", "Boys", "Killar")),
      ("another", text("Drug spol", "Another gender", "Annat kön")),
      ("not-stated", text("Brez podatka", "Not stated", "Ej angivet")),
    ]
    var draft = FiguresDraft(cutOff: Day(number: 20_000))
    draft.indicators = [
      indicator("visits", text("Obiski", "Visits", "Besök"), unit: "visits", decimals: 0, survey: false),
      indicator(
        "gender-share", text("Obiski po spolu", "Visits by gender", "Besök efter kön"), unit: .percent, decimals: 1,
        survey: false),
      indicator(
        "index-safety", text("Občutek varnosti", "Feeling safe", "Trygghet"), unit: .percent, decimals: 0,
        survey: true),
      indicator(
        "hours-per-week", text("Ure na teden", "Hours per week", "Timmar per vecka"), unit: "hours-per-week",
        decimals: 1, survey: false),
    ]
    draft.places = [network] + places
    draft.dimensions = [
      Dimension(
        id: "gender", title: text("spol", "gender", "kön"), values: genders.map { .init(id: $0.0, title: $0.1) })
    ]
    return PublishedFigures(draft)
  }()

  /// A text in Slovene, or in English for every other language.
  func title(_ sl: String, _ en: String) -> String { words.words.language.tag == "sl" ? sl : en }

  package typealias State = PublishedObservation.State

  package func cells(
    _ indicator: String, _ place: String, _ periods: [Period], _ values: [State],
    flags: [Int: ObservationFlags] = [:], category: String? = nil
  ) -> [Chart.GridCell] {
    zip(periods, values).enumerated().map { index, pair in
      let key = FigureKey(
        indicator: IndicatorID(indicator), place: PlaceID(place), period: pair.0,
        category: category.map { Category(dimension: "gender", value: $0) })
      let observation = PublishedObservation(key: key, state: pair.1, flags: flags[index] ?? [], origin: .computed)
      return Chart.GridCell(label: words.words.period(pair.0, .short), observation: observation)
    }
  }

  /// Values; `-1` is withheld and `-2` not available.
  package static func states(_ values: [Double], spread: Double? = nil, base: Int? = nil) -> [State] {
    values.map { value in
      if value == -1 { return .withheld }
      if value == -2 { return .notAvailable }
      let interval = spread.map { max(0, value - $0)...min(1, value + $0) }
      return .value(.init(value, interval: interval, base: base))
    }
  }

  package static func years(_ range: ClosedRange<Int>) -> [Period] { range.map { .year($0) } }

  package var source: String {
    switch words.words.language.tag {
    case "sl": "Vir: Dnevnik mladinskega dela\nPodatki do 31. 12. 2025\nCC BY 4.0"
    case "sv": "Källa: Loggboken\nUppgifter till 31.12.2025\nCC BY 4.0"
    default: "Source: Logbook of youth work\nData to 31 December 2025\nCC BY 4.0"
    }
  }
}
