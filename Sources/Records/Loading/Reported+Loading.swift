import Diagnostics
import Tables
import Vocabulary

extension ReportedFigure {
  static let columns = ColumnSet(
    required: ["indicator", "place", "period", "value", "source"],
    optional: ["category", "as_printed", "status", "unit"],
    families: ["note_"])

  static func load(_ loading: inout TableLoading, _ context: LoadingContext) -> [Recorded<ReportedFigure>] {
    let found = loading.rows(of: .reported, columns) { table -> TableLoading.Reader<ReadFigure> in
      let (indicator, place, period) = (table.column("indicator"), table.column("place"), table.column("period"))
      let (category, value) = (table.column("category"), table.column("value"))
      let (printed, source) = (table.column("as_printed"), table.column("source"))
      let (status, unit) = (table.column("status"), table.column("unit"))
      let notes = LocalizedColumns(table, "note_")
      return { rows, location in
        guard !rows.misses(indicator, "indicator"), !rows.misses(place, "place"), !rows.misses(period, "period"),
          !rows.misses(value, "value"), !rows.misses(source, "source"),
          let id = rows.code(indicator, of: context.indicators, "records.unknown-indicator"),
          let index = rows.code(place, of: context.allPlaces, "records.unknown-place"),
          let span = rows.period(period, context),
          let number = rows.decimal(value, in: LoadingContext.values), let origin = rows.key(source)
        else { return nil }
        guard let measured = rows.unit(unit, of: IndicatorID(context.indicators.words[id]), context) else { return nil }
        let key = FigureKey(
          indicator: measured.indicator, place: context.placeIDs[index], period: span,
          category: rows.category(category, of: context.codes))
        let asPrinted = rows.prose(printed)
        let flags = rows.flags(status)
        let note = notes.text(&rows)
        let figure = ReportedFigure(
          key: key, value: measured.isOfHundred ? number / 100 : number, asPrinted: asPrinted, source: origin,
          flags: flags,
          note: note.texts.isEmpty ? nil : note)
        return ReadFigure(figure: Recorded(figure, at: location), isDoubtful: measured.mayBePercent && abs(number) > 1)
      }
    }
    loading.warn(ofPercentages: found.filter(\.isDoubtful).map(\.figure))
    // Two sources may well contradict each other; one source twice is a slip.
    return loading.unique(found.map(\.figure), at: \.location, what: "this figure of the same source") {
      "\($0.key.indicator) \($0.key.place) \($0.key.period.code) \($0.key.category?.description ?? "") \($0.source)"
    }
  }
}

/// A figure as it was read.
private struct ReadFigure {
  var figure: Recorded<ReportedFigure>
  /// Whether it is a share that looks like a percentage.
  var isDoubtful: Bool
}

/// In which unit a figure is given.
private struct GivenUnit {
  /// The indicator that stands for the unit.
  var indicator: IndicatorID
  /// Whether a share is given in percent.
  var isOfHundred = false
  /// Whether a share is given, and nobody says that it is none in percent.
  var mayBePercent = false
}

extension TableLoading {
  /// Warns of shares that look like percentages: once for each file and indicator.
  fileprivate mutating func warn(ofPercentages figures: [Recorded<ReportedFigure>]) {
    struct Group: Hashable {
      var file: Int
      var indicator: IndicatorID
    }
    let groups = Dictionary(grouping: figures) { Group(file: $0.location.file, indicator: $0.key.indicator) }
    for (group, figures) in groups.sorted(by: { ($0.key.file, $0.key.indicator) < ($1.key.file, $1.key.indicator) }) {
      guard let first = figures.first else { continue }
      let value = figures[0].value
      let rest = figures.count - 1
      let more: ProblemText = rest == 0 ? "" : ", and so of \(rest, "more figure", "more figures") of it in this file"
      log.warning(
        "records.share",
        SourceLocation(file: records[group.file].path, line: first.location.line),
        "\"\(group.indicator)\" is a share from 0 to 1, and \(PlainNumber.text(of: value)) is more than the whole\(more)",
        hint:
          "write 0.935 for 93.5 %, or add a column unit that says percent in each row; where more than the whole is "
          + "meant, let it say share")
    }
  }
}

extension TableRows {
  /// The unit of a figure; `nil` where the indicator has no such unit, which is reported.
  fileprivate mutating func unit(
    _ column: Int?, of indicator: IndicatorID, _ context: LoadingContext
  ) -> GivenUnit? {
    let known = context.units[indicator] ?? []
    guard let column, !isEmpty(column) else {
      return GivenUnit(
        indicator: indicator, mayBePercent: known.first { $0.indicator == indicator }?.unit.isShare ?? false)
    }
    let name = text(column)
    if name == "share", let share = known.first(where: \.unit.isShare) { return GivenUnit(indicator: share.indicator) }
    if let found = known.first(where: { $0.unit.name == name }) {
      return GivenUnit(indicator: found.indicator, isOfHundred: found.unit.isShare)
    }
    let names = known.map(\.unit.name) + (known.contains(where: \.unit.isShare) ? ["share"] : [])
    report(
      "records.unit", column, "\(shown(column)) is not a unit of \"\(indicator)\"",
      hint: names.isEmpty ? "leave it empty" : hint(for: name, among: names))
    return nil
  }

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

  /// A value of a breakdown, such as `kind=open`; `nil` where empty.
  fileprivate mutating func category(_ column: Int?, of codes: CodeLists) -> Category? {
    guard let column, !isEmpty(column) else { return nil }
    let parts = text(column).split(separator: "=", omittingEmptySubsequences: false).map { String($0) }
    guard parts.count == 2 else {
      report(
        "records.category", column, "\(shown(column)) is not a value of a breakdown",
        hint: "write the breakdown and the value, such as kind=open")
      return nil
    }
    guard let dimension = codes[parts[0]] else {
      report(
        "records.unknown-category", column, "\(shown(column)) names no breakdown of codes.yml",
        hint: hint(for: parts[0], among: codes.dimensions.map(\.id)))
      return nil
    }
    guard dimension.index(of: parts[1]) != nil else {
      report(
        "records.unknown-category", column, "\(shown(column)) is not in codes.yml",
        hint: hint(for: parts[1], among: dimension.values.map(\.id)))
      return nil
    }
    return Category(dimension: parts[0], value: parts[1])
  }
}
