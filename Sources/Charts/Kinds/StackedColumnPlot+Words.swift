import Figures
import Languages
import Vocabulary
import Wording

extension StackedColumnPlot {
  static let messages: [MessageKey] = [.chartLeadPart, .chartGuardNegative, .chartNoteCases]

  static func refusal(_ model: ChartModel) -> String? {
    if Stack.givesAway(model) { return model.words.words[.chartGuardStack] }
    return Stack(model).hasNegative(model) ? model.words.words[.chartGuardNegative] : nil
  }

  static func substitute(for chart: Chart) -> Chart.Kind? {
    GroupedColumnPlot.substitute(for: chart.series.filter { $0.role != .comparison })
  }

  /// How many cases the columns have, from the least to the most, where their numbers have no room below each.
  func casesNote(_ counts: [Double]) -> String? {
    guard let low = counts.min(), let high = counts.max() else { return nil }
    let words = model.words.words
    let ends = [low, high].map { words.number($0) }
    let range =
      ends[0] == ends[1] ? ends[0] : words[.chartClassBetween, ["low": .text(ends[0]), "high": .text(ends[1])]]
    return words[.chartNoteCases, ["range": .text(range)]]
  }

  /// That of the last whole column.
  static func lastCompared(_ series: Int, in model: ChartModel) -> Int? {
    Stack(model).columns.lastIndex { $0 != nil }
  }

  /// The largest part of the last period that has all its parts, and these are whole.
  static func lead(_ model: ChartModel) -> [String] {
    let stack = Stack(model)
    let position = stack.columns.indices.last { position in
      stack.columns[position]?.parts.allSatisfy { model.grid.observation($0.series, position)?.isWhole == true }
        ?? false
    }
    guard let position, let column = stack.columns[position] else { return [] }
    let side = SideBySide(
      column.parts.compactMap { part in
        model.grid.observation(part.series, position).map {
          SideBySide.Item(name: model.chart.series[part.series].name, observation: $0)
        }
      }, model)
    let words = model.words.words
    var named: Set<String> = []
    let largest = side.highest.map { item in
      words[
        .chartLeadPart,
        [
          "name": .text(model.words.insideSentence(item.name, of: item.observation)),
          "phrase": .text(model.words.phrase(item.observation)),
          "period": .text(words.period(item.observation.key.period, .locative)),
        ]]
    }
    let state = largest.map { [$0] } ?? side.sentences(&named)
    return state + (mostMoved(model, stack, until: position).map { [$0] } ?? [])
  }

  /// The change of the part that moved most since the first comparable period.
  private static func mostMoved(_ model: ChartModel, _ stack: Stack, until last: Int) -> String? {
    let comparisons = stack.parts.compactMap { model.change(of: $0, until: last) }
    let moved = comparisons.filter { $0.verdict == .higher || $0.verdict == .lower }
    return moved.max { ($0.difference ?? 0).magnitude < ($1.difference ?? 0).magnitude }
      .map { model.words.sentence($0, isBrief: true) }
  }
}

extension MessageKey {
  static let chartGuardNegative = MessageKey("chart.guard.negative")
  fileprivate static let chartNoteCases = MessageKey("chart.note.cases", "range")
  fileprivate static let chartLeadPart = MessageKey("chart.lead.part", "name", "phrase", "period")
}
