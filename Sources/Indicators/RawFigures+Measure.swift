public import Completeness
public import Records
public import Vocabulary

extension RawFigures {
  /// Aggregates the records and computes every indicator: one pass over the activities for each sum.
  ///
  /// - Parameters:
  ///   - missing: what of the records is missing; figures of it are marked, or not there.
  ///   - cutOff: until when records are complete; periods that end later are provisional.
  ///   - workers: how many tasks compute; the figures do not depend on it.
  /// - Complexity: O(activities × sums + places × periods × indicators).
  public static func measure(
    _ program: IndicatorProgram, _ records: Records, missing: MissingRecords = .none, cutOff: Day,
    workers: Int
  ) async -> RawFigures {
    let grid = ActivityGrid(records)
    var cells: [ActivityCells] = []
    if let grid {
      cells = await concurrentMap(Array(program.aggregates.indices), workers: workers) { index in
        ActivityCells(program.aggregates[index], dimensions: program.dimensions[index], records, grid)
      }
    }
    let indexes = Set(program.measures.compactMap(\.surveyIndex))
    let places = MeasuredPlace.all(of: records.places)
    var measuring = Measuring(
      program: program, records: records, grid: grid, cells: cells, missing: missing,
      marks: places.map { PlaceMarks(missing, of: $0, records.places) },
      survey: SurveyCells(records, indexes: indexes), residentDays: ResidentDays(records.population), cutOff: cutOff,
      places: places,
      deliveries: Dictionary(grouping: records.visitors) { .init(place: $0.place, period: $0.period) },
      population: Dictionary(grouping: records.population, by: \.municipality), answered: answered(records),
      forms: Dictionary(records.keyFigures.map { (.init(place: $0.place, period: .year($0.year)), $0) }) { $1 })
    let first = measuring
    var series = await concurrentMap(Array(program.definitions.indices), workers: workers) { index in
      program.measures[index].isOfGoals ? [] : first.series(of: index)
    }
    measuring.goals = GoalFigure.all(records.targets.map(\.entry), series.flatMap { $0 }, program)
    for index in series.indices where program.measures[index].isOfGoals { series[index] = measuring.series(of: index) }
    return RawFigures(program: program, series: series.flatMap { $0 })
  }

  /// By wave, the centres that somebody answered of.
  private static func answered(_ records: Records) -> [Set<Int>] {
    var centres = Array(repeating: Set<Int>(), count: records.waves.count)
    for responses in records.responses {
      for row in responses.wave.indices where Int(responses.wave[row]) < centres.count {
        centres[Int(responses.wave[row])].insert(Int(responses.centre[row]))
      }
    }
    return centres
  }
}
