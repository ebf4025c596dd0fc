import Content
import Figures
import Languages
import Vocabulary
import Wording

/// What is aimed at in years of which there is no figure yet.
struct ComingGoals {
  let context: PageContext

  static let messages: [MessageKey] = [.goalOf, .goalAt]

  /// The goals of an indicator, those of all places first; of one place also those of all.
  func goals(of indicator: Indicator, at place: Place? = nil) -> [Target] {
    let own = context.figures.targets.filter { target in
      guard target.indicator == indicator.id, place == nil || target.place == nil || target.place == place?.id else {
        return false
      }
      return target.year > lastYear(of: indicator, at: target.place ?? place?.id)
    }
    let places = Dictionary(context.placesByName.enumerated().map { ($1.id, $0) }) { first, _ in first }
    func rank(_ target: Target) -> Int { target.place.flatMap { places[$0] } ?? -1 }
    return own.sorted { ($0.year, rank($0), $0.kind.rawValue) < ($1.year, rank($1), $1.kind.rawValue) }
  }

  /// The last year of which something is known at a place, or anywhere; of computed indicators the last full year at least.
  private func lastYear(of indicator: Indicator, at place: PlaceID?) -> Int {
    let places = place.map { [$0] } ?? context.figures.places.map(\.id)
    let last = places.compactMap { context.figures.series(indicator.id, at: $0, by: .year).last(where: \.isKnown) }
      .map { $0.key.period.days.lowerBound.parts.year }.max()
    return indicator.isReported ? last ?? .min : max(last ?? .min, context.site.year)
  }

  /// `Goal for 2030: 75 %`, with the place where it is the goal of one.
  func text(_ goal: Target) -> String {
    let value = MessageArgument.text(context.words.phrase(goal.value, of: goal.indicator))
    let year = MessageArgument.text("\(goal.year)")
    guard let place = goal.place else { return context.text(.goalOf, ["year": year, "value": value]) }
    return context.text(
      .goalAt, ["year": year, "value": value, "place": .text(context.words.name(of: place))])
  }

  func texts(of indicator: Indicator, at place: Place? = nil) -> [String] { goals(of: indicator, at: place).map(text) }
}

extension MessageKey {
  fileprivate static let goalOf = MessageKey("trust.goal.coming", "year", "value")
  fileprivate static let goalAt = MessageKey("trust.goal.coming-at", "year", "value", "place")
}
