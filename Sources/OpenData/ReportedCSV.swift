public import Figures
import Tables
import Vocabulary

/// The figures that others published, as CSV; never mixed with the computed ones.
public enum ReportedCSV {
  /// The names of the columns, in order.
  public static let columns = [
    "indicator", "place", "period", "dimension", "category", "value", "as_printed", "status", "source", "source_title",
    "source_address", "source_date", "source_licence",
  ]

  public static func file(_ figures: PublishedFigures) -> [UInt8] {
    var writer = TableWriter(reserving: figures.reported.count * 160 + 200)
    writer.row(columns)
    for figure in figures.reported {
      let source = figures.world.source(figure.source)
      writer.cell(figure.key.indicator.name)
      writer.cell(figure.key.place.name)
      writer.cell(figure.key.period.code)
      writer.cell(figure.key.category?.dimension ?? "")
      writer.cell(figure.key.category?.value ?? "")
      writer.cell(figure.value)
      writer.cell(figure.asPrinted ?? "")
      writer.cell(figure.flags.letters)
      writer.cell(figure.source)
      writer.cell(source?.title.text(in: Language("en"), or: []) ?? "")
      writer.cell(source?.address ?? "")
      writer.cell(source?.day?.iso ?? "")
      writer.cell(source?.licence?.name ?? "")
      writer.endRow()
    }
    return writer.bytes
  }
}
