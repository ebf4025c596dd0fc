import Figures
import Languages
import Vocabulary
import Wording

extension WafflePlot {
  static let messages: [MessageKey] = [
    .chartWaffleOf, .chartWaffleLess, .chartWaffleMore, .chartWaffleRounded, .chartGuardShare, .chartGuardParts,
    .chartGuardFigures,
  ]

  static func refusal(_ model: ChartModel) -> String? {
    let words = model.words.words
    let figures = figures(model)
    let observations = figures.flatMap(\.parts).map(\.observation)
    let units = Set(observations.map(\.key.indicator)).map { model.words.figures.world.indicator($0)?.unit }
    let areShares = observations.compactMap(\.value).allSatisfy { (0...1).contains($0) }
    guard areShares, units.allSatisfy({ $0 == .percent }) else { return words[.chartGuardShare] }
    guard model.chart.series.count <= mostParts else { return words[.chartGuardParts] }
    guard figures.count <= mostFigures else { return words[.chartGuardFigures] }
    guard model.chart.series.count > 1 else { return nil }
    // Parts that are more than the whole are parts of something else.
    let known = figures.filter { $0.absent == nil }
    let sums = known.map { $0.parts.reduce(0) { $0 + ($1.observation.value ?? 0) } }
    guard sums.allSatisfy({ $0 < 1.015 }) else { return words[.chartGuardShare] }
    return known.isEmpty && model.grid.extent != nil ? words[.chartGuardStack] : nil
  }

  static func lead(_ model: ChartModel) -> [String] {
    model.chart.series.count > 1
      ? (Lead.lastShared(model).map { Lead.extremes(model, at: $0) } ?? []) : Lead.ranked(model)
  }

  static func table(_ model: ChartModel) -> DataTable {
    guard model.chart.series.count > 1 else { return DataTable(rows: model) }
    let words = model.words.words
    var table = DataTable(positions: model)
    let keys = model.grid.cells.joined().compactMap { $0?.observation.key }
    let periods = Set(keys.map(\.period))
    if periods.count == 1 { table.period = periods.first.map { words.period($0) } }
    table.corner = words[periods.count > 1 ? .chartTablePeriod : .chartTablePlace]
    return table
  }

  static func notes(_ model: ChartModel) -> [String] {
    let isRanked = model.chart.series.count == 1 && figures(model).count > 1
    return isRanked && RankedRows.areByName(model) ? [model.words.words[.chartNoteSorted]] : []
  }
}

extension MessageKey {
  static let chartWaffleOf = MessageKey("chart.waffle.of", "count")
  static let chartWaffleLess = MessageKey("chart.waffle.less")
  static let chartWaffleMore = MessageKey("chart.waffle.more")
  static let chartWaffleRounded = MessageKey("chart.waffle.rounded", "value")
  fileprivate static let chartGuardShare = MessageKey("chart.guard.share")
  fileprivate static let chartGuardParts = MessageKey("chart.guard.parts")
  fileprivate static let chartGuardFigures = MessageKey("chart.guard.figures")
}
