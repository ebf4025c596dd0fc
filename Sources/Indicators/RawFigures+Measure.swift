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
    let hasWeeks = program.definitions.contains { $0.periods.contains(.week) }
    if let grid {
      cells = await concurrentMap(Array(program.aggregates.indices), workers: workers) { index in
        ActivityCells(
          program.aggregates[index], dimensions: program.dimensions[index], byDay: hasWeeks, records, grid)
      }
    }
    var measuring = Measuring(program, records, grid, cells, missing: missing, cutOff: cutOff)
    let first = measuring
    let published = records.reportedByIndicator
    let sources = SourceOrder(records.sources.map(\.source))
    var series = await concurrentMap(Array(program.definitions.indices), workers: workers) { index in
      guard !program.definitions[index].isReported else {
        let indicator = program.definitions[index].indicator
        return ReportedSeries(of: indicator, published[indicator.id] ?? [], records, sources).series(of: index)
      }
      return program.measures[index].isOfGoals ? [] : first.series(of: index)
    }
    measuring.goals = GoalFigure.all(records.targets.map(\.entry), series.flatMap { $0 }, program)
    for index in series.indices where program.measures[index].isOfGoals { series[index] = measuring.series(of: index) }
    return RawFigures(program: program, series: series.flatMap { $0 })
  }
}
