import Indicators
import Records
import Vocabulary

/// A figure as a rule looks at it, before anybody may see it.
struct RuledFigure {
  let value: RawObservation.Value
  let category: Category?
  let period: Period.Kind
  let place: Place.Kind?
  /// Whether it counts persons who are few of those who came, such as for the first time, or divides them.
  let isOfFewPersons: Bool
  /// Whether it is of one category of persons, such as a gender, crossed with something else or not.
  let isOfSomePersons: Bool
  /// How many persons the figure for all categories together is made of; 0 where there is none.
  let personsOfAll: Int

  init(_ cell: RawTable.Cell, _ value: RawObservation.Value, in table: RawTable) {
    let series = table.series[cell.series]
    self.value = value
    category = series.category
    period = series.kind
    place = table.places.kind(of: series.place)
    isOfFewPersons = table.program.isOfFewPersons(series.indicator)
    isOfSomePersons =
      series.category?.parts.contains { table.program.isOfPersons($0.dimension, in: series.indicator) } ?? false
    personsOfAll =
      series.category == nil ? 0 : table.total(of: cell).flatMap { table.observation($0).measure?.persons } ?? 0
  }
}
