import Configuration
import Figures
import Languages
import Vocabulary
import Wording

extension PageSet {
  /// What every centre should have handed over and did, for whoever can still add it and whoever reads its figures.
  func completeness() -> Page {
    Page(
      path: addresses.section(.completeness, language), language: language, title: text(Section.completeness.title),
      description: text(.completenessRule), template: "pages/completeness",
      translations: translations { addresses.section(.completeness, $0) },
      trail: [(text(MessageKey("site.label.home")), addresses.home(language))], section: .completeness
    ) { composer in
      var view = composer.view(Shapes.completeness)
      let figures = composer.figures
      view["title"] = .text(composer.text(Section.completeness.title))
      view["lead"] = .text(
        composer.text(
          .completenessLead,
          ["date": .text(composer.words.words.date(figures.cutOff)), "sign": .text(composer.partialSign)]))
      view["status"] = .text(
        composer.text(
          .completenessStatus,
          ["whole": .integer(figures.coverage.count(where: \.isWhole)), "all": .integer(figures.coverage.count)]))
      view["rule"] = .text(composer.text(.completenessRule))
      view["gapsTitle"] = .text(composer.text(.completenessGaps))
      view["gapsCaption"] = .text(composer.text(.completenessCaption))
      view["whenHead"] = .text(composer.text(.completenessWhen))
      view["whatHead"] = .text(composer.text(.completenessWhat))
      view["gaps"] = .list(composer.gaps())
      view["hasGaps"] = .flag(!figures.gaps.isEmpty)
      view["none"] = .text(composer.text(.completenessNone))
      view["monthsTitle"] = .text(composer.text(.completenessMonths))
      let months = composer.monthsTable()
      view["months"] = .text(months?.markup ?? "")
      view["hasMonths"] = .flag(months != nil)
      view["methodAddress"] = .text(composer.link(composer.addresses.section(.method, composer.language)))
      return view
    }
  }
}

extension PageComposer {
  /// The sign of a figure of which only a part is covered, and of one that is not there.
  var partialSign: String { sign(.value(.init(0)), .partial) }
  var missingSign: String { sign(.notAvailable, []) }

  private func sign(_ state: PublishedObservation.State, _ flags: ObservationFlags) -> String {
    let key = FigureKey(
      indicator: IndicatorID(""), place: site.network?.id ?? PlaceID(""), period: .year(site.year))
    return words.sign(PublishedObservation(key: key, state: state, flags: flags, origin: .computed))
  }

  /// What is missing, a row for each place, kind and time.
  func gaps() -> [View] {
    figures.gaps.map { gap in
      View(
        Shapes.gap,
        [
          "place": .text(words.name(of: gap.place)), "address": .text(link(.place(gap.place))),
          "when": .text(words.when(gap)), "what": .text(words.what(gap)),
        ])
    }
  }

  /// The centres by name, a column to each year: in how many months there are activities, of how many that should have
  /// some. `nil` where no centre has any.
  func monthsTable() -> FigureTable? {
    let years = Set(figures.coverage.flatMap { $0.years.map(\.year) }).sorted()
    guard !years.isEmpty else { return nil }
    let rows = words.words.sorted(figures.coverage) { words.name(of: $0.place) }.map { own in
      FigureTable.Row(
        name: words.name(of: own.place), address: link(.place(own.place)),
        cells: years.map { year in
          guard let year = own.years.first(where: { $0.year == year }) else { return .text("–") }
          return .text(
            text(.completenessCell, ["brought": .integer(year.brought), "expected": .integer(year.expected)]),
            Double(year.expected - year.brought))
        })
    }
    return FigureTable(
      words: words, caption: text(.completenessMonthsCaption), rowHead: text(MessageKey("site.label.place")),
      heads: years.map { words.words.period(.year($0), .short) }, rows: rows, isSortable: false)
  }

  // MARK: The calendar of a place

  /// Whether activities of a month should be there and are not.
  func isMissing(_ month: Period, at place: Place) -> Bool {
    let own = place.kind == .centre ? [place.id] : []
    let below = place.kind == .municipality ? figures.children(of: place.id).map(\.id) : []
    return figures.gaps.contains { gap in
      gap.kind.isOfActivities && gap.touches(month) && (own + below).contains(gap.place)
        || gap.kind == .late && gap.touches(month)
    }
  }

  func hasMissingMonths(_ place: Place) -> Bool {
    figures.gaps.contains { gap in
      gap.kind.isOfActivities && (gap.place == place.id || figures.place(gap.place)?.parent == place.id)
    } || figures.gaps.contains { $0.kind == .late }
  }
}

extension RecordGap.Kind {
  /// Whether whole months lack their activities.
  fileprivate var isOfActivities: Bool {
    switch self {
    case .silent, .stopped, .pause, .never, .beginning: true
    case .late, .openings, .repeated, .persons, .forms, .residents, .answers: false
    }
  }
}
