import Records
import Statistics
import Vocabulary

/// Computes one indicator after the other from the cells.
struct Measuring: Sendable {
  let program: IndicatorProgram
  let records: Records
  let grid: ActivityGrid?
  let cells: [ActivityCells]
  let survey: SurveyCells
  let cutOff: Day
  let places: [MeasuredPlace]

  /// What is asked for: a place, a span of months and the values of a dimension, or all.
  struct Question {
    var place: MeasuredPlace
    var period: Period
    var selection: Selection?
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
    for place in places where definition.places.contains(place.kind) {
      for kind in Period.Kind.allCases where definition.periods.contains(kind) {
        let periods = periods(of: kind, indicator)
        guard !periods.isEmpty else { continue }
        for selection in selections(of: definition, indicator, kind, place) {
          let observations = periods.map { period in
            observation(indicator, Question(place: place, period: period, selection: selection))
          }
          guard observations.contains(where: { $0.measure != nil }) else { continue }
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
    if leaves.contains(where: { if case .distinct = $0 { true } else { false } }) {
      days += records.visitors.map(\.period.days)
    }
    guard let first = days.map(\.lowerBound).min(), let last = days.map(\.upperBound).max() else { return [] }
    return Period.all(kind, touching: first...last)
  }

  // MARK: One observation

  private func observation(_ indicator: Int, _ question: Question) -> RawObservation {
    if program.isSurvey(indicator) { return surveyObservation(indicator, question) }
    let measure = program.measures[indicator]
    var observation = RawObservation(period: question.period, state: state(of: measure, question))
    observation.isPartial = isPartial(question)
    observation.isProvisional = question.period.days.upperBound > cutOff
    observation.isDemonstration = isDemonstration(measure, question)
    return observation
  }

  private func state(of measure: Measure, _ question: Question) -> RawObservation.State {
    if !existed(question) { return .notApplicable }
    guard isRecorded(measure, question), let numerator = value(of: measure.numerator, question) else {
      return .notAvailable
    }
    guard let term = measure.denominator else {
      return numerator.isFinite ? .value(.init(numerator)) : .notAvailable
    }
    guard let denominator = value(of: term, question), denominator != 0 else { return .notAvailable }
    let ratio = numerator / denominator
    guard ratio.isFinite else { return .notAvailable }
    return .value(.init(ratio, numerator: numerator, denominator: denominator))
  }

  private func surveyObservation(_ indicator: Int, _ question: Question) -> RawObservation {
    guard case .year(let year) = question.period else {
      return RawObservation(period: question.period, state: .notApplicable)
    }
    let centres = question.place.centres(in: year, records.places)
    let slots = question.selection.map { survey.slots.slots(of: $0.dimension, $0.values) } ?? [0]
    let persons = survey.persons(centres: centres, year: year, slots: slots)
    var state = RawObservation.State.notAvailable
    if let id = program.measures[indicator].surveyIndex {
      let index = survey.index(id, centres: centres, year: year, slots: slots)
      if let value = index.value {
        state = .value(
          .init(value, numerator: index.sum, denominator: Double(index.persons), persons: index.persons))
      }
    } else if persons > 0 {
      state = .value(.init(Double(persons), persons: persons))
    }
    var observation = RawObservation(period: question.period, state: existed(question) ? state : .notApplicable)
    observation.isPartial = isPartial(question)
    observation.isProvisional = question.period.days.upperBound > cutOff
    observation.isDemonstration = survey.isDemonstration(centres: centres, year: year)
    observation.questionnaires = survey.questionnaires(centres: centres, year: year)
    return observation
  }

  /// Whether any centre of the place was open on a day of the period.
  private func existed(_ question: Question) -> Bool {
    guard question.place.kind == .centre, let index = question.place.centres.first else { return true }
    let days = question.period.days
    let centre = records.places.centres[index]
    return (centre.opened ?? days.lowerBound) <= days.upperBound && (centre.closed ?? days.upperBound) >= days.lowerBound
  }

  private func isPartial(_ question: Question) -> Bool {
    let days = question.period.days
    switch question.place.kind {
    case .network: return false
    case .municipality:
      guard let index = question.place.municipalities.first else { return false }
      let years = Set(question.period.months.map { $0 / 12 })
      let members = years.filter { records.places.municipalities[index].isMember(in: $0) }
      let centres = question.place.centres.map { records.places.centres[$0] }
      let allOpenedWithin = !centres.isEmpty && centres.allSatisfy { ($0.opened ?? days.lowerBound) > days.lowerBound }
      return !members.isEmpty && members.count < years.count || allOpenedWithin
    case .centre:
      guard let index = question.place.centres.first else { return false }
      let centre = records.places.centres[index]
      return (centre.opened ?? days.lowerBound) > days.lowerBound
        || (centre.closed ?? days.upperBound) < days.upperBound
    }
  }
}
