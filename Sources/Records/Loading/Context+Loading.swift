import Diagnostics
import Tables
import Vocabulary

extension Target {
  static let columns = ColumnSet(required: ["indicator", "place", "year", "value", "kind"])

  static func load(_ loading: inout TableLoading, _ context: LoadingContext) -> [Recorded<Target>] {
    let kinds = WordIndex(Kind.allCases.map(\.rawValue), meaning: "a kind of target")
    let found = loading.rows(of: .targets, columns) { table -> TableLoading.Reader<Recorded<Target>> in
      let (indicator, place, year) = (table.column("indicator"), table.column("place"), table.column("year"))
      let (value, kind) = (table.column("value"), table.column("kind"))
      return { rows, location in
        guard !rows.misses(indicator, "indicator"), !rows.misses(year, "year"), !rows.misses(value, "value"),
          !rows.misses(kind, "kind"),
          let id = rows.code(indicator, of: context.indicators, "records.unknown-indicator"),
          let number = rows.integer(year, in: context.years),
          let wanted = rows.decimal(value, in: LoadingContext.values),
          let sort = rows.code(kind, of: kinds)
        else { return nil }
        let index = rows.code(place, of: context.allPlaces, "records.unknown-place")
        let target = Target(
          indicator: IndicatorID(context.indicators.words[id]), place: index.map { context.placeIDs[$0] },
          year: number, value: wanted, kind: Kind.allCases[sort])
        return Recorded(target, at: location)
      }
    }
    loading.warn(ofPercentages: found, context)
    return loading.unique(found, at: \.location, what: "the target of this indicator, place, year and kind") {
      "\($0.indicator) \($0.place?.name ?? "") \($0.year) \($0.kind.rawValue)"
    }
  }
}

extension TableLoading {
  /// Warns of goals of shares that look like percentages, once.
  fileprivate mutating func warn(ofPercentages targets: [Recorded<Target>], _ context: LoadingContext) {
    let doubtful = targets.filter { target in
      abs(target.value) > 1
        && (context.units[target.indicator] ?? []).contains { $0.indicator == target.indicator && $0.unit.isShare }
    }
    guard let first = doubtful.first else { return }
    let rest = doubtful.count - 1
    let more: ProblemText = rest == 0 ? "" : ", and so of \(rest, "more goal", "more goals")"
    log.warning(
      "records.share", SourceLocation(file: records[first.location.file].path, line: first.location.line),
      "\"\(first.indicator)\" is a share from 0 to 1, and the goal \(PlainNumber.text(of: first.value)) is more than the whole\(more)",
      hint: "write 0.75 for 75 %")
  }
}

extension SeriesBreak {
  static let columns = ColumnSet(required: ["date"], optional: ["places", "indicators"], families: ["text_"])

  /// Every figure is held against all of them.
  private static let most = 500

  static func load(_ loading: inout TableLoading, _ context: LoadingContext) -> [Recorded<SeriesBreak>] {
    let found = loading.rows(of: .breaks, columns) { table -> TableLoading.Reader<Recorded<SeriesBreak>> in
      let (date, places, indicators) = (table.column("date"), table.column("places"), table.column("indicators"))
      let texts = LocalizedColumns(table, "text_")
      return { rows, location in
        guard !rows.misses(date, "date"), let day = rows.day(date, in: context.years) else { return nil }
        let ids = rows.codes(indicators, of: context.indicators, "records.unknown-indicator")
        let found = SeriesBreak(
          day: day, places: rows.places(places, context),
          indicators: ids.map { IndicatorID(context.indicators.words[$0]) }, text: rows.text(texts, or: date))
        return Recorded(found, at: location)
      }
    }
    return loading.limited(found, "breaks", of: .breaks, most: most)
  }
}

extension Annotation {
  static let columns = ColumnSet(required: ["from", "to"], optional: ["places"], families: ["text_"])

  /// Each chart tells those of its time.
  private static let most = 500

  static func load(_ loading: inout TableLoading, _ context: LoadingContext) -> [Recorded<Annotation>] {
    let found = loading.rows(of: .annotations, columns) { table -> TableLoading.Reader<Recorded<Annotation>> in
      let (from, to, places) = (table.column("from"), table.column("to"), table.column("places"))
      let texts = LocalizedColumns(table, "text_")
      return { rows, location in
        guard !rows.misses(from, "from"), !rows.misses(to, "to"), let first = rows.day(from, in: context.years),
          let last = rows.day(to, in: context.years)
        else { return nil }
        let (ids, text) = (rows.places(places, context), rows.text(texts, or: from))
        guard first <= last else {
          if let to {
            rows.report("annotation.order", to, "the annotation ends before it begins", hint: "exchange the days")
          }
          return nil
        }
        return Recorded(Annotation(days: first...last, places: ids, text: text), at: location)
      }
    }
    return loading.limited(found, "annotations", of: .annotations, most: most)
  }
}

extension TableRows {
  /// Places with spaces between.
  fileprivate mutating func places(_ column: Int?, _ context: LoadingContext) -> [PlaceID] {
    codes(column, of: context.allPlaces, "records.unknown-place").map { context.placeIDs[$0] }
  }

  /// The texts in each language; at least one must be there.
  fileprivate mutating func text(_ columns: LocalizedColumns, or column: Int?) -> LocalizedText {
    let text = columns.text(&self)
    if text.texts.isEmpty, isSound, let column = columns.first ?? column {
      report("records.no-text", column, "the text is missing", hint: "say in text_sl or another language what happened")
    }
    return text
  }
}
