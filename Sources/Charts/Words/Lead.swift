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
    guard model.grid.positions[last].period != nil else { return [words.sentenceOfLevel(after)] }
    let change = model.change(of: series, until: last).map(words.sentence)
    // A value that isn't whole is told and not compared; what changed is told of the last one that is.
    if !after.isWhole { return [words.sentenceOfLevel(after)] + (change.map { [$0] } ?? []) }
    let span = model.comparableSpan(series, endingAt: last)
    return [change ?? words.sentenceOfLevel(after)] + (extreme(model, series, among: span).map { [$0] } ?? [])
  }

  /// The highest value, else the lowest, where it is at neither end of the comparable span.
  private static func extreme(_ model: ChartModel, _ series: Int, among span: [Int]) -> String? {
    let valued = span.compactMap { position in
      model.grid.observation(series, position).flatMap { found in found.value.map { (position, found, $0) } }
    }
    // One that isn't whole might be higher or lower than it seems.
    guard valued.count >= 4, valued.allSatisfy(\.1.isWhole), let first = valued.first, let last = valued.last else {
      return nil
    }
    let inner = valued.dropFirst().dropLast()
    let ends = (min(first.2, last.2), max(first.2, last.2))
    guard let top = inner.max(by: { $0.2 < $1.2 }), let bottom = inner.min(by: { $0.2 < $1.2 }) else { return nil }
    let isTop = top.2 > ends.1
    guard isTop || bottom.2 < ends.0 else { return nil }
    let found = isTop ? top.1 : bottom.1
    // An estimate is called the highest only where its interval lies apart from the others'.
    guard found.measure?.interval == nil else { return nil }
    return model.words.words[
      isTop ? .chartLeadHighest : .chartLeadLowest,
      [
        "period": .text(model.words.words.period(found.key.period, .locative)),
        "phrase": .text(model.words.phrase(found)),
      ]]
  }

  /// The largest part of the last period that has all its parts, and these are whole.
  static func parts(_ model: ChartModel) -> [String] {
    let stack = Stack(model)
    let position = stack.columns.indices.last { position in
      stack.columns[position]?.parts.allSatisfy { model.grid.observation($0.series, position)?.isWhole == true }
        ?? false
    }
    guard let position, let column = stack.columns[position],
      let largest = column.parts.max(by: { $0.value < $1.value }),
      let observation = model.grid.observation(largest.series, position)
    else { return [] }
    let words = model.words.words
    var sentences = [
      words[
        .chartLeadPart,
        [
          "name": .text(model.chart.series[largest.series].name), "phrase": .text(model.words.phrase(observation)),
          "period": .text(words.period(observation.key.period, .locative)),
        ]]
    ]
    if let moved = mostMoved(model, stack, until: position) { sentences.append(moved) }
    return sentences
  }

  /// The change of the part that moved most since the first comparable period.
  private static func mostMoved(_ model: ChartModel, _ stack: Stack, until last: Int) -> String? {
    let comparisons = stack.parts.compactMap { model.change(of: $0, until: last) }
    let moved = comparisons.filter { $0.verdict == .higher || $0.verdict == .lower }
    return moved.max { ($0.difference ?? 0).magnitude < ($1.difference ?? 0).magnitude }.map(model.words.sentence)
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
    let words = model.words.words
    let found = model.chart.series.indices.compactMap { series in
      model.grid.observation(series, position).flatMap { cell in
        cell.isWhole ? cell.value.map { (series: series, value: $0) } : nil
      }
    }
    let partial = notCompared(
      model.chart.series.indices.count { model.grid.value($0, position) != nil } - found.count, model)
    guard let highest = found.max(by: { $0.value < $1.value }), let lowest = found.min(by: { $0.value < $1.value }),
      let top = model.grid.observation(highest.series, position),
      let bottom = model.grid.observation(lowest.series, position)
    else { return partial }
    guard highest.value != lowest.value else {
      return (model.grid.observation(found[0].series, position).map { [model.words.sentenceOfLevel($0)] } ?? [])
        + partial
    }
    var sentences: [String] = []
    let named = found.compactMap { one in
      model.grid.observation(one.series, position).map { (model.chart.series[one.series].name, $0) }
    }
    if let names = names(of: named, like: top, model) {
      sentences.append(
        words[
          .chartLeadTop,
          [
            "name": .text(names), "phrase": .text(model.words.phrase(top)),
            "period": .text(words.period(top.key.period, .locative)),
          ]])
    }
    if let names = names(of: named, like: bottom, model) {
      sentences.append(
        words[.chartLeadBottom, ["name": .text(names), "phrase": .text(model.words.phrase(bottom))]])
    }
    return sentences + partial
  }

  /// The value with its unit, and with the sign of what must be said of it.
  private static func signed(_ observation: PublishedObservation, _ model: ChartModel) -> String {
    let sign = model.sign(observation)
    return model.words.phrase(observation) + (sign.isEmpty ? "" : " (\(sign))")
  }

  /// That some values are not compared, because they are not whole; nothing where there is none.
  static func notCompared(_ count: Int, _ model: ChartModel) -> [String] {
    count > 0 ? [model.words.words[.chartLeadPartial]] : []
  }

  /// The names of all whose value is printed like one; `nil` where they are too many to be notable.
  private static func names(
    of rows: [(name: String, observation: PublishedObservation)], like one: PublishedObservation, _ model: ChartModel
  ) -> String? {
    let value = model.words.value(one)
    let names = rows.filter { row in
      // Values a whole unit of the last digit apart are printed differently whatever they are: most need no printing.
      let distance = abs((row.observation.value ?? 0) - (one.value ?? 0)) * model.printedFactor
      return distance < 1 && model.words.value(row.observation) == value
    }.map(\.name)
    return names.count <= 3 ? model.words.words.list(names) : nil
  }

  static func ranked(_ model: ChartModel) -> [String] {
    let rows = RankedRows(model)
    let words = model.words.words
    let whole = rows.whole
    let partial = notCompared(rows.valued.count - whole.count, model)
    guard let top = whole.first, let bottom = whole.last else { return partial }
    let period = MessageArgument.text(words.period(top.observation.key.period, .locative))
    var sentences: [String] = []
    if rows.isByName || rows.hasOverlaps {
      let values = whole.sorted { ($0.observation.value ?? 0) < ($1.observation.value ?? 0) }
      if let low = values.first, let high = values.last, values.count > 1 {
        sentences.append(
          words[
            .chartLeadRange,
            [
              "count": .integer(values.count), "low": .text(model.words.value(low.observation)),
              "high": .text(model.words.value(high.observation)), "period": period,
            ]])
        if rows.hasOverlaps || rows.isByName { sentences.append(words[.chartLeadOverlap]) }
      }
    } else {
      let named = whole.map { ($0.label, $0.observation) }
      if let names = names(of: named, like: top.observation, model) {
        sentences.append(
          words[
            .chartLeadTop,
            ["name": .text(names), "phrase": .text(model.words.phrase(top.observation)), "period": period]])
      }
      if top.observation.value != bottom.observation.value,
        let names = names(of: named, like: bottom.observation, model)
      {
        sentences.append(
          words[.chartLeadBottom, ["name": .text(names), "phrase": .text(model.words.phrase(bottom.observation))]])
      }
    }
    sentences += partial
    if let own = rows.valued.first(where: { $0.slot == .own }), own.label != top.label, own.label != bottom.label {
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

  /// The last position until which changes are told: of a stack that of its last whole column.
  func lastCompared(_ series: Int) -> Int? {
    kind == .stackedColumns ? Stack(self).columns.lastIndex { $0 != nil } : grid.lastValue(series)
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
