import Figures
import Languages
import Vocabulary
import Wording

/// The rows of a ranked chart: with values in order, those that are not whole by name behind them, then those without.
struct RankedRows: Sendable {
  struct Row: Sendable {
    var label: String
    var observation: PublishedObservation
    var slot: ColourSlot
  }

  var valued: [Row]
  var missing: [Row]
  /// Whether the order is that of names, because places are never ranked by what people answered.
  var isByName: Bool

  init(_ model: ChartModel) {
    let series = model.chart.series
    // Where every row is the reader's own none of them stands out.
    let hasOwn = series.reduce(0) { count, one in count + one.cells.count { $0.isOwn || one.role == .own } } == 1
    var rows: [Row] = []
    for one in series {
      for cell in one.cells {
        let slot: ColourSlot =
          hasOwn && (cell.isOwn || one.role == .own)
          ? .own : one.role == .comparison ? .comparison : hasOwn || one.role == .context ? .context : .calm
        rows.append(Row(label: cell.label, observation: cell.observation, slot: slot))
      }
    }
    let words = model.words.words
    isByName = RankedRows.areByName(model)
    missing = words.sorted(rows.filter { $0.observation.value == nil }) { $0.label }
    let withValue = rows.filter { $0.observation.value?.isFinite ?? false }
    let partial = words.sorted(withValue.filter { !$0.observation.isWhole }) { $0.label }
    valued =
      isByName
      ? words.sorted(withValue) { $0.label }
      : RankedRows.byValue(withValue.filter(\.observation.isWhole), words) + partial
  }

  /// Whether rows stand in the order of their names.
  static func areByName(_ model: ChartModel) -> Bool {
    let cells = model.chart.series.lazy.flatMap(\.cells)
    guard model.indicator?.isSurvey ?? false, let first = cells.first else { return false }
    return cells.contains { $0.observation.key.place != first.observation.key.place }
  }

  /// The greatest first, equal ones by their names; names are compared only there, for that is dear.
  private static func byValue(_ rows: [Row], _ words: Words) -> [Row] {
    let values = rows.map { $0.observation.value ?? 0 }
    let order = rows.indices.sorted { (values[$0], $1) > (values[$1], $0) }
    var sorted: [Row] = []
    while sorted.count < order.count {
      let rest = order[sorted.count...]
      let equal = rest.prefix { values[$0] == values[rest.first ?? 0] }.map { rows[$0] }
      sorted += equal.count == 1 ? equal : words.sorted(equal) { $0.label }
    }
    return sorted
  }
}
