import Figures
import Languages
import Vocabulary
import Wording

/// A chart with everything that its pictures, its table and its sentences share, worked out once.
///
/// A class because it never changes and every part of a picture holds it.
final class ChartModel: Sendable {
  let chart: Chart
  /// How it is drawn: more lines than can be told apart are small multiples, more slopes than that dumbbells.
  let kind: Chart.Kind
  let words: FigureWords
  let grid: CellGrid
  /// The colour of each series.
  let slots: [ColourSlot]
  let indicator: Indicator?
  let unit: String
  /// The decimals of its values.
  let decimals: Int
  let breaks: [BreakMark]
  /// The positions before which it breaks.
  private let broken: Set<Int>
  let measure = TextMeasure()

  /// A break between two positions.
  struct BreakMark: Hashable, Sendable {
    /// The first position after the break.
    var position: Int
    var text: String
  }

  init(_ chart: Chart, words: FigureWords) {
    let chart = chart.withNumbersOnly
    self.chart = chart
    kind = chart.kind.plot.substitute(for: chart) ?? chart.kind
    let plot = kind.plot
    let grid = CellGrid(chart.series, atLabels: plot.cells != .periods, withIntervals: plot.drawsIntervals) {
      words.words.period($0, .short)
    }
    self.grid = grid
    slots = plot.slots(of: chart.series, ColourAssignment(words.figures))
    let indicator = words.figures.world.indicator(chart.indicator)
    self.indicator = indicator
    let finer = indicator.flatMap { FinerDecimals($0, over: grid.values) }
    decimals = finer?.decimals ?? indicator?.decimals ?? 0
    self.words = finer.map { FigureWords(words, printing: chart.indicator, decimals: $0.decimals) } ?? words
    unit = words.unit(of: chart.indicator)
    breaks = chart.breaks.compactMap { mark in
      let position = grid.positions.firstIndex { ($0.period?.days.upperBound).map { $0 >= mark.day } ?? false }
      guard let position, position > 0 else { return nil }
      return BreakMark(position: position, text: mark.text.text(in: words.words.language, or: []))
    }
    .sorted { ($0.position, $0.text) < ($1.position, $1.text) }
    broken = Set(breaks.map(\.position))
  }

  /// Whether a series can't be compared across the step to a position.
  func isBroken(_ series: Int, before position: Int) -> Bool {
    if broken.contains(position) { return true }
    return grid.flags(series, position).contains(.breakBefore)
  }

  /// Whether its pictures are mirrored.
  var isMirrored: Bool { words.words.isRightToLeft && kind.plot.isMirrored }

  /// Values as they are printed: percentages and points are a hundred times the value.
  var printedFactor: Double { indicator?.unit.factor ?? 1 }

  var isPercent: Bool { indicator?.unit == .percent }

  /// Whether only whole numbers make sense on the axis.
  var isWhole: Bool { indicator.map { $0.decimals == 0 && printedFactor == 1 } ?? false }

  /// A value as labels print it, with the sign of what must be said of it; in parentheses where it is less reliable.
  func label(_ observation: PublishedObservation) -> String {
    let value = words.value(observation)
    guard observation.value != nil else { return value }
    let sign = sign(observation)
    let text = sign.isEmpty ? value : value + "\u{A0}" + sign
    return observation.flags.contains(.lowReliability) ? "(\(text))" : text
  }

  /// What must be said of a value, as its sign, without the marks that the chart or the label has already.
  func sign(_ observation: PublishedObservation) -> String {
    var rest = observation
    rest.flags.subtract([.lowReliability, .demonstration, .breakBefore])
    return rest.flags.isEmpty ? "" : words.sign(rest)
  }

  /// Why a chart that prints its values side by side is not drawn: of some there is no room for more than the digits.
  var lengthRefusal: String? {
    guard let extent = grid.values, max(abs(extent.lowerBound), abs(extent.upperBound)) * printedFactor >= 1e10 else {
      return nil
    }
    let labels = grid.cells.joined().compactMap { $0.map { label($0.observation) } }
    return measure.width(labels, weight: .bold) > ChartModel.mostLabel ? words.words[.chartGuardLong] : nil
  }

  /// What a value may take where values stand side by side: twelve digits in a picture as wide as a phone.
  private static let mostLabel = 140.0

  /// A reference's name with its value.
  func label(_ reference: Chart.ReferenceLine) -> String {
    reference.label + " " + words.value(reference.value, of: chart.indicator)
  }

  /// Why there is no value, without the mark of demonstration data, which the whole chart has.
  func reason(_ observation: PublishedObservation) -> String {
    var rest = observation
    rest.flags = []
    return words.meaning(rest) ?? words.value(rest)
  }
}

extension Chart {
  /// The chart without values that are no numbers, such as a division by nothing, or that no label could print to the
  /// last digit: they are not known.
  fileprivate var withNumbersOnly: Chart {
    func isNumber(_ state: PublishedObservation.State) -> Bool {
      guard case .value(let measure) = state else { return true }
      return measure.value.isDrawn
        && measure.interval.map { $0.lowerBound.isDrawn && $0.upperBound.isDrawn } ?? true
    }
    var chart = self
    for one in series.indices {
      for cell in series[one].cells.indices where !isNumber(series[one].cells[cell].observation.state) {
        chart.series[one].cells[cell].observation.state = .notAvailable
      }
      for cell in series[one].cells.indices where series[one].cells[cell].target.map({ !$0.isDrawn }) ?? false {
        chart.series[one].cells[cell].target = nil
      }
    }
    if references.contains(where: { !$0.value.isDrawn }) { chart.references.removeAll { !$0.value.isDrawn } }
    if bands.contains(where: { !$0.upTo.isDrawn }) { chart.bands.removeAll { !$0.upTo.isDrawn } }
    return chart
  }
}

extension Chart {
  /// The lines of its source, without empty ones.
  var sourceLines: [String] { source.utf8.split(separator: UInt8(ascii: "\n")).compactMap { String($0) } }
}

extension Double {
  /// Whether it is a number of at most fifteen digits.
  fileprivate var isDrawn: Bool { abs(self) < 1e15 }
}

extension ObservationFlags {
  /// Whether a value of these is not final, or of few cases.
  var areTentative: Bool { !isDisjoint(with: [.provisional, .partial, .estimated, .forecast, .lowReliability]) }

  /// Whether the step to a value of these is drawn dashed.
  var areProvisional: Bool { !isDisjoint(with: [.provisional, .partial, .forecast]) }
}

extension PublishedObservation {
  /// Whether the value is drawn hollow: not final, or of few cases.
  var isTentative: Bool { flags.areTentative }

  /// Whether the step to this value is drawn dashed.
  var isProvisional: Bool { flags.areProvisional }
}

extension ChartModel {
  /// Measure, unit, place and period; and what the kind says of its picture.
  var subtitle: String {
    [chart.subtitle, kind.plot.subtitleNote(self) ?? ""].filter { !$0.isEmpty }.joined(separator: " · ")
  }
}
