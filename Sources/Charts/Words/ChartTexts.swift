import Figures
import Languages
import Vocabulary
import Wording

/// What a chart says beside its picture: names, notes and the legend of signs.
struct ChartTexts: Sendable {
  /// The accessible name: the title, then the kind of chart, then the mark of demonstration data.
  var name: String
  var lead: String
  /// What every version of the chart says below it.
  var notes: [String]

  init(_ model: ChartModel, refusal: String?) {
    let words = model.words.words
    let mark = model.chart.isDemonstration ? " (\(model.demonstrationMark))" : ""
    let kind = words.insideSentence(words[.chartKind(model.kind)]) + mark
    name = words[.chartTitle, ["kind": .text(kind), "title": .text(model.chart.title)]]
    lead = Lead(model).text
    var notes: [String] = []
    if let refusal { notes.append(refusal) }
    if let absence = model.kind.plot.absence(model) { notes.append(absence) }
    if model.showsIntervals { notes.append(words[.chartIntervalNote]) }
    notes += model.chart.notes
    let legend = model.words.legend(ChartTexts.signed(model))
    let signs = legend.map { words[.chartSign, ["sign": .text($0.sign), "meaning": .text($0.meaning)]] }
    if !signs.isEmpty { notes.append(signs.joined(separator: " · ")) }
    notes += model.kind.plot.notes(model)
    self.notes = notes
  }

  /// The observations that a sign stands at, without the mark of demonstration data, which the whole chart has.
  private static func signed(_ model: ChartModel) -> [PublishedObservation] {
    var signed: [PublishedObservation] = []
    for series in model.grid.cells.indices {
      for position in model.grid.cells[series].indices
      where model.grid.cells[series][position]?.observation.needsSign ?? false {
        guard var observation = model.grid.observation(series, position) else { continue }
        observation.flags.subtract(.demonstration)
        signed.append(observation)
      }
    }
    return signed
  }
}

extension ChartModel {
  /// The mark of a chart of demonstration data.
  var demonstrationMark: String { words.words[.chartDemonstrationMark, ["scope": demonstrationScope]] }

  /// What the line of its source begins with.
  var demonstrationNote: String { words.words[.chartDemonstrationNote, ["scope": demonstrationScope]] }

  /// Whether all values are invented or only some: what is real is not called invented.
  private var demonstrationScope: MessageArgument {
    let flags = grid.cells.lazy.flatMap { $0 }.compactMap { $0?.observation }.filter { $0.value != nil }
      .map { $0.flags.contains(.demonstration) }
    return .text(flags.contains(true) && flags.contains(false) ? "some" : "all")
  }
}

extension PublishedObservation {
  /// Whether there is no value, or something to be said of it beside that it is of demonstration data.
  fileprivate var needsSign: Bool { value == nil || !flags.subtracting(.demonstration).isEmpty }
}
