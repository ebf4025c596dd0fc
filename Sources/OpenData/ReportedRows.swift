public import Figures
import Tables
import Vocabulary

/// The figures that others published, as CSV; never mixed with the computed ones.
public enum ReportedRows {
  /// The names of the columns, in order.
  public static let columns = [
    "indicator", "place", "period", "dimension", "category", "value", "as_printed", "source", "source_title",
    "source_address", "source_date",
  ]

  public static func csv(_ figures: PublishedFigures) -> [UInt8] {
    var writer = TableWriter(reserving: figures.reported.count * 160 + 200)
    writer.row(columns)
    for figure in figures.reported {
      let source = figures.source(figure.source)
      writer.row([
        figure.key.indicator.name, figure.key.place.name, figure.key.period.code, figure.key.category?.dimension ?? "",
        figure.key.category?.value ?? "", FigureRows.decimal(figure.value), figure.asPrinted ?? "", figure.source,
        source?.title.text(in: Language("en"), or: []) ?? "", source?.address ?? "", source?.day?.iso ?? "",
      ])
    }
    return writer.bytes
  }
}
