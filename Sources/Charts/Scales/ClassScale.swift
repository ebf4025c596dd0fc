import Languages
import Wording

/// At most five classes of values with round bounds between them; a value at a bound is of the upper class.
struct ClassScale: Hashable, Sendable {
  /// The bounds between classes, ascending.
  let breaks: [Double]
  private let labels: [String]

  /// Over what the published values span.
  init(_ model: ChartModel) { self.init(model, over: model.grid.values) }

  init(_ model: ChartModel, over extent: ClosedRange<Double>?) {
    guard let extent, extent.upperBound > extent.lowerBound else {
      breaks = []
      // One value is its own class.
      labels = extent.map { [model.words.value($0.lowerBound, of: model.chart.indicator)] } ?? []
      return
    }
    let factor = model.printedFactor
    let scaled = extent.lowerBound * factor...extent.upperBound * factor
    var inner: [Tick] = []
    // Fewer ticks are asked for until they bound at most five classes.
    for target in [6, 5, 4, 3, 2] {
      inner = NumericTicks(target: target, isWhole: model.isWhole)(scaled).filter {
        $0.value > scaled.lowerBound && $0.value <= scaled.upperBound
      }
      if inner.count <= 4 { break }
    }
    inner = Array(inner.prefix(4))
    breaks = inner.map { $0.value / factor }
    let decimals = inner.map(\.decimals).max() ?? 0
    let words = model.words.words
    let texts = inner.map { words.number($0.value, decimals: decimals) }
    guard let first = texts.first, let last = texts.last else {
      labels = []
      return
    }
    let between = zip(texts, zip(inner.dropFirst(), texts.dropFirst())).map { low, upper in
      // Whole numbers are said without overlap: 10–19.
      let high = model.isWhole ? words.number(upper.0.value - 1) : upper.1
      return low == high ? low : words[.chartClassBetween, ["low": .text(low), "high": .text(high)]]
    }
    labels =
      [words[.chartClassBelow, ["value": .text(first)]]] + between
      + [words[.chartClassFrom, ["value": .text(last)]]]
  }

  var count: Int { breaks.count + 1 }

  /// The class 1...5 of a value; few classes are spread over the five colours.
  func step(_ value: Double) -> Int { colour(breaks.count { $0 <= value }) }

  private func colour(_ index: Int) -> Int {
    switch count {
    case 1: 3
    case 2: [2, 4][index]
    case 3: [1, 3, 5][index]
    case 4: [1, 2, 4, 5][index]
    default: index + 1
    }
  }

  /// The classes with their bounds in words, and the states that occur.
  func key(_ contents: Set<CellMark.Shown>, _ words: Words) -> [ChartHeader.Item] {
    var items = labels.indices.map {
      ChartHeader.Item(swatch: .cell(.step(colour($0))), text: labels[$0])
    }
    for (content, key) in [
      (CellMark.Shown.withheld, MessageKey.chartClassWithheld), (.notAvailable, .chartClassMissing),
      (.partial, .chartClassPartial), (.notApplicable, .chartClassNone),
    ] where contents.contains(content) {
      items.append(ChartHeader.Item(swatch: .cell(content), text: words[key]))
    }
    return items
  }
}
