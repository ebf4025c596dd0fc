public import Figures
import Tables
import Vocabulary

/// Every yearly figure against the year before, with its verdict, as CSV: what sentences and tables say, a row each.
public enum ChangeCSV {
  /// The names of the columns of a portal with demonstration records, in order. `verdict` is at 95 %, `verdict_99` at the level of pages that compare many.
  public static let columns = [
    "indicator", "place", "period", "compared_with", "from", "to", "difference", "lower", "upper", "relative",
    "verdict", "verdict_99", "reason", "demonstration",
  ]

  public static func file(_ figures: PublishedFigures, surveyChange: Double) -> [UInt8] {
    var writer = TableWriter()
    writer.row(figures.hasDemonstration ? columns : columns.filter { $0 != "demonstration" })
    for indicator in figures.indicators {
      for place in figures.places where indicator.placeKinds.contains(place.kind) {
        let series = figures.series(indicator.id, at: place.id, by: .year)
        for (before, after) in zip(series, series.dropFirst()) {
          let compared = figures.compare(before, after, surveyChange: surveyChange)
          guard compared.verdict.reason != .missing else { continue }
          let stricter = figures.compare(before, after, surveyChange: surveyChange, level: .several)
          write(compared, stricter.verdict, marksDemonstration: figures.hasDemonstration, to: &writer)
        }
      }
    }
    return writer.bytes
  }

  private static func write(
    _ comparison: Comparison, _ stricter: Comparison.Verdict, marksDemonstration: Bool,
    to writer: inout TableWriter
  ) {
    let key = comparison.after.key
    writer.cell(key.indicator.name)
    writer.cell(key.place.name)
    writer.cell(key.period.code)
    writer.cell(comparison.before.key.period.code)
    writer.cell(comparison.before.value)
    writer.cell(comparison.after.value)
    writer.cell(comparison.difference)
    writer.cell(comparison.interval?.lowerBound)
    writer.cell(comparison.interval?.upperBound)
    writer.cell(comparison.relative)
    writer.cell(comparison.verdict.code)
    writer.cell(stricter.code)
    writer.cell(comparison.verdict.reason?.rawValue ?? "")
    if marksDemonstration {
      let isDemonstration = comparison.before.flags.union(comparison.after.flags).contains(.demonstration)
      writer.cell(isDemonstration ? "yes" : "no")
    }
    writer.endRow()
  }
}
