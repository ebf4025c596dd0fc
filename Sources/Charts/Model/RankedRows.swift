import Figures
import Languages
import Vocabulary
import Wording

/// The rows of a ranked chart: with values in order, then those without.
struct RankedRows: Sendable {
  struct Row: Sendable {
    var label: String
    var observation: PublishedObservation
    var slot: Slot
  }

  var valued: [Row]
  var missing: [Row]
  /// Whether the order is that of names, because places are never ranked by what people answered.
  var isByName: Bool

  init(_ model: ChartModel) {
    let series = model.chart.series
    let hasOwn = series.contains { $0.role == .own || $0.cells.contains(where: \.isOwn) }
    var rows: [Row] = []
    for one in series {
      for cell in one.cells {
        let slot: Slot =
          cell.isOwn || one.role == .own
          ? .own : one.role == .comparison ? .comparison : hasOwn || one.role == .context ? .context : .equal(1)
        rows.append(Row(label: cell.label, observation: cell.observation, slot: slot))
      }
    }
    let words = model.words.words
    let isSurvey = model.indicator?.isSurvey ?? false
    isByName = isSurvey && Set(rows.map(\.observation.key.place)).count > 1
    let byName = words.sorted(rows) { $0.label }
    missing = byName.filter { $0.observation.value == nil }
    let withValue = byName.filter { $0.observation.value?.isFinite ?? false }
    guard !isByName else {
      valued = withValue
      return
    }
    valued = withValue.enumerated().sorted {
      let (left, right) = ($0.element.observation.value ?? 0, $1.element.observation.value ?? 0)
      return left > right || (left == right && $0.offset < $1.offset)
    }.map(\.element)
  }

  /// Whether any two neighbours' intervals overlap, so that their order says nothing.
  var hasOverlaps: Bool {
    zip(valued, valued.dropFirst()).contains { above, below in
      guard let upper = above.observation.measure?.interval, let lower = below.observation.measure?.interval else {
        return false
      }
      return lower.overlaps(upper)
    }
  }
}
