import Charts
import Diagnostics
import Figures
import Markdown
import Vocabulary

/// Holds the words of a question against what is known, and reports all that is not.
struct FigureQueryReader {
  let question: FigureQuestion
  let figures: PublishedFigures
  private(set) var log = DiagnosticLog()

  init(question: FigureQuestion, figures: PublishedFigures) {
    self.question = question
    self.figures = figures
  }

  /// What is asked for; `nil` where something is named that is not there, which the log then says.
  mutating func request() -> ChartRequest? {
    guard let indicator = indicator(question.indicator) else { return nil }
    var query = FigureQuery(indicator.id, at: places())
    query.periods = periods()
    query.from = from(query.periods)
    query.source = source()
    query.category = category(of: indicator, isReported: query.source != nil)
    let form = form()
    query.breakdown = by(indicator, form: form)
    var request = ChartRequest(query, as: form)
    request.alongside = question.alongside.compactMap { alongside($0, indicator, query, form) }
    if !request.alongside.isEmpty { request.kind = rowKind(form) }
    request.highlight = place(question.highlight)
    request.comparison = comparison()
    request.scale = scale(form)
    if question.scheme == .value || question.scheme == .change { checkSingle(query) }
    return log.hasErrors ? nil : request
  }

  private mutating func indicator(_ word: FigureQuestion.Word) -> Indicator? {
    if let found = figures.world.indicator(IndicatorID(word.text)) { return found }
    log.error(
      "reference.indicator", word.location, "\"\(word.text)\" is no indicator",
      hint: hint(for: word.text, among: figures.indicators.map(\.id.name)))
    return nil
  }

  /// Indicators in the rows of one chart have one unit, one place and no breakdown; each strip has its own scale and all
  /// places.
  private mutating func alongside(
    _ word: FigureQuestion.Word, _ first: Indicator, _ query: FigureQuery, _ form: Chart.Kind?
  ) -> IndicatorID? {
    guard let found = indicator(word) else { return nil }
    if found.id == first.id || question.alongside.count(where: { $0.text == word.text }) > 1 {
      log.error("reference.with", word.location, "\(found.id) is named twice", hint: "keep one of them")
    } else if form == .strip {
      return found.id
    } else if found.unit != first.unit {
      log.error(
        "reference.with", word.location, "\(found.id) is not in the unit of \(first.id)",
        hint: "name indicators of one unit, or make a chart of each")
    } else if query.onlyPlace == nil || query.breakdown != nil {
      log.error(
        "reference.with", word.location, "several indicators are shown of one place",
        hint: "name one place, and no breakdown")
    }
    return found.id
  }

  /// Several indicators stand in rows, and in no other kind of chart.
  private mutating func rowKind(_ form: Chart.Kind?) -> Chart.Kind {
    let kinds: [Chart.Kind] = [.rankedDots, .rankedBars, .strip, .dotRange, .waffle]
    guard let form, !kinds.contains(form) else { return form ?? .rankedDots }
    log.error(
      "reference.as", question.form?.location ?? question.location, "several indicators are shown in rows",
      hint: "use ranked-dots or ranked-bars, or make a chart of each")
    return form
  }

  /// A place, or `none` where nothing is to stand beside the figures.
  private mutating func comparison() -> ChartRequest.Counterpart {
    guard let word = question.compare else { return .automatic }
    if word.text == "none", figures.world.place(PlaceID(word.text)) == nil { return .none }
    return place(word).map { .place($0) } ?? .automatic
  }

  private mutating func scale(_ form: Chart.Kind?) -> Int {
    guard let word = question.scale else { return 0 }
    guard form == .answerScale, let number = Int(word.text), (1...9).contains(number) else {
      log.error(
        "reference.scale", word.location, "\"\(word.text)\" is no number of a scale of answers",
        hint: "write 1 for the first, 2 for the second, in an answer-scale chart")
      return 0
    }
    return number - 1
  }

  /// A number in a text is of one place and one period.
  private mutating func checkSingle(_ query: FigureQuery) {
    if question.period == nil {
      log.error(
        "reference.period-missing", question.location, "the reference names no period",
        hint: "add \(question.spelled("period", "\(figures.lastFullYear)"))")
    }
    if query.places.count > 1, let place = question.places.first {
      log.error("reference.place", place.location, "a number is of one place", hint: "name one place")
    }
    if let periods = query.periods, periods.lowerBound != periods.upperBound, let period = question.period {
      log.error("reference.period", period.location, "a number is of one period", hint: "name one period")
    }
  }

  private mutating func places() -> [PlaceID] {
    guard !question.places.isEmpty else { return figures.places.first.map { [$0.id] } ?? [] }
    var found: [PlaceID] = []
    var known: Set<PlaceID> = []
    for word in question.places {
      guard let id = place(word) else { continue }
      if known.insert(id).inserted {
        found.append(id)
      } else {
        log.error("reference.place", word.location, "\"\(word.text)\" is named twice", hint: "keep one of them")
      }
    }
    return found
  }

  private mutating func place(_ word: FigureQuestion.Word?) -> PlaceID? {
    guard let word else { return nil }
    let id = PlaceID(word.text)
    if let place = figures.world.place(id) { return place.id }
    log.error(
      "reference.place", word.location, "\"\(word.text)\" is no place",
      hint: hint(for: word.text, among: figures.places.map(\.id.name)))
    return nil
  }

  private mutating func periods() -> ClosedRange<Period>? {
    guard let word = question.period else { return nil }
    let ends = word.text.split(separator: ".", omittingEmptySubsequences: false)
    let isRange = ends.count == 3 && ends[1].isEmpty
    guard ends.count == 1 || isRange, let first = period(ends[0]), let last = period(ends[ends.count - 1]) else {
      let wrong = ends.first { !$0.isEmpty && period($0) == nil } ?? ""
      log.error(
        "reference.period", word.location, "\"\(word.text)\" is no period",
        hint: "\(figures.world.periodSets.hint(for: String(wrong))); a range is 2018..2020")
      return nil
    }
    guard first.kind == last.kind, first <= last else {
      log.error(
        "reference.period", word.location, "\"\(word.text)\" does not lead from a period to a later one",
        hint: "write two periods of one kind, the earlier first")
      return nil
    }
    guard FigureQuery.list(first...last).count <= FigureQuery.mostPeriods else {
      log.error(
        "reference.period", word.location, "\"\(word.text)\" has too many periods",
        hint: "name at most \(FigureQuery.mostPeriods)")
      return nil
    }
    return first...last
  }

  /// A period of the years in which there can be records.
  private func period(_ text: Substring) -> Period? {
    guard let period = Period(text, in: figures.world.periodSets),
      (1900 * 12...2200 * 12).contains(period.months.lowerBound)
    else { return nil }
    return period
  }

  private mutating func from(_ periods: ClosedRange<Period>?) -> Period? {
    guard let word = question.from else { return nil }
    guard let from = period(word.text[...]) else {
      log.error(
        "reference.period", word.location, "\"\(word.text)\" is no period", hint: "write it as 2019")
      return nil
    }
    if let to = periods?.lowerBound, from.kind != to.kind || from >= to {
      log.error(
        "reference.period", word.location, "\"\(word.text)\" is not a period before \(to.code)",
        hint: "name an earlier period of the same kind")
    }
    return from
  }

  private mutating func source() -> String? {
    guard let word = question.source else { return nil }
    if word.text != PublishedFigures.anySource, figures.world.source(word.text) == nil {
      log.error(
        "reference.source", word.location, "\"\(word.text)\" is no source",
        hint: hint(for: word.text, among: figures.sources.map(\.id) + [PublishedFigures.anySource]))
    }
    return word.text
  }

  /// `kind=open` or `kind:open`; of a crossing `kind=open|gender=girls`.
  private mutating func category(of indicator: Indicator, isReported: Bool) -> Category? {
    guard let word = question.category else { return nil }
    let known = isReported ? figures.dimensions.map(\.id) : indicator.breakdowns
    let lists = figures.dimensions.filter(\.crossed.isEmpty)
    do {
      let category = try Category(word.text, among: lists)
      guard known.contains(category.dimension) else { return refuse(category.dimension, indicator, known, at: word) }
      return category
    } catch {
      switch error {
      case .unknownList(let name): return refuse(name, indicator, known, at: word)
      case .shape: return refuse(word.text, indicator, known, at: word)
      case .notCrossed:
        let crossed: String = known.first { $0.contains(Category.crossing) } ?? "kind*gender"
        log.error(
          "reference.category", word.location, "\"\(word.text)\" does not cross two breakdowns",
          hint: "name two different ones, such as \(crossed)")
      case .unknownValue(let value, let list):
        let halves = word.text.split(omittingEmptySubsequences: false) { "|,*".contains($0) }
        let before = halves.prefix { !$0.hasPrefix(list) }.reduce(0) { $0 + $1.utf8.count + 1 }
        log.error(
          "reference.category", word.location.moved(by: before + list.utf8.count + 1), "\"\(value)\" is no \(list)",
          hint: hint(for: value, among: lists.first { $0.id == list }?.values.map(\.id) ?? []))
      }
      return nil
    }
  }

  private mutating func refuse(
    _ name: String, _ indicator: Indicator, _ known: [String], at word: FigureQuestion.Word
  ) -> Category? {
    log.error(
      "reference.category", word.location, "\(indicator.id) is not broken down by \"\(name)\"",
      hint: known.isEmpty ? "remove the category" : hint(for: name, among: known))
    return nil
  }

  private mutating func form() -> Chart.Kind? {
    guard let word = question.form else { return nil }
    guard let form = Chart.Kind(rawValue: word.text) else {
      log.error(
        "reference.as", word.location, "\"\(word.text)\" is no kind of chart",
        hint: hint(for: word.text, among: Chart.Kind.allCases.map(\.rawValue)))
      return nil
    }
    if form.isOfParts, question.by == nil {
      log.error(
        "reference.as", word.location, "the parts of the chart are not named",
        hint: "add \(question.spelled("by", "gender")), or another breakdown")
    }
    return form
  }

  private mutating func by(_ indicator: Indicator, form: Chart.Kind?) -> FigureQuery.Breakdown? {
    guard let word = question.by else { return nil }
    // What others published may be broken down otherwise than what is computed.
    let dimensions =
      question.source == nil
      ? indicator.breakdowns : indicator.breakdowns + reportedDimensions(of: indicator)
    var known = dimensions
    if question.scheme == .table || form.map({ !$0.isOfParts && $0 != .answerScale }) ?? true {
      known += [Place.Kind.municipality, .centre].filter(indicator.placeKinds.contains).map(\.rawValue)
    }
    let parts = word.text.split { "|,*".contains($0) }.map(String.init)
    let name = Dimension.crossing(parts, among: figures.dimensions.filter(\.crossed.isEmpty)) ?? word.text
    guard known.contains(name) else {
      log.error(
        "reference.by", word.location, "\(indicator.id) is not broken down by \"\(word.text)\"",
        hint: known.isEmpty ? "remove by" : hint(for: word.text, among: known))
      return nil
    }
    if dimensions.contains(name) { return .dimension(name) }
    return Place.Kind(rawValue: word.text).map { .places($0) }
  }
}

extension FigureQueryReader {
  /// The dimensions of figures that others published of a computed indicator.
  private func reportedDimensions(of indicator: Indicator) -> [String] {
    let found = Set(figures.reported(of: indicator.id).compactMap { $0.key.category?.dimension })
    return figures.dimensions.map(\.id).filter { found.contains($0) && !indicator.breakdowns.contains($0) }
  }
}

extension ChartRequest {
  /// What a question asks for; `nil` where it names something that is not there, which goes to `log`.
  init?(_ question: FigureQuestion, among figures: PublishedFigures, into log: inout DiagnosticLog) {
    var reader = FigureQueryReader(question: question, figures: figures)
    guard let request = reader.request() else {
      log.merge(reader.log)
      return nil
    }
    self = request
  }
}
