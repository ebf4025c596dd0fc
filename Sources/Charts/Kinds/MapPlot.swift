import Figures
import Languages
import Vocabulary
import Wording

/// Places where they lie, shaded by a rate or with circles for a count, beside the bars of the same rows.
///
/// Tiles have the names of their places with the values in them. Where these have no room, and on areas, numbers stand for
/// them: those before the names of the bars, in the order of the names.
struct MapPlot: Plot {
  let model: ChartModel
  let width: PictureWidth
  private let classes: ClassScale
  private let shapes: MapShapes
  private let cells: [PlaceID: PublishedObservation]
  private let numbers: [PlaceID: Int]
  /// The names in the tiles, each on as many lines as it needs; `nil` where numbers stand for them.
  private let names: [PlaceID: [String]]?
  /// The room the map has.
  private let room: Double

  /// Between a map and the bars beside it.
  private static let side = 16.0
  /// Between a map and the bars below it.
  private static let gap = 14.0

  init(_ model: ChartModel, width: PictureWidth) {
    self.model = model
    self.width = width
    classes = ClassScale(model)
    let all = model.chart.series.flatMap(\.cells)
    var cells: [PlaceID: PublishedObservation] = [:]
    for cell in all where cells[cell.observation.key.place] == nil {
      cells[cell.observation.key.place] = cell.observation
    }
    self.cells = cells
    let geometry = model.chart.geometry
    let room = width.isWide ? width.points - width.list.points - MapPlot.side : width.points
    self.room = room
    let usesTiles = model.kind == .tileMap || (!width.isWide && !(geometry?.tiles.isEmpty ?? true))
    let tiles = (geometry?.tiles ?? []).filter { cells[$0.place] != nil }
    let areas = (geometry?.areas ?? []).filter { cells[$0.place] != nil }
    let shapes =
      usesTiles && !tiles.isEmpty
      ? MapShapes(tiles: tiles, width: room) : MapShapes(areas: areas, width: min(room, MapPlot.areas))
    self.shapes = shapes
    let drawn = Set(shapes.shapes.map(\.place))
    var numbers: [PlaceID: Int] = [:]
    for cell in model.words.words.sorted(all, by: \.label) {
      let place = cell.observation.key.place
      if drawn.contains(place), numbers[place] == nil { numbers[place] = numbers.count + 1 }
    }
    self.numbers = numbers
    names =
      usesTiles && !tiles.isEmpty ? MapPlot.names(of: all, in: shapes, values: cells, model) : nil
  }

  /// The greatest width of a map of areas.
  private static let areas = 340.0

  /// The names that have room in every tile above the value: whole, or their first letters where these tell them apart.
  private static func names(
    of all: [Chart.GridCell], in shapes: MapShapes, values: [PlaceID: PublishedObservation], _ model: ChartModel
  ) -> [PlaceID: [String]]? {
    guard let size = shapes.shapes.map(\.size).min() else { return nil }
    let drawn = Set(shapes.shapes.map(\.place))
    var labels: [PlaceID: String] = [:]
    for cell in all where drawn.contains(cell.observation.key.place) && labels[cell.observation.key.place] == nil {
      labels[cell.observation.key.place] = cell.label
    }
    let room = size - Spacing.hair
    let printed = values.values.map { model.label($0) }
    guard model.measure.width(printed, weight: .bold) <= room else { return nil }
    let most = Int((size - Spacing.hair) / Type.line) - 1
    func fit(_ names: [PlaceID: String]) -> [PlaceID: [String]]? {
      let words = names.values.flatMap { $0.split(separator: " ") }
      guard words.allSatisfy({ model.measure.width(String($0)) <= room }) else { return nil }
      let lines = names.mapValues { model.measure.exact.wrap($0, to: room) }
      return lines.values.allSatisfy { $0.count <= most } ? lines : nil
    }
    if let whole = fit(labels) { return whole }
    for letters in 3...5 {
      let short = labels.mapValues { $0.count > letters + 1 ? $0.prefix(letters) + "." : $0 }
      if Set(short.values).count == short.count, let found = fit(short) { return found }
    }
    return nil
  }

  func picture() -> ChartPicture {
    // On a card there is no room for both: numbers alone would say nothing.
    if width.card != nil, hasNumbers { return RankedPlot(model, width: width).picture() }
    let list = RankedPlot(
      model, width: shapes.shapes.isEmpty ? width : width.list,
      name: { row in
        hasNumbers ? numbers[row.observation.key.place].map { "\($0)\u{2002}\(row.label)" } ?? row.label : row.label
      },
      // A bar has the colour of its place on the map.
      classes: isCount || shapes.shapes.isEmpty ? nil : classes
    ).picture()
    guard !shapes.shapes.isEmpty else { return list }
    var drawing = Drawing(width: width.points)
    var header = ChartHeader(model)
    header.items = keys
    let top = header.draw(width: room, measure: model.measure, into: &drawing)
    var map = Drawing(width: room)
    drawShapes(into: &map)
    drawing.add(map, dx: 0, dy: top)
    let bottom = top + shapes.height
    if width.isWide {
      drawing.add(list.drawing, dx: width.points - width.list.points, dy: 0)
      drawing.height = max(bottom, list.drawing.height)
    } else {
      drawing.add(list.drawing, dx: 0, dy: bottom + MapPlot.gap)
      drawing.height = bottom + MapPlot.gap + list.drawing.height
    }
    return ChartPicture(drawing: drawing, notes: (isCount ? [] : classes.notes(of: model, in: room)) + list.notes)
  }

  /// Whether numbers on the map stand for names.
  private var hasNumbers: Bool { !shapes.shapes.isEmpty && (names == nil || isCount) }

  /// Counts are never fills: a large place would seem to have a high rate.
  private var isCount: Bool { model.indicator.map { !$0.isLevel } ?? false }

  private var keys: [ChartHeader.Item] {
    guard !isCount else { return [ChartHeader.Item(swatch: .none, text: model.words.words[.chartMapCircles])] }
    let contents = shapes.shapes.map { CellMark.content(of: cells[$0.place], classes) }
    // A place without a value is outlined and has the sign of its state in it.
    return classes.key(Set(contents.filter { [.notAvailable, .withheld, .partial].contains($0) }), model.words.words)
  }

  private func drawShapes(into drawing: inout Drawing) {
    var steps = ClassPaths()
    var plain = Path()
    for shape in shapes.shapes {
      if !isCount, let step = CellMark.content(of: cells[shape.place], classes).step {
        steps[step].append(shape.path)
      } else {
        plain.append(shape.path)
        if cells[shape.place]?.state == .withheld { Hatching.add(to: &plain, inside: shape.outlines) }
      }
    }
    drawing.add(.hatch, plain)
    steps.draw(into: &drawing)
    if isCount { drawCircles(into: &drawing) }
    if let names, !isCount { drawNames(names, into: &drawing) } else { drawLabels(into: &drawing) }
  }

  /// Circles whose areas are as the values.
  private func drawCircles(into drawing: inout Drawing) {
    let most = model.grid.values?.upperBound ?? 0
    guard most > 0 else { return }
    let largest = min(30, (shapes.shapes.map(\.size).max() ?? 0) / 2, shapes.height / 2)
    drawing.group(.equal(1)) { group in
      for shape in shapes.shapes {
        guard let cell = cells[shape.place], let value = cell.value, value > 0, value.isFinite else { continue }
        let radius = largest * (value / most).squareRoot()
        // A place at the edge of the map has its circle beside it rather than cut.
        let x = min(max(shape.x, radius), room - radius)
        let y = min(max(shape.y, radius), shapes.height - radius)
        if cell.isWhole { group.add(.band) { $0.circle(x, y, radius: radius) } }
        group.add(.bandEdge) { $0.circle(x, y, radius: radius) }
      }
    }
  }

  /// The name and the value of each tile.
  private func drawNames(_ names: [PlaceID: [String]], into drawing: inout Drawing) {
    for shape in shapes.shapes {
      guard let lines = names[shape.place], let observation = cells[shape.place] else { continue }
      let step = CellMark.content(of: observation, classes).step
      let text = TextRun(
        lines.map { TextRun.Line($0) } + [TextRun.Line(model.label(observation), .bold)], x: shape.x,
        y: Type.baseline(around: shape.y, lines: lines.count + 1), anchor: .middle, tone: step == nil ? .value : .onBar)
      if let step { drawing.group(step) { $0.add(text) } } else { drawing.add(text) }
    }
  }

  /// The numbers, and the sign of the state where there is no value, or of what must be said of it.
  private func drawLabels(into drawing: inout Drawing) {
    let texts = shapes.shapes.map { shape -> String in
      let number = numbers[shape.place].map(String.init) ?? ""
      guard let observation = cells[shape.place], observation.value == nil || observation.isTentative else {
        return number
      }
      return number + "\u{A0}" + (observation.value == nil ? model.label(observation) : sign(observation))
    }
    let labels = zip(shapes.shapes, texts).map { shape, text in
      (x: shape.x, y: shape.y, width: model.measure.width(text) + Spacing.hair, height: Type.line)
    }
    let bounds = Box(
      left: -Spacing.hair, top: -Spacing.hair, right: room + Spacing.hair, bottom: shapes.height + Spacing.hair)
    for ((shape, text), place) in zip(zip(shapes.shapes, texts), PointLabels.place(labels, within: bounds)) {
      guard let place else { continue }
      let y = Type.baseline(around: place.y)
      let content = CellMark.content(of: cells[shape.place], classes)
      if place.isMoved {
        drawing.group(.comparison) { group in
          group.add(.leader) { path in
            path.move(shape.x, shape.y)
            path.line(place.x, place.y)
          }
        }
      }
      if !isCount, !place.isMoved, let step = content.step {
        drawing.group(step) { group in
          group.add(TextRun(text, x: place.x, y: y, anchor: .middle, tone: .onBar))
        }
      } else {
        drawing.add(TextRun(text, x: place.x, y: y, anchor: .middle, tone: .value))
      }
    }
  }
}

extension MapPlot {
  /// What must be said of a value, without the marks that the chart has already.
  private func sign(_ observation: PublishedObservation) -> String {
    var rest = observation
    rest.flags.subtract([.demonstration, .breakBefore])
    return model.words.sign(rest)
  }

  static let messages: [MessageKey] = [
    .chartMapCircles, .chartNoteMap,
  ]

  // Those of the bars beside it.
  static var drawsIntervals: Bool { true }
  static var cells: CellPlaces { .places }
  static func lead(_ model: ChartModel) -> [String] { Lead.ranked(model) }
  static func table(_ model: ChartModel) -> DataTable { DataTable(rows: model) }

  static func notes(_ model: ChartModel) -> [String] {
    let licence = model.chart.geometry?.licence ?? ""
    let hasNumbers = [PictureWidth.wide, .narrow].contains { MapPlot(model, width: $0).hasNumbers }
    return (hasNumbers ? [model.words.words[.chartNoteMap]] : []) + (licence.isEmpty ? [] : [licence])
      + RankedPlot.notes(model)
  }
}

extension MessageKey {
  fileprivate static let chartMapCircles = MessageKey("chart.map.circles")
  fileprivate static let chartNoteMap = MessageKey("chart.note.map")
}
