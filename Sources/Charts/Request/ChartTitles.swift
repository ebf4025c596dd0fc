import Figures
import Languages
import Vocabulary
import Wording

/// The words of a chart for which nobody wrote any.
struct ChartTitles {
  let builder: ChartBuilder
  let asked: ChartBuilder.Asked

  /// More terms than these would make a title that nobody reads.
  private static let mostTerms = 4

  private var words: FigureWords { builder.words }
  private var figures: PublishedFigures { builder.figures }

  /// What is counted and how it is sorted, where, and when: `Visits by gender, Novo mesto, 2019–2025`.
  var title: String {
    guard let shape else { return words.title(of: asked.indicator.id) }
    let subject = subject(of: shape)
    return shape.isOfPlaceAndSpan ? joined([subject, place, span]) : subject
  }

  /// What the figures show, which stands as the title where nobody wrote one; `nil` where nothing is claimed.
  var finding: Finding? {
    guard asked.request.title == nil, let findings = builder.findings, let shape else { return nil }
    return ChartFindings(builder: builder, asked: asked, findings: findings).finding(of: shape)
  }

  private func subject(of shape: StandardChart) -> String {
    let indicator = words.title(of: asked.indicator.id)
    let period = asked.periods.last.map { words.words.period($0) } ?? ""
    switch shape {
    case .years: return indicator
    case .months: return words.words[.chartByMonth, ["indicator": .text(indicator)]]
    case .weeks: return words.words[.chartByWeek, ["indicator": .text(indicator)]]
    case .terms(let set):
      let titles = set.spans.map { words.text($0.title) }
      guard titles.count <= ChartTitles.mostTerms else { return indicator }
      return words.words[
        .chartByDimension, ["indicator": .text(indicator), "dimension": .text(words.words.list(titles))]]
    case .parts(let dimension): return parts(dimension, of: indicator)
    case .places(let kind):
      return words.words[
        kind == .centre ? .chartByCentre : .chartByMunicipality,
        ["indicator": .text(indicator), "period": .text(period)]]
    case .days: return words.words[.chartOpenDays, ["place": .text(place), "period": .text(period)]]
    case .indicators:
      let periods = asked.kind == .dotRange ? span : period
      return words.words[.chartIndexes, ["place": .text(place), "period": .text(periods)]]
    case .standing:
      guard let own = asked.request.highlight else { return words.words[.chartAmongAll, ["period": .text(period)]] }
      return words.words[.chartAmong, ["place": .text(words.name(of: own)), "period": .text(period)]]
    case .answers:
      let year = builder.answered(asked).map { words.words.period($0.period) } ?? period
      return words.words[
        .chartAnswers, ["indicator": .text(indicator), "place": .text(place), "period": .text(year)]]
    }
  }

  /// `Visits by gender`, in the list's own words where it has them; `Visits: district` where it has none.
  private func parts(_ id: String, of indicator: String) -> String {
    // What has nothing but parts is named for them already: "Visits by age".
    guard hasWhole, let dimension = figures.world.dimension(id) else { return indicator }
    let own = dimension.phrase[words.words.language]
    guard let phrase = own ?? ChartTitles.phrases[id].map({ words.words[$0] }) else {
      let name = words.words.insideSentence(words.text(dimension.title))
      return words.words[.chartByDimension, ["indicator": .text(indicator), "dimension": .text(name)]]
    }
    return words.words[.chartBy, ["indicator": .text(indicator), "phrase": .text(phrase)]]
  }

  /// The lists whose meaning the program knows.
  private static let phrases: [String: MessageKey] = ["gender": .chartByGender, "age": .chartByAge]

  /// Beside a title of one's own everything that was asked for; else what the made title leaves out.
  var subtitle: String {
    guard asked.request.title == nil || asked.kind == .sparkline else { return plainSubtitle }
    switch shape {
    case .indicators: return words.words[.chartIndexesSubtitle]
    case .standing: return ""
    case .answers: return words.words[.chartAnswersSubtitle]
    case nil: return asked.kind == .sparkline ? "" : plainSubtitle
    case .years, .months, .weeks, .terms, .parts, .days, .places:
      // The unit stands at the numbers.
      return title.hasPrefix(words.title(of: asked.indicator.id)) ? "" : words.measure(of: asked.indicator.id)
    }
  }

  private var place: String { asked.query.onlyPlace.map { words.name(of: $0) } ?? "" }

  /// What is not empty, with commas between.
  private func joined(_ parts: [String]) -> String { parts.filter { !$0.isEmpty }.joined(separator: ", ") }

  /// The periods that are shown: `2018–2024`, `Jan 2021 – Dec 2025`.
  private var span: String {
    guard let first = asked.periods.first, let last = asked.periods.last else { return "" }
    guard first < last else { return words.words.period(first) }
    let names = [first, last].map { words.words.period($0, .short) }
    return names.joined(separator: names.contains { $0.contains(where: \.isWhitespace) } ? " – " : "–")
  }

  /// The charts that have words of their own.
  enum StandardChart {
    case years, months, weeks, days, indicators, answers
    /// Where places stand by several indicators.
    case standing
    case terms(PeriodSet)
    case parts(String)
    case places(Place.Kind)

    /// Whether it shows one place over a span of periods, which its name ends with.
    var isOfPlaceAndSpan: Bool {
      switch self {
      case .years, .months, .weeks, .terms, .parts: true
      case .days, .indicators, .standing, .answers, .places: false
      }
    }
  }

  private var shape: StandardChart? {
    let query = asked.query
    guard query.source == nil, query.category == nil, asked.kind != .sparkline else { return nil }
    if !asked.request.alongside.isEmpty { return asked.kind == .strip ? .standing : .indicators }
    if asked.kind == .calendar { return .days }
    if asked.kind == .answerScale { return query.dimension == nil ? .answers : nil }
    switch query.breakdown {
    case .dimension(let id):
      return query.onlyPlace != nil && (asked.kind == .line || asked.kind.isOfColumns) ? .parts(id) : nil
    case .places(let kind):
      let isOfAll = query.onlyPlace == figures.network?.id
      return isOfAll && kind != .network && asked.periods.count == 1 ? .places(kind) : nil
    case nil:
      guard query.onlyPlace != nil, asked.kind == .line || asked.kind == .groupedColumns else { return nil }
      switch asked.periods.last?.kind {
      case .year: return .years
      case .month: return .months
      case .week: return .weeks
      case .declared(let set): return .terms(set)
      default: return nil
      }
    }
  }

  private var hasWhole: Bool {
    asked.query.places.contains { !figures.series(asked.indicator.id, at: $0, by: .year).isEmpty }
  }

  /// `Visits, open work, Brežice, 2018–2024`
  private var plainSubtitle: String {
    let query = asked.query
    // Several indicators are named in their rows.
    var parts = asked.request.alongside.isEmpty ? [words.measure(of: query.indicator)] : []
    if let category = query.category { parts.append(words.name(of: category)) }
    if let place = query.onlyPlace { parts.append(words.name(of: place)) }
    return joined(parts + [span])
  }
}

extension Chart.Kind {
  fileprivate var isOfColumns: Bool { self == .groupedColumns || self == .stackedColumns }
}
