import Figures
import Languages
import Wording

/// At most five classes of values with round bounds between them; a value at a bound is of the upper class.
///
/// The bounds are as far apart as each other, unless nearly all values would then be of one class: of those each class has
/// about as many. Values of two signs have zero as a bound, and a colour for each sign.
struct ClassScale: Hashable, Sendable {
  /// The bounds between classes, ascending.
  let breaks: [Double]
  /// The bounds as they are printed.
  let bounds: [String]
  private let labels: [String]
  /// Whether each class has about as many values, in place of bounds that are as far apart.
  private(set) var isEven = false

  /// Over what the published values span.
  init(_ model: ChartModel) {
    let equal = ClassScale(model, over: model.grid.values)
    let values = model.grid.cells.joined().compactMap { $0?.observation.value }.sorted()
    let most = (0...equal.breaks.count).map { step in values.count { equal.index(of: $0) == step } }.max() ?? 0
    let bounds = equal.negatives > 0 ? [] : ClassScale.evenBounds(model, values)
    guard values.count >= ClassScale.fewest, most * 10 > values.count * 7, bounds.count > 1 else {
      self = equal
      return
    }
    self.init(model, bounds: bounds)
    isEven = true
  }

  /// Of fewer values there is no even division.
  private static let fewest = 10

  /// Round numbers that divide values into five classes of about as many.
  private static func evenBounds(_ model: ChartModel, _ values: [Double]) -> [Tick] {
    var bounds: [Tick] = []
    for part in 1...4 where values.count >= ClassScale.fewest {
      let value = values[values.count * part / 5] * model.printedFactor
      guard value > 0, value.isFinite else { continue }
      // To the first digit, or to the second of a number that begins with 1 or 2.
      var exponent = 0
      while 1.0.scaled(byTenTo: exponent + 1) <= value { exponent += 1 }
      while exponent > -6, 1.0.scaled(byTenTo: exponent) > value { exponent -= 1 }
      let leading = value.scaled(byTenTo: -exponent)
      if leading < 3 { exponent -= 1 }
      if model.isWhole { exponent = max(exponent, 0) }
      let tick = Tick(mantissa: Int(value.scaled(byTenTo: -exponent).rounded()), exponent: exponent)
      let least = (values.first ?? 0) * model.printedFactor
      guard tick.value > max(bounds.last?.value ?? least, least), tick.value <= (values.last ?? 0) * model.printedFactor
      else { continue }
      bounds.append(tick)
    }
    return bounds
  }

  init(_ model: ChartModel, over extent: ClosedRange<Double>?) {
    guard let extent, extent.upperBound > extent.lowerBound else {
      // One value is its own class.
      self.init(
        breaks: [], labels: extent.map { [model.words.value($0.lowerBound, of: model.chart.indicator)] } ?? [])
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
    // Three classes of a sign have a colour each.
    let (below, above) = (inner.filter { $0.mantissa < 0 }, inner.filter { $0.mantissa > 0 })
    self.init(
      model, bounds: below.suffix(2) + inner.filter { $0.mantissa == 0 } + above.prefix(extent.lowerBound < 0 ? 2 : 4))
  }

  private init(breaks: [Double], labels: [String]) {
    self.breaks = breaks
    self.labels = labels
    bounds = []
  }

  private init(_ model: ChartModel, bounds inner: [Tick]) {
    breaks = inner.map { $0.value / model.printedFactor }
    let decimals = inner.map(\.decimals).max() ?? 0
    let words = model.words.words
    let texts = inner.map { words.number($0.value, decimals: decimals) }
    self.bounds = texts
    guard let first = texts.first, let last = texts.last else {
      labels = []
      return
    }
    let between = zip(zip(inner, texts), zip(inner.dropFirst(), texts.dropFirst())).map { low, upper in
      // Whole numbers are said without overlap: 10–19. Below zero a dash would be read as a minus.
      guard model.isWhole, low.0.value >= 0 else {
        return words[.chartClassUnder, ["low": .text(low.1), "high": .text(upper.1)]]
      }
      let high = words.number(upper.0.value - 1)
      return low.1 == high ? low.1 : words[.chartClassBetween, ["low": .text(low.1), "high": .text(high)]]
    }
    labels =
      [words[.chartClassBelow, ["value": .text(first)]]] + between
      + [words[.chartClassFrom, ["value": .text(last)]]]
  }

  var count: Int { breaks.count + 1 }

  /// The colour of a value's class; few classes are spread over all colours.
  func step(_ value: Double) -> ColourSlot { colour(index(of: value)) }

  /// The class of a value, from 0.
  func index(of value: Double) -> Int { breaks.count { $0 <= value } }

  /// How many classes are below zero, where others are not.
  private var negatives: Int { breaks.firstIndex(of: 0).map { $0 + 1 } ?? 0 }

  private func colour(_ index: Int) -> ColourSlot {
    guard negatives == 0 else {
      // The further from zero the stronger.
      return index < negatives
        ? .answer(4 - ClassScale.strength(negatives - index, of: negatives))
        : .answer(4 + ClassScale.strength(index - negatives + 1, of: count - negatives))
    }
    let steps = [[1], [2, 4], [1, 3, 5], [1, 2, 4, 5]]
    return .step(count <= steps.count ? steps[count - 1][index] : min(index, 4) + 1)
  }

  /// How strong the colour of a sign's class is, 1...3, by its place counted from zero.
  private static func strength(_ place: Int, of count: Int) -> Int {
    let strengths = [[2], [1, 3], [1, 2, 3]][min(count, 3) - 1]
    return strengths[min(place, strengths.count) - 1]
  }

  /// The classes from the least, with their bounds in words.
  var classes: [(slot: ColourSlot, label: String)] { labels.enumerated().map { (colour($0), $1) } }

  /// Where a value on a bound belongs, where the key has no room for the names of the classes.
  func notes(of model: ChartModel, in room: Double) -> [String] {
    let ramp = ClassRamp(self, measure: model.measure, most: room)
    return count > 1 && ramp.fits && !ramp.hasNames ? [model.words.words[.chartNoteClassBounds]] : []
  }

  /// The classes with their bounds in words, and the states that occur.
  func key(_ contents: Set<CellMark.Shown>, _ words: Words) -> [ChartHeader.Item] {
    var items: [ChartHeader.Item] =
      count > 1
      ? [ChartHeader.Item(swatch: .ramp(self), text: "")]
      : classes.map { ChartHeader.Item(swatch: .cell(.step($0.slot)), text: $0.label) }
    let tentative = classes.last { contents.contains(.tentative($0.slot)) }
    if let tentative {
      items.append(ChartHeader.Item(swatch: .cell(.tentative(tentative.slot)), text: words[.chartClassTentative]))
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
