import Charts
import Diagnostics
import Figures
import Markdown
import Vocabulary

/// Holds the words of a reference against what is known, and reports all that is not.
struct FigureQueryReader {
  let reference: Reference
  let figures: PublishedFigures
  private(set) var log = DiagnosticLog()

  init(reference: Reference, figures: PublishedFigures) {
    self.reference = reference
    self.figures = figures
  }

  mutating func query() -> FigureQuery? {
    guard let indicator = figures.indicator(IndicatorID(reference.subject)) else {
      log.error(
        "reference.indicator", reference.subjectLocation, "\"\(reference.subject)\" is no indicator",
        hint: hint(for: reference.subject, among: figures.indicators.map(\.id.name)))
      return nil
    }
    var query = FigureQuery(indicator: indicator.id, places: places())
    query.periods = periods()
    query.from = from(query.periods)
    query.source = source()
    query.category = category(of: indicator, isReported: query.source != nil)
    query.form = form()
    query.by = by(indicator, form: query.form)
    let isSingle = reference.scheme == .value || reference.scheme == .change
    if isSingle, reference["period"] == nil {
      log.error(
        "reference.period-missing", reference.location, "the reference names no period",
        hint: "add \(reference.parameters.isEmpty ? "?" : "&")period=\(figures.cutOff.parts.year)")
    }
    if isSingle, query.places.count > 1, let parameter = reference["place"] {
      log.error("reference.place", parameter.location, "a number is of one place", hint: "name one place")
    }
    if isSingle, let periods = query.periods, periods.lowerBound != periods.upperBound,
      let parameter = reference["period"]
    {
      log.error("reference.period", parameter.location, "a number is of one period", hint: "name one period")
    }
    return log.hasErrors ? nil : query
  }

  private mutating func places() -> [PlaceID] {
    guard let parameter = reference["place"] else { return figures.places.first.map { [$0.id] } ?? [] }
    var offset = 0
    var found: [PlaceID] = []
    for name in parameter.value.split(separator: ",", omittingEmptySubsequences: false) {
      let location = parameter.location.moved(by: offset)
      offset += name.utf8.count + 1
      let id = PlaceID(String(name))
      if figures.place(id) == nil {
        log.error(
          "reference.place", location, "\"\(name)\" is no place",
          hint: hint(for: String(name), among: figures.places.map(\.id.name)))
      } else if found.contains(id) {
        log.error("reference.place", location, "\"\(name)\" is named twice", hint: "keep one of them")
      } else {
        found.append(id)
      }
    }
    return found
  }

  private mutating func periods() -> ClosedRange<Period>? {
    guard let parameter = reference["period"] else { return nil }
    let ends = parameter.value.split(separator: ".", omittingEmptySubsequences: false)
    let isRange = ends.count == 3 && ends[1].isEmpty
    guard ends.count == 1 || isRange, let first = period(ends[0]), let last = period(ends[ends.count - 1]) else {
      log.error(
        "reference.period", parameter.location, "\"\(parameter.value)\" is no period",
        hint: "write 2020, 2020-S1, 2020-Q3, 2020-07 or 2020/21, and a range as 2018..2020")
      return nil
    }
    guard first.kind == last.kind, first <= last else {
      log.error(
        "reference.period", parameter.location, "\"\(parameter.value)\" does not lead from a period to a later one",
        hint: "write two periods of one kind, the earlier first")
      return nil
    }
    guard FigureQuery.list(first...last).count <= FigureQuery.mostPeriods else {
      log.error(
        "reference.period", parameter.location, "\"\(parameter.value)\" has too many periods",
        hint: "name at most \(FigureQuery.mostPeriods)")
      return nil
    }
    return first...last
  }

  /// A period of the years in which there can be records.
  private func period(_ text: Substring) -> Period? {
    guard let period = Period(text), (1900 * 12...2200 * 12).contains(period.months.lowerBound) else { return nil }
    return period
  }

  private mutating func from(_ periods: ClosedRange<Period>?) -> Period? {
    guard let parameter = reference["from"] else { return nil }
    guard let from = period(parameter.value[...]) else {
      log.error(
        "reference.period", parameter.location, "\"\(parameter.value)\" is no period", hint: "write it as 2019")
      return nil
    }
    if let to = periods?.lowerBound, from.kind != to.kind || from >= to {
      log.error(
        "reference.period", parameter.location, "\"\(parameter.value)\" is not a period before \(to.code)",
        hint: "name an earlier period of the same kind")
    }
    return from
  }

  private mutating func source() -> String? {
    guard let parameter = reference["source"] else { return nil }
    if figures.source(parameter.value) == nil {
      log.error(
        "reference.source", parameter.location, "\"\(parameter.value)\" is no source",
        hint: hint(for: parameter.value, among: figures.sources.map(\.id)))
    }
    return parameter.value
  }

  /// `kind=open` or `kind:open`.
  private mutating func category(of indicator: IndicatorDescription, isReported: Bool) -> Category? {
    guard let parameter = reference["category"] else { return nil }
    let halves = parameter.value.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == "=" || $0 == ":" }
    let name = String(halves[0])
    let known = isReported ? figures.dimensions.map(\.id) : indicator.breakdowns
    guard let dimension = figures.dimension(name), known.contains(name) else {
      log.error(
        "reference.category", parameter.location, "\(indicator.id) is not broken down by \"\(name)\"",
        hint: known.isEmpty ? "remove the category" : hint(for: name, among: known))
      return nil
    }
    let value = halves.count == 2 ? String(halves[1]) : ""
    guard dimension.values.contains(where: { $0.id == value }) else {
      log.error(
        "reference.category", parameter.location.moved(by: name.utf8.count + 1), "\"\(value)\" is no \(name)",
        hint: hint(for: value, among: dimension.values.map(\.id)))
      return nil
    }
    return Category(dimension: name, value: value)
  }

  /// The kinds of chart that places, periods and one breakdown are enough for.
  static let forms: [Chart.Kind] = [
    .line, .smallMultiples, .groupedColumns, .stackedColumns, .rankedBars, .rankedDots, .dumbbell, .slope, .bullet,
    .heatTable,
  ]

  private mutating func form() -> Chart.Kind? {
    guard let parameter = reference["as"] else { return nil }
    let form = Chart.Kind(rawValue: parameter.value)
    guard let form, FigureQueryReader.forms.contains(form) else {
      log.error(
        "reference.as", parameter.location, "\"\(parameter.value)\" is no kind of chart",
        hint: hint(for: parameter.value, among: FigureQueryReader.forms.map(\.rawValue)))
      return nil
    }
    if form == .stackedColumns, reference["by"] == nil {
      log.error(
        "reference.as", parameter.location, "the parts of a stack are not named",
        hint: "add &by= and a breakdown, such as by=gender")
    }
    return form
  }

  private mutating func by(_ indicator: IndicatorDescription, form: Chart.Kind?) -> String? {
    guard let parameter = reference["by"] else { return nil }
    var known = indicator.breakdowns
    if reference.scheme == .table || (form != nil && form != .stackedColumns) {
      known += [PlaceDescription.Kind.municipality, .centre].filter(indicator.placeKinds.contains).map(\.rawValue)
    }
    guard known.contains(parameter.value) else {
      log.error(
        "reference.by", parameter.location, "\(indicator.id) is not broken down by \"\(parameter.value)\"",
        hint: known.isEmpty ? "remove by" : hint(for: parameter.value, among: known))
      return nil
    }
    return parameter.value
  }
}

extension FigureQuery {
  /// Every period from the first to the last.
  static func list(_ range: ClosedRange<Period>) -> [Period] {
    var periods = [range.lowerBound]
    while let last = periods.last, last < range.upperBound, periods.count <= mostPeriods {
      periods.append(last.advanced(by: 1))
    }
    return periods
  }
}
