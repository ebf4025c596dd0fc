import Charts
import Diagnostics
import Figures
import Languages
import Markdown
import Markup
import Vocabulary
import Wording

extension ReferenceResolver {
  /// The figure of a `value:` reference, linked to its page; a number that was typed is held against it.
  func value(
    _ reference: Reference, _ link: Inline.Link, _ observed: inout [PublishedObservation],
    into log: inout DiagnosticLog
  ) -> RenderedLink {
    guard let (query, key) = asked(reference, into: &log) else { return .unlinked }
    let observation = rows.observation(key, source: query.source)
    guard isThere(observation, reference, into: &log) else { return .unlinked }
    observed.append(observation)
    let typed = link.content.plainText
    if !isEmpty(typed, link) { check(typed, link, against: observation, into: &log) }
    let shown = isEmpty(typed, link) ? words.value(observation) : typed
    let sign = observation.measure == nil ? "" : words.sign(observation)
    let address = address(target(of: observation, query))
    let markup = Markup { writer in
      writer.element("a") { anchor in
        anchor.attribute("class", query.source == nil ? "figure" : "figure reported")
        anchor.attribute("href", address)
        anchor.text(shown)
      }
      guard !sign.isEmpty else { return }
      writer.element("sup") { sup in
        sup.attribute("class", "sign")
        sup.text(sign)
      }
    }
    return .inline(markup, text: sign.isEmpty ? shown : "\(shown) (\(sign))")
  }

  /// The sentence of a `change:` reference, linked to the figure's page.
  func change(
    _ reference: Reference, _ link: Inline.Link, _ observed: inout [PublishedObservation],
    into log: inout DiagnosticLog
  ) -> RenderedLink {
    guard let (query, after) = asked(reference, into: &log) else { return .unlinked }
    var before = after
    before.period = query.from ?? after.period.yearBefore
    let later = rows.observation(after, source: query.source)
    let earlier = rows.observation(before, source: query.source)
    guard isThere(later, reference, into: &log), isThere(earlier, reference, into: &log) else { return .unlinked }
    observed += [earlier, later]
    let sentence = words.sentence(compare(earlier, later))
    let typed = link.content.plainText
    if !isEmpty(typed, link), typed != sentence {
      log.error(
        "reference.typed-sentence", link.location,
        "the sentence of change is computed, and \"\(typed.prefix(60))\" was typed",
        hint: "leave the brackets empty: [](…)")
    }
    let address = address(target(of: later, query))
    let markup = Markup { writer in
      writer.element("a") { anchor in
        anchor.attribute("class", "change")
        anchor.attribute("href", address)
        anchor.text(sentence)
      }
    }
    return .inline(markup, text: sentence)
  }

  /// The one figure that a reference in a text is of.
  private func asked(_ reference: Reference, into log: inout DiagnosticLog) -> (query: FigureQuery, key: FigureKey)? {
    guard let query = ChartRequest(FigureQuestion(reference), among: figures, into: &log)?.figures,
      let place = query.places.first, let period = query.periods?.lowerBound
    else { return nil }
    return (
      query, FigureKey(indicator: query.indicator, place: place, period: period, category: query.category)
    )
  }

  /// Where a number stands: a computed one on the page of its figure, what a source published in its row.
  private func target(of observation: PublishedObservation, _ query: FigureQuery) -> LinkTarget {
    // What stands on the page of a figure as it was published has no other row.
    guard query.source != nil, case .reported(let source) = observation.origin, observation.value != nil,
      figures.observation(observation.key).origin != observation.origin
    else { return .figure(query.indicator, observation.key.place) }
    return .reported(observation.key, source: source)
  }

  /// Nothing between the brackets, or an autolink that only repeats the reference.
  private func isEmpty(_ typed: String, _ link: Inline.Link) -> Bool {
    typed.allSatisfy(\.isWhitespace) || typed == link.destination
  }

  /// Whether there is something to say: a value, or that it is withheld.
  private func isThere(
    _ observation: PublishedObservation, _ reference: Reference, into log: inout DiagnosticLog
  ) -> Bool {
    switch observation.state {
    case .value, .withheld: return true
    case .notAvailable, .notApplicable:
      let key = observation.key
      let what = ["\(key.indicator)", "\(key.place)", key.period.code] + (key.category.map { ["\($0)"] } ?? [])
      let others = figures.reported.filter { $0.key == key }.map(\.source)
      log.error(
        "reference.no-figure", reference.location, "there is no figure of \(what.joined(separator: ", "))",
        hint: others.isEmpty
          ? "name another period or place" : "it was reported; add &source=\(others.sorted().joined(separator: ", "))"
      )
      return false
    }
  }

  private func check(
    _ typed: String, _ link: Inline.Link, against observation: PublishedObservation, into log: inout DiagnosticLog
  ) {
    let location = link.content.first?.location ?? link.location
    guard let value = observation.value else {
      log.error(
        "reference.withheld", location, "a number was typed, and the figure is withheld",
        hint: "leave the brackets empty: [](…)")
      return
    }
    let unit = figures.world.indicator(observation.key.indicator)?.unit
    let isPercent = unit == .percent || unit == .points
    guard let number = TypedNumber(typed, in: words.words), isPercent || !number.hasPercentSign else {
      log.error(
        "reference.typed-text", location,
        "\"\(typed.prefix(60))\" is not one number as \(words.words.ownName) writes it",
        hint: "write \(words.value(observation)), or leave the brackets empty")
      return
    }
    // To the precision typed: both are rounded where they are printed.
    let decimals = number.decimals
    let printed =
      isPercent ? words.words.percent(value, decimals: decimals) : words.words.number(value, decimals: decimals)
    guard let expected = TypedNumber(printed, in: words.words), expected.plain != number.plain else { return }
    // With more decimals than readers see, a point or comma was meant to stand between thousands.
    let most = figures.world.indicator(observation.key.indicator)?.decimals ?? 0
    let shown = decimals > most ? words.value(observation) : printed
    let isGrouped = decimals == 3 && decimals > most
    log.error(
      "reference.mismatch", location, "found \"\(typed)\", the figure is \"\(shown)\"",
      hint: isGrouped
        ? "in \(words.words.ownName) the decimals begin there: write \(shown), or leave the brackets empty so that it is filled in"
        : "correct it, or leave the brackets empty so that it is filled in")
  }
}
