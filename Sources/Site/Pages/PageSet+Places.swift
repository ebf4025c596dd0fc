import Charts
import Configuration
import Figures
import Languages
import OpenData
import Vocabulary
import Wording

extension PageSet {
  /// A place's page: what it is, its core figures beside last year's and the network's, what others reported of it.
  func place(_ place: Place, indicators: [Indicator]) -> Page {
    let name = words.name(of: place.id)
    return Page(
      path: addresses.place(place.id, language), language: language, title: name,
      description: text(.placeDescription, ["place": .text(name)]), template: "pages/place",
      translations: translations { addresses.place(place.id, $0) }, trail: trail(to: place), section: section(of: place)
    ) { composer in
      var view = composer.view(Shapes.place)
      view["title"] = .text(name)
      view["kind"] = .text(composer.kindName(of: place))
      view["facts"] = .list(composer.facts(about: place))
      view["core"] = .list(composer.coreTable(of: place, indicators: indicators).map { [$0] } ?? [])
      let more = indicators.filter { composer.figures.series($0.id, at: place.id, by: .year).isEmpty }
      view["more"] = .list(
        more.map {
          composer.link(
            named: composer.words.title(of: $0.id), to: composer.addresses.figure($0.id, place.id, composer.language))
        })
      view["hasMore"] = .flag(!more.isEmpty)
      view["charts"] = .list(composer.placeCharts(place))
      if place.kind == .network {
        view["panels"] = .list(composer.panels().map { View(Shapes.paragraph, ["text": .text($0)]) })
      }
      if let calendar = composer.calendar(of: place) {
        view["hasCalendar"] = .flag(true)
        view["calendarTitle"] = .text(composer.text(.calendarTitle))
        view["calendar"] = .text(calendar.markup)
        view["calendarNote"] = .text(composer.text(.calendarNote))
        view["hasMissing"] = .flag(composer.hasMissingMonths(place))
        view["calendarMissing"] = .text(composer.text(.calendarMissing, ["sign": .text(composer.missingSign)]))
        view["completenessAddress"] = .text(
          composer.link(composer.addresses.section(.completeness, composer.language)))
        view["completenessTitle"] = .text(composer.text(Section.completeness.title))
      }
      let children = composer.words.words.sorted(composer.figures.children(of: place.id)) {
        composer.words.name(of: $0.id)
      }
      view["places"] = .list(children.map { composer.placeItem($0) })
      view["hasPlaces"] = .flag(!children.isEmpty)
      view["placesTitle"] = .text(
        composer.text((place.kind == .network ? Section.municipalities : .centres).title))
      let reported = composer.figures.reported.filter { $0.key.place == place.id }
      view["reported"] = .list(composer.reportedRows(reported))
      view["hasReported"] = .flag(!reported.isEmpty)
      let news = composer.site.content.posts.filter { post in
        post.versions.contains { $0.places.contains(place.id) }
      }
      view["news"] = .list(composer.newsItems(news.prefix(6)))
      view["hasNews"] = .flag(!news.isEmpty)
      return view
    }
  }

  /// The municipalities, each with its centres.
  func municipalities() -> Page {
    placeList(.municipalities, lead: .placesLead, other: .centres) { composer in
      let municipalities = composer.figures.places.filter { $0.kind == .municipality }
      return composer.words.words.sorted(municipalities) { composer.words.name(of: $0.id) }.map {
        composer.placeGroup($0, items: composer.figures.children(of: $0.id))
      }
    }
  }

  func centres() -> Page {
    placeList(.centres, lead: .placesLead, other: .municipalities) { composer in
      let municipalities = composer.figures.places.filter { $0.kind == .municipality }
      return composer.words.words.sorted(municipalities) { composer.words.name(of: $0.id) }.compactMap { place in
        let centres = composer.figures.children(of: place.id)
        return centres.isEmpty ? nil : composer.placeGroup(place, items: centres)
      }
    }
  }

  private func placeList(
    _ section: Section, lead: MessageKey, other: Section, _ groups: @escaping @Sendable (inout PageComposer) -> [View]
  ) -> Page {
    Page(
      path: addresses.section(section, language), language: language, title: text(section.title),
      description: text(
        .sectionDescription, ["section": .text(text(section.title)), "site": .text(words.text(site.portal.title))]),
      template: "pages/places", translations: translations { addresses.section(section, $0) },
      trail: Array(trail(section).prefix(1)), section: section == .centres ? .municipalities : section
    ) { composer in
      var view = composer.view(Shapes.placeList)
      view["title"] = .text(composer.text(section.title))
      view["lead"] = .text(composer.text(lead))
      view["groups"] = .list(groups(&composer))
      view["links"] = .list([
        composer.link(named: composer.text(other.title), to: composer.addresses.section(other, composer.language))
      ])
      return view
    }
  }

  /// The way down to a place: home, its section, the municipality of a centre.
  func trail(to place: Place) -> [(title: String, path: String)] {
    switch place.kind {
    case .network: return Array(trail(.network).prefix(1))
    case .municipality: return trail(.municipalities)
    case .centre:
      guard let parent = place.parent else { return trail(.municipalities) }
      return trail(.municipalities) + [(words.name(of: parent), addresses.place(parent, language))]
    }
  }

  func section(of place: Place) -> Section { place.kind == .network ? .network : .municipalities }
}

extension PageComposer {
  func placeGroup(_ place: Place, items: [Place]) -> View {
    let own = placeItem(place)
    return View(
      Shapes.placeGroup,
      [
        "title": .text(words.name(of: place.id)), "address": .text(link(.place(place.id))),
        "detail": own["detail"] ?? "",
        "items": .list(words.words.sorted(items) { words.name(of: $0.id) }.map { placeItem($0) }),
      ])
  }

  func kindName(of place: Place) -> String {
    switch place.kind {
    case .network: text(.kindNetwork)
    case .municipality: text(.kindMunicipality)
    case .centre: place.isDemonstration ? text(.demonstrationPlace) : text(.kindCentre)
    }
  }

  func facts(about place: Place) -> [View] {
    var facts: [View] = []
    if place.kind == .centre, let parent = place.parent {
      facts.append(fact(.municipalityLine, words.name(of: parent), address: link(.place(parent))))
    }
    if let code = place.code { facts.append(fact(.codeLine, code)) }
    if let latest = place.population.max(by: { $0.day < $1.day }) {
      let source = figures.source(latest.source)
      let line = text(
        .residentsLine,
        [
          "n": .integer(latest.count), "date": .text(words.words.date(latest.day)),
          "source": .text(source?.publisher ?? latest.source),
        ])
      facts.append(fact(MessageKey("site.label.residents"), line, address: source?.address))
    }
    if !place.memberYears.isEmpty {
      let spans = place.memberYears.map { years in
        years.lowerBound == years.upperBound
          ? String(years.lowerBound) : "\(years.lowerBound)–\(min(years.upperBound, site.year))"
      }
      facts.append(fact(.memberLine, words.words.list(spans)))
    }
    if place.kind == .municipality, !place.officialLanguages.isEmpty {
      facts.append(fact(.languagesLine, words.words.list(place.officialLanguages.map { words.words.name(of: $0) })))
    }
    return facts
  }

  func fact(_ name: MessageKey, _ value: String, address: String? = nil) -> View {
    View(
      Shapes.fact,
      [
        "name": .text(text(name)), "value": .text(value), "address": .text(address ?? ""),
        "isLink": .flag(address != nil),
      ])
  }

  /// Value, last year, what is above, and the honest change, for every indicator of a place; `nil` where there is none.
  func coreTable(of place: Place, indicators: [Indicator]) -> View? {
    let period = lastYear(of: place, indicators)
    let above = place.kind == .network ? nil : site.network
    var shown: [PublishedObservation] = []
    var hasGoal = false
    let years = trendYears(of: place, indicators, until: period)
    let rows = site.inOrder(indicators).compactMap { indicator -> (layer: Indicator.Layer, view: View)? in
      let now = observation(indicator.id, place.id, period)
      let before = observation(indicator.id, place.id, period.yearBefore)
      guard now.state != .notAvailable || before.state != .notAvailable else { return nil }
      shown += [now, before]
      var parent = ""
      if let above, !indicator.isAdditive, indicator.placeKinds.contains(above.kind) {
        let whole = observation(indicator.id, above.id, period)
        let standing = standing(now)
        parent = standing.isEmpty ? signed(whole) : "\(signed(whole)) (\(standing))"
        shown.append(whole)
      }
      let comparison = figures.compare(
        before, now, surveyChange: site.portal.thresholds.surveyChange, level: .several)
      let goal = figures.attainments(of: now).first.map(goalText) ?? ""
      hasGoal = hasGoal || !goal.isEmpty
      let row = View(
        Shapes.coreRow,
        [
          "title": .text(words.title(of: indicator.id)), "address": .text(link(.figure(indicator.id, place.id))),
          "value": .text(signed(now)), "before": .text(signed(before)), "parent": .text(parent),
          "change": .text(words.difference(comparison)), "goal": .text(goal),
          "trend": .text(trend(of: indicator.id, at: place, years)),
        ])
      return (indicator.layer, row)
    }
    guard !rows.isEmpty else { return nil }
    return View(
      Shapes.coreTable,
      [
        "caption": .text(
          marked(
            text(
              .coreCaption, ["place": .text(words.name(of: place.id)), "period": .text(words.words.period(period))]),
            shown)),
        "valueHead": .text(words.words.period(period, .short)),
        "beforeHead": .text(words.words.period(period.yearBefore, .short)),
        "parentHead": .text(above.map { words.name(of: $0.id) } ?? ""), "hasParent": .flag(above != nil),
        "goalHead": .text(text(.goalHead)), "hasGoal": .flag(hasGoal),
        "groups": .list(
          coreGroups(rows, columns: 4 + (hasGoal ? 1 : 0) + (above == nil ? 0 : 1) + (years.isEmpty ? 0 : 1))),
        "trendHead": .text(span(years)), "hasTrend": .flag(!years.isEmpty),
        "trendNote": .text(years.isEmpty ? "" : text(.trendNote, ["years": .text(span(years))])),
        "legend": .list(legend(shown)), "note": .text(coreNote(shown, hasParent: above != nil)),
      ])
  }

  /// The rows by layer, each under its name.
  private func coreGroups(_ rows: [(layer: Indicator.Layer, view: View)], columns: Int) -> [View] {
    PageComposer.layers.compactMap { layer, title, explanation in
      let own = rows.filter { $0.layer == layer }.map(\.view)
      guard !own.isEmpty else { return nil }
      return View(
        Shapes.coreGroup,
        [
          "title": .text(text(title)), "explanation": .text(text(explanation)), "columns": .text(String(columns)),
          "rows": .list(own),
        ])
    }
  }

  /// What is asked of a comparison in this table, where it holds any of survey figures.
  private func coreNote(_ shown: [PublishedObservation], hasParent: Bool) -> String {
    guard shown.contains(where: { $0.measure?.base != nil && $0.measure?.interval != nil }) else { return "" }
    return hasParent ? "\(text(.levelNote)) \(text(.networkNote))" : text(.levelNote)
  }

  /// The last full year; of a place that left the network before, the last year it has figures of.
  private func lastYear(of place: Place, _ indicators: [Indicator]) -> Period {
    let last = Period.year(site.year)
    let known = indicators.flatMap { figures.series($0.id, at: place.id, by: .year) }.filter { observation in
      observation.state != .notAvailable && observation.state != .notApplicable && observation.key.period <= last
    }
    return known.map(\.key.period).max() ?? last
  }

  /// The value with its unit where it needs one, and its signs.
  func signed(_ observation: PublishedObservation) -> String {
    let value = words.valueAmongOthers(observation)
    let sign = words.sign(observation.withoutDemonstration)
    return observation.value == nil || sign.isEmpty ? value : "\(value) \(sign)"
  }

  mutating func placeCharts(_ place: Place) -> [View] {
    var charts: [View] = []
    for indicator in site.portal.featured.prefix(2) {
      guard var chart = yearChart(indicator, at: place) else { continue }
      chart.id = "years-\(indicator.name)"
      let address = ChartAddress(indicator, place.id, "years", in: language)
      charts.append(figure(chart, at: address, isOwn: false, data: .figures(indicator, at: place.id)))
    }
    if let chart = openDaysChart(at: place, in: .year(site.year)) {
      let address = ChartAddress(chart.indicator, place.id, "days", in: language)
      charts.append(figure(chart, at: address, isOwn: true, data: .chart(address.data)))
    }
    if let chart = indexChart(at: place, in: .year(site.year)) {
      let address = ChartAddress(surveyAt: place.id, in: language)
      charts.append(figure(chart, at: address, isOwn: true, data: .chart(address.data)))
    }
    return charts
  }
}
