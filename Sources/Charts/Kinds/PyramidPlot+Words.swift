import Figures
import Languages
import Wording

extension PyramidPlot {
  static let messages: [MessageKey] = [
    .chartLeadLargestClass, .chartLeadWidest, .chartNoteWidths, .chartGuardNegative,
  ]

  static var cells: CellPlaces { .labels }
  static var drawsIntervals: Bool { true }

  /// That a wider class has more people for that alone, where the names of classes say how wide they are.
  static func notes(_ model: ChartModel) -> [String] {
    let widths = PyramidPlot(model, width: .wide).classes.known.map { years(of: model.grid.positions[$0].label) }
    let known = widths.compactMap(\.self)
    guard known.count > 1, known.count >= widths.count - 1, let low = known.min(), let high = known.max(), low < high
    else { return [] }
    return [model.words.words[.chartNoteWidths, ["low": .integer(low), "high": .integer(high)]]]
  }

  /// How many years a class has whose name has its first and its last: 3 for "15–17 years".
  private static func years(of label: String) -> Int? {
    let numbers = label.split { !("0"..."9").contains($0) }.compactMap { Int($0) }
    guard numbers.count == 2, numbers[0] < numbers[1], numbers[1] < 150 else { return nil }
    return numbers[1] - numbers[0] + 1
  }

  /// Shares of a whole give the only one withheld away.
  static func refusal(_ model: ChartModel) -> String? {
    if let low = model.grid.values?.lowerBound, low < 0 { return model.words.words[.chartGuardNegative] }
    let sides = Sides(model.chart.series)
    let states = (sides.pair + sides.others).flatMap { model.grid.cells[$0].compactMap { $0?.observation.state } }
    return model.isPercent && states.count { $0 == .withheld } == 1 ? model.words.words[.chartGuardStack] : nil
  }

  /// The largest class, and where it differs most from what it is held against; the range where none may be named.
  static func lead(_ model: ChartModel) -> [String] {
    let sides = Sides(model.chart.series)
    let classes = sides.pair.flatMap { items(of: $0, model) }
    let side = SideBySide(classes, model)
    guard side.isRanked else { return side.plainRange }
    let words = model.words.words
    var sentences: [String] = []
    if let most = side.highest {
      sentences.append(
        words[
          .chartLeadLargestClass,
          [
            "name": name(most, model), "class": label(most, model), "value": .text(model.words.value(most.observation)),
          ]])
    }
    let pairs = zip(sides.pair, sides.compared).flatMap { own, other in
      items(of: own, model).compactMap { item in
        items(of: other, model).first { $0.column == item.column }.map { (item: item, other: $0) }
      }
    }
    let widest = pairs.max { abs($0.item.value - $0.other.value) < abs($1.item.value - $1.other.value) }
    if let (item, other) = widest, SideBySide([item, other], model).isRanked {
      sentences.append(
        words[
          .chartLeadWidest,
          [
            "name": name(item, model), "class": label(item, model), "value": .text(model.words.value(item.observation)),
            "other": .text(model.words.value(other.observation)), "compared": name(other, model),
          ]])
    }
    return sentences.isEmpty ? side.plainRange : sentences
  }

  private static func items(of series: Int, _ model: ChartModel) -> [SideBySide.Item] {
    let name = model.chart.series[series].name
    let all = model.grid.positions.indices.compactMap { position in
      model.grid.observation(series, position).map { SideBySide.Item(name: name, column: position, observation: $0) }
    }
    return all.filter(\.hasValue)
  }

  private static func name(_ item: SideBySide.Item, _ model: ChartModel) -> MessageArgument {
    .text(model.words.insideSentence(item.name, of: item.observation))
  }

  private static func label(_ item: SideBySide.Item, _ model: ChartModel) -> MessageArgument {
    .text(model.words.insideSentence(model.grid.positions[item.column].label, of: item.observation))
  }
}

extension MessageKey {
  fileprivate static let chartLeadLargestClass = MessageKey("chart.lead.largest-class", "name", "class", "value")
  fileprivate static let chartNoteWidths = MessageKey("chart.note.class-widths", "low", "high")
  fileprivate static let chartLeadWidest = MessageKey(
    "chart.lead.widest", "name", "class", "value", "compared", "other")
}
