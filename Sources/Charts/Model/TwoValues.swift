import Figures
import Languages
import Vocabulary
import Wording

/// The series of a dumbbell or slope chart as rows of an earlier and a later value.
struct TwoValues: Sendable {
  struct Row: Sendable {
    var series: Int
    var name: String
    var before: PublishedObservation
    var after: PublishedObservation
    var slot: Slot
    /// What may be said of the two; `nil` where the series breaks between them.
    var comparison: Comparison?

    var isOwn: Bool { slot == .own }
  }

  /// The names of the two positions.
  let first: String
  let last: String
  /// The rows with both values, in order.
  private(set) var valued: [Row] = []
  /// The rows without one of them, with the observation that lacks it.
  private(set) var missing: [(name: String, isOwn: Bool, observation: PublishedObservation)] = []

  init(_ model: ChartModel) {
    let positions = model.grid.positions
    first = positions.first?.label ?? ""
    last = positions.last?.label ?? ""
    guard positions.count >= 2 else { return }
    let hasOwn = model.chart.series.contains { $0.role == .own }
    for (index, series) in model.chart.series.enumerated() {
      let ends = [model.grid.observation(index, 0), model.grid.observation(index, positions.count - 1)]
      let found = ends.compactMap { $0 }
      guard found.count == 2, found.allSatisfy({ $0.value?.isFinite ?? false }) else {
        if let lacking = found.first(where: { $0.value == nil }) ?? found.first {
          missing.append((series.name, series.role == .own, lacking))
        }
        continue
      }
      let isBroken = positions.indices.dropFirst().contains { model.isBroken(index, before: $0) }
      let comparison = isBroken ? nil : model.words.figures.compare(found[0], found[1])
      let isPlain = series.role == .context || hasOwn || comparison?.verdict == .noClearChange
      let slot: Slot =
        series.role == .own ? .own : series.role == .comparison ? .comparison : isPlain ? .context : model.slots[index]
      valued.append(
        Row(
          series: index, name: series.name, before: found[0], after: found[1], slot: slot, comparison: comparison))
    }
    sort(model)
  }

  /// By the later value, ties by name, values that are not whole last; by name alone where values are answers of young people about centres.
  private mutating func sort(_ model: ChartModel) {
    guard model.chart.order == .byValue else { return }
    let byName = model.words.words.sorted(valued) { $0.name }
    let isByName = TwoValues.isByName(model)
    valued =
      isByName
      ? byName
      : byName.enumerated().sorted {
        guard $0.element.after.isWhole == $1.element.after.isWhole else { return $0.element.after.isWhole }
        guard $0.element.after.isWhole else { return $0.offset < $1.offset }
        let (left, right) = ($0.element.after.value ?? 0, $1.element.after.value ?? 0)
        return left > right || (left == right && $0.offset < $1.offset)
      }.map(\.element)
  }

  /// All values of the rows with both.
  var values: [Double] {
    var values: [Double] = []
    for row in valued { values += [row.before.value, row.after.value].compactMap { $0 } }
    return values
  }

  /// Whether centres would be ranked by what young people answered.
  static func isByName(_ model: ChartModel) -> Bool {
    guard model.indicator?.isSurvey ?? false else { return false }
    return model.grid.cells.contains { cells in
      cells.contains { cell in
        cell.flatMap { model.words.figures.place($0.observation.key.place)?.kind } == .centre
      }
    }
  }

  /// The change as it is printed.
  static func change(_ row: Row, _ model: ChartModel) -> String {
    row.comparison.map { model.words.difference($0) } ?? model.words.words[.chartChangeBroken]
  }

  /// A row for each series: the two values and the change.
  static func table(_ model: ChartModel) -> DataTable {
    let two = TwoValues(model)
    let words = model.words.words
    let unit = model.unit.isEmpty ? "" : " (\(model.unit))"
    let count = model.grid.positions.count
    var rows = two.valued.map { row in
      DataTable.Row(
        head: row.name,
        entries: [DataTable.entry(row.before, model), DataTable.entry(row.after, model)]
          + [DataTable.Entry(text: change(row, model))])
    }
    let shown = Set(two.valued.map(\.series))
    for (index, series) in model.chart.series.enumerated() where !shown.contains(index) && count > 0 {
      let ends = [model.grid.observation(index, 0), model.grid.observation(index, count - 1)]
      let entries = ends.map { $0.map { DataTable.entry($0, model) } ?? DataTable.Entry(text: "") }
      rows.append(DataTable.Row(head: series.name, entries: entries + [DataTable.Entry(text: "")]))
    }
    let places = Set(model.grid.cells.flatMap { $0.compactMap { $0?.observation.key.place } })
    return DataTable(
      corner: words[places.count > 1 ? .chartTablePlace : .chartTableGroup],
      heads: [two.first + unit, two.last + unit, words[.chartChange]], rows: rows)
  }

  /// How many rose, fell and did not clearly change, and the largest rise and fall.
  static func lead(_ model: ChartModel) -> [String] {
    let two = TwoValues(model)
    let words = model.words.words
    let verdicts = two.valued.map { $0.comparison?.verdict }
    let counts = [.higher, .lower].map { verdict in verdicts.count { $0 == verdict } }
    guard !two.valued.isEmpty else { return [] }
    var sentences = [
      words[
        .chartLeadChanges,
        [
          "rose": .integer(counts[0]), "fell": .integer(counts[1]),
          "rest": .integer(two.valued.count - counts[0] - counts[1]),
        ]]
    ]
    let changed = two.valued.filter { $0.comparison?.difference != nil }
    func difference(_ row: Row) -> Double { row.comparison?.difference ?? 0 }
    for (key, verdict) in [(MessageKey.chartLeadMostUp, Comparison.Verdict.higher), (.chartLeadMostDown, .lower)] {
      let found = changed.filter { $0.comparison?.verdict == verdict }
      guard let most = found.max(by: { abs(difference($0)) < abs(difference($1)) }) else { continue }
      sentences.append(
        words[
          key,
          [
            "name": .text(most.name), "before": .text(model.words.value(most.before)),
            "after": .text(model.words.value(most.after)),
          ]])
    }
    return sentences
  }

  /// How the rows are ordered.
  static func notes(_ model: ChartModel) -> [String] {
    if isByName(model) { return [model.words.words[.chartNoteSorted]] }
    guard model.chart.order == .byValue, let last = model.grid.positions.last else { return [] }
    return [model.words.words[.chartNoteOrderLater, ["period": .text(last.label)]]]
  }
}
