import Figures
import Languages
import Vocabulary
import Wording

/// The questions of an answer-scale chart, each with all its answers or not at all.
struct AnswerScale: Sendable {
  struct Item: Sendable {
    var position: Int
    /// From zero outwards: the weakest first.
    var negative: [BarPart] = []
    var positive: [BarPart] = []
    /// The neutral answers, then those that say nothing.
    var aside: [BarPart] = []

    /// What must be said of any of its answers.
    var flags: ObservationFlags = []

    var negatives: Double { negative.reduce(0) { $0 + $1.value } }
    var positives: Double { positive.reduce(0) { $0 + $1.value } }
    var asides: Double { aside.reduce(0) { $0 + $1.value } }
  }

  /// The questions with all their answers, in order.
  private(set) var items: [Item] = []
  /// The positions with an answer that is not published, and which.
  private(set) var missing: [(position: Int, observation: PublishedObservation)] = []

  init(_ model: ChartModel) {
    for position in model.grid.positions.indices {
      var item = Item(position: position)
      var lacking: PublishedObservation?
      for (index, series) in model.chart.series.enumerated() {
        guard let observation = model.grid.observation(index, position), observation.state != .notApplicable else {
          continue
        }
        guard let value = observation.value, value.isFinite, value >= 0 else {
          // What is withheld says more than what was not asked.
          if lacking?.state != .withheld { lacking = observation }
          continue
        }
        let part = BarPart(series: index, value: value)
        item.flags.formUnion(observation.flags.subtracting(.demonstration))
        switch series.answer {
        case .negative: item.negative.insert(part, at: 0)
        case .positive: item.positive.append(part)
        case .neutral: item.aside.insert(part, at: 0)
        case .some(.none), nil: item.aside.append(part)
        }
      }
      if let lacking {
        missing.append((position, lacking))
      } else if !(item.negative + item.positive + item.aside).isEmpty {
        items.append(item)
      }
    }
    guard model.chart.order == .byValue else { return }
    items = items.enumerated().sorted {
      ($1.element.positives, $0.offset) < ($0.element.positives, $1.offset)
    }.map(\.element)
  }

  /// The colours of the answers, by their side and their strength; the series stand in the order of the scale.
  static func slots(of series: [Chart.Series]) -> [ColourSlot] {
    let negatives = series.indices.filter { series[$0].answer == .negative }
    let positives = series.indices.filter { series[$0].answer == .positive }
    let strengths = [[], [1], [1, 3], [1, 2, 3]]
    return series.indices.map { index in
      if let order = negatives.firstIndex(of: index) {
        return .answer(strengths[min(negatives.count, 3)][min(order, 2)])
      }
      if let order = positives.firstIndex(of: index) {
        let strength = strengths[min(positives.count, 3)][min(positives.count - 1 - order, 2)]
        return .answer(8 - strength)
      }
      return series[index].answer == .neutral ? .answer(4) : .context
    }
  }
}
