import Figures
import Languages
import Vocabulary
import Wording

/// What charts of lines share.
extension ChartModel {
  static let lineMessages: [MessageKey] = [.chartNoteNoValues, .chartAxisStart]

  /// An axis of values that leaves zero out where the lines could not be read above it.
  ///
  /// What people answered has the whole scale: a page has a chart of each question, and a change of eight points must look
  /// the same in all of them.
  func lineAxis(ticks: Int) -> ValueAxis {
    let isAnswers = chart.axisStart == .automatic && isPercent && indicator?.isSurvey == true
    return ValueAxis(
      self, over: grid.extent, target: ticks, fromZero: isAnswers || startsAtZero, toHundred: isAnswers)
  }

  /// Where an axis of values begins, if not at zero.
  func startNote(ticks: Int) -> String? {
    guard !startsAtZero else { return nil }
    let axis = lineAxis(ticks: ticks)
    guard axis.isCut else { return nil }
    return words.words[
      .chartAxisStart, ["value": .text(words.value(axis.domain.lowerBound, of: chart.indicator))]]
  }

  /// Whether an axis that need not begin at zero does so: for whatever adds up, and where a fifth of the axis shows how
  /// they differ.
  private var startsAtZero: Bool {
    guard chart.axisStart == .automatic, indicator?.isAdditive == false, let extent = grid.extent else { return true }
    let references = chart.references.map(\.value).filter(\.isFinite)
    let low = min(extent.lowerBound, references.min() ?? extent.lowerBound)
    let high = max(extent.upperBound, references.max() ?? extent.upperBound)
    return low <= 0 || high - low > high / 5 || high <= low
  }

  /// The series that no line is drawn for.
  var withoutLine: String? {
    let names = chart.series.indices.filter { grid.lastValue($0) == nil }.map { series in
      let name = chart.series[series].name
      let observation = grid.cells[series].lazy.compactMap { $0?.observation }.first
      return observation.map { words.insideSentence(name, of: $0) } ?? name
    }
    guard !names.isEmpty else { return nil }
    return words.words[.chartNoteNoValues, ["names": .text(words.words.list(names))]]
  }
}

extension MessageKey {
  fileprivate static let chartAxisStart = MessageKey("chart.axis.start", "value")
  fileprivate static let chartNoteNoValues = MessageKey("chart.note.no-values", "names")
}
