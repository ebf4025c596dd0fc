import Charts
import Content
@_spi(Disclosure) import Figures
import Languages
import Vocabulary
import Wording

@testable import Content

/// Published figures for the tests of references.
enum ContentFigures {
  static func resolver(_ language: Language, geometry: GeometryFile? = nil) -> ReferenceResolver {
    let words = FigureWords(words: ContentFixture.words[language] ?? Words(language: language), figures: figures)
    return ReferenceResolver(
      words: words,
      address: { target in
        switch target {
        case .indicator(let id): "\(id).html"
        case .figure(let id, let place): "\(place)/\(id).html"
        case .reported(let key, let source): "\(key.indicator).html#\(source)"
        case .place(let place): "\(place).html"
        case .article(let id, let language), .version(let id, let language): "\(language)/\(id.name).html"
        case .asset(let path): "assets/\(path)"
        }
      },
      compare: { before, after in
        guard let old = before.value, let new = after.value else {
          return Comparison(before: before, after: after, verdict: .notComparable(.missing))
        }
        return Comparison(
          before: before, after: after, verdict: new > old ? .higher : .lower, difference: new - old,
          relative: (new - old) / old)
      },
      builder: ChartBuilder(
        words: words, geometry: geometry.map { $0.geometry(licence: words.text($0.licence)) }, source: "Source line"),
      downloads: { _, _, _ in [] })
  }

  static var figures: PublishedFigures {
    var draft = FiguresDraft(
      indicators: [
        indicator("hours", unit: "hours"), indicator("visits", unit: "visits"),
        indicator("online-share", unit: "percent", decimals: 1),
        indicator("index-safety", unit: "percent", isSurvey: true),
      ],
      places: [
        place("network", .network, nil), place("novo-mesto", .municipality, "network"),
        place("brezice", .municipality, "network"), place("demo-sever", .centre, "novo-mesto"),
      ],
      dimensions: [
        Dimension(
          id: "kind", title: text("Vrsta", "Kind"),
          values: [
            .init(id: "open", title: text("odprto", "open")), .init(id: "group", title: text("skupina", "group")),
          ])
      ],
      cutOff: ContentFixture.day("2025-12-31"))
    draft.sources = [
      Source(
        id: "mama-2022", title: text("Poročilo", "Report"), publisher: "Mreža MaMa", address: "https://example.org",
        day: nil)
    ]
    draft.reported = [
      ReportedFigure(key: key("hours", "network", .year(2022)), value: 43_000, source: "mama-2022"),
      ReportedFigure(key: key("hours", "network", .year(2021)), value: 40_000, source: "mama-2022"),
      ReportedFigure(
        key: key("hours", "network", .year(2024)), value: 50_000, source: "mama-2022", flags: [.forecast]),
    ]
    for (name, values) in [
      ("hours", [80_000.0, 86_000, 92_898]), ("visits", [900, 1_234.5, 1_000]), ("online-share", [0.1, 0.2, 0.4834]),
    ] {
      for place in ["network", "novo-mesto", "brezice", "demo-sever"] {
        draft.series.append(
          values.enumerated().map { index, value in observation(name, place, 2020 + index, value, nil) })
      }
    }
    for category in ["open", "group"] {
      draft.series.append([observation("hours", "network", 2022, 46_449, Category(dimension: "kind", value: category))])
    }
    for (place, values) in [("novo-mesto", [0.3, 0.7]), ("brezice", [0.45, 0.55])] {
      for (category, value) in zip(["open", "group"], values) {
        draft.series.append([
          observation("online-share", place, 2022, value, Category(dimension: "kind", value: category))
        ])
      }
    }
    draft.days = [
      DailyFigures(
        indicator: IndicatorID("hours"), place: PlaceID("demo-sever"),
        days: (0..<365).map { offset in
          let day = Day(number: ContentFixture.day("2022-01-01").number + Int32(offset))
          let key = key("hours", "demo-sever", .month(year: 2022, month: day.parts.month))
          let state: PublishedObservation.State = day.weekday == 7 ? .notApplicable : .value(.init(5))
          return (day, PublishedObservation(key: key, state: state, origin: .computed))
        })
    ]
    draft.series.append([observation("index-safety", "network", 2022, 0.81, nil)])
    draft.answers = [
      AnswerFigures(
        indicator: IndicatorID("index-safety"), place: PlaceID("network"), period: .year(2022),
        answers: [
          .init(id: "1", label: text("ne drži", "does not apply"), side: .negative),
          .init(id: "2", label: text("drži", "applies"), side: .positive), .init(id: "none", label: nil, side: .none),
        ],
        statements: [("S1", "Tukaj se počutim varno.", [0.1, 0.8, 0.1]), ("S2", "Vzdušje je dobro.", [0.2, 0.79, 0])]
          .map { id, statement, shares in
            AnswerFigures.Statement(
              id: id, text: text(statement, statement),
              shares: zip(["1", "2", "none"], shares).map { answer, share in
                PublishedObservation(
                  key: key("index-safety", "network", .year(2022), Category(dimension: id, value: answer)),
                  state: .value(.init(share, base: 312)), origin: .computed)
              })
          }, isPartial: true)
    ]
    draft.series.append([
      PublishedObservation(key: key("index-safety", "demo-sever", .year(2022)), state: .withheld, origin: .computed)
    ])
    return PublishedFigures(draft)
  }

  static func key(_ indicator: String, _ place: String, _ period: Period, _ category: Category? = nil) -> FigureKey {
    FigureKey(indicator: IndicatorID(indicator), place: PlaceID(place), period: period, category: category)
  }

  private static func observation(
    _ indicator: String, _ place: String, _ year: Int, _ value: Double, _ category: Category?
  ) -> PublishedObservation {
    PublishedObservation(
      key: key(indicator, place, .year(year), category), state: .value(.init(value)), origin: .computed)
  }

  private static func indicator(
    _ id: String, unit: Unit, decimals: Int = 0, isSurvey: Bool = false
  ) -> Indicator {
    Indicator(
      id: IndicatorID(id), title: text(id, id), explanation: text("", ""), unit: unit, decimals: decimals,
      direction: .neutral, layer: .process, formula: "", spokenFormula: text("", ""), breakdowns: ["kind"],
      placeKinds: [.network, .municipality, .centre], isSurvey: isSurvey, isAdditive: !isSurvey)
  }

  private static func place(_ id: String, _ kind: Place.Kind, _ parent: String?) -> Place {
    Place(id: PlaceID(id), kind: kind, name: text(id, id), parent: parent.map { PlaceID($0) })
  }

  private static func text(_ slovene: String, _ english: String) -> LocalizedText {
    LocalizedText([ContentFixture.sl: slovene, ContentFixture.en: english, ContentFixture.sv: english])
  }
}
