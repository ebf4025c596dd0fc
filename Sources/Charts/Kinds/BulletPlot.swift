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
  private let names: NamedRows
  private let laneHeight = 18.0

  init(_ model: ChartModel, width: PictureWidth) {
    self.model = model
    self.width = width
    let rows = BulletPlot.rows(model)
    valued = rows.filter { $0.observation.value?.isFinite ?? false }
    missing = rows.filter { $0.observation.value == nil }
    names = NamedRows(
      (valued + missing).map { NamedRows.Row(name: $0.name, isOwn: $0.isOwn) }, width: width, measure: model.measure,
      markHeight: 26 + 18)
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

  func picture() -> Picture {
    var drawing = Drawing(width: width.points)
    let measure = model.measure
    let top = ChartHeader(model, keys: keys).draw(width: width.points, measure: measure, into: &drawing)
    let texts = valued.flatMap { [value($0), BulletPlot.distance($0, model)] }
    let room = (texts.map { measure.width($0, size: 14, weight: .bold) }.max() ?? 0) + 12
    let tops = names.tops(valued.indices, from: top)
    let domains = Dictionary(grouping: valued, by: \.observation.key.indicator).mapValues(domain)
    for (index, row) in valued.enumerated() {
      let middle = names.middle(index, top: tops[index])
      // The name stands beside the bar, not beside the target's name above it.
      let bar = middle + laneHeight / 2
      names.draw(index, top: tops[index], middle: bar, into: &drawing)
      let scale = LinearScale(
        domain: domains[row.observation.key.indicator] ?? 0...1, start: names.room, end: width.points - room)
      draw(row, bar, scale, into: &drawing)
      drawing.add(
        TextRun([TextRun.Line(text: "", bold: value(row))], x: width.points - room + 10, y: bar - 2))
      drawing.add(
        TextRun(BulletPlot.distance(row, model), x: width.points - room + 10, y: bar + 15, tone: .secondary))
    }
    let rest = missing.enumerated().map { (valued.count + $0, $1.observation) }
    drawing.height = names.drawMissing(
      rest, of: model, from: (tops.last ?? top) + 4, hasRule: !valued.isEmpty, into: &drawing)
    return Picture(drawing: drawing)
  }

  private func value(_ row: Row) -> String { model.label(row.observation) }

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
    let goal = targets ? [ChartHeader.Item(sample: .target, text: model.words.words[.chartTarget])] : []
    let intervals = ChartHeader.intervals(model)
    return goal + intervals
      + bands.enumerated().map { index, band in
        ChartHeader.Item(sample: .shade(bands.count - index), text: band.label)
      }
  }

  private func draw(_ row: Row, _ y: Double, _ scale: LinearScale, into drawing: inout Drawing) {
    drawing.group(.context) { group in
      for band in bands.reversed() {
        group.add(.band) {
          $0.rectangle(Box(left: scale.baseline, top: y - 13, right: scale(band.upTo), bottom: y + 13))
        }
      }
    }
    guard let value = row.observation.value else { return }
    let (from, to) = (min(scale.baseline, scale(value)), max(scale.baseline, scale(value)))
    let interval = row.observation.measure?.interval.map {
      scale($0.lowerBound)...max(scale($0.lowerBound), scale($0.upperBound))
    }
    BarMark(
      slot: row.isOwn ? .own : .equal(1), box: Box(left: from, top: y - 6, right: to, bottom: y + 6),
      isTentative: row.observation.isTentative, interval: interval
    )
    .draw(into: &drawing)
    drawing.add(.zero) { path in
      path.move(scale.baseline.snapped, y - 13)
      path.down(26)
    }
    guard let target = row.target else { return }
    var stroke = Path()
    stroke.move(scale(target), y - 12)
    stroke.down(24)
    // Background beneath it keeps it apart from the bar.
    drawing.add(.intervalOnBar, stroke)
    drawing.add(.target, stroke)
    let label = model.words.value(target, of: row.observation.key.indicator)
    let half = model.measure.width(label, size: 14) / 2
    let x = max(names.room + half, min(scale(target), scale.end - half))
    drawing.add(TextRun(label, x: x, y: y - 18, anchor: .middle, tone: width == .wide ? .secondary : .value))
  }
}

extension BulletPlot {
  static var drawsIntervals: Bool { true }

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
