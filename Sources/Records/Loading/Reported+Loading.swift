import Diagnostics
import Tables
import Vocabulary

extension ReportedFigure {
  static let columns = ColumnSet([
    .init("indicator", .reference(to: "indicator"), required: true, "The indicator: the name of its file.", "visits"),
    .init("place", .place, required: true, "A centre, a municipality, or `network` for all.", "konstanz"),
    .init("period", .period, required: true, "The period the figure is of.", "2024"),
    .init("category", .text, "The part that the figure is of, such as `kind=open`; empty for the whole.", "kind=open"),
    .init(
      "value", .number(LoadingContext.values), required: true,
      "The figure, in the indicator's unit; a share is 0 to 1.", "11250"),
    .init(
      "unit", .text,
      "The unit of the figure, where the indicator has several; `percent` says that a share is given in percent.",
      "percent"),
    .init("as_printed", .text, "How it was printed, where that is not the bare number.", "over 11,000"),
    .init(
      "source", .reference(to: "sources"), required: true, "A source of sources.yml: where it was published.",
      "report-2024"),
    .init("status", .matching("^[efp]*$"), "Letters: `e` estimated, `f` forecast, `p` provisional.", "p"),
    .init("note_", .text, "What must be known to read it, in each language.", "Until September only."),
  ])

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
        guard let part = rows.category(category, of: context.codes) else { return ReadFigure() }
        let key = FigureKey(
          indicator: measured.indicator, place: context.placeIDs[index], period: span, category: part.category)
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
    if found.contains(where: { $0.figure == nil }) { _ = context.codes.explain(into: &loading.log) }
    loading.warn(ofPercentages: found.filter(\.isDoubtful).compactMap(\.figure))
    // Two sources may well contradict each other; one source twice is a slip.
    return loading.unique(found.compactMap(\.figure), at: \.location, what: "this figure of the same source") {
      "\($0.key.indicator) \($0.key.place) \($0.key.period.code) \($0.key.category?.description ?? "") \($0.source)"
    }
  }
}

/// A figure as it was read.
private struct ReadFigure {
  /// `nil` where its part can't be read.
  var figure: Recorded<ReportedFigure>?
  /// Whether it is a share that looks like a percentage.
  var isDoubtful = false
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

  /// A value of a breakdown, such as `kind=open`, or of two that are crossed, such as `gender=girls|age=15-19`, or
  /// the whole where empty; `nil` where it can't be read, which is reported.
  fileprivate mutating func category(_ column: Int?, of codes: CodeLists) -> (category: Category?, Void)? {
    guard let column, !isEmpty(column) else { return (nil, ()) }
    do {
      return (try Category(text(column), among: codes.dimensions), ())
    } catch {
      switch error {
      case .unknownList, .unknownValue: if codes.soundness != .sound { return nil }
      case .shape, .notCrossed: break
      }
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
