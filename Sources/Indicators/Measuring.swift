import Completeness
import Records
import Statistics
import Vocabulary

/// Computes one indicator after the other from the cells.
struct Measuring: Sendable {
  let program: IndicatorProgram
  let records: Records
  let grid: ActivityGrid?
  let cells: [ActivityCells]
  let missing: MissingRecords
  /// What is missing of each place, in the order of `places`.
  let marks: [PlaceMarks]
  let survey: SurveyCells
  let residentDays: ResidentDays
  let cutOff: Day
  let places: [MeasuredPlace]
  /// Delivered counts of persons by place and period.
  let deliveries: [Delivery: [VisitorCount]]
  /// Counts of residents by municipality.
  let population: [Int: [ResidentCount]]
  /// By wave, the centres that somebody answered of.
  let answered: [Set<Int>]
  /// Yearly forms by place and year.
  let forms: [Delivery: KeyFigures]
  /// Goals of which there is a figure, for what is computed after everything else.
  var goals: [Delivery: [GoalFigure]] = [:]

  struct Delivery: Hashable {
    var place: PlaceID
    var period: Period
  }

  /// What is asked for: a place, a span of months and the values of a dimension, or all.
  struct MeasureQuestion {
    var place: MeasuredPlace
    var period: Period
    var selection: Selection?
    /// Months whose activities are missing are left out, with all that is held against them.
    var leavesOutMissing = false
  }

  /// One or more values of a dimension.
  struct Selection: Hashable {
    var category: Category
    var dimension: String
    var values: [Int]
  }

  /// All series of an indicator.
  func series(of indicator: Int) -> [RawSeries] {
    let definition = program.definitions[indicator]
    var result: [RawSeries] = []
    // The same for every place.
    let kinds = Period.Kind.allCases.filter(definition.periods.contains).map { ($0, periods(of: $0, indicator)) }
    for place in places where definition.placeKinds.contains(place.kind) {
      for (kind, periods) in kinds where !periods.isEmpty {
        let frames = periods.map { frame(of: $0, at: place, isSurvey: program.isSurvey(indicator)) }
        for selection in selections(of: definition, indicator, kind, place) {
          let observations = frames.map { frame in
            observation(indicator, frame, MeasureQuestion(place: place, period: frame.period, selection: selection))
          }
          guard observations.contains(where: { $0.measure != nil || $0.isTooGreat }) else { continue }
          result.append(
            RawSeries(
              indicator: indicator, place: place.id, kind: kind, category: selection?.category,
              observations: observations))
        }
      }
    }
    return result
  }

  /// All together, and for half-years and years each value of each breakdown.
  private func selections(
    of definition: IndicatorDefinition, _ indicator: Int, _ kind: Period.Kind, _ place: MeasuredPlace
  ) -> [Selection?] {
    var result: [Selection?] = program.isShareOfWhole(indicator) ? [] : [nil]
    guard kind == .halfYear || kind == .year || kind == .schoolYear else { return result }
    for dimension in definition.breakdowns {
      let codes = records.codes.values(of: dimension).map(\.id)
      let merged = place.kind == .network ? [] : definition.merged[dimension] ?? []
      for (index, code) in codes.enumerated() where !merged.contains(code) {
        let category = Category(dimension: dimension, value: code)
        result.append(Selection(category: category, dimension: dimension, values: [index]))
      }
      let values = codes.indices.filter { merged.contains(codes[$0]) }
      guard !values.isEmpty else { continue }
      let category = Category(dimension: dimension, value: IndicatorDefinition.mergedValue(merged))
      result.append(Selection(category: category, dimension: dimension, values: values))
    }
    return result
  }

  private func periods(of kind: Period.Kind, _ indicator: Int) -> [Period] {
    if program.isSurvey(indicator) {
      return kind == .year ? survey.years.map { Period.year($0) } : []
    }
    var days: [ClosedRange<Day>] = []
    if let grid, let last = grid.lastDay { days.append(grid.firstDay...last) }
    let leaves = program.measures[indicator].leaves
    guard kind == .year || !program.measures[indicator].isYearly else { return [] }
    if program.measures[indicator].isYearly { days += forms.keys.map(\.period.days) + goals.keys.map(\.period.days) }
    if leaves.contains(where: { if case .distinct = $0 { true } else { false } }) {
      days += records.visitors.map(\.period.days)
    }
    guard let first = days.map(\.lowerBound).min(), let last = days.map(\.upperBound).max() else { return [] }
    return Period.all(kind, touching: first...last)
  }

  // MARK: One observation

  private func observation(_ indicator: Int, _ frame: RawObservation, _ question: MeasureQuestion) -> RawObservation {
    // A frame with a state of its own has no value: the place was not there.
    guard frame.state != .notApplicable else { return frame }
    if program.isSurvey(indicator) { return surveyObservation(indicator, frame, question) }
    let measure = program.measures[indicator]
    var question = question
    question.leavesOutMissing = reads(measure).contains(.activities)
    var observation = frame
    observation.state = state(of: measure, question)
    markMissing(&observation, measure, question)
    if case .value(let value) = observation.state, !value.isPrintable {
      observation.state = .notAvailable
      observation.isTooGreat = true
    }
    observation.isDemonstration = isDemonstration(measure, question)
    if case .value(var value) = observation.state {
      if program.definitions[indicator].protections.contains(.money) {
        value.staff = yearly(.staffFTE, question)
        value.hasPublicAccounts = hasPublicAccounts(question)
      }
      value.subgroups = measure.leaves.compactMap { subgroup($0, question) } + rests(measure, question)
      value.coverage = coverage(measure, question)
      value.residentDays = residentDays(measure, question)
      if measure.isOfGoals { value.respondents = goalFigures(question).compactMap(\.persons).min() }
      observation.state = .value(value)
    }
    return observation
  }

  private func state(of measure: Measure, _ question: MeasureQuestion) -> RawObservation.State {
    guard isRecorded(measure, question), let numerator = value(of: measure.numerator, question) else {
      return .notAvailable
    }
    guard let term = measure.denominator else { return .value(.init(numerator)) }
    guard let denominator = value(of: term, question), denominator != 0 else { return .notAvailable }
    return .value(.init(numerator / denominator, numerator: numerator, denominator: denominator))
  }

  private func surveyObservation(
    _ indicator: Int, _ frame: RawObservation, _ question: MeasureQuestion
  ) -> RawObservation {
    guard case .year(let year) = question.period else { return frame }
    let centres = question.place.centres(in: year, records.places)
    let slots = question.selection.map { survey.slots.slots(of: $0.dimension, $0.values) } ?? [0]
    var observation = frame
    if let id = program.measures[indicator].surveyIndex {
      let index = survey.index(id, centres: centres, year: year, slots: slots)
      if let value = index.value {
        observation.state = .value(
          .init(value, numerator: index.sum, denominator: Double(index.persons), persons: index.persons))
      }
    } else {
      let persons = survey.persons(centres: centres, year: year, slots: slots)
      if program.measures[indicator].denominator == nil {
        if persons > 0 { observation.state = .value(.init(Double(persons), persons: persons)) }
      } else if persons > 0, question.selection == nil, let asked = asked(question), asked > 0 {
        var value = RawObservation.Value(
          Double(persons) / Double(asked), numerator: Double(persons), denominator: Double(asked))
        value.respondents = persons
        observation.state = .value(value)
      }
    }
    observation.isDemonstration = survey.isDemonstration(centres: centres, year: year)
    observation.questionnaires = survey.questionnaires(centres: centres, year: year)
    return observation
  }
}
