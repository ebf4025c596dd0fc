import Charts
import Configuration
import Figures
import Languages
import Vocabulary
import Wording

extension PageComposer {
  /// A view with the words that every template has.
  func view(_ shape: ViewShape) -> View {
    var view = View(shape)
    view["t"] = .view(site.labels(language))
    return view
  }

  func observation(_ indicator: IndicatorID, _ place: PlaceID, _ period: Period) -> PublishedObservation {
    figures.observation(FigureKey(indicator: indicator, place: place, period: period))
  }

  /// What is said of a figure: its change on the year before where there is one, else its level.
  func sentence(_ observation: PublishedObservation) -> String {
    var before = observation.key
    before.period = before.period.yearBefore
    let earlier = figures.observation(before)
    if earlier.value == nil || observation.value == nil { return words.sentenceOfLevel(observation) }
    return words.sentence(figures.compare(earlier, observation, surveyChange: site.portal.thresholds.surveyChange))
  }

  /// A featured figure; `nil` where the indicator is not computed there.
  func tile(_ indicator: IndicatorID, at place: PlaceID, in period: Period) -> View? {
    let observation = observation(indicator, place, period)
    guard observation.state != .notAvailable, observation.state != .notApplicable else { return nil }
    let (value, unit) = valueAndUnit(observation)
    return View(
      Shapes.tile,
      [
        "title": .text(words.title(of: indicator)), "address": .text(link(.figure(indicator, place))),
        "value": .text(value + mark(observation)), "unit": .text(unit),
        "period": .text(words.words.period(period)), "sentence": .text(sentence(observation)),
      ])
  }

  /// The value with its unit as a phrase, and the sign of one that is not whole.
  func signedPhrase(_ observation: PublishedObservation) -> String { words.phrase(observation) + mark(observation) }

  /// The sign of a value that is not whole, behind a space; empty for others. Breaks are said where years stand beside
  /// each other.
  private func mark(_ observation: PublishedObservation) -> String {
    guard observation.value != nil, !observation.isWhole else { return "" }
    var rest = observation.withoutDemonstration
    rest.flags.remove(.breakBefore)
    return " " + words.sign(rest)
  }

  /// A value and the words behind it in the form that the number asks for: `3,4` and `obiska na uro`; of a figure that is
  /// not published its sign and what that means.
  private func valueAndUnit(_ observation: PublishedObservation) -> (value: String, unit: String) {
    let (value, phrase) = (words.value(observation), words.phrase(observation))
    guard observation.value != nil else { return (value, phrase) }
    guard phrase.hasPrefix(value) else { return (phrase, "") }
    return (value, String(phrase.dropFirst(value.count).drop(while: \.isWhitespace)))
  }

  /// The municipalities, sorted by name, with their visits of the last full year.
  func municipalityItems() -> [View] {
    let municipalities = figures.places.filter { $0.kind == .municipality }
    return words.words.sorted(municipalities) { words.name(of: $0.id) }.map { placeItem($0) }
  }

  /// A place with one figure beside it: the portal's first featured indicator.
  func placeItem(_ place: Place) -> View {
    var detail = ""
    if let featured = site.portal.featured.first {
      let observation = observation(featured, place.id, .year(site.year))
      if observation.value != nil {
        detail = "\(signedPhrase(observation)), \(words.words.period(observation.key.period))"
      }
    }
    return View(
      Shapes.placeItem,
      ["title": .text(words.name(of: place.id)), "address": .text(link(.place(place.id))), "detail": .text(detail)])
  }

  /// Posts as they stand in lists; one that is not in the page's language says so.
  func newsItems(_ groups: some Sequence<ArticleGroup>) -> [View] {
    groups.compactMap { group in
      guard let article = group.version(in: language) else { return nil }
      let isForeign = article.language != language
      return View(
        Shapes.newsItem,
        [
          "title": .text(article.title), "address": .text(link(addresses.article(article.id, language))),
          "iso": .text(article.day?.iso ?? ""), "day": .text(article.day.map { words.words.date($0) } ?? ""),
          "summary": .text(article.summary ?? ""), "language": .text(article.language.tag),
          "languageName": .text(words.words.name(of: article.language)), "isForeign": .flag(isForeign),
        ])
    }
  }

  /// The signs that occur in observations, explained. Of demonstration records a table says so once, in its caption.
  func legend(_ observations: [PublishedObservation]) -> [View] {
    words.legend(observations.map(\.withoutDemonstration)).map {
      View(Shapes.sign, ["sign": .text($0.sign), "meaning": .text($0.meaning)])
    }
  }

  /// A caption that says that figures below it come from demonstration records, where any does: all of them, or some.
  func marked(_ caption: String, _ observations: [PublishedObservation]) -> String {
    let flags = observations.filter { $0.value != nil }.map { $0.flags.contains(.demonstration) }
    guard flags.contains(true) || observations.contains(where: { $0.flags.contains(.demonstration) }) else {
      return caption
    }
    let scope = flags.contains(true) && flags.contains(false) ? "some" : "all"
    return text(.demonstrationCaption, ["caption": .text(caption), "scope": .text(scope)])
  }

  func reportedRows(_ figures: [ReportedFigure]) -> [View] {
    figures.map { figure in
      let source = self.figures.source(figure.source)
      let discrepancy = discrepancyAddress(of: figure)
      return View(
        Shapes.reportedRow,
        [
          "indicator": .text(words.title(of: figure.key.indicator)),
          "period": .text(words.words.period(figure.key.period)),
          "category": .text(figure.key.category.map { words.name(of: $0) } ?? ""),
          "value": .text(figure.asPrinted ?? words.value(figure.value, of: figure.key.indicator)),
          "source": .text(source.map { words.text($0.title) } ?? figure.source),
          "address": .text(source?.address ?? ""), "isLink": .flag(source.map { !$0.address.isEmpty } ?? false),
          "note": .text(figure.note.map { words.text($0) } ?? ""),
          "publisher": .text(source?.publisher ?? ""),
          "discrepancy": .text(discrepancy ?? ""), "hasDiscrepancy": .flag(discrepancy != nil),
        ])
    }
  }

  /// The line under a chart: who publishes, as of when, under which licence.
  var sourceLine: String {
    text(
      .sourceLine,
      [
        "publisher": .text(words.text(site.portal.publisher.name)),
        "date": .text(words.words.date(figures.cutOff, .short)),
        "licence": .text(site.portal.licence.name),
      ])
  }
}

extension PublishedObservation {
  /// The same figure for a table whose caption says that it comes from demonstration records.
  var withoutDemonstration: PublishedObservation {
    var copy = self
    copy.flags.remove(.demonstration)
    return copy
  }
}
