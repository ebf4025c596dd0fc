import Figures
import Languages
import Vocabulary
import Wording

/// A table whose cells are shaded by value. In a page it is a real table; the picture is for the file of its own.
struct HeatPlot: Plot {
  let model: ChartModel
  let width: PictureWidth
  private let classes: ClassScale
  private static let cellHeight = 26.0
  /// What a value keeps from the sides of its cell.
  private static let cellInset = 6.0

  init(_ model: ChartModel, width: PictureWidth) {
    self.model = model
    self.width = width
    classes = ClassScale(model)
  }

  func picture() -> ChartPicture {
    let names = NamedRows(
      model.chart.series.map { NamedRows.Row(name: $0.name, isOwn: $0.role == .own) }, width: width,
      measure: model.measure, markHeight: HeatPlot.cellHeight)
    let columns = BandScale(
      count: model.grid.positions.count, start: names.room, end: width.points - 0.5, filled: 1)
    var draft = PictureDraft(model, width: width, keys: keys)
    drawHeads(columns, in: &draft)
    let printsValues = printsValues(columns.step)
    var frame = RowFrame(draft, names, count: model.chart.series.count)
    frame.drawRows(Array(model.chart.series.indices)) { series, place, drawing in
      let half = HeatPlot.cellHeight / 2
      for position in model.grid.positions.indices {
        let box = Box(
          left: columns(position) + 1, top: place.middle - half, right: columns(position) + columns.width - 1,
          bottom: place.middle + half)
        draw(model.grid.observation(series, position), box, printsValues, into: &drawing)
      }
    }
    frame.draft.y += 2
    return frame.draft.picture()
  }

  /// The classes alone: a cell without a value has its sign, which the notes explain.
  private var keys: [ChartHeader.Item] { classes.key([], model.words.words) }

  private func draw(
    _ observation: PublishedObservation?, _ box: Box, _ printsValues: Bool, into drawing: inout Drawing
  ) {
    let mark = CellMark(box: box, observation, classes: classes)
    guard let observation, printsValues else { return mark.draw(into: &drawing) }
    let (x, y) = (box.middle.x, Type.baseline(around: box.middle.y))
    guard case .step(let step) = mark.content else {
      if observation.state != .notApplicable { drawing.add(.hatch) { mark.addFrame(to: &$0) } }
      return drawing.add(TextRun(model.label(observation), x: x, y: y, anchor: .middle, tone: .value))
    }
    mark.draw(into: &drawing)
    drawing.group(.step(step)) { group in
      group.add(TextRun(model.label(observation), x: x, y: y, anchor: .middle, tone: .onBar))
    }
  }

  /// Whether every value has room in its cell; the colours stand alone otherwise.
  private func printsValues(_ step: Double) -> Bool {
    model.grid.cells.allSatisfy { cells in
      cells.allSatisfy { cell in
        cell.map { model.measure.width(model.label($0.observation)) + HeatPlot.cellInset <= step } ?? true
      }
    }
  }

  /// The names of the columns, thinned where they are periods and wrapped where they are not.
  private func drawHeads(_ columns: BandScale, in draft: inout PictureDraft) {
    let positions = model.grid.positions
    let widths = positions.map { model.measure.width($0.label) }
    let periods = positions.compactMap(\.period)
    var shown = Set(positions.indices)
    if periods.count == positions.count {
      shown = Set(CalendarTicks(periods: periods, widths: widths, step: columns.step, gap: HeatPlot.cellInset)())
    }
    let lines = positions.indices.map { index in
      guard shown.contains(index) else { return [String]() }
      return periods.count == positions.count
        ? [positions[index].label] : model.measure.wrap(positions[index].label, to: columns.step - Spacing.hair)
    }
    let most = lines.map(\.count).max() ?? 0
    for (index, lines) in lines.enumerated() {
      let y = Type.baseline(under: draft.y) + Type.height(most - lines.count)
      let half = model.measure.width(lines) / 2
      let x = max(half, min(columns.middle(index), width.points - half))
      draft.drawing.add(TextRun(lines, x: x, y: y, anchor: .middle, tone: .secondary))
    }
    draft.y += Type.height(most) + Spacing.hair
  }
}

extension HeatPlot {
  static let messages: [MessageKey] = [
    .chartNoteShades, .chartLeadMostCell, .chartLeadLeastCell,
  ]

  static var shape: PageShape { .table }

  /// The series as rows and the positions as columns, each cell with its class.
  static func table(_ model: ChartModel) -> DataTable {
    let classes = ClassScale(model)
    let rows = model.chart.series.indices.map { series in
      DataTable.Row(
        head: model.chart.series[series].name,
        entries: model.grid.positions.indices.map { position in
          guard let observation = model.grid.observation(series, position) else { return DataTable.Entry(text: "") }
          var entry = DataTable.entry(observation, model)
          entry.step = step(of: observation, classes)
          entry.isWithheld = observation.state == .withheld
          return entry
        })
    }
    let places = Set(model.grid.cells.flatMap { $0.compactMap { $0?.observation.key.place } })
    return DataTable(
      corner: model.words.words[places.count > 1 ? .chartTablePlace : .chartTableGroup],
      heads: model.grid.positions.map(\.label), rows: rows)
  }

  /// The class of a cell; 0 for one without a value, or with one that is not whole.
  private static func step(of observation: PublishedObservation, _ classes: ClassScale) -> Int {
    guard observation.isWhole, let value = observation.value else { return 0 }
    return classes.step(value)
  }

  static func notes(_ model: ChartModel) -> [String] { [model.words.words[.chartNoteShades]] }

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
  fileprivate static let chartNoteShades = MessageKey("chart.note.shades")
  fileprivate static let chartLeadMostCell = MessageKey("chart.lead.most-cell", "name", "column", "phrase")
  fileprivate static let chartLeadLeastCell = MessageKey("chart.lead.least-cell", "name", "column", "phrase")
}
