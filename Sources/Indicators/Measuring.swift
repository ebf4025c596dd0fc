import Completeness
import Records
import Vocabulary

/// Computes one indicator after the other from the cells.
struct Measuring: Sendable {
  let program: IndicatorProgram
  let records: Records
  let cells: [ActivityCells]
  let places: [MeasuredPlace]
  let months: RecordedMonths
  let calendar: CalendarWeeks
  let frames: PlaceFrames
  let forms: YearlyForms
  let residents: ResidentCounts
  let delivered: DeliveredPersons
  let survey: SurveyFigures
  /// Goals of which there is a figure, for what is computed after everything else.
  var goals: [PlaceAndPeriod: [GoalFigure]] = [:]

  init(
    _ program: IndicatorProgram, _ records: Records, _ grid: ActivityGrid?, _ cells: [ActivityCells],
    missing: MissingRecords, cutOff: Day
  ) {
    self.program = program
    self.records = records
    self.cells = cells
    places = MeasuredPlace.all(of: records.places)
    months = RecordedMonths(grid, missing, records.places)
    calendar = CalendarWeeks(months: months, centres: records.places.centres, cutOff: cutOff)
    frames = PlaceFrames(places: records.places, waves: records.waves, cutOff: cutOff)
    forms = YearlyForms(records, months)
    residents = ResidentCounts(records, months)
    delivered = DeliveredPersons(records.visitors, records.codes)
    survey = SurveyFigures(records, program)
  }

  /// All series of an indicator.
  func series(of indicator: Int) -> [RawSeries] {
    let definition = program.definitions[indicator]
    var result: [RawSeries] = []
    // The same for every place.
    let kinds = Set(definition.periods).sorted().map { ($0, periods(of: $0, indicator)) }
    for place in places where definition.placeKinds.contains(place.kind) {
      for (kind, periods) in kinds where !periods.isEmpty {
        let frames = periods.map { self.frames.frame(of: $0, at: place, isSurvey: program.isSurvey(indicator)) }
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

  /// All together, and for half-years, terms and years each value of each breakdown.
  private func selections(
    of definition: IndicatorDefinition, _ indicator: Int, _ kind: Period.Kind, _ place: MeasuredPlace
  ) -> [MeasureQuestion.Selection?] {
    var result: [MeasureQuestion.Selection?] = program.isShareOfWhole(indicator) ? [] : [nil]
    guard kind.hasParts else { return result }
    for dimension in definition.breakdowns {
      let lists = Category.parts(of: dimension).map { groups(of: $0, definition, place) }
      for group in lists.dropFirst().reduce(lists.first ?? [], crossed) {
        let category = Category(dimension: dimension, value: group.name)
        result.append(MeasureQuestion.Selection(category: category, dimension: dimension, values: group.values))
      }
    }
    return result
  }

  /// A value of a breakdown, or some that are added together, by their places in the list.
  private struct Group {
    var name: String
    var values: [Int]
    /// How many values the list has.
    var count: Int
  }

  /// Each value of a list; those that are merged below the network are one, after the others.
  private func groups(of list: String, _ definition: IndicatorDefinition, _ place: MeasuredPlace) -> [Group] {
    let codes = records.codes.values(of: list).map(\.id)
    let merged = place.kind == .network ? [] : definition.merged[list] ?? []
    let values = codes.indices.filter { merged.contains(codes[$0]) }
    return codes.indices.filter { !merged.contains(codes[$0]) }.map {
      Group(name: codes[$0], values: [$0], count: codes.count)
    }
      + (values.isEmpty
        ? [] : [Group(name: IndicatorDefinition.mergedValue(merged), values: values, count: codes.count)])
  }

  /// Every pair of two lists' values.
  private func crossed(_ left: [Group], _ right: [Group]) -> [Group] {
    left.flatMap { first in
      right.map { second in
        Group(
          name: "\(first.name)\(Category.crossing)\(second.name)",
          values: first.values.flatMap { value in second.values.map { value * second.count + $0 } },
          count: first.count * second.count)
      }
    }
  }

  private func periods(of kind: Period.Kind, _ indicator: Int) -> [Period] {
    if program.isSurvey(indicator) {
      return kind == .year ? survey.years.map { Period.year($0) } : []
    }
    var days: [ClosedRange<Day>] = []
    if let grid = months.grid, let last = grid.lastDay { days.append(grid.firstDay...last) }
    let leaves = program.measures[indicator].leaves
    guard kind == .year || !program.measures[indicator].isYearly else { return [] }
    if program.measures[indicator].isYearly { days += forms.periods.map(\.days) + goals.keys.map(\.period.days) }
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
    if program.isSurvey(indicator) { return survey.observation(program.measures[indicator], frame, question) }
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
        value.staff = forms.value(of: .staffFTE, question)
        value.hasPublicAccounts = forms.hasPublicAccounts(question)
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
}
