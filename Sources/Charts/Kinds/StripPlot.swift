import Figures
import Languages
import Vocabulary
import Wording

/// Where a place stands: a dot for each place along one scale, the reader's own with its name, and the least and the
/// greatest with theirs. Several strips stand below each other, each with the reader's own value at its end.
struct StripPlot: Plot {
  let model: ChartModel
  let width: PictureWidth

  init(_ model: ChartModel, width: PictureWidth) {
    self.model = model
    self.width = width
  }

  static var isMirrored: Bool { true }
  static var drawsHollow: Bool { true }
  static var cells: CellPlaces { .places }
  static let messages: [MessageKey] = [
    .chartStripAbsent, .chartStripPlaces, .chartStripMedian, .chartStripUnnamed, .chartStripOwnScales,
    .chartStripInterval, .chartStripMedianNote,
  ]

  static func refusal(_ model: ChartModel) -> String? { model.lengthRefusal }
  static func table(_ model: ChartModel) -> DataTable { Strips.table(model) }

  /// Of several indicators the reader's own values, at most three; else what may be said of the last period, or of the
  /// first indicator.
  static func lead(_ model: ChartModel) -> [String] {
    guard model.chart.series.count > 1 else { return Lead.ranked(model) }
    let strips = Strips(model)
    let isOfIndicators = Set(strips.rows.map(\.indicator)).count > 1
    let own = strips.rows.compactMap { row in row.own.map { (row, row.dots[$0]) } }
    guard isOfIndicators, let name = own.first?.1.name else {
      var last = model.chart
      last.series = isOfIndicators ? Array(last.series.prefix(1)) : Array(last.series.suffix(1))
      last.indicator = last.series[0].cells.first?.observation.key.indicator ?? last.indicator
      return Lead.ranked(ChartModel(last, words: model.words))
    }
    let values = own.prefix(mostTold).map { "\($0.0.name) \(model.words.value($0.1.observation))" }
    return [
      model.words.words[.chartLeadOwn, ["name": .text(name), "phrase": .text(model.words.words.list(values))]]
    ]
  }

  private static let mostTold = 3

  static func notes(_ model: ChartModel) -> [String] {
    let strips = Strips(model)
    let words = model.words.words
    var notes: [String] = []
    if strips.rows.contains(where: { $0.ownInterval != nil }) { notes.append(words[.chartIntervalNote]) }
    if strips.showsMedian(model), strips.rows.contains(where: { $0.median != nil }) {
      notes.append(words[.chartStripMedianNote])
    }
    if !strips.areEndsNamed, strips.rows.contains(where: { $0.dots.count > 1 }),
      strips.rows.contains(where: { model.words.figures.world.indicator($0.indicator)?.isSurvey ?? false })
    {
      notes.append(words[.chartStripUnnamed])
    }
    if !strips.isShared { notes.append(words[.chartStripOwnScales]) }
    return notes
  }

  func picture() -> ChartPicture {
    let marks = StripMarks(model, width: width)
    return marks.strips.rows.count > 1 ? StripRows(marks).picture() : SingleStrip(marks).picture()
  }
}

extension MessageKey {
  fileprivate static let chartStripUnnamed = MessageKey("chart.strip.unnamed")
  fileprivate static let chartStripMedianNote = MessageKey("chart.strip.median-note")
  fileprivate static let chartStripOwnScales = MessageKey("chart.strip.own-scales")
  static let chartStripInterval = MessageKey("chart.strip.interval", "name", "interval")
}
