import Figures
import Languages
import Wording

extension PyramidPlot {
  /// Shares of a whole give the only one withheld away.
  static func refusal(_ model: ChartModel) -> String? {
    let sides = Sides(model.chart.series)
    let states = (sides.pair + sides.others).flatMap { model.grid.cells[$0].compactMap { $0?.observation.state } }
    return model.isPercent && states.count { $0 == .withheld } == 1 ? model.words.words[.chartGuardStack] : nil
  }

  /// The largest class, and where it differs most from what it is held against, among values that are whole.
  static func lead(_ model: ChartModel) -> [String] {
    let sides = Sides(model.chart.series)
    let words = model.words.words
    var most: (series: Int, position: Int, value: Double)?
    var widest: (series: Int, other: Int, position: Int, distance: Double)?
    for (order, series) in sides.pair.enumerated() {
      for position in model.grid.positions.indices {
        guard let own = model.grid.observation(series, position), own.isWhole, let value = own.value else { continue }
        if value > most?.value ?? -1 { most = (series, position, value) }
        guard sides.compared.indices.contains(order) else { continue }
        let other = sides.compared[order]
        guard let against = model.grid.observation(other, position), against.isWhole, let held = against.value else {
          continue
        }
        if abs(value - held) > widest?.distance ?? 0 { widest = (series, other, position, abs(value - held)) }
      }
    }
    func value(_ series: Int, _ position: Int) -> MessageArgument {
      .text(model.grid.observation(series, position).map { model.words.value($0) } ?? "")
    }
    var sentences: [String] = []
    if let most {
      sentences.append(
        words[
          .chartLeadLargestClass,
          [
            "name": .text(model.chart.series[most.series].name),
            "class": .text(model.grid.positions[most.position].label), "value": value(most.series, most.position),
          ]])
    }
    if let widest {
      sentences.append(
        words[
          .chartLeadWidest,
          [
            "name": .text(model.chart.series[widest.series].name),
            "class": .text(model.grid.positions[widest.position].label),
            "value": value(widest.series, widest.position), "other": value(widest.other, widest.position),
            "compared": .text(model.chart.series[widest.other].name),
          ]])
    }
    return sentences
  }
}
