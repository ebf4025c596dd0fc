import Records
import Statistics
import Vocabulary

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
  ) -> [PlaceAndPeriod: [GoalFigure]] {
    let goals = targets.filter { $0.kind == .goodEnough }
    var figures: [PlaceAndPeriod: [GoalFigure]] = [:]
    for line in series where line.category == nil && line.kind == .year {
      let definition = program.definitions[line.indicator]
      let fitting = goals.filter { $0.indicator == definition.id && ($0.place == nil || $0.place == line.place) }
      guard !fitting.isEmpty else { continue }
      for observation in line.observations {
        guard case .year(let year) = observation.period, let value = observation.measure else { continue }
        let ofYear = fitting.filter { $0.year == year }
        guard let goal = ofYear.first(where: { $0.place != nil }) ?? ofYear.first else { continue }
        let isReached = reaches(goal.value, value, definition.direction)
        figures[PlaceAndPeriod(place: line.place, period: observation.period), default: []].append(
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
