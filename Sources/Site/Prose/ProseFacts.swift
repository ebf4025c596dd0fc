import Configuration
import Figures
import Languages
import Vocabulary
import Wording

/// What the site's own prose may say of the portal, in one language.
struct ProseFacts {
  let site: Site
  let words: FigureWords

  /// What a paragraph can ask of a portal.
  enum Circumstance: String, CaseIterable {
    case survey, reported, residents, demonstration, network, town, records, terms
    case demonstrationSources = "demonstration-sources"
    case demonstrationPlaces = "demonstration-places"
  }

  /// - Parameter condition: with its scheme, `when:survey`.
  func isTrue(_ condition: String) -> Bool {
    let figures = site.figures
    switch Circumstance(rawValue: String(condition.dropFirst("when:".utf8.count))) {
    case .survey: return site.figures.hasSurvey
    case .reported: return !figures.reported.isEmpty
    case .network: return site.told.town == nil
    case .town: return site.told.town != nil
    case .records: return !figures.coverage.isEmpty
    case .terms: return !figures.world.periodSets.isEmpty
    case .residents: return figures.places.contains { !$0.population.isEmpty }
    case .demonstration: return site.demonstration != .none
    case .demonstrationSources: return figures.sources.contains(where: \.isDemonstration)
    case .demonstrationPlaces: return figures.places.contains(where: \.isDemonstration)
    case nil: return false
    }
  }

  /// `Winter (December–February)`
  private func spoken(_ span: PeriodSet.Span) -> String {
    let ends = [span.months.first, span.length > 1 ? span.months.last : nil].compactMap { $0 }
    return "\(words.text(span.title)) (\(ends.map { words.words.month($0) }.joined(separator: "–")))"
  }

  /// - Parameter name: with its scheme, `threshold:people` or `threshold:people-1`.
  func value(of name: String) -> String {
    if name == "periods:terms" {
      return words.words.list(site.figures.world.periodSets.sets.flatMap(\.spans).map(spoken))
    }
    guard name.hasPrefix("threshold:") else {
      let invented = site.figures.sources.filter(\.isDemonstration)
      return words.words.list(invented.map { words.words.insideSentence(words.text($0.title)) })
    }
    let isBelow = name.hasSuffix("-1")
    let threshold = String(name.dropFirst("threshold:".utf8.count).dropLast(isBelow ? 2 : 0))
    guard let amount = site.portal.thresholds[threshold] else { return "" }
    let number = isBelow ? amount - 1 : amount
    let decimals = number == number.rounded() ? 0 : 1
    if threshold == "survey_change" {
      return words.words.message(named: "unit.points.phrase", ["n": .number(number, decimals: decimals)]) ?? ""
    }
    return words.words.number(number, decimals: decimals)
  }
}
