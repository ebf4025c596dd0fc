import Figures
import Languages
import Vocabulary
import Wording

/// What a chart says beside its picture: names, notes and the legend of signs.
struct ChartTexts: Sendable {
  /// The accessible name: the title, then the kind of chart, then the mark of demonstration data.
  var name: String
  var lead: String
  /// Why there is no picture; `nil` where there is one.
  var refusal: String?
  private let model: ChartModel
  private let pictures: [ChartPicture]

  /// - Parameter pictures: those that the figure has.
  init(_ model: ChartModel, refusal: String?, pictures: [ChartPicture]) {
    self.model = model
    self.pictures = pictures
    self.refusal = refusal
    let words = model.words.words
    let mark = model.chart.isDemonstration ? " (\(model.demonstrationMark))" : ""
    let kind = words.insideSentence(words[.chartKind(model.kind)]) + mark
    name = words[.chartTitle, ["kind": .text(kind), "title": .text(model.chart.title)]]
    lead = Lead(model).text
  }

  /// What stands below a figure, whose table has the signs of all its values. Made where it is asked for: a file has none.
  var notes: [String] {
    ChartTexts.notes(model, SignLegend(model, pictures: pictures, hasTable: true), refusal)
  }

  /// What stands below a picture that has no table beside it: only what is drawn is explained.
  func notes(below picture: ChartPicture?) -> [String] {
    let legend = SignLegend(model, pictures: picture.map { [$0] } ?? [], hasTable: false)
    return (refusal.map { [$0] } ?? []) + ChartTexts.notes(model, legend, refusal)
  }

  private static func notes(_ model: ChartModel, _ legend: SignLegend, _ refusal: String?) -> [String] {
    var notes: [String] = []
    // Where there is no picture at all, its reason says so.
    if refusal == nil, let absence = model.kind.plot.absence(model) { notes.append(absence) }
    if model.showsIntervals { notes.append(model.words.words[.chartIntervalNote]) }
    notes += model.chart.notes
    notes += legend.notes
    notes += model.kind.plot.notes(model)
    return notes
  }
}

extension ChartModel {
  /// The mark of a chart of demonstration data.
  var demonstrationMark: String { words.words[.chartDemonstrationMark, ["scope": demonstrationScope]] }

  /// What the line of its source begins with.
  var demonstrationNote: String { words.words[.chartDemonstrationNote, ["scope": demonstrationScope]] }

  /// Whether all values are invented or only some: what is real is not called invented.
  private var demonstrationScope: MessageArgument {
    let facts = grid.cells.indices.lazy.flatMap { series in
      self.grid.positions.indices.lazy.map { self.grid.facts(series, $0) }
    }
    let flags = facts.filter { $0.standing == .value }.map { $0.flags.contains(.demonstration) }
    return .text(flags.contains(true) && flags.contains(false) ? "some" : "all")
  }
}
