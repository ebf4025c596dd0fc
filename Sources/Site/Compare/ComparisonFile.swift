import Configuration
import Figures
import Languages
import OpenData
import Vocabulary
import Wording

/// One rate or index at every municipality and in the network, year by year.
struct ComparisonFile {
  let context: PageContext
  let column: ComparedFigures.Column
  /// The network first, then municipalities by id.
  let places: [Place]
  let periods: [Period]
  /// By place and period.
  let observations: [[PublishedObservation]]

  /// Every pair of more places would be a file that nobody wants to load.
  private static let mostOfPairs = 60

  init(of column: ComparedFigures.Column, in context: PageContext) {
    self.context = context
    self.column = column
    let indicator = column.indicator
    let network = context.site.network.map { [$0] } ?? []
    let places = network + context.site.compared.places
    self.places = places
    let known = places.flatMap { context.figures.series(indicator.id, at: $0.id, by: .year).filter(\.isKnown) }
    let last = Period.year(context.site.year)
    periods = Set(known.map(\.key.period)).filter { $0 <= last }.sorted()
    let periods = self.periods
    observations = places.map { place in periods.map { context.observation(indicator.id, place.id, $0) } }
  }

  private var hasIntervals: Bool { observations.joined().contains { $0.measure?.interval != nil } }

  var bytes: [UInt8] {
    var json = JSONText(reserving: 512 + places.count * periods.count * 24)
    json.open("{")
    json.member("indicator", column.indicator.id.name)
    json.member("title", context.words.measure(of: column.indicator.id))
    json.member("asOf", context.figures.cutOff.iso)
    json.member("source", context.sourceLine)
    if observations.joined().contains(where: { $0.flags.contains(.demonstration) }) { json.flag("mark") }
    if column.indicator.isSurvey { json.flag("survey") }
    json.list("places", places) { json, place in json.element(place.id.name) }
    json.list("periods", periods) { json, period in json.element(context.words.words.period(period, .short)) }
    json.list("text", observations) { json, row in json.row(row.map { context.words.value($0) }) }
    json.list("sign", observations) { json, row in json.row(row.map(sign)) }
    json.list("value", observations) { json, row in json.row(row.map(\.value)) }
    if hasIntervals {
      json.list("low", observations) { json, row in json.row(row.map { $0.measure?.interval?.lowerBound }) }
      json.list("high", observations) { json, row in json.row(row.map { $0.measure?.interval?.upperBound }) }
      json.list("n", observations) { json, row in json.row(row.map { $0.measure?.base.map(Double.init) }) }
    }
    json.member("latest", context.words.words.period(column.period, .short))
    json.list("network", places) { json, place in json.element(standing(of: place)) }
    json.list("change", observations) { json, row in json.row(row.map(change)) }
    let breaks = breaks
    if !breaks.isEmpty {
      json.list("breaks", breaks) { json, entry in
        json.open("{")
        json.member("period", entry.period)
        json.list("places", entry.places) { json, place in json.element(place) }
        json.member("text", entry.text)
        json.close("}")
      }
    }
    if let pairs { json.member("pairs", pairs) }
    json.close("}")
    return json.bytes
  }

  /// The signs beside a value; those in the place of one are its text.
  private func sign(_ observation: PublishedObservation) -> String {
    observation.value == nil ? "" : context.words.sign(observation.withoutDemonstration)
  }

  /// How the latest figure stands to the network's, by name; empty where nothing may be said.
  private func standing(of place: Place) -> String {
    let observation = context.observation(column.indicator.id, place.id, column.period)
    let standing = NetworkStanding(
      of: observation, in: context.figures, limits: context.site.portal.comparison.limits,
      surveyChange: context.site.portal.thresholds.surveyChange)
    return standing == .untold || observation.value == nil ? "" : standing.rawValue
  }

  /// The verdict on a figure against the year before; empty where there is nothing to compare.
  private func change(_ observation: PublishedObservation) -> String {
    var before = observation.key
    before.period = before.period.yearBefore
    let comparison = context.figures.compare(
      context.figures.observation(before), observation,
      surveyChange: context.site.portal.thresholds.surveyChange, level: .several)
    switch comparison.verdict {
    case .notComparable(.withheld), .notComparable(.missing): return ""
    default: return comparison.verdict.code
    }
  }

  // MARK: Breaks

  private struct Break {
    var period: String
    var places: [String]
    var text: String
  }

  /// What makes years hard to compare, by the first year that is counted otherwise.
  private var breaks: [Break] {
    context.figures.breaks.filter { $0.concerns(column.indicator.id) }.compactMap { entry in
      guard let period = periods.first(where: { $0.days.upperBound >= entry.day }), period != periods.first else {
        return nil
      }
      let concerned = places.filter { context.figures.world.isTrue(of: $0.id, ofPlaces: entry.places) }
      guard !concerned.isEmpty else { return nil }
      return Break(
        period: context.words.words.period(period, .short), places: concerned.map(\.id.name),
        text: context.words.text(entry.text))
    }
  }

  // MARK: Pairs

  /// A letter for every pair of municipalities, in their order, of the latest survey: `+` where the first is clearly
  /// higher, `-` where it is clearly lower, `0` where no difference is clear, `x` where the two are not compared.
  private var pairs: String? {
    let places = context.site.compared.places
    guard column.indicator.isSurvey, places.count <= ComparisonFile.mostOfPairs else { return nil }
    let figures = places.map { context.observation(column.indicator.id, $0.id, column.period) }
    var pairs = ""
    for first in figures.indices {
      for second in figures.indices.dropFirst(first + 1) {
        pairs += PairStanding(of: figures[first], against: figures[second], in: context).rawValue
      }
    }
    return pairs
  }
}

/// What may be said of the survey figures of two places, where many pairs stand together.
enum PairStanding: String {
  case higher = "+"
  case lower = "-"
  case unclear = "0"
  case untold = "x"

  init(of own: PublishedObservation, against other: PublishedObservation, in context: PageContext) {
    let comparison = context.figures.compare(
      other, own, surveyChange: context.site.portal.thresholds.surveyChange, level: .several)
    switch comparison.verdict {
    case .higher: self = .higher
    case .lower: self = .lower
    case .noClearChange, .same: self = .unclear
    case .notComparable: self = .untold
    }
  }
}
