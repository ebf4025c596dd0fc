import Charts
import Diagnostics
import Documents
import Figures
import Languages
import Vocabulary
import Wording

/// A small portal's worth of published figures, and charts of them in every state.
struct Sample {
  let words: FigureWords

  /// - Parameter templates: the path of `site-templates`.
  init?(_ language: String, templates: String) {
    guard let folder = Folder(templates) else { return nil }
    var log = DiagnosticLog()
    let all = Catalogue.load(
      from: folder, and: nil, languages: [Language(language)], requiring: MessageKey.figureKeys + MessageKey.chartsKeys,
      openPrefixes: [""], into: &log)
    guard let words = all[Language(language)], !log.hasErrors else { return nil }
    self.words = FigureWords(words: words, figures: Sample.figures)
  }

  static let names = [
    ("ljubljana", "Ljubljana"), ("novo-mesto", "Novo mesto"), ("brezice", "Brežice"), ("maribor", "Maribor"),
    ("celje", "Celje"), ("skofja-loka", "Škofja Loka"), ("krsko", "Krško"),
    ("zagorje-ob-savi", "Zagorje ob Savi"), ("brda", "Brda"), ("trbovlje", "Trbovlje"),
  ]

  static let figures: PublishedFigures = {
    func text(_ sl: String, _ en: String, _ sv: String) -> LocalizedText {
      LocalizedText([Language("sl"): sl, Language("en"): en, Language("sv"): sv])
    }
    func indicator(_ id: String, _ title: LocalizedText, unit: String, decimals: Int, survey: Bool)
      -> IndicatorDescription
    {
      IndicatorDescription(
        id: IndicatorID(id), title: title, explanation: title, unit: unit, decimals: decimals, direction: .higher,
        layer: .process, formula: "", spokenFormula: title, breakdowns: ["gender"],
        placeKinds: [.network, .municipality, .centre], isSurvey: survey, isAdditive: id == "visits")
    }
    func same(_ name: String) -> LocalizedText { text(name, name, name) }
    let network = PlaceDescription(
      id: PlaceID("network"), kind: .network, name: text("Mreža", "Network", "Nätverket"), parent: nil)
    let places = names.map {
      PlaceDescription(id: PlaceID($0.0), kind: .municipality, name: same($0.1), parent: PlaceID("network"))
    }
    let genders = [
      ("girls", text("Dekleta", "Girls", "Tjejer")), ("boys", text("Fantje", "Boys", "Killar")),
      ("another", text("Drug spol", "Another gender", "Annat kön")),
      ("not-stated", text("Brez podatka", "Not stated", "Ej angivet")),
    ]
    return PublishedFigures(
      indicators: [
        indicator("visits", text("Obiski", "Visits", "Besök"), unit: "visits", decimals: 0, survey: false),
        indicator(
          "gender-share", text("Obiski po spolu", "Visits by gender", "Besök efter kön"), unit: "percent", decimals: 1,
          survey: false),
        indicator(
          "index-safety", text("Občutek varnosti", "Feeling safe", "Trygghet"), unit: "percent", decimals: 0,
          survey: true),
        indicator(
          "hours-per-week", text("Ure na teden", "Hours per week", "Timmar per vecka"), unit: "hours-per-week",
          decimals: 1, survey: false),
      ], places: [network] + places,
      dimensions: [
        DimensionDescription(
          id: "gender", title: text("spol", "gender", "kön"), values: genders.map { .init(id: $0.0, title: $0.1) })
      ], sources: [], breaks: [], annotations: [], targets: [], reported: [],
      cutOff: Day(number: 20_000))
  }()

  typealias State = PublishedObservation.State

  func cells(
    _ indicator: String, _ place: String, _ periods: [Period], _ values: [State],
    flags: [Int: PublishedObservation.Flags] = [:], category: String? = nil
  ) -> [Chart.Cell] {
    zip(periods, values).enumerated().map { index, pair in
      let key = FigureKey(
        indicator: IndicatorID(indicator), place: PlaceID(place), period: pair.0,
        category: category.map { Category(dimension: "gender", value: $0) })
      let observation = PublishedObservation(key: key, state: pair.1, flags: flags[index] ?? [], origin: .computed)
      return Chart.Cell(label: words.words.period(pair.0, .short), observation: observation)
    }
  }

  /// Values; `-1` is withheld and `-2` not available.
  static func states(_ values: [Double], spread: Double? = nil, base: Int? = nil) -> [State] {
    values.map { value in
      if value == -1 { return .withheld }
      if value == -2 { return .notAvailable }
      let interval = spread.map { max(0, value - $0)...min(1, value + $0) }
      return .value(.init(value, interval: interval, base: base))
    }
  }

  static func years(_ range: ClosedRange<Int>) -> [Period] { range.map { .year($0) } }

  var source: String {
    switch words.words.language.tag {
    case "sl": "Vir: Dnevnik mladinskega dela\nPodatki do 31. 12. 2025\nCC BY 4.0"
    case "sv": "Källa: Loggboken\nUppgifter till 31.12.2025\nCC BY 4.0"
    default: "Source: Logbook of youth work\nData to 31 December 2025\nCC BY 4.0"
    }
  }
}
