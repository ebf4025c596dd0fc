import Figures
import Languages
import Vocabulary
import Wording

/// A table whose cells are shaded by value. In a page it is a real table; the picture is for the file of its own, where
/// columns that have no room beside each other stand below, as parts of the table with the names of the rows again.
struct HeatPlot: Plot {
  let model: ChartModel
  let width: PictureWidth
  private let classes: ClassScale
  private let columns: HeatColumns
  /// Whether the intervals have room below their values; the table has them in any case.
  private let showsIntervals: Bool
  /// The height of a cell; of one that has its interval below its value.
  private static let cellHeights = (value: 26.0, both: 42.0)
  private var cellHeight: Double {
    showsIntervals ? HeatPlot.cellHeights.both : HeatPlot.cellHeights.value
  }
  /// What a value keeps from the sides of its cell.
  private static let cellInset = 6.0
  /// Between two parts of the table.
  private static let partGap = 16.0

  init(_ model: ChartModel, width: PictureWidth) {
    self.model = model
    self.width = width
    classes = ClassScale(model)
    columns = HeatColumns(model)
    let intervals = model.grid.cells.joined().compactMap { $0.flatMap { model.words.interval($0.observation) } }
    showsIntervals = model.showsIntervals && model.measure.width(intervals) <= HeatPlot.mostInterval
  }

  /// The greatest width of an interval in a cell.
  private static let mostInterval = 140.0

  func picture() -> ChartPicture {
    let names = NamedRows(
      model.chart.series.map { NamedRows.Row(name: $0.name, isOwn: $0.role == .own) }, width: width,
      measure: model.measure, markHeight: cellHeight)
    var draft = PictureDraft(model, width: width, keys: keys)
    let parts = parts(in: width.points - names.room)
    let count = parts.map(\.count).max() ?? 1
    for (number, part) in parts.enumerated() {
      if number > 0 { draft.y += HeatPlot.partGap }
      // The last part has cells as wide as the others.
      let bands = BandScale(count: count, start: names.room, end: width.points - 0.5, filled: 1)
      let top = draft.y
      drawHeads(part, bands, in: &draft)
      var frame = RowFrame(draft, names, count: model.chart.series.count)
      frame.drawRows(Array(model.chart.series.indices)) { series, place, drawing in
        let half = cellHeight / 2
        for (column, position) in part.enumerated() {
          let box = Box(
            left: bands(column) + 1, top: place.middle - half, right: bands(column) + bands.width - 1,
            bottom: place.middle + half)
          draw(model.grid.observation(series, position), box, into: &drawing)
        }
      }
      draft = frame.draft
      draft.drawing.add(.breakRule) { path in
        for (column, position) in part.enumerated() where columns.breakNumber(at: position) != nil {
          path.move(bands(column), top)
          path.line(bands(column), draft.y)
        }
      }
    }
    draft.y += 2
    return draft.picture(notes: classes.notes(of: model, in: width.points))
  }

  /// The positions that stand beside each other: as many as their values and their names have room for, in parts that are
  /// about as long.
  private func parts(in room: Double) -> [Range<Int>] {
    let positions = columns.shown
    guard !positions.isEmpty else { return [] }
    let values = model.grid.cells.joined().compactMap(\.self).flatMap { cell in
      [model.label(cell.observation)] + (showsIntervals ? [model.words.interval(cell.observation) ?? ""] : [])
    }
    let heads = positions.map { columns.head($0) }.flatMap { $0.split(separator: " ").map(String.init) }
    let widest = max(model.measure.width(values), model.measure.width(heads)) + HeatPlot.cellInset
    let most = max(1, Int(room / widest))
    let parts = (positions.count + most - 1) / most
    let each = (positions.count + parts - 1) / parts
    return stride(from: positions.lowerBound, to: positions.upperBound, by: each).map {
      $0..<min($0 + each, positions.upperBound)
    }
  }

  /// The classes alone: a cell without a value has its sign, which the notes explain.
  private var keys: [ChartHeader.Item] {
    classes.key([], model.words.words)
      + (showsIntervals ? [ChartHeader.Item(swatch: .none, text: model.words.words[.chartIntervalBelow])] : [])
  }

  private func draw(_ observation: PublishedObservation?, _ box: Box, into drawing: inout Drawing) {
    let mark = CellMark(box: box, observation, classes: classes)
    guard let observation else { return mark.draw(into: &drawing) }
    let interval = showsIntervals ? model.words.interval(observation) : nil
    let lines = [model.label(observation)] + (interval.map { [$0] } ?? [])
    let (x, y) = (box.middle.x, Type.baseline(around: box.middle.y, lines: lines.count))
    guard let step = mark.content.step else {
      if observation.state != .notApplicable { drawing.add(.hatch) { mark.addFrame(to: &$0) } }
      return drawing.add(TextRun(lines, x: x, y: y, anchor: .middle, tone: .value))
    }
    CellMark(box: box, content: .step(step)).draw(into: &drawing)
    drawing.group(step) { group in
      group.add(TextRun(lines, x: x, y: y, anchor: .middle, tone: .onBar))
    }
  }

  /// The names of columns, wrapped.
  private func drawHeads(_ part: Range<Int>, _ bands: BandScale, in draft: inout PictureDraft) {
    let lines = part.map { model.measure.wrap(columns.head($0), to: bands.step - Spacing.hair) }
    let most = lines.map(\.count).max() ?? 0
    for (column, lines) in lines.enumerated() {
      let y = Type.baseline(under: draft.y) + Type.height(most - lines.count)
      draft.drawing.add(TextRun(lines, x: bands.middle(column), y: y, anchor: .middle, tone: .secondary))
    }
    draft.y += Type.height(most) + Spacing.hair
  }
}

extension HeatPlot {
  static let messages: [MessageKey] = [
    .chartNoteShades, .chartNoteEven, .chartIntervalBelow, .chartLeadMostCell, .chartLeadLeastCell,
  ]

  static var shape: PageShape { .table }
  static var drawsIntervals: Bool { true }

  /// The series as rows and the positions as columns, each cell with its class.
  static func table(_ model: ChartModel) -> DataTable {
    let classes = ClassScale(model)
    let columns = HeatColumns(model)
    let rows = model.chart.series.indices.map { series in
      DataTable.Row(
        head: model.chart.series[series].name,
        entries: columns.shown.map { position in
          guard let observation = model.grid.observation(series, position) else { return DataTable.Entry(text: "") }
          var entry = DataTable.entry(observation, model)
          entry.interval = model.words.interval(observation) ?? ""
          entry.shade = CellMark.content(of: observation, classes)
          entry.isAfterBreak = columns.breakNumber(at: position) != nil
          return entry
        })
    }
    let places = Set(model.grid.cells.flatMap { $0.compactMap { $0?.observation.key.place } })
    return DataTable(
      corner: model.words.words[places.count > 1 ? .chartTablePlace : .chartTableGroup],
      heads: columns.shown.map { columns.head($0) }, rows: rows,
      unit: model.unit, extras: model.showsIntervals ? .intervals : [])
  }

  static func notes(_ model: ChartModel) -> [String] {
    let words = model.words.words
    return model.breaks.enumerated().map { "(\($0 + 1)) \($1.text)" }
      + [words[.chartNoteShades]] + (ClassScale(model).isEven ? [words[.chartNoteEven]] : [])
  }

  /// The greatest and the least value, with where they stand; their range where none may be named.
  static func lead(_ model: ChartModel) -> [String] {
    var cells: [SideBySide.Item] = []
    for series in model.chart.series.indices {
      for position in model.grid.positions.indices {
        guard let observation = model.grid.observation(series, position) else { continue }
        cells.append(.init(name: model.chart.series[series].name, column: position, observation: observation))
      }
    }
    let side = SideBySide(cells, model)
    let found = [(MessageKey.chartLeadMostCell, side.highest), (.chartLeadLeastCell, side.lowest)]
    let sentences = found.compactMap { key, item in item.map { sentence(key, $0, model) } }
    return sentences.isEmpty ? side.plainRange : sentences
  }

  private static func sentence(_ key: MessageKey, _ item: SideBySide.Item, _ model: ChartModel) -> String {
    let column = model.grid.positions[item.column].label
    return model.words.words[
      key,
      [
        "name": .text(model.words.insideSentence(item.name, of: item.observation)),
        "column": .text(model.words.insideSentence(column, of: item.observation)),
        "phrase": .text(model.words.phrase(item.observation)),
      ]]
  }
}

extension MessageKey {
  static let chartIntervalBelow = MessageKey("chart.interval.below")
  fileprivate static let chartNoteShades = MessageKey("chart.note.shades")
  fileprivate static let chartNoteEven = MessageKey("chart.note.even-classes")
  fileprivate static let chartLeadMostCell = MessageKey("chart.lead.most-cell", "name", "column", "phrase")
  fileprivate static let chartLeadLeastCell = MessageKey("chart.lead.least-cell", "name", "column", "phrase")
}
