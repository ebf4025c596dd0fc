import Indicators
import Records
import Vocabulary

/// A figure as a rule looks at it, before anybody may see it.
struct RuledFigure {
  let value: RawObservation.Value
  let category: Category?
  let period: Period.Kind
  let place: Place.Kind?
  /// Whether it counts visits of persons who came for the first time, or divides by them.
  let isOfFirstVisits: Bool
  /// How many persons the figure for all categories together is made of; 0 where there is none.
  let personsOfAll: Int

  init(_ cell: RawTable.Cell, _ value: RawObservation.Value, in table: RawTable) {
    let series = table.series[cell.series]
    self.value = value
    category = series.category
    period = series.kind
    place = table.places.kind(of: series.place)
    isOfFirstVisits = table.program.isOfFirstVisits(series.indicator)
    personsOfAll =
      series.category == nil ? 0 : table.total(of: cell).flatMap { table.observation($0).measure?.persons } ?? 0
  }
}
