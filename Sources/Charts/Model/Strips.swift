import Figures
import Languages
import Vocabulary
import Wording

/// The rows of a strip chart: of each the places with a value along a scale, and how many have none.
struct Strips: Sendable {
  /// A place with a value.
  struct Dot: Sendable {
    var name: String
    var observation: PublishedObservation
    var value: Double
  }

  struct Row: Sendable {
    var name: String
    /// Of all its values.
    var indicator: IndicatorID
    /// The least first, those of one value in the order given.
    var dots: [Dot] = []
    /// Which of the dots is the reader's own.
    var own: Int?
    /// The reader's own place, where it has no value.
    var ownAbsent: (name: String, observation: PublishedObservation)?
    /// The observations without a value.
    var absent: [PublishedObservation] = []

    var count: Int { dots.count + absent.count }

    /// The least and the greatest value.
    var extent: ClosedRange<Double>? {
      guard let low = dots.first?.value, let high = dots.last?.value else { return nil }
      return low...high
    }

    /// The least and the greatest value, or end of the reader's own interval, which alone is drawn.
    var drawnExtent: ClosedRange<Double>? {
      guard let extent else { return nil }
      guard let interval = ownInterval else { return extent }
      return min(extent.lowerBound, interval.lowerBound)...max(extent.upperBound, interval.upperBound)
    }

    var ownInterval: ClosedRange<Double>? { own.flatMap { dots[$0].observation.measure?.interval } }

    /// The value in the middle of all that are published; `nil` of so few that it says nothing.
    var median: Double? {
      guard dots.count >= Strips.leastOfMedian, let extent, extent.lowerBound < extent.upperBound else { return nil }
      let middle = dots.count / 2
      return dots.count % 2 == 1 ? dots[middle].value : (dots[middle - 1].value + dots[middle].value) / 2
    }
  }

  private static let leastOfMedian = 3

  let rows: [Row]
  /// Whether the least and the greatest may be named: not where places would be ranked by what people answered.
  let areEndsNamed: Bool
  /// Whether all rows are of one unit and stand on one scale.
  let isShared: Bool

  init(_ model: ChartModel) {
    rows = model.chart.series.map { Strips.row($0, model.chart.indicator) }
    let world = model.words.figures.world
    let indicators = Set(rows.map(\.indicator)).compactMap { world.indicator($0) }
    isShared = Set(indicators.map(\.unit)).count <= 1
    let areEstimates = rows.contains { row in
      row.dots.contains { $0.observation.measure?.interval != nil || $0.observation.measure?.base != nil }
    }
    areEndsNamed = !areEstimates && !indicators.contains(where: \.isSurvey)
  }

  private static func row(_ series: Chart.Series, _ indicator: IndicatorID) -> Row {
    var row = Row(name: series.name, indicator: series.cells.first?.observation.key.indicator ?? indicator)
    // Where every place is the reader's own none of them stands out.
    let owns = series.cells.indices.filter { series.cells[$0].isOwn }
    let own = owns.count == 1 ? owns.first : nil
    var valued: [(cell: Int, dot: Dot)] = []
    for (index, cell) in series.cells.enumerated() {
      if let value = cell.observation.value, value.isFinite {
        valued.append((index, Dot(name: cell.label, observation: cell.observation, value: value)))
      } else {
        row.absent.append(cell.observation)
        if index == own { row.ownAbsent = (cell.label, cell.observation) }
      }
    }
    valued.sort { ($0.dot.value, $0.cell) < ($1.dot.value, $1.cell) }
    row.dots = valued.map(\.dot)
    row.own = valued.firstIndex { $0.cell == own }
    return row
  }

  /// The extent of the rows with a value.
  var extent: ClosedRange<Double>? {
    let all = rows.compactMap(\.drawnExtent)
    guard let low = all.map(\.lowerBound).min(), let high = all.map(\.upperBound).max() else { return nil }
    return low...high
  }

  /// How many of a row have no value and why, a sentence for each reason: `2 of 14: not published`.
  static func absences(_ row: Row, _ model: ChartModel) -> [String] {
    var counts: [(reason: String, count: Int)] = []
    for observation in row.absent {
      let reason = model.reason(observation)
      if let known = counts.firstIndex(where: { $0.reason == reason }) {
        counts[known].count += 1
      } else {
        counts.append((reason, 1))
      }
    }
    return counts.map { reason, count in
      model.words.words[
        .chartStripAbsent,
        ["count": .integer(count), "all": .integer(row.count), "reason": .text(reason)]]
    }
  }

  /// What the least and the greatest are called: the names of those that are printed like them, without the reader's own; a
  /// count of them where they are too many or may not be named. None where there is nobody else.
  static func name(of value: Double, in row: Row, isNamed: Bool, _ model: ChartModel) -> String? {
    let printed = model.words.value(value, of: row.indicator)
    let alike = row.dots.indices.filter { index in
      index != row.own && model.words.value(row.dots[index].value, of: row.indicator) == printed
    }
    guard !alike.isEmpty else { return nil }
    // What is not final is neither the least nor the greatest.
    let areFinal = alike.allSatisfy { row.dots[$0].observation.isWhole && !row.dots[$0].observation.isTentative }
    if isNamed, areFinal, alike.count <= Strips.mostNames {
      return model.words.words.list(alike.map { row.dots[$0].name })
    }
    return alike.count == 1 ? "" : model.words.words[.chartStripPlaces, ["count": .integer(alike.count)]]
  }

  private static let mostNames = 2

  // MARK: The table

  /// A row for each place; of several strips a column for each.
  static func table(_ model: ChartModel) -> DataTable {
    let strips = Strips(model)
    var table = strips.rows.count > 1 ? strips.table(model) : DataTable(rows: model)
    let medians = strips.rows.map { row in row.median.map { model.words.value($0, of: row.indicator) } ?? "" }
    guard strips.showsMedian(model), medians.contains(where: { !$0.isEmpty }) else { return table }
    let texts = strips.rows.count > 1 ? strips.spread(medians) : medians
    let empty = Array(repeating: DataTable.Entry(text: ""), count: max(0, table.heads.count - texts.count))
    table.foot = [
      DataTable.Row(
        head: model.words.words[.chartStripMedian], entries: texts.map { DataTable.Entry(text: $0) } + empty)
    ]
    return table
  }

  /// The middle value is drawn where nothing else is there to hold the places against.
  func showsMedian(_ model: ChartModel) -> Bool { rows.count > 1 || model.chart.references.isEmpty }

  private func hasIntervals(_ row: Row) -> Bool { row.dots.contains { $0.observation.measure?.interval != nil } }

  /// A text for each column of values, and none for those of intervals.
  private func spread(_ texts: [String]) -> [String] {
    zip(rows, texts).flatMap { row, text in hasIntervals(row) ? [text, ""] : [text] }
  }

  private func table(_ model: ChartModel) -> DataTable {
    let words = model.words.words
    var names: [String] = []
    var cells: [String: [Int: PublishedObservation]] = [:]
    for (index, series) in model.chart.series.enumerated() {
      for cell in series.cells {
        if cells[cell.label] == nil { names.append(cell.label) }
        if cells[cell.label]?[index] == nil { cells[cell.label, default: [:]][index] = cell.observation }
      }
    }
    let heads = rows.flatMap { row in
      let unit = model.words.unit(of: row.indicator)
      let head = unit.isEmpty || unit == row.name ? row.name : "\(row.name) (\(unit))"
      return [head] + (hasIntervals(row) ? ["\(words[.chartTableInterval]): \(row.name)"] : [])
    }
    let periods = Set(model.chart.series.flatMap { $0.cells.map(\.observation.key.period) })
    return DataTable(
      corner: words[.chartTablePlace], heads: heads,
      rows: names.map { name in
        DataTable.Row(
          head: name,
          entries: rows.indices.flatMap { index -> [DataTable.Entry] in
            let observation = cells[name]?[index]
            let entry = observation.map { DataTable.entry($0, model) } ?? DataTable.Entry(text: "")
            guard hasIntervals(rows[index]) else { return [entry] }
            return [entry, DataTable.Entry(text: observation.flatMap { model.words.interval($0) } ?? "")]
          })
      }, period: periods.count == 1 ? periods.first.map { words.period($0) } : nil,
      extras: rows.contains(where: hasIntervals) ? .intervals : [])
  }
}

extension MessageKey {
  static let chartStripAbsent = MessageKey("chart.strip.absent", "count", "all", "reason")
  static let chartStripPlaces = MessageKey("chart.strip.places", "count")
  static let chartStripMedian = MessageKey("chart.strip.median")
}
