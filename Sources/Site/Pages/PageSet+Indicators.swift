import Charts
import Configuration
import Figures
import Languages
import OpenData
import Vocabulary
import Wording

extension PageSet {
  /// All indicators by layer: preconditions, work, outcomes.
  func indicators() -> Page {
    Page(
      path: addresses.section(.indicators, language), language: language, title: text(Section.indicators.title),
      description: text(.indicatorsLead), template: "pages/indicators",
      translations: translations { addresses.section(.indicators, $0) }, trail: Array(trail(.indicators).prefix(1)),
      section: .indicators
    ) { composer in
      var view = composer.view(Shapes.indicatorList)
      view["title"] = .text(composer.text(Section.indicators.title))
      view["lead"] = .text(composer.text(.indicatorsLead))
      view["groups"] = .list(composer.indicatorGroups())
      return view
    }
  }

  /// An indicator's page: what it means, the network over the years, places side by side.
  func indicator(_ indicator: Indicator) -> Page {
    let title = words.title(of: indicator.id)
    let explanation = words.text(indicator.explanation)
    return Page(
      path: addresses.indicator(indicator.id, language), language: language, title: title,
      description: text(.indicatorDescription, ["indicator": .text(title), "explanation": .text(explanation)]),
      template: "pages/indicator", translations: translations { addresses.indicator(indicator.id, $0) },
      trail: trail(.indicators), section: .indicators
    ) { composer in
      var view = composer.view(Shapes.indicator)
      view["title"] = .text(title)
      view["explanation"] = .text(explanation)
      view["formula"] = .text(indicator.formula)
      view["spoken"] = .text(composer.words.text(indicator.spokenFormula))
      view["methodAddress"] = .text(composer.link(composer.addresses.section(.method, composer.language)))
      view["charts"] = .list(composer.indicatorCharts(indicator))
      let tables = composer.placeTables(of: indicator)
      view["table"] = .text(tables.map(\.markup).joined(separator: "\n"))
      view["hasTable"] = .flag(!tables.isEmpty)
      view["downloads"] = .list(composer.downloads(.figures(indicator.id, at: nil)))
      composer.addCoverage(of: indicator, at: composer.site.network, to: &view)
      return view
    }
  }

  /// The page of one number: an indicator at a place, with everything needed to read and check it.
  func figure(_ indicator: Indicator, at place: Place) -> Page {
    let names: [String: MessageArgument] = [
      "indicator": .text(words.title(of: indicator.id)), "place": .text(words.name(of: place.id)),
    ]
    let title = text(.figureTitle, names)
    return Page(
      path: addresses.figure(indicator.id, place.id, language), language: language, title: title,
      description: text(.figureDescription, names), template: "pages/figure",
      translations: translations { addresses.figure(indicator.id, place.id, $0) },
      trail: trail(to: place) + [(words.name(of: place.id), addresses.place(place.id, language))],
      section: section(of: place)
    ) { composer in composer.figureView(indicator, at: place, title: title) }
  }
}

extension PageComposer {
  mutating func figureView(_ indicator: Indicator, at place: Place, title: String) -> View {
    var view = view(Shapes.figure)
    let latest = latest(indicator.id, at: place.id)
    view["title"] = .text(words.title(of: indicator.id))
    view["place"] = .text(words.name(of: place.id))
    view["placeAddress"] = .text(link(.place(place.id)))
    view["indicatorAddress"] = .text(link(.indicator(indicator.id)))
    view["explanation"] = .text(words.text(indicator.explanation))
    view["formula"] = .text(indicator.formula)
    view["spoken"] = .text(words.text(indicator.spokenFormula))
    view["methodAddress"] = .text(link(addresses.section(.method, language)))
    if let latest {
      view["value"] = .text(signedPhrase(latest))
      view["period"] = .text(words.words.period(latest.key.period))
      view["sentence"] = .text(sentence(latest))
      addLineage(of: latest, to: &view)
    }
    if let latest, let line = ratioLine(of: latest, indicator) {
      view["hasRatio"] = .flag(true)
      view["ratio"] = .text(line)
    }
    let file = DataFile.figures(indicator.id, at: place.id)
    view["charts"] = .list(figureCharts(indicator, at: place, data: file))
    view["downloads"] = .list(downloads(file))
    addCoverage(of: indicator, at: place, to: &view)
    view["citation"] = .text(
      text(
        .citation,
        [
          "publisher": .text(words.text(site.portal.publisher.name)), "title": .text(title),
          "date": .text(words.words.date(figures.cutOff, .short)), "address": .text(site.absolute(path)),
        ]))
    return view
  }

  /// How many times the network's value a figure is; `nil` where it is so little that nobody would say it so, and of what
  /// young people answered, where a difference is named only with a test.
  private func ratioLine(of observation: PublishedObservation, _ indicator: Indicator) -> String? {
    guard observation.measure?.base == nil, observation.measure?.interval == nil,
      let ratio = figures.networkRatio(of: observation)?.value, ratio >= 0.1
    else { return nil }
    if abs(ratio - 1) < 0.055 { return text(.ratioSameLine) }
    let decimals = ratio < 1 ? 2 : ratio < 9.95 ? 1 : 0
    return text(
      .ratioLine, ["ratio": .number(ratio, decimals: decimals), "direction": .text(indicator.direction.rawValue)])
  }

  /// The latest year that says anything: of the whole, or `nil` where only parts are published.
  private func latest(_ indicator: IndicatorID, at place: PlaceID) -> PublishedObservation? {
    figures.series(indicator, at: place, by: .year).last {
      $0.state != .notAvailable && $0.state != .notApplicable && !$0.flags.contains(.provisional)
    }
  }

  private mutating func figureCharts(_ indicator: Indicator, at place: Place, data: DataFile)
    -> [View]
  {
    var charts: [Chart] = []
    if let chart = yearChart(indicator.id, at: place) { charts.append(chart) }
    for id in indicator.breakdowns {
      guard let dimension = figures.dimension(id) else { continue }
      if let chart = breakdownChart(indicator, at: place, by: dimension) { charts.append(chart) }
    }
    if indicator.isAdditive, let chart = monthChart(indicator.id, at: place) { charts.append(chart) }
    func figure(_ chart: Chart, _ data: DataFile) -> View {
      let address = ChartAddress(indicator.id, place.id, chart.id, in: language)
      return self.figure(chart, at: address, isOwn: true, data: data)
    }
    return charts.map { figure($0, data) } + answerCharts(indicator.id, at: place).map { figure($0, .answers) }
  }

  mutating func indicatorCharts(_ indicator: Indicator) -> [View] {
    let data = DataFile.figures(indicator.id, at: nil)
    var charts: [View] = []
    if let network = site.network, let chart = yearChart(indicator.id, at: network) {
      let address = ChartAddress(indicator.id, network.id, "years", in: language)
      charts.append(figure(chart, at: address, isOwn: false, data: data))
    }
    if let chart = comparisonChart(indicator, in: .year(site.year)) {
      let address = ChartAddress(indicator.id, nil, "places", in: language)
      charts.append(figure(chart, at: address, isOwn: true, data: data))
    }
    return charts
  }

  /// A link to each format in which a file of data is written.
  func downloads(_ file: DataFile) -> [View] {
    DataFormats.all(of: file).map {
      View(Shapes.link, ["title": .text($0.label), "address": .text(link(file.path($0)))])
    }
  }

  /// The layers as people read them, with their names and what they are.
  static let layers: [(Indicator.Layer, MessageKey, MessageKey)] = [
    (.process, .layerProcess, .layerProcessText), (.outcome, .layerOutcome, .layerOutcomeText),
    (.precondition, .layerPrecondition, .layerPreconditionText),
  ]

  func indicatorGroups() -> [View] {
    PageComposer.layers.compactMap { layer, title, explanation in
      let items = site.inOrder(figures.indicators.filter { $0.layer == layer })
      guard !items.isEmpty else { return nil }
      return View(
        Shapes.indicatorGroup,
        [
          "title": .text(text(title)), "explanation": .text(text(explanation)),
          "items": .list(items.map(indicatorItem)),
        ])
    }
  }

  func indicatorItem(_ indicator: Indicator) -> View {
    View(
      Shapes.indicatorItem,
      [
        "title": .text(words.title(of: indicator.id)), "address": .text(link(.indicator(indicator.id))),
        "explanation": .text(words.text(indicator.explanation)), "formula": .text(indicator.formula),
        "spoken": .text(words.text(indicator.spokenFormula)),
      ])
  }
}
