import Figures
public import Releases
import Tables
public import Vocabulary

/// Every figure that a release, or this draft, revised, withheld or took away, as CSV with the reason in every language.
///
/// Of what is withheld or gone the value it had is not repeated.
public enum RevisionCSV {
  /// The names of the columns before the reasons, in order. `release` is empty for what no release holds yet.
  public static let columns = [
    "release", "after", "indicator", "place", "period", "dimension", "category", "change", "before", "value", "why",
  ]

  public static func file(_ history: ReleaseHistory, languages: [Language]) -> [UInt8] {
    var writer = TableWriter()
    writer.row(columns + languages.map { "reason_\($0.tag)" })
    for step in history.steps {
      for change in step.changes where change.kind != .new {
        writer.cell(step.release?.id ?? "")
        writer.cell(step.after.id)
        write(change, languages, to: &writer)
      }
    }
    return writer.bytes
  }

  private static func write(_ change: FigureChange, _ languages: [Language], to writer: inout TableWriter) {
    writer.cell(change.key.indicator.name)
    writer.cell(change.key.place.name)
    writer.cell(change.key.period.code)
    writer.cell(change.key.category?.dimension ?? "")
    writer.cell(change.key.category?.value ?? "")
    writer.cell(change.kind.rawValue)
    writer.cell(change.before ?? "")
    writer.cell(change.after ?? "")
    switch change.reason {
    case .provisional: writer.cell("provisional")
    case .stated: writer.cell("stated")
    case nil: writer.emptyCell()
    }
    for language in languages {
      if case .stated(let text) = change.reason { writer.cell(text[language] ?? "") } else { writer.emptyCell() }
    }
    writer.endRow()
  }
}
