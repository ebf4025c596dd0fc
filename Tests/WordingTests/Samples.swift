import Diagnostics
import Documents
@_spi(Disclosure) import Figures
import Languages
import Vocabulary
import Wording

/// A few places and indicators, and the words of the languages that the repository ships.
enum Samples {
  static let load: (words: [Language: Words], log: DiagnosticLog) = {
    var path = #filePath
    for _ in 0..<3 { path = String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)]) }
    var log = DiagnosticLog()
    guard let folder = Folder(path + "/site-templates") else { return ([:], log) }
    let words = Catalogue.load(
      from: LayeredFolder(folder, named: "site-templates"), and: nil,
      languages: ["sl", "en", "sv", "de"].map { Language($0) }, requiring: MessageKey.figureKeys,
      openPrefixes: [
        "unit.", "chart.", "formula.", "site.", "content.", "nav.", "portal.", "trust.", "release.", "share.",
        "lineage.rule.",
      ],
      into: &log)
    return (words, log)
  }()

  static func words(_ tag: String) -> FigureWords {
    FigureWords(words: load.words[Language(tag)] ?? Words(language: Language(tag)), figures: figures)
  }

  static let all = ["sl", "en", "sv"].map(words)

  static let figures: PublishedFigures = {
    let draft = FiguresDraft(
      indicators: [
        indicator("visits", ["Obiski", "Visits", "Besök"], "visits"),
        indicator("activities", ["Aktivnosti", "Activities", "Aktiviteter"], "activities"),
        indicator("activity-hours", ["Ure aktivnosti", "Activity hours", "Verksamhetstimmar"], "hours", 1),
        indicator("visitors", ["Različne osebe", "Visitors", "Besökare"], "people"),
        indicator("visits-per-hour", ["Obiski na uro", "Visits per hour", "Besök per timme"], "visits-per-hour", 1),
        indicator(
          "youth-produced-share",
          ["Delež ur, ki jih ustvarijo mladi", "Share of youth-produced hours", "Andel ungdomsproducerade timmar"],
          "percent", 1),
        indicator(
          "index-safety", ["Varnost in odnos", "Safety and treatment", "Trygghet och bemötande"], "percent", 1),
        indicator("gap", ["Razlika", "Gap", "Skillnad"], "points", 1),
        indicator("cost", ["Strošek", "Cost", "Kostnad"], "unheard-of", 2),
      ],
      places: [
        place("network", .network, "Mreža"), place("novo-mesto", .municipality, "Novo mesto"),
        place("brezice", .municipality, "Brežice"),
      ],
      dimensions: [
        Dimension(
          id: "gender", title: text(["Spol", "Gender", "Kön"]),
          values: [.init(id: "girls", title: text(["dekleta", "girls", "flickor"]))])
      ],
      cutOff: Day(number: 18_000))
    return PublishedFigures(draft)
  }()

  static func text(_ texts: [String]) -> LocalizedText {
    LocalizedText([Language("sl"): texts[0], Language("en"): texts[1], Language("sv"): texts[2]])
  }

  private static func place(_ id: String, _ kind: Place.Kind, _ name: String) -> Place {
    Place(id: PlaceID(id), kind: kind, name: LocalizedText([Language("sl"): name]), parent: nil)
  }

  private static func indicator(
    _ id: String, _ title: [String], _ unit: Unit, _ decimals: Int = 0
  ) -> Indicator {
    Indicator(
      id: IndicatorID(id), title: text(title), explanation: text(title), unit: unit, decimals: decimals,
      direction: .neutral, layer: .process, formula: "", spokenFormula: text(title), breakdowns: [],
      placeKinds: [.municipality], isSurvey: id.hasPrefix("index"), isAdditive: false)
  }

  /// A figure of Novo mesto in a period such as `2020`.
  static func figure(
    _ indicator: String, _ period: String, _ value: Double?, base: Int? = nil, interval: ClosedRange<Double>? = nil,
    state: PublishedObservation.State = .notAvailable, flags: ObservationFlags = [],
    place: String = "novo-mesto", category: Category? = nil
  ) -> PublishedObservation {
    let key = FigureKey(
      indicator: IndicatorID(indicator), place: PlaceID(place), period: Period(period) ?? .year(1), category: category)
    let state = value.map { .value(PublishedObservation.Value($0, interval: interval, base: base)) } ?? state
    return PublishedObservation(key: key, state: state, flags: flags, origin: .computed)
  }

  /// The text with plain spaces, to be read in a table.
  static func plain(_ text: String) -> String { String(text.map { $0 == "\u{A0}" || $0 == "\u{202F}" ? " " : $0 }) }
}
