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
    }
    return chart
  }

  private static let breakText = LocalizedText([
    Language("sl"): "Nov način štetja od tega obdobja", Language("en"): "A new way of counting from here on",
    Language("sv"): "Nytt sätt att räkna från och med här",
  ])
}

extension Chart {
  /// Changes each cell; the closure is given the index of its series and its own.
  fileprivate mutating func change(_ body: (Int, inout GridCell, Int) -> Void) {
    for index in series.indices { for at in series[index].cells.indices { body(index, &series[index].cells[at], at) } }
  }

  /// Adds a flag to the last cells of each series.
  fileprivate mutating func mark(last count: Int, _ flag: ObservationFlags) {
    let first = series.map { $0.cells.count - count }
    change { series, cell, at in if at >= first[series] { cell.observation.flags.insert(flag) } }
  }

  /// Names as long as a municipality's or an office's can be, with and without places to break them at.
  fileprivate mutating func lengthenNames() {
    let names = [
      "Medobčinski mladinski center Zagorje ob Savi, Trbovlje in Hrastnik", "Kinder- und Jugendfreizeitzentrum",
      "Mladinski center Šentjernej – enota Kostanjevica na Krki", "Donaudampfschifffahrtsgesellschaftskapitän",
    ]
    func long(_ name: String, _ number: Int) -> String { "\(names[number % names.count]) \(name)" }
    let standsAtNames = Set(series.flatMap { $0.cells.map(\.observation.key.period) }).count == 1
    for index in series.indices {
      series[index].name = long(series[index].name, index)
      guard standsAtNames, kind != .calendar else { continue }
      for at in series[index].cells.indices {
        series[index].cells[at].label = long(series[index].cells[at].label, at)
      }
    }
  }
}
