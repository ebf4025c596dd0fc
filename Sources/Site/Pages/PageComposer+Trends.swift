import Charts
import Figures
import Languages
import Markup
import Vocabulary
import Wording

/// The lines in the core table of a place.
extension PageComposer {
  /// The years that the lines run over: from the first of which the place has a figure; none where there are too few for
  /// a line.
  func trendYears(of place: Place, _ indicators: [Indicator], until last: Period) -> [Period] {
    let first = indicators.lazy.compactMap { indicator in
      figures.series(indicator.id, at: place.id, by: .year).first { $0.value != nil }?.key.period
    }.min()
    guard let first, first < last else { return [] }
    let years = Array(sequence(first: first) { $0 < last ? $0.advanced(by: 1) : nil })
    return years.count >= PageComposer.leastYears ? years : []
  }

  private static let leastYears = 4

  /// `2018–2025`
  func span(_ years: [Period]) -> String {
    guard let first = years.first, let last = years.last else { return "" }
    return [first, last].map { words.words.period($0, .short) }.joined(separator: "–")
  }

  /// The line of an indicator over some years.
  func trend(of indicator: IndicatorID, at place: Place, _ years: [Period]) -> String {
    guard let first = years.first, let last = years.last,
      let chart = chart(.trend(of: indicator, at: place.id, in: first...last), id: "trend-\(indicator.name)")
    else { return "" }
    return sparkline(chart, with: words).string
  }
}
