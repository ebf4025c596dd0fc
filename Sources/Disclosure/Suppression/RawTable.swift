import Configuration
import Figures
import Indicators
import Records
import Vocabulary

/// Every computed figure as a cell of a table: what stays as it is while figures are withheld.
///
/// A class because it never changes and every choice of companions holds it: a table that is copied for a trial copies
/// none of this.
final class RawTable: Sendable {
  /// A figure: an index of the series and one of its observations.
  struct Cell: Hashable {
    var series: Int
    var position: Int
  }

  struct SeriesKey: Hashable {
    var indicator: Int
    var place: PlaceID
    var kind: Period.Kind
    var category: Category?
  }

  let program: IndicatorProgram
  let series: [RawSeries]
  let places: Places
  /// By the number of a cell: what an earlier release told everybody.
  let isKnown: [Bool]
  /// The rules of each indicator, the first of which decides how its figures add up.
  private let rulesByIndicator: [[any Rule]]
  private let known: [SeriesKey: Int]
  /// The number of each series' first observation among all.
  private let firstNumbers: [Int]

  init(_ raw: RawFigures, places: Places, rules: ProtectionRules, publishedBefore: (FigureKey) -> Bool) {
    program = raw.program
    series = raw.series
    self.places = places
    rulesByIndicator = raw.program.definitions.map { $0.protections.map { rules[$0] ?? UnknownRule() } }
    isKnown = raw.series.flatMap { series in
      let indicator = raw.program.definitions[series.indicator].id
      return series.observations.map {
        publishedBefore(
          FigureKey(indicator: indicator, place: series.place, period: $0.period, category: series.category))
      }
    }
    var known: [SeriesKey: Int] = [:]
    for (index, series) in raw.series.enumerated() {
      known[
        SeriesKey(indicator: series.indicator, place: series.place, kind: series.kind, category: series.category)] =
        index
    }
    self.known = known
    var count = 0
    firstNumbers = raw.series.map { series in
      defer { count += series.observations.count }
      return count
    }
  }

  // MARK: Cells

  func observation(_ cell: Cell) -> RawObservation { series[cell.series].observations[cell.position] }

  /// Cells are numbered in the order of series and observations.
  func number(of cell: Cell) -> Int { firstNumbers[cell.series] + cell.position }

  func cell(numbered number: Int) -> Cell {
    var low = 0
    var high = firstNumbers.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if firstNumbers[middle] <= number { low = middle } else { high = middle }
    }
    return Cell(series: low, position: number - firstNumbers[low])
  }

  func seriesIndex(_ indicator: Int, _ place: PlaceID, _ kind: Period.Kind, _ category: Category?) -> Int? {
    known[SeriesKey(indicator: indicator, place: place, kind: kind, category: category)]
  }

  /// The position of a period in a series.
  func position(of period: Period, in index: Int) -> Int? {
    series[index].observations.firstIndex { $0.period == period }
  }

  /// The figure for all categories together.
  func total(of cell: Cell) -> Cell? {
    let own = series[cell.series]
    guard let all = seriesIndex(own.indicator, own.place, own.kind, nil),
      let position = position(of: own.observations[cell.position].period, in: all)
    else { return nil }
    return Cell(series: all, position: position)
  }

  // MARK: Rules

  func rules(of indicator: Int) -> [any Rule] { rulesByIndicator[indicator] }

  /// How the figures of an indicator add up.
  func sums(of indicator: Int) -> RuleSums { rules(of: indicator).first?.sums ?? .none }

  /// Whether a series is of what everybody may know: all visits together, or those of a kind of activity, but not first
  /// visits.
  func isPublic(_ series: RawSeries) -> Bool {
    !(series.category?.parts.contains { program.isOfPersons($0.dimension, in: series.indicator) } ?? false)
      && rules(of: series.indicator).first?.isWholePublic == true && !program.isOfFewPersons(series.indicator)
  }
}
