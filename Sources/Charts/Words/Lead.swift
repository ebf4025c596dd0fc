import Figures
import Languages
import Vocabulary
import Wording

/// The sentences above a chart: the state, the change, and what is notable. Every number in them is in the table.
struct Lead: Sendable {
  private(set) var sentences: [String] = []

  var text: String { sentences.joined(separator: " ") }

  init(_ model: ChartModel) { sentences = model.chart.lead.map { [$0] } ?? model.kind.plot.lead(model) }

  /// The reader's own series, else the first: its last value against the first comparable one, and an extreme between.
  static func overTime(_ model: ChartModel) -> [String] {
    let words = model.words
    let order = model.chart.series.indices.sorted {
      (model.chart.series[$0].role == .own ? 0 : 1, $0) < (model.chart.series[$1].role == .own ? 0 : 1, $1)
    }
    guard let series = order.first(where: { model.grid.lastValue($0) != nil }),
      let last = model.grid.lastValue(series), let after = model.grid.observation(series, last)
    else { return [] }
    guard model.grid.positions[last].period != nil else { return [words.sentenceOfLevel(after, isBrief: true)] }
    let change = model.change(of: series, until: last).map { words.sentence($0, isBrief: true) }
    // A value that isn't whole is told and not compared; what changed is told of the last one that is.
    let level = words.sentenceOfLevel(after, isBrief: true)
    // A period that is not over is told last, for it is no result.
    if words.figures.isUnfinished(after) { return (change.map { [$0] } ?? []) + [level] }
    if !after.isWhole { return [level] + (change.map { [$0] } ?? []) }
    let span = model.comparableSpan(series, endingAt: last)
    return [change ?? level] + (extreme(model, series, among: span).map { [$0] } ?? [])
  }

  /// The highest value, else the lowest, where it is at neither end of the comparable span and printed like no other.
  private static func extreme(_ model: ChartModel, _ series: Int, among span: [Int]) -> String? {
    let valued = span.compactMap { model.grid.observation(series, $0) }.filter { $0.value != nil }
    guard valued.count >= 4, let first = valued.first, let last = valued.last else { return nil }
    let side = SideBySide(valued.map { .init(name: "", observation: $0) }, model)
    let isAtEnd = { (found: PublishedObservation) in found.key == first.key || found.key == last.key }
    let top = side.highest.map(\.observation).flatMap { isAtEnd($0) ? nil : $0 }
    let bottom = side.lowest.map(\.observation).flatMap { isAtEnd($0) ? nil : $0 }
    guard let found = top ?? bottom else { return nil }
    return model.words.words[
      top != nil ? .chartLeadHighest : .chartLeadLowest,
      [
        "period": .text(model.words.words.period(found.key.period, .locative)),
        "phrase": .text(model.words.phrase(found)),
      ]]
  }

  /// The last position at which most series have a value.
  static func lastShared(_ model: ChartModel) -> Int? {
    let counts = model.grid.positions.indices.map { position in
      model.chart.series.indices.count { model.grid.value($0, position) != nil }
    }
    guard let most = counts.max(), most > 0 else { return nil }
    return counts.lastIndex { $0 * 2 >= most }
  }

  /// The series with the greatest and the least value at a position.
  static func extremes(_ model: ChartModel, at position: Int) -> [String] {
    var named: Set<String> = []
    return SideBySide(
      model.chart.series.indices.compactMap { series in
        model.grid.observation(series, position).map {
          SideBySide.Item(name: model.chart.series[series].name, observation: $0)
        }
      }, model
    ).sentences(&named)
  }

  /// The value with its unit, and with the sign of what must be said of it.
  private static func signed(_ observation: PublishedObservation, _ model: ChartModel) -> String {
    let sign = model.sign(observation)
    return model.words.phrase(observation) + (sign.isEmpty ? "" : " (\(sign))")
  }

  /// The greatest and the least of the rows, and the reader's own.
  static func ranked(_ model: ChartModel) -> [String] {
    let rows = RankedRows(model)
    let words = model.words.words
    var named: Set<String> = []
    // What the rows are held against is none of them.
    let told = rows.valued.filter { $0.slot != .comparison }
    let side = SideBySide(
      (told.isEmpty ? rows.valued : told).map { .init(name: $0.label, observation: $0.observation) }, model)
    var sentences = side.sentences(&named)
    guard !sentences.isEmpty else { return [] }
    let own = rows.valued.filter { $0.slot == .own }
    if own.count == 1, let own = own.first, rows.valued.count > 1, !named.contains(own.label) {
      sentences.append(
        words[.chartLeadOwn, ["name": .text(own.label), "phrase": .text(signed(own.observation, model))]])
    } else if !rows.missing.isEmpty {
      sentences.append(words[.chartLeadMissing, ["count": .integer(rows.missing.count)]])
    }
    return sentences
  }
}

extension ChartModel {
  /// What may be said of two observations; `nil` where there is nothing to say but the later one.
  func comparison(from before: PublishedObservation, to after: PublishedObservation) -> Comparison? {
    let comparison = words.figures.compare(before, after)
    return comparison.verdict == .notComparable(.missing) ? nil : comparison
  }

  /// The change of a series to its last whole value until a position: from the first comparable one, or from a year
  /// before where seasons matter; `nil` where there is none.
  func change(of series: Int, until last: Int) -> Comparison? {
    let span = comparableSpan(series, endingAt: last).filter { grid.observation(series, $0)?.isWhole == true }
    guard let last = span.last, let after = grid.observation(series, last) else { return nil }
    var start = span.first
    if after.key.period.kind < .year { start = span.first { grid.positions[$0].period == after.key.period.yearBefore } }
    guard let start, start < last, let before = grid.observation(series, start) else { return nil }
    return comparison(from: before, to: after)
  }

  /// The positions with a value from the last break up to `last`, ascending.
  func comparableSpan(_ series: Int, endingAt last: Int) -> [Int] {
    var span: [Int] = []
    for position in stride(from: last, through: 0, by: -1) {
      if grid.observation(series, position)?.value != nil { span.append(position) }
      if isBroken(series, before: position) { break }
    }
    return span.reversed()
  }
}
