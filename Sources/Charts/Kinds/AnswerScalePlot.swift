import Figures
import Languages
import Vocabulary
import Wording

/// Answers on a scale: negative ones left of a shared zero, positive ones right, and those that are neither in
/// columns apart.
struct AnswerScalePlot: Plot {
  let model: ChartModel
  let width: PictureWidth
  private let scale: AnswerScale
  private let names: NamedRows
  private static let barHeight = 22.0
  /// From a bar to what stands apart from it.
  private static let asideGap = 20.0
  /// How far the line at zero reaches over a bar.
  private static let zeroRise = 3.0
  /// Thinner than this no part is drawn.
  private static let leastPart = 0.2
  /// The part of a picture that statements take, and that the head of a column takes at most.
  private static let (mostName, mostHead) = (0.34, 0.2)
  /// What the lowest heads leave free above the rows.
  private static let headGap = 6.0

  init(_ model: ChartModel, width: PictureWidth) {
    self.model = model
    self.width = width
    let scale = AnswerScale(model)
    self.scale = scale
    let all = Array(model.chart.series.indices)
    // Beside a bar as wide as a phone there is no room for columns: what stands apart is told under the statement.
    let asides = Dictionary(
      scale.items.map { item in
        (
          item.position,
          item.aside.map { part in
            "\(model.chart.series[part.series].name) \(model.words.value(part.value, of: model.chart.indicator))"
          }
        )
      }
    ) { first, _ in first }
    let positions = scale.items.map(\.position) + scale.missing.map(\.position)
    names = NamedRows(
      positions.map { position in
        NamedRows.Row(
          name: model.grid.positions[position].label, isOwn: false,
          detail: ([model.base(of: all, at: position) ?? ""] + (width.isWide ? [] : asides[position] ?? []))
            .filter { !$0.isEmpty }.joined(separator: " · "))
      }, width: width, measure: model.measure, markHeight: AnswerScalePlot.barHeight, anchor: .start,
      share: AnswerScalePlot.mostName)
  }

  static var isMirrored: Bool { true }
  static var cells: CellPlaces { .labels }
  static func slots(of series: [Chart.Series], _ colours: ColourAssignment) -> [ColourSlot] {
    AnswerScale.slots(of: series)
  }

  func picture() -> ChartPicture {
    let labels = scale.items.flatMap { [label($0.negatives, of: $0), label($0.positives, of: $0)] }
    let room = model.measure.width(labels, weight: .bold) + Spacing.text
    let most = (scale.items.map(\.negatives).max() ?? 0, scale.items.map(\.positives).max() ?? 0)
    var columns = columns
    let unit = unit(of: columns, beside: most.0 + most.1, in: width.points - names.room - 2 * room)
    let zero = names.room + room + most.0 * unit
    var x = zero + most.1 * unit + room
    for index in columns.indices {
      columns[index].x = x + AnswerScalePlot.asideGap
      x = columns[index].x + columns[index].width(unit)
    }
    let lines = columns.map(\.head.count).max() ?? 1
    var frame = RowFrame(
      PictureDraft(model, width: width, keys: keys), names, count: scale.items.count,
      above: scale.items.isEmpty ? 0 : Type.height(lines) + AnswerScalePlot.headGap)
    drawHeads(columns, zero: zero, most, above: frame.plot.top, into: &frame.drawing)
    var bars = BarPaths()
    var zeros = Path()
    frame.drawRows(scale.items) { item, place, drawing in
      let middle = place.middle
      let left = draw(item.negative, of: item, from: zero, unit: -unit, middle, into: &bars)
      let right = draw(item.positive, of: item, from: zero, unit: unit, middle, into: &bars)
      for column in columns {
        guard let part = item.aside.first(where: { $0.series == column.series }) else { continue }
        let end = draw([part], of: item, from: column.x, unit: unit, middle, into: &bars)
        let y = Type.baseline(around: middle)
        drawing.add(TextRun(text(part.value), x: end + Spacing.value, y: y, tone: .secondary))
      }
      for (value, end, isLeft) in [(item.negatives, left, true), (item.positives, right, false)] {
        drawing.add(TextRun(value: label(value, of: item), at: end, isLeft: isLeft, middle: middle))
      }
      let rise = AnswerScalePlot.zeroRise
      zeros.move(zero.snapped, middle - AnswerScalePlot.barHeight / 2 - rise)
      zeros.down(AnswerScalePlot.barHeight + 2 * rise)
    }
    bars.draw(into: &frame.drawing)
    frame.drawing.add(.zero, zeros)
    return frame.picture(missing: scale.missing.map(\.observation))
  }

  /// A column of answers that stand apart from the scale, each with its number.
  private struct AsideColumn {
    var series: Int
    var head: [String]
    var headWidth: Double
    var most: Double
    /// What its widest number takes beside its bar.
    var numberRoom: Double
    var x = 0.0

    func width(_ unit: Double) -> Double { max(headWidth, most * unit + numberRoom) }
  }

  /// The neutral answers, then those that say nothing; each in a column with its name.
  private var columns: [AsideColumn] {
    guard width.isWide else { return [] }
    var order: [Int] = []
    for part in scale.items.flatMap(\.aside) where !order.contains(part.series) { order.append(part.series) }
    return order.map { series in
      let values = scale.items.flatMap(\.aside).filter { $0.series == series }.map(\.value)
      let most = width.points * AnswerScalePlot.mostHead
      let head = model.measure.wrap(model.chart.series[series].name, to: most)
      return AsideColumn(
        series: series, head: head, headWidth: model.measure.width(head), most: values.max() ?? 0,
        numberRoom: model.measure.width(values.map(text)) + Spacing.value)
    }
  }

  /// Whether the numbers of a wide picture leave its bars no room.
  private var isTooLong: Bool {
    let labels = scale.items.flatMap { [label($0.negatives, of: $0), label($0.positives, of: $0)] }
    let room = 2 * (model.measure.width(labels, weight: .bold) + Spacing.text)
    let aside = columns.reduce(0) { $0 + AnswerScalePlot.asideGap + max($1.headWidth, $1.numberRoom) }
    return width.points - names.room - room - aside < AnswerScalePlot.leastLength
  }

  /// The least length of bars.
  private static let leastLength = 40.0

  /// The pixels of one, so that bars and columns fill a length.
  private func unit(of columns: [AsideColumn], beside bars: Double, in length: Double) -> Double {
    var wide: Set<Int> = []
    while true {
      let fixed = columns.reduce(0) { sum, column in
        sum + AnswerScalePlot.asideGap + (wide.contains(column.series) ? column.headWidth : column.numberRoom)
      }
      let values = columns.reduce(bars) { wide.contains($1.series) ? $0 : $0 + $1.most }
      let unit = max(0, length - fixed) / max(values, 1e-9)
      // A column whose head is wider than its bar is as wide as its head.
      let found = columns.filter { !wide.contains($0.series) && $0.most * unit + $0.numberRoom < $0.headWidth }
      guard !found.isEmpty else { return unit }
      wide.formUnion(found.map(\.series))
    }
  }

  /// Names the two sides of zero and the columns apart from them.
  private func drawHeads(
    _ columns: [AsideColumn], zero: Double, _ most: (Double, Double), above top: Double, into drawing: inout Drawing
  ) {
    guard !scale.items.isEmpty else { return }
    func add(_ lines: [String], _ x: Double, _ anchor: TextRun.Anchor) {
      let y = top - AnswerScalePlot.headGap - Type.drop + 1 - Type.height(lines.count - 1)
      drawing.add(TextRun(lines, x: x, y: y, anchor: anchor, tone: .secondary))
    }
    let (left, right) = (model.words.words[.chartSideNegative], model.words.words[.chartSidePositive])
    let end = most.0 > 0 ? max(zero - Spacing.value, names.room + model.measure.width(left)) : 0
    if most.0 > 0 { add([left], end, .end) }
    let start = max(zero + Spacing.value, end > 0 ? end + Spacing.word : 0)
    if most.1 > 0, start + model.measure.width(right) <= columns.first?.x ?? width.points {
      add([right], start, .start)
    }
    for column in columns { add(column.head, column.x, .start) }
  }

  /// The sum of a side with the signs of its answers.
  private func label(_ value: Double, of item: AnswerScale.Item) -> String {
    let first = (item.negative + item.positive + item.aside).first
    guard !item.flags.isEmpty, let first, var sum = model.grid.observation(first.series, item.position) else {
      return text(value)
    }
    sum.state = .value(.init(value))
    sum.flags = item.flags
    return model.label(sum)
  }

  private func text(_ value: Double) -> String { model.words.value(value, of: model.chart.indicator) }

  /// The answers of the two sides, in the order of a bar; the others have heads.
  private var keys: [ChartHeader.Item] {
    let sides = model.chart.series.indices.filter {
      model.chart.series[$0].answer == .negative || model.chart.series[$0].answer == .positive
    }
    return ChartHeader.bars(model, sides)
  }

  /// Draws parts one after the other and gives where the last ends.
  ///
  /// - Parameter unit: the pixels of one; below zero to the left.
  private func draw(
    _ parts: [BarPart], of item: AnswerScale.Item, from start: Double, unit: Double, _ middle: Double,
    into bars: inout BarPaths
  ) -> Double {
    let isTentative = item.flags.areTentative
    var x = start
    for (index, part) in parts.enumerated() where part.value > 0 {
      let end = x + part.value * unit
      // Two pixels of background between parts.
      let inset = index > 0 ? 1.0 : 0
      let outset = index < parts.count - 1 ? 1.0 : 0
      let (left, right) = unit > 0 ? (x + inset, end - outset) : (end + outset, x - inset)
      let half = AnswerScalePlot.barHeight / 2
      let box = Box(left: left, top: middle - half, right: right, bottom: middle + half)
      x = end
      guard box.width > AnswerScalePlot.leastPart else { continue }
      let slot = model.slots[part.series]
      bars.add(box, slot, isTentative: slot == .context || isTentative)
      let label = text(part.value)
      guard parts.count > 1, slot != .context, model.measure.width(label) + Spacing.hair <= box.width else { continue }
      bars.add(
        TextRun(
          label, x: box.middle.x, y: Type.baseline(around: middle), anchor: .middle,
          tone: isTentative ? .value : .onBar), on: slot)
    }
    return x
  }
}

extension AnswerScalePlot {
  static let messages: [MessageKey] = [
    .chartTableQuestion, .chartTablePositive, .chartNoteOrderPositive, .chartNoteOrderGiven, .chartNoteRounded,
    .chartSideNegative, .chartSidePositive, .chartLeadPositive, .chartLeadPositiveRange, .chartLeadMostPositive,
    .chartLeadLeastPositive,
  ]

  /// Not drawn where no question has all its answers: a bar with one part left out would give it away.
  static func refusal(_ model: ChartModel) -> String? {
    let scale = AnswerScale(model)
    guard scale.items.isEmpty, scale.missing.contains(where: { $0.observation.state == .withheld }) else {
      return model.lengthRefusal
        ?? (AnswerScalePlot(model, width: .wide).isTooLong ? model.words.words[.chartGuardLong] : nil)
    }
    return model.words.words[.chartGuardStack]
  }

  static func notes(_ model: ChartModel) -> [String] {
    var notes = [
      model.words.words[model.chart.order == .byValue ? .chartNoteOrderPositive : .chartNoteOrderGiven]
    ]
    let items = AnswerScale(model).items
    let sums = items.map { $0.negatives + $0.positives + $0.asides }
    if model.isPercent, sums.contains(where: { abs($0 - 1) > 1e-6 }) {
      notes.append(model.words.words[.chartNoteRounded])
    }
    return notes
  }

  /// A row for each question: its answers, the positive ones together, and how many answered.
  static func table(_ model: ChartModel) -> DataTable {
    let words = model.words.words
    let scale = AnswerScale(model)
    let hasBase = model.grid.cells.contains { $0.contains { $0?.observation.measure?.base != nil } }
    let order = scale.items.map(\.position) + scale.missing.map(\.position)
    let items = Dictionary(scale.items.map { ($0.position, $0) }) { first, _ in first }
    let rows = order.map { position -> DataTable.Row in
      let found = model.chart.series.indices.map { model.grid.observation($0, position) }
      var entries = found.map { $0.map { DataTable.entry($0, model) } ?? DataTable.Entry(text: "") }
      let item = items[position]
      entries.append(
        DataTable.Entry(text: item.map { model.words.value($0.positives, of: model.chart.indicator) } ?? ""))
      if hasBase {
        let base = found.lazy.compactMap { $0?.measure?.base }.first
        entries.append(DataTable.Entry(text: base.map { words.number(Double($0)) } ?? ""))
      }
      return DataTable.Row(head: model.grid.positions[position].label, entries: entries)
    }
    let heads = model.chart.series.map(\.name)
    return DataTable(
      corner: words[.chartTableQuestion],
      heads: heads + [words[.chartTablePositive]] + (hasBase ? [words[.chartTableAnswers]] : []), rows: rows,
      unit: model.unit,
      extras: hasBase ? .answers : [])
  }

  /// A statement without its full stop, for it stands inside a sentence.
  private static func quoted(_ text: String) -> String { text.hasSuffix(".") ? String(text.dropLast()) : text }

  /// The statements with the most and the fewest positive answers, where they lie clearly apart from all others; else
  /// the range.
  static func lead(_ model: ChartModel) -> [String] {
    let scale = AnswerScale(model)
    let words = model.words.words
    let sorted = scale.items.sorted { $0.positives > $1.positives }
    guard let most = sorted.first, let least = sorted.last else { return [] }
    func value(_ item: AnswerScale.Item) -> String { model.words.value(item.positives, of: model.chart.indicator) }
    func sentence(_ key: MessageKey, _ item: AnswerScale.Item) -> String {
      let name = AnswerScalePlot.quoted(model.grid.positions[item.position].label)
      return words[key, ["name": .text(name), "value": .text(value(item))]]
    }
    var sentences: [String] = []
    if sorted.count > 1 {
      if isHigher(most, than: sorted[1], model) { sentences.append(sentence(.chartLeadMostPositive, most)) }
      if isHigher(sorted[sorted.count - 2], than: least, model) {
        sentences.append(sentence(.chartLeadLeastPositive, least))
      }
    }
    if sentences.isEmpty {
      sentences = [
        value(least) == value(most)
          ? words[.chartLeadPositive, ["value": .text(value(most))]]
          : words[.chartLeadPositiveRange, ["low": .text(value(least)), "high": .text(value(most))]]
      ]
    }
    if !scale.missing.isEmpty {
      sentences.append(words[.chartLeadMissing, ["count": .integer(scale.missing.count)]])
    }
    return sentences
  }

  /// Whether more answered one statement positively than another, beyond what chance could do: by the rule that holds for
  /// differences of survey figures where several are looked at together.
  private static func isHigher(_ one: AnswerScale.Item, than other: AnswerScale.Item, _ model: ChartModel) -> Bool {
    guard let first = positives(other, model), let second = positives(one, model) else { return false }
    return model.words.figures.compare(first, second, level: .several).verdict == .higher
  }

  /// The positive answers of a statement as one figure; `nil` where nobody knows how many answered.
  private static func positives(_ item: AnswerScale.Item, _ model: ChartModel) -> PublishedObservation? {
    let found = model.chart.series.indices.lazy.compactMap { model.grid.observation($0, item.position) }
    guard var observation = found.first(where: { $0.measure?.base != nil }), let base = observation.measure?.base else {
      return nil
    }
    observation.key.indicator = model.chart.indicator
    observation.state = .value(.init(min(max(item.positives, 0), 1), base: base))
    return observation
  }
}

extension MessageKey {
  fileprivate static let chartTableQuestion = MessageKey("chart.table.question")
  fileprivate static let chartTablePositive = MessageKey("chart.table.positive")
  fileprivate static let chartNoteOrderPositive = MessageKey("chart.note.order-positive")
  fileprivate static let chartNoteOrderGiven = MessageKey("chart.note.order-given")
  fileprivate static let chartNoteRounded = MessageKey("chart.note.rounded")
  fileprivate static let chartSideNegative = MessageKey("chart.side.negative")
  fileprivate static let chartSidePositive = MessageKey("chart.side.positive")
  fileprivate static let chartLeadPositive = MessageKey("chart.lead.positive", "value")
  fileprivate static let chartLeadPositiveRange = MessageKey("chart.lead.positive-range", "low", "high")
  fileprivate static let chartLeadMostPositive = MessageKey("chart.lead.most-positive", "name", "value")
  fileprivate static let chartLeadLeastPositive = MessageKey("chart.lead.least-positive", "name", "value")
}
