import Figures
import Languages
import Vocabulary
import Wording

/// Values beside each other, and what may be said of their order.
///
/// The highest and the lowest are named only where that is sure: not among answers of young people, which are estimates,
/// and not where a value is not whole or of few cases. Of those only the range is told. The parts of a breakdown have no
/// lowest, because that is mostly a group of a few people.
struct SideBySide {
  struct Item {
    var name: String
    /// Where it stands in its row, where values stand in rows and columns.
    var column = 0
    var observation: PublishedObservation
  }

  private let model: ChartModel
  /// Those with a value, the lowest first, those of one value in the order given.
  private let items: [Item]
  private let values: [Double]

  init(_ items: [Item], _ model: ChartModel) {
    self.model = model
    // Numbers are sorted, and not items, of which a copy counts a dozen texts.
    var order: [(value: Double, index: Int)] = []
    for index in items.indices {
      if let value = items[index].observation.value, value.isFinite { order.append((value, index)) }
    }
    order.sort { ($0.value, $0.index) < ($1.value, $1.index) }
    self.items = order.map { items[$0.index] }
    values = order.map(\.value)
  }

  /// The highest, where it may be named and is printed like no other.
  var highest: Item? { sole(items.last) }

  /// The lowest, where it may be named and is printed like no other.
  var lowest: Item? {
    items.contains { $0.observation.key.category != nil } ? nil : sole(items.first)
  }

  /// Whether the order of the values is more than chance.
  var isRanked: Bool {
    items.count > 1 && !(model.indicator?.isSurvey ?? false)
      && items.allSatisfy { item in
        let measure = item.observation.measure
        return measure?.base == nil && measure?.interval == nil && !item.observation.isTentative
      } && printed(items.first) != printed(items.last)
  }

  /// The highest and the lowest with their names, several where they are printed alike; else the range.
  ///
  /// - Parameter named: what the sentences name.
  func sentences(_ named: inout Set<String>) -> [String] {
    guard isRanked, let top = items.last, let bottom = items.first else { return range }
    let words = model.words.words
    let period = MessageArgument.text(words.period(top.observation.key.period, .locative))
    var sentences: [String] = []
    if let names = names(like: top, &named) {
      sentences.append(
        words[
          .chartLeadTop,
          ["name": .text(names), "phrase": .text(model.words.phrase(top.observation)), "period": period]])
    }
    if bottom.observation.key.category == nil, let names = names(like: bottom, &named) {
      sentences.append(
        words[
          .chartLeadBottom, ["name": .text(names), "phrase": .text(model.words.phrase(bottom.observation))]])
    }
    return sentences.isEmpty ? range : sentences
  }

  /// From where to where the values lie; of estimates also that not every difference is sure.
  private var range: [String] {
    guard let low = items.first, let high = items.last else { return [] }
    guard items.count > 1 else { return [model.words.sentenceOfLevel(low.observation)] }
    let period = low.observation.key.period
    guard items.allSatisfy({ $0.observation.key.period == period }), printed(low) != printed(high) else {
      return plainRange
    }
    let words = model.words.words
    let arguments: [String: MessageArgument] = [
      "count": .integer(items.count), "low": .text(printed(low)), "high": .text(printed(high)),
      "period": .text(words.period(period, .locative)),
    ]
    return [words[.chartLeadRange, arguments]] + overlap + notCompared
  }

  /// The range alone, where values stand in rows and columns and the table has neither their number nor their period.
  var plainRange: [String] {
    guard let low = items.first, let high = items.last else { return [] }
    let words = model.words.words
    guard items.count > 1 else {
      return [words[.chartLeadOwn, ["name": .text(low.name), "phrase": .text(model.words.phrase(low.observation))]]]
    }
    guard printed(low) != printed(high) else {
      return [words[.chartLeadEqual, ["value": .text(printed(low))]]] + notCompared
    }
    return [words[.chartLeadValues, ["low": .text(printed(low)), "high": .text(printed(high))]]] + overlap + notCompared
  }

  /// That some values are not compared, because they are not whole; nothing where there is none beside others.
  private var notCompared: [String] {
    items.count > 1 && !items.allSatisfy(\.isWhole) ? [model.words.words[.chartLeadPartial]] : []
  }

  private var overlap: [String] { hasOverlaps ? [model.words.words[.chartLeadOverlap]] : [] }

  /// Whether the intervals of any two neighbours by value overlap.
  private var hasOverlaps: Bool {
    zip(items, items.dropFirst()).contains { below, above in
      guard let lower = below.observation.measure?.interval, let upper = above.observation.measure?.interval else {
        return false
      }
      return lower.overlaps(upper)
    }
  }

  private func sole(_ item: Item?) -> Item? {
    guard isRanked, let item, alike(item).count == 1 else { return nil }
    return item
  }

  private func printed(_ item: Item?) -> String { item.map { model.words.value($0.observation) } ?? "" }

  /// The items whose value is printed like that of one.
  private func alike(_ one: Item) -> [Item] {
    let text = printed(one)
    let value = one.value
    let factor = model.printedFactor
    let alike = items.indices.filter { index in
      // Values a whole unit of the last digit apart are printed differently whatever they are: most need no printing.
      abs(values[index] - value) * factor < 1 && printed(items[index]) == text
    }
    return alike.map { items[$0] }
  }

  /// The names of all whose value is printed like one; `nil` where they are too many to be notable.
  private func names(like one: Item, _ named: inout Set<String>) -> String? {
    let alike = alike(one)
    guard alike.count <= 3 else { return nil }
    named.formUnion(alike.map(\.name))
    return model.words.words.list(alike.map { model.words.insideSentence($0.name, of: $0.observation) })
  }
}

extension SideBySide.Item {
  // Never inlined: the optimiser of Swift 6.3.1 fails on them elsewhere.
  @inline(never) var value: Double { observation.value ?? 0 }
  @inline(never) var hasValue: Bool { observation.value != nil }
  @inline(never) var isWhole: Bool { observation.isWhole }
}
