import Figures
import Languages
import Vocabulary
import Wording

/// The value of each row as a bar against its target, with ranges behind it.
struct BulletPlot: Plot {
  struct Row: Sendable {
    var name: String
    var isOwn: Bool
    var observation: PublishedObservation
    var target: Double?

    /// The value less the target; `nil` where the value is not whole and is not held against it.
    var distance: Double? {
      guard observation.isWhole, let target, let value = observation.value else { return nil }
      return value - target
    }
  }

  let model: ChartModel
  let width: PictureWidth
  private let valued: [Row]
  private let missing: [Row]
  /// Whether one row stands out as the reader's own.
  private let hasOwn: Bool
  private let names: NamedRows
  /// The height of the ranges behind a bar, of the bar, of its target, and of the lane above with the target's value.
  private static let (rangeHeight, barHeight, targetHeight, laneHeight) = (28.0, 12.0, 26.0, 18.0)
  /// The greatest length of the only bar.
  private static let aloneLength = 360.0
  /// From the middle of a bar to the line of its interval below it.
  private static let intervalDrop = 10.0
  /// From the middle of a bar to the baselines of the value and the distance beside it.
  private static let (valueLift, distanceDrop) = (2.0, 15.0)

  init(_ model: ChartModel, width: PictureWidth) {
    self.model = model
    self.width = width
    let rows = BulletPlot.rows(model)
    let hasOwn = rows.count(where: \.isOwn) == 1
    self.hasOwn = hasOwn
    valued = rows.filter { $0.observation.value?.isFinite ?? false }
    missing = rows.filter { $0.observation.value == nil }
    names = NamedRows(
      (valued + missing).map { NamedRows.Row(name: $0.name, isOwn: $0.isOwn && hasOwn) }, width: width,
      measure: model.measure,
      markHeight: BulletPlot.rangeHeight + BulletPlot.laneHeight)
  }

  static var isMirrored: Bool { true }

  static func rows(_ model: ChartModel) -> [Row] {
    let common = model.chart.references.first { $0.value.isFinite }?.value
    return model.chart.series.flatMap(\.cells).map { cell in
      let target = cell.target.flatMap { $0.isFinite ? $0 : nil }
      return Row(
        name: cell.label, isOwn: cell.isOwn, observation: cell.observation, target: target ?? common)
    }
  }

  func picture() -> ChartPicture {
    let texts = valued.flatMap { [model.label($0.observation), BulletPlot.distance($0, model)] }
    let room = model.measure.width(texts, weight: .bold) + Spacing.word
    // One row is a small bar in a sentence: across the whole picture it would look like more than it is.
    let most = valued.count == 1 && missing.isEmpty ? names.room + BulletPlot.aloneLength : width.points
    let end = min(width.points - room, most)
    let beside = end + Spacing.side
    let domains = Dictionary(grouping: valued, by: \.observation.key.indicator).mapValues(domain)
    var frame = RowFrame(PictureDraft(model, width: width, keys: keys), names, count: valued.count)
    // The name stands beside the bar, not beside the target's name above it.
    frame.drawRows(valued, shift: BulletPlot.laneHeight / 2) { row, place, drawing in
      let scale = LinearScale(
        domain: domains[row.observation.key.indicator] ?? 0...1, start: names.room, end: end)
      draw(row, place.middle, scale, into: &drawing)
      let (value, distance) = (place.middle - BulletPlot.valueLift, place.middle + BulletPlot.distanceDrop)
      drawing.add(TextRun(model.label(row.observation), weight: .bold, x: beside, y: value))
      drawing.add(TextRun(BulletPlot.distance(row, model), x: beside, y: distance, tone: .secondary))
    }
    // Rows of one indicator have a scale below them; others have none in common.
    let shared: ClosedRange<Double>? = domains.count == 1 ? domains.values.first : nil
    let axis = shared.flatMap { numbers(over: $0, end - names.room) }
    axis?.drawDown(
      Box(left: names.room, top: frame.plot.bottom, right: end, bottom: frame.plot.bottom),
      into: &frame.drawing)
    return frame.picture(missing: missing.map(\.observation), gap: axis == nil ? Spacing.hair : ValueAxis.height)
  }

  /// The numbers below the rows, where they keep apart.
  private func numbers(over domain: ClosedRange<Double>, _ length: Double) -> ValueAxis? {
    let axis = ValueAxis(model, over: domain, target: width.isWide ? 4 : 3).within(domain)
    return axis.ticks.count > 1 && axis.fits(length, model.measure) ? axis : nil
  }

  /// How far the value lies from the target, with its sign.
  static func distance(_ row: Row, _ model: ChartModel) -> String {
    row.distance.map { model.words.distance($0, of: row.observation) } ?? ""
  }

  /// From zero past the value, the target and the ranges of rows of the same indicator.
  private func domain(_ alike: [Row]) -> ClosedRange<Double> {
    let ends = alike.compactMap(\.observation.measure?.interval).flatMap { [$0.lowerBound, $0.upperBound] }
    let values = alike.compactMap(\.observation.value) + ends + alike.compactMap(\.target) + bands.map(\.upTo)
    let low = min(0, values.min() ?? 0)
    let high = max(0, values.max() ?? 0)
    return low...(high > low ? high + (high - low) * 0.04 : low + 1)
  }

  private var bands: [Chart.Band] {
    Array(model.chart.bands.filter(\.upTo.isFinite).sorted { $0.upTo < $1.upTo }.prefix(3))
  }

  private var keys: [ChartHeader.Item] {
    let targets = valued.contains { $0.target != nil }
    let goal = targets ? [ChartHeader.Item(swatch: .target, text: model.words.words[.chartTarget])] : []
    let intervals = ChartHeader.intervals(model)
    return goal + intervals
      + bands.enumerated().map { index, band in
        ChartHeader.Item(swatch: .shade(bands.count - index), text: "\(band.label) (\(range(index)))")
      }
  }

  /// From where to where a band reaches, as it is printed.
  private func range(_ index: Int) -> String {
    func printed(_ band: Chart.Band) -> MessageArgument {
      .text(model.words.value(band.upTo, of: model.chart.indicator))
    }
    guard index > 0 else { return model.words.words[.chartClassBelow, ["value": printed(bands[0])]] }
    return model.words.words[
      .chartClassBetween, ["low": printed(bands[index - 1]), "high": printed(bands[index])]]
  }

  private func draw(_ row: Row, _ y: Double, _ scale: LinearScale, into drawing: inout Drawing) {
    let half = BulletPlot.rangeHeight / 2
    drawing.group(.context) { group in
      for band in bands.reversed() {
        group.add(.band) {
          $0.rectangle(Box(left: scale.baseline, top: y - half, right: scale(band.upTo), bottom: y + half))
        }
      }
    }
    // The pale ranges end at lines that can be seen.
    drawing.add(.grid) { path in
      for band in bands.dropLast() {
        path.move(scale(band.upTo).snapped, y - half)
        path.down(BulletPlot.rangeHeight)
      }
    }
    guard let value = row.observation.value else { return }
    let (from, to) = (min(scale.baseline, scale(value)), max(scale.baseline, scale(value)))
    let bar = Box(left: from, top: y - BulletPlot.barHeight / 2, right: to, bottom: y + BulletPlot.barHeight / 2)
    BarMark(
      slot: row.isOwn && hasOwn ? .own : .calm, box: bar, isTentative: row.observation.isTentative
    )
    .draw(into: &drawing)
    if let interval = row.observation.measure?.interval {
      let mark = IntervalMark(ends: scale(interval), middle: y + BulletPlot.intervalDrop)
      drawing.add(.interval) { mark.add(to: &$0) }
    }
    drawing.add(.zero) { path in
      path.move(scale.baseline.snapped, y - half)
      path.down(BulletPlot.rangeHeight)
    }
    guard let target = row.target else { return }
    var stroke = Path()
    stroke.move(scale(target), y - BulletPlot.targetHeight / 2)
    stroke.down(BulletPlot.targetHeight)
    // Background beneath it keeps it apart from the bar.
    drawing.add(.intervalOnBar, stroke)
    drawing.add(.target, stroke)
    let label = model.words.value(target, of: row.observation.key.indicator)
    let reach = model.measure.width(label) / 2
    let x = max(names.room + reach, min(scale(target), scale.end - reach))
    drawing.add(
      TextRun(
        label, x: x, y: y - BulletPlot.laneHeight, anchor: .middle, tone: width.isWide ? .secondary : .value))
  }
}

extension BulletPlot {
  static let messages: [MessageKey] = [
    .chartTarget, .chartTableDistance, .chartLeadAtTarget, .chartLeadAboveTarget, .chartLeadBelowTarget,
    .chartLeadReached,
  ]

  static var drawsIntervals: Bool { true }
  static var cells: CellPlaces { .places }

  /// A row for each value: itself, its target, and the distance.
  static func table(_ model: ChartModel) -> DataTable {
    let words = model.words.words
    let rows = rows(model).map { row in
      let target = row.target.map { model.words.value($0, of: row.observation.key.indicator) } ?? ""
      return DataTable.Row(
        head: row.name,
        entries: [
          DataTable.entry(row.observation, model), DataTable.Entry(text: target),
          DataTable.Entry(text: distance(row, model)),
        ])
    }
    let name = model.words.title(of: model.chart.indicator)
    return DataTable(
      corner: words[.chartTableGroup],
      heads: [model.unit.isEmpty || model.unit == name ? name : "\(name) (\(model.unit))"]
        + [words[.chartTarget], words[.chartTableDistance]],
      rows: rows)
  }

  /// The value, the target and the distance, of the reader's own row or the first, and how many targets are reached.
  static func lead(_ model: ChartModel) -> [String] {
    let valued = rows(model).filter { $0.observation.value?.isFinite ?? false }
    guard let row = valued.first(where: \.isOwn) ?? valued.first else { return [] }
    guard let target = row.target, let distance = row.distance else {
      return [model.words.sentenceOfLevel(row.observation)]
    }
    let printed = model.words.value(target, of: row.observation.key.indicator)
    let isAt = model.words.value(row.observation) == printed
    let sentence = model.words.words[
      isAt ? .chartLeadAtTarget : distance > 0 ? .chartLeadAboveTarget : .chartLeadBelowTarget,
      [
        "name": .text(row.name), "phrase": .text(model.words.phrase(row.observation)), "target": .text(printed),
        "distance": .text(model.words.amount(distance, of: row.observation)),
      ]]
    let held = valued.compactMap { row in row.target.map { model.words.figures.reaches(row.observation, target: $0) } }
    guard held.count > 1 else { return [sentence] }
    return [
      sentence,
      model.words.words[
        .chartLeadReached,
        [
          "count": .integer(held.count { $0 == true }), "all": .integer(held.count),
          "unclear": .integer(held.count { $0 == nil }),
        ]],
    ]
  }
}

extension MessageKey {
  fileprivate static let chartTarget = MessageKey("chart.target")
  fileprivate static let chartTableDistance = MessageKey("chart.table.distance")
  fileprivate static let chartLeadAtTarget = MessageKey("chart.lead.at-target", "name", "phrase", "target", "distance")
  fileprivate static let chartLeadAboveTarget = MessageKey(
    "chart.lead.above-target", "name", "phrase", "target", "distance")
  fileprivate static let chartLeadBelowTarget = MessageKey(
    "chart.lead.below-target", "name", "phrase", "target", "distance")
  fileprivate static let chartLeadReached = MessageKey("chart.lead.reached", "count", "all", "unclear")
}
