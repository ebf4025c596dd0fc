import Configuration
import Figures
import Languages
import Vocabulary
import Wording

extension PageSet {
  /// What places set out to reach, and whether they did.
  func goals() -> Page {
    trustPage(.goals, "pages/goals", lead: .goalLead) { composer in
      var view = composer.view(Shapes.goals)
      view["title"] = .text(composer.text(Section.goals.title))
      view["lead"] = .text(composer.text(.goalLead))
      let attainments = composer.attainments()
      let reached = attainments.count { $0.isReached == true }
      let missed = attainments.count { $0.isReached == false }
      view["count"] = .text(
        composer.text(
          .goalCount,
          [
            "reached": .integer(reached), "missed": .integer(missed),
            "unclear": .integer(attainments.count - reached - missed),
          ]))
      let table = composer.goalTable()
      view["hasTable"] = .flag(table != nil)
      view["table"] = .text(table?.markup ?? "")
      view["empty"] = .text(composer.text(.goalEmpty))
      return view
    }
  }

  /// What is not published, by which rules, how much that is, and how it was attacked.
  func protection(_ audit: AuditSummary) -> Page {
    trustPage(.protection, "pages/protection", lead: .protectionLead) { composer in
      var view = composer.view(Shapes.protection)
      view["title"] = .text(composer.text(Section.protection.title))
      view["lead"] = .text(composer.text(.protectionLead))
      view["rulesTitle"] = .text(composer.text(.protectionRules))
      view["rules"] = .list(composer.protectionRules().map { View(Shapes.paragraph, ["text": .text($0)]) })
      view["countsTitle"] = .text(composer.text(.protectionCounts))
      view["table"] = .text(composer.protectionTable().markup)
      view["auditTitle"] = .text(composer.text(.protectionAudit))
      view["audit"] = .text(
        composer.text(
          .protectionAuditText,
          [
            "rows": .integer(audit.rows), "equations": .integer(audit.equations), "attacked": .integer(audit.attacked),
          ]))
      view["methodAddress"] = .text(composer.link(composer.addresses.section(.method, composer.language)))
      return view
    }
  }

  private func trustPage(
    _ section: Section, _ template: String, lead: MessageKey,
    _ compose: @escaping @Sendable (inout PageComposer) -> View
  ) -> Page {
    Page(
      path: addresses.section(section, language), language: language, title: text(section.title),
      description: text(lead), template: template, translations: translations { addresses.section(section, $0) },
      trail: [(text(MessageKey("site.label.home")), addresses.home(language))], section: section, compose: compose)
  }
}

extension PageComposer {
  // MARK: Goals

  /// Every figure of the last full year that somebody set a target for.
  func attainments() -> [Attainment] {
    let period = Period.year(site.year)
    let targeted = site.inOrder(
      figures.indicators.filter { item in figures.targets.contains { $0.indicator == item.id } })
    return targeted.flatMap { indicator in
      placesByName.flatMap { place in
        figures.attainments(of: observation(indicator.id, place.id, period))
      }
    }.filter { $0.observation.value != nil }
  }

  /// Places by name, a column to each indicator with a target: the value and whether it reaches what was set.
  func goalTable() -> FigureTable? {
    let period = Period.year(site.year)
    let attainments = attainments()
    let indicators = site.inOrder(
      figures.indicators.filter { item in attainments.contains { $0.target.indicator == item.id } })
    var shown: [PublishedObservation] = []
    let rows = placesByName.compactMap { place -> FigureTable.Row? in
      let own = attainments.filter { $0.observation.key.place == place.id }
      guard !own.isEmpty else { return nil }
      shown += own.map(\.observation)
      let cells = indicators.map { indicator -> FigureTable.Cell in
        guard let attainment = own.first(where: { $0.target.indicator == indicator.id }) else { return .text("–") }
        return .text("\(signed(attainment.observation)) (\(goalText(attainment)))")
      }
      return FigureTable.Row(name: words.name(of: place.id), address: link(.place(place.id)), cells: cells)
    }
    guard !rows.isEmpty else { return nil }
    let caption = text(.goalCaption, ["period": .text(words.words.period(period))])
    return FigureTable(
      words: words, caption: marked(caption, shown), rowHead: text(MessageKey("site.label.place")),
      heads: indicators.map { words.title(of: $0.id) }, rows: rows, isSortable: false)
  }

  /// The target with whether it is reached: `75 % ✓ dosežen`.
  func goalText(_ attainment: Attainment) -> String {
    let key: MessageKey =
      switch attainment.isReached {
      case true?: .goalReached
      case false?: .goalMissed
      case nil: .goalUnclear
      }
    return text(
      key, ["value": .text(words.valueAmongOthers(attainment.target.value, of: attainment.target.indicator))])
  }

  // MARK: Protection

  /// Every rule with how many figures are withheld by it.
  func protectionRules() -> [String] {
    figures.rules.map { statement in
      let sentence = text(.rule(statement, in: "trust"), words.arguments(of: statement))
      guard let count = figures.withheldBy[statement.rule] else { return sentence }
      return sentence + " " + text(.protectionHidden, ["n": .integer(count)])
    }
  }

  func protectionTable() -> FigureTable {
    let counts = site.inOrder(figures.indicators).map { ($0, figures.counts(of: $0.id)) }
    func number(_ value: Int) -> FigureTable.Cell {
      .text(words.words.number(Double(value), decimals: 0), Double(value))
    }
    var rows = counts.map { indicator, count in
      FigureTable.Row(
        name: words.title(of: indicator.id), address: link(.indicator(indicator.id)),
        cells: [number(count.published), number(count.withheld)])
    }
    let sums = counts.map(\.1).reduce((0, 0)) { ($0.0 + $1.published, $0.1 + $1.withheld) }
    rows.append(
      FigureTable.Row(name: text(.protectionAll), address: nil, cells: [number(sums.0), number(sums.1)]))
    return FigureTable(
      words: words, caption: text(.protectionCaption), rowHead: text(MessageKey("site.label.indicator")),
      heads: [text(.protectionPublished), text(.protectionWithheld)], rows: rows, isSortable: false)
  }

  // MARK: Places

  /// How many activities were recorded in each month; `nil` where the portal does not count them.
  func calendar(of place: Place) -> FigureTable? {
    guard let counted = figures.indicators.first(where: \.countsActivities) else { return nil }
    let months = figures.series(counted.id, at: place.id, by: .month).filter { $0.state != .notApplicable }
    guard let first = months.first?.key.period, let last = months.last?.key.period else { return nil }
    let known = Dictionary(months.map { ($0.key.period, $0) }) { first, _ in first }
    let years = (first.months.lowerBound / 12...last.months.lowerBound / 12).reversed()
    let rows = years.map { year in
      FigureTable.Row(
        name: words.words.period(.year(year), .short), address: nil,
        cells: (1...12).map { month in
          calendarCell(known[.month(year: year, month: month)], .month(year: year, month: month), counted.id, place)
        })
    }
    let caption = text(.calendarCaption, ["place": .text(words.name(of: place.id))])
    return FigureTable(
      words: words, caption: marked(caption, months), rowHead: text(.calendarYear), heads: (1...12).map(String.init),
      rows: rows, isSortable: false)
  }

  /// The number of activities; nothing where there are none and none should be.
  private func calendarCell(
    _ known: PublishedObservation?, _ month: Period, _ counted: IndicatorID, _ place: Place
  ) -> FigureTable.Cell {
    if let known, known.value != nil { return .figure(known) }
    guard isMissing(month, at: place) else { return .text("") }
    let key = FigureKey(indicator: counted, place: place.id, period: month)
    return .figure(PublishedObservation(key: key, state: .notAvailable, origin: .computed))
  }

  /// The featured figures of the municipalities that took part in both years, for the last year in which the network's
  /// own can't be compared because its members changed; none where they never did.
  func panels() -> [String] {
    for year in stride(from: site.year, to: site.year - 10, by: -1) {
      let sentences = site.portal.featured.compactMap { indicator -> String? in
        let panel = figures.matchedPanel(
          of: indicator, in: year, surveyChange: site.portal.thresholds.surveyChange, level: .several)
        // It is of these municipalities, and not of the network.
        return panel.map { words.sentence($0.comparison, of: text(.panelGroup, ["n": .integer($0.places.count)])) }
      }
      if !sentences.isEmpty { return sentences }
    }
    return []
  }

  /// Where a place stands against the others, as a word after the network's value; empty where that says nothing.
  func standing(_ observation: PublishedObservation) -> String {
    guard observation.measure?.base != nil,
      let comparison = figures.standing(
        of: observation.key, surveyChange: site.portal.thresholds.surveyChange, level: .several)
    else { return "" }
    switch comparison.verdict {
    case .higher: return text(.standingAbove)
    case .lower: return text(.standingBelow)
    case .noClearChange: return text(.standingUnclear)
    case .same, .notComparable: return ""
    }
  }
}
