import Diagnostics
import Tables
import Vocabulary

extension ReportedFigure {
  static let columns = ColumnSet(
    required: ["indicator", "place", "period", "value", "source"], optional: ["category", "as_printed", "status"],
    families: ["note_"])

  static func load(_ loading: inout TableLoading, _ context: LoadingContext) -> [Recorded<ReportedFigure>] {
    let found = loading.rows(of: .reported, columns) { table -> TableLoading.Reader<Recorded<ReportedFigure>> in
      let (indicator, place, period) = (table.column("indicator"), table.column("place"), table.column("period"))
      let (category, value) = (table.column("category"), table.column("value"))
      let (printed, source) = (table.column("as_printed"), table.column("source"))
      let status = table.column("status")
      let notes = LocalizedColumns(table, "note_")
      return { rows, location in
        guard !rows.misses(indicator, "indicator"), !rows.misses(place, "place"), !rows.misses(period, "period"),
          !rows.misses(value, "value"), !rows.misses(source, "source"),
          let id = rows.code(indicator, of: context.indicators, "records.unknown-indicator"),
          let index = rows.code(place, of: context.allPlaces, "records.unknown-place"),
          let span = rows.period(period, in: context.years),
          let number = rows.decimal(value, in: LoadingContext.values), let origin = rows.prose(source)
        else { return nil }
        let key = FigureKey(
          indicator: IndicatorID(context.indicators.words[id]), place: context.placeIDs[index], period: span,
          category: rows.category(category, of: context.codes))
        let asPrinted = rows.prose(printed)
        let flags = rows.flags(status)
        let note = notes.text(&rows)
        let figure = ReportedFigure(
          key: key, value: number, asPrinted: asPrinted, source: origin, flags: flags,
          note: note.texts.isEmpty ? nil : note)
        return Recorded(figure, at: location)
      }
    }
    // Two sources may well contradict each other; one source twice is a slip.
    return loading.unique(found, at: \.location, what: "this figure of the same source") {
      "\($0.key.indicator) \($0.key.place) \($0.key.period.code) \($0.key.category?.description ?? "") \($0.source)"
    }
  }
}

extension TableRows {
  /// Letters of CL_OBS_STATUS that a publisher can say of a figure.
  fileprivate mutating func flags(_ column: Int?) -> ObservationFlags {
    guard let column, !isEmpty(column) else { return [] }
    let letters = Set(text(column))
    guard letters.isSubset(of: ["e", "f", "p"]) else {
      report(
        "records.status", column, "\(shown(column)) is no status of a figure",
        hint: "use e for estimated, f for forecast, p for provisional")
      return []
    }
    return ObservationFlags(letters: letters)
  }

  /// A value of a breakdown, such as `kind=open`, or of two that are crossed, such as `gender=girls|age=15-19`; `nil` where
  /// empty.
  fileprivate mutating func category(_ column: Int?, of codes: CodeLists) -> Category? {
    guard let column, !isEmpty(column) else { return nil }
    do {
      return try Category(text(column), among: codes.dimensions)
    } catch {
      switch error {
      case .shape:
        report(
          "records.category", column, "\(shown(column)) is not a value of a breakdown",
          hint: "write the breakdown and the value, such as kind=open")
      case .notCrossed:
        report(
          "records.category", column, "\(shown(column)) does not cross two breakdowns",
          hint: "name two different ones, such as gender=girls|age=15-19")
      case .unknownList(let name):
        report(
          "records.unknown-category", column, "\(shown(column)) names no breakdown of codes.yml",
          hint: codes.dimensions.isEmpty
            ? "declare the breakdown there with its values" : hint(for: name, among: codes.dimensions.map(\.id)))
      case .unknownValue(let value, let list):
        report(
          "records.unknown-category", column, "\(shown(column)) is not in codes.yml",
          hint: hint(for: value, among: codes.values(of: list).map(\.id)))
      }
      return nil
    }
  }
}
