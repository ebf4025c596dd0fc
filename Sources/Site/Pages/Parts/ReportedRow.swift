import Content
import Figures
import Languages
import Vocabulary
import Wording

/// A figure that somebody else published, with its source and what does not agree with it.
struct ReportedRow: ViewModel {
  var indicator: String
  var period: String
  var category: String
  var value: String
  var source: String
  var address: String?
  var note: String
  var publisher: String
  var discrepancy: String?
  /// What is computed of the same.
  var computed: String
  /// The row on the page of the indicator.
  var rowAddress: String

  static let fields: ViewFields<ReportedRow> = [
    .text("indicator", \.indicator), .text("period", \.period), .text("category", \.category), .text("value", \.value),
    .text("source", \.source), .text("address", ifAny: \.address), .text("note", \.note),
    .text("publisher", \.publisher), .text("discrepancy", ifAny: \.discrepancy), .text("computed", \.computed),
    .text("rowAddress", \.rowAddress),
  ]

  init(_ figure: ReportedFigure, in context: PageContext) {
    let words = context.words
    let source = context.figures.world.source(figure.source)
    indicator = words.title(of: figure.key.indicator)
    period = words.words.period(figure.key.period)
    category = figure.key.category.map { words.name(of: $0) } ?? ""
    value = figure.asPrinted ?? words.value(figure.value, of: figure.key.indicator)
    self.source = source.map { words.text($0.title) } ?? figure.source
    address = source.flatMap { $0.address.isEmpty ? nil : $0.address }
    note = figure.note.map { words.text($0) } ?? ""
    publisher = source?.publisher ?? ""
    discrepancy = DiscrepancyItem.address(of: figure, in: context)
    let beside = context.figures.observation(figure.key)
    computed = beside.isKnown ? context.signed(beside) : "–"
    rowAddress = context.link(.reported(figure.key, source: figure.source))
  }
}
