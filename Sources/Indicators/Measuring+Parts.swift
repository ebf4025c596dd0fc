import Records
import Statistics
import Vocabulary

/// What went into a figure beside its numerator and denominator.
extension Measuring {
  /// How many visits of a subgroup a term speaks of; `nil` where it speaks of none.
  func subgroup(_ term: Term, _ question: MeasureQuestion) -> Double? {
    guard case .cell(let index) = term else { return nil }
    let aggregate = program.aggregates[index]
    guard aggregate.persons != nil || aggregate.quantity == .sum(.firstTime) else { return nil }
    return value(of: term, question)
  }

  /// How many persons are left beside those of the subgroups: who knows the rest of a ratio could work them out.
  func rests(_ measure: Measure, _ question: MeasureQuestion) -> [Double] {
    var used: [Term: UInt64] = [:]
    for leaf in Set(measure.leaves) {
      switch leaf {
      case .cell(let index):
        guard let persons = program.aggregates[index].persons, let all = program.ofAllPersons(index) else { continue }
        used[.cell(all), default: 0] |= persons.mask
      case .distinct(let column, let persons?): used[.distinct(column, nil), default: 0] |= persons.mask
      default: continue
      }
    }
    return used.compactMap { term, mask in rest(of: term, without: mask, measure, question) }.sorted()
  }

  private func rest(of term: Term, without mask: UInt64, _ measure: Measure, _ question: MeasureQuestion) -> Double? {
    guard let all = value(of: term, question) else { return nil }
    // The leaves overlap where a part stands above and below the line: each counts once.
    var parts: [UInt64: Double] = [:]
    for leaf in measure.leaves {
      switch leaf {
      case .cell(let index):
        guard let persons = program.aggregates[index].persons, program.ofAllPersons(index).map(Term.cell) == term
        else { continue }
        parts[persons.mask] = value(of: leaf, question)
      case .distinct(let column, let persons?) where term == .distinct(column, nil):
        parts[persons.mask] = value(of: leaf, question)
      default: continue
      }
    }
    return all - (parts[mask] ?? parts.values.reduce(0, +))
  }

  /// The part of the whole for which a column was recorded, 0...1.
  func coverage(_ measure: Measure, _ question: MeasureQuestion) -> Double? {
    guard let index = measure.whole, let term = measure.denominator, let part = value(of: term, question),
      let whole = value(of: .cell(index), question), whole > 0
    else { return nil }
    return part / whole
  }

  func goalFigures(_ question: MeasureQuestion) -> [GoalFigure] {
    guard question.selection == nil else { return [] }
    return goals[Delivery(place: question.place.id, period: question.period)] ?? []
  }
}

/// A goal that can be held against a figure.
struct GoalFigure: Hashable, Sendable {
  var isReached: Bool
  /// The persons with valid answers, of a survey figure.
  var persons: Int?
  var isDemonstration: Bool
  /// Made of a part of the records, or not final.
  var isPartial: Bool

  /// Every good-enough goal that has a figure, by place and year. A place's own goal goes before the one of all.
  static func all(
    _ targets: [Target], _ series: [RawSeries], _ program: IndicatorProgram
  ) -> [Measuring.Delivery: [GoalFigure]] {
    let goals = targets.filter { $0.kind == .goodEnough }
    var figures: [Measuring.Delivery: [GoalFigure]] = [:]
    for line in series where line.category == nil && line.kind == .year {
      let definition = program.definitions[line.indicator]
      let fitting = goals.filter { $0.indicator == definition.id && ($0.place == nil || $0.place == line.place) }
      guard !fitting.isEmpty else { continue }
      for observation in line.observations {
        guard case .year(let year) = observation.period, let value = observation.measure else { continue }
        let ofYear = fitting.filter { $0.year == year }
        guard let goal = ofYear.first(where: { $0.place != nil }) ?? ofYear.first else { continue }
        let isReached = reaches(goal.value, value, definition.direction)
        figures[Measuring.Delivery(place: line.place, period: observation.period), default: []].append(
          GoalFigure(
            isReached: isReached, persons: value.persons, isDemonstration: observation.isDemonstration,
            isPartial: observation.isPartial || observation.isDoubtful || observation.hasOldResidents))
      }
    }
    return figures
  }

  /// Whether a value reaches a goal: of an estimate, where the whole interval does.
  private static func reaches(
    _ goal: Double, _ value: RawObservation.Value, _ better: Indicator.Direction
  ) -> Bool {
    guard let persons = value.persons, let sum = value.numerator,
      let interval = wilsonInterval(of: sum, in: Double(persons))
    else { return better == .lower ? value.value <= goal : value.value >= goal }
    return better == .lower ? interval.upperBound < goal : interval.lowerBound > goal
  }
}
