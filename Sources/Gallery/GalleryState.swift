package import Charts
import Figures
import Vocabulary

/// What can be the matter with the figures of a chart, as a change of a chart that has them all.
package enum GalleryState: String, CaseIterable, Sendable {
  case ordinary, withheld
  case onlyOneWithheld = "only-one-withheld"
  case notAvailable = "not-available"
  case notApplicable = "not-applicable"
  case unreliable, provisional, forecast
  case breakInSeries = "break"
  case intervals
  case onlyOneValue = "only-one-value"
  case nothing, zeros
  case longNames = "long-names"
  case equal
  case onePoint = "one-point"
  case negative
  case tenDigits = "ten-digits"
  case thousandths, thousandfold
  case many = "thirty"
  case fortyYears = "forty-years"

  /// What a person who looks at the gallery reads.
  package var title: String {
    switch self {
    case .ordinary: "All figures"
    case .withheld: "Some withheld"
    case .onlyOneWithheld: "Exactly one withheld"
    case .notAvailable: "Some not available"
    case .notApplicable: "Some not applicable"
    case .unreliable: "Unreliable"
    case .provisional: "Provisional at the end"
    case .forecast: "Forecast at the end"
    case .breakInSeries: "Break in the series"
    case .intervals: "With intervals"
    case .onlyOneValue: "A single value"
    case .nothing: "Nothing published"
    case .zeros: "All zero"
    case .longNames: "Long names"
    case .equal: "All equal"
    case .onePoint: "One period"
    case .negative: "Below zero"
    case .tenDigits: "Ten digits"
    case .thousandths: "Thousandths"
    case .thousandfold: "One value a thousandfold"
    case .many: "Thirty series or rows"
    case .fortyYears: "Forty years"
    }
  }

  /// The chart in this state, with an id of its own.
  package func applied(to chart: Chart) -> Chart {
    var chart = chart
    chart.id += "-\(rawValue)"
    switch self {
    case .ordinary: break
    case .withheld: chart.change { _, cell, at in if at % 5 == 1 { cell.observation.state = .withheld } }
    case .onlyOneWithheld:
      chart.change { series, cell, at in if series == 0, at == 1 { cell.observation.state = .withheld } }
    case .notAvailable: chart.change { _, cell, at in if at % 4 == 2 { cell.observation.state = .notAvailable } }
    case .notApplicable: chart.change { _, cell, at in if at % 4 == 3 { cell.observation.state = .notApplicable } }
    case .unreliable: chart.change { _, cell, at in if at % 2 == 0 { cell.observation.flags.insert(.lowReliability) } }
    case .provisional: chart.mark(last: 1, .provisional)
    case .forecast: chart.mark(last: 2, .forecast)
    case .breakInSeries:
      let periods = chart.series.first?.cells.map(\.observation.key.period) ?? []
      if let middle = periods.dropFirst(max(1, periods.count / 2)).first {
        chart.breaks = [
          SeriesBreak(day: middle.days.lowerBound, places: [], indicators: [], text: GalleryState.breakText)
        ]
      }
    case .intervals:
      chart.change { _, cell, _ in
        guard case .value(var measure) = cell.observation.state else { return }
        measure.interval = measure.value * 0.88...measure.value * 1.12
        measure.base = 57
        cell.observation.state = .value(measure)
      }
    case .onlyOneValue:
      chart.change { series, cell, at in if series > 0 || at > 0 { cell.observation.state = .notAvailable } }
    case .nothing: chart.change { _, cell, _ in cell.observation.state = .withheld }
    case .zeros:
      chart.change { _, cell, _ in if cell.observation.value != nil { cell.observation.state = .value(.init(0)) } }
    case .longNames: chart.lengthenNames()
    case .equal:
      let first = chart.series.lazy.flatMap(\.cells).compactMap(\.observation.value).first ?? 0
      chart.changeValues { _, _, _ in first }
    case .onePoint: for index in chart.series.indices { chart.series[index].cells = [chart.series[index].cells[0]] }
    case .negative: chart.changeValues { value, _, _ in -value }
    case .tenDigits: chart.changeValues { value, _, _ in 1_234_567_890 + value * 1_000_000 }
    case .thousandths: chart.changeValues { value, _, _ in value / 1000 }
    case .thousandfold: chart.changeValues { value, series, at in series == 0 && at == 1 ? value * 1000 : value }
    case .many: chart.multiply(to: 30)
    case .fortyYears: chart.lengthen(to: 40)
    }
    return chart
  }

  private static let breakText = LocalizedText([
    Language("sl"): "Nov način štetja od tega obdobja", Language("en"): "A new way of counting from here on",
    Language("sv"): "Nytt sätt att räkna från och med här",
  ])
}
