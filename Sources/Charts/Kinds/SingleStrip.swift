import Figures
import Languages
import Wording

/// One strip, as wide as the picture.
struct SingleStrip: Sendable {
  let marks: StripMarks

  init(_ marks: StripMarks) { self.marks = marks }

  private var model: ChartModel { marks.model }
  private var width: PictureWidth { marks.width }
  private var strips: Strips { marks.strips }
  private var measure: TextMeasure { marks.model.measure }

  /// What is named above the strip: a dot, or a line that all are held against.
  private struct Name {
    enum Mark: Hashable { case own, end, reference }

    var mark: Mark
    var name: String
    /// As it is printed.
    var value: String
    var place: Double
    /// How far the dot stands from the middle line; `nil` for a line.
    var offset: Double?
  }

  /// The height that the dots may take before they become smaller.
  private static let most = 130.0
  /// What the dots keep from the axis and from the names above them.
  private static let pad = 12.0
  /// The widest name; more lines than these have their room below the strip.
  private static let (widest, mostLines) = (200.0, 3)
  /// Where lines bend towards what they name.
  private static let (bend, lift) = (12.0, 3.0)

  func picture() -> ChartPicture {
    var draft = PictureDraft(model, width: width, keys: marks.keys)
    guard let row = strips.rows.first, let extent = row.drawnExtent else { return draft.picture() }
    let axis = marks.axis(extent, in: width.points - Spacing.item)
    let scale = scale(axis, extent)
    let (swarm, radius) = marks.swarm(row, scale, most: SingleStrip.most)
    let names = names(row, swarm, scale)
    let lines = lines(of: names)
    let isListed = !fits(lines)
    // In a list stand the dots; what they are held against is named at its line.
    let above = isListed ? names.indices.filter { names[$0].mark == .reference } : Array(names.indices)
    let room = Type.height(above.map { lines[$0].count }.max() ?? 0)
    let laneBottom = draft.y + room
    let reach = swarm.reach
    let top = laneBottom + (above.isEmpty ? 0 : SingleStrip.bend + SingleStrip.lift)
    let middle = top + SingleStrip.pad + reach.above
    let box = Box(
      left: scale.start, top: top, right: scale.end, bottom: middle + reach.below + SingleStrip.pad)
    axis?.drawDown(box, into: &draft.drawing)
    if let axis, axis.domain.contains(0) {
      draft.drawing.add(.zero) { path in
        path.move(scale(0).snapped, box.top)
        path.down(box.height)
      }
    }
    drawLine(middle, scale, into: &draft.drawing)
    draw(above.map { (names[$0], lines[$0]) }, laneBottom: laneBottom, middle: middle, box, into: &draft.drawing)
    marks.draw(row, swarm, radius: radius, scale, middle: middle, into: &draft.drawing)
    draft.y = box.bottom + (axis == nil ? Spacing.hair : ValueAxis.height)
    if isListed { list(names, into: &draft) }
    addAbsences(row, into: &draft)
    return draft.picture()
  }

  private func drawLine(_ middle: Double, _ scale: LinearScale, into drawing: inout Drawing) {
    drawing.add(.grid) { path in
      path.move(scale.start, middle.snapped)
      path.across(scale.end - scale.start)
    }
  }

  private func scale(_ axis: ValueAxis?, _ extent: ClosedRange<Double>) -> LinearScale {
    let ends = axis?.ends(measure) ?? (first: 0, last: 0)
    let edge = StripMarks.radii[0] + StripMarks.ownExtra + Spacing.hair
    return LinearScale(
      domain: axis?.domain ?? extent, start: max(edge, ends.first), end: width.points - max(edge, ends.last))
  }

  /// The reader's own, the least, the greatest, and what they are held against; from the left.
  private func names(_ row: Strips.Row, _ swarm: DotSwarm, _ scale: LinearScale) -> [Name] {
    var names: [Name] = []
    if let own = row.own {
      let dot = row.dots[own]
      names.append(
        Name(
          mark: .own, name: dot.name, value: model.label(dot.observation), place: scale(dot.value),
          offset: swarm.offsets[own]))
    }
    var printed: Set<String> = []
    for index in [row.dots.indices.first, row.dots.indices.last].compactMap({ $0 }) {
      let dot = row.dots[index]
      let value = model.words.value(dot.value, of: row.indicator)
      guard printed.insert(value).inserted,
        let name = Strips.name(of: dot.value, in: row, isNamed: strips.areEndsNamed, model)
      else { continue }
      names.append(Name(mark: .end, name: name, value: value, place: scale(dot.value), offset: swarm.offsets[index]))
    }
    var lines = model.chart.references.filter(\.value.isFinite).map { ($0.label, $0.value) }
    if strips.showsMedian(model), let median = row.median {
      lines.append((model.words.words[.chartStripMedian], median))
    }
    names += lines.map { label, value in
      Name(
        mark: .reference, name: label, value: model.words.value(value, of: row.indicator), place: scale(value),
        offset: nil)
    }
    return names.enumerated().sorted { ($0.element.place, $0.offset) < ($1.element.place, $1.offset) }.map(\.element)
  }

  private func lines(of names: [Name]) -> [[TextRun.Line]] {
    let room = min(SingleStrip.widest, width.points / Double(max(names.count, 1)) - Spacing.word)
    return names.map { EndLabels.lines($0.name, $0.value, width: max(room, SingleStrip.narrowest), measure: measure) }
  }

  private static let narrowest = 60.0

  /// Whether all names have room beside each other above the strip.
  private func fits(_ lines: [[TextRun.Line]]) -> Bool {
    lines.allSatisfy { $0.count <= SingleStrip.mostLines }
      && lines.reduce(0) { $0 + measure.width($1) + Spacing.word } <= width.points
  }

  private func draw(
    _ names: [(name: Name, lines: [TextRun.Line])], laneBottom: Double, middle: Double, _ box: Box,
    into drawing: inout Drawing
  ) {
    let widths = names.map { measure.width($0.lines) + Spacing.word }
    let places = LabelPlacement(
      wanted: names.map(\.name.place), heights: widths,
      bounds: -Spacing.word / 2...width.points + Spacing.word / 2)()
    for (index, (name, lines)) in names.enumerated() {
      let (x, label) = (name.place, places[index])
      let half = widths[index] / 2 - Spacing.word
      let start = max(label - max(half, 0), min(x, label + max(half, 0)))
      let end = name.offset.map { middle + $0 } ?? box.bottom
      let text = TextRun(
        lines, x: label, y: Type.baseline(under: laneBottom - Type.height(lines.count)), anchor: .middle,
        tone: name.mark == .own ? .own : name.mark == .end ? .secondary : .ink)
      func add(_ ink: Ink, to drawing: inout Drawing) {
        drawing.add(ink) { path in
          path.move(start, laneBottom + SingleStrip.lift)
          path.line(x, laneBottom + SingleStrip.lift + SingleStrip.bend)
          path.line(x, end)
        }
      }
      switch name.mark {
      case .own:
        drawing.group(.own) { group in
          add(.leader, to: &group)
          group.add(text)
        }
      case .end:
        drawing.group(.context) { add(.leader, to: &$0) }
        drawing.add(text)
      case .reference:
        add(.reference, to: &drawing)
        drawing.add(text)
      }
    }
  }

  /// Writes the named dots below the strip, a line for each: the dot, the name, the value.
  private func list(_ names: [Name], into draft: inout PictureDraft) {
    let indent = Marker.change * 2 + Spacing.text
    for name in names where name.mark != .reference {
      let slot: ColourSlot = name.mark == .own ? .own : strips.rows[0].own == nil ? .calm : .context
      let valueWidth = measure.width(name.value, weight: .bold)
      let isBelow = valueWidth > width.points * 0.4
      let lines =
        name.name.isEmpty
        ? [""] : measure.wrap(name.name, to: width.points - indent - (isBelow ? 0 : valueWidth + Spacing.word))
      let first = Type.baseline(under: draft.y)
      let tone: TextRun.Tone = name.mark == .own ? .own : .secondary
      draft.drawing.group(slot) { group in
        group.add(.marker) { $0.circle(Marker.change, first - Type.drop, radius: Marker.change) }
        group.add(TextRun(lines, x: indent, y: first, tone: tone))
        if isBelow { draft.y += Type.height(lines.count) }
        group.add(
          TextRun(
            name.value, weight: .bold, x: width.points, y: Type.baseline(under: draft.y), anchor: .end, tone: tone))
      }
      draft.y += Type.height(isBelow ? 1 : lines.count) + Spacing.hair
    }
    draft.y += Spacing.hair
  }

  /// Says below the strip of how many places there is no value, and of the reader's own by name.
  private func addAbsences(_ row: Strips.Row, into draft: inout PictureDraft) {
    if let (name, observation) = row.ownAbsent {
      draft.addText("\(name): \(model.reason(observation))", gap: Spacing.hair)
    }
    for text in Strips.absences(row, model) { draft.addText(text, tone: .secondary, gap: Spacing.hair) }
    draft.y += Spacing.hair
  }
}

extension TextMeasure {
  /// The width of the widest line.
  func width(_ lines: [TextRun.Line]) -> Double { lines.map { width(of: $0) }.max() ?? 0 }
}
