import Figures
import Languages
import Vocabulary
import Wording

/// A share as squares of a hundred, with the number in words: "88 of 100"; or the two or three parts of a whole.
struct WafflePlot: Plot {
  let model: ChartModel
  let width: PictureWidth
  let figures: [Figure]

  /// What is shown as a hundred squares.
  struct Figure: Sendable {
    var name: String
    var isOwn: Bool
    /// The observation of each series.
    var parts: [(series: Int, observation: PublishedObservation)]

    /// The first that has no value, or is no share.
    var absent: PublishedObservation? {
      for part in parts {
        guard let value = part.observation.value, value.isFinite else { return part.observation }
      }
      return nil
    }

    var isTentative: Bool { parts.contains { $0.observation.isTentative } }
  }

  /// More parts can't be counted at a glance, and more figures are read faster as bars.
  static let (mostParts, mostFigures) = (3, 12)

  init(_ model: ChartModel, width: PictureWidth) {
    self.model = model
    self.width = width
    figures = WafflePlot.figures(model)
  }

  static var isMirrored: Bool { true }
  static var drawsIntervals: Bool { true }
  static var drawsHollow: Bool { true }
  static var cells: CellPlaces { .places }
  /// Answers of a scale have its colours; of all else the parts are told apart by their own.
  static func slots(of series: [Chart.Series], _ colours: ColourAssignment) -> [ColourSlot] {
    if series.allSatisfy({ $0.answer != nil }), !series.isEmpty { return AnswerScale.slots(of: series) }
    return series.count == 1 ? [.own] : colours.slots(of: series)
  }

  /// In the order of a ranked chart where there is one share of each; else as they are given.
  static func figures(_ model: ChartModel) -> [Figure] {
    guard model.chart.series.count > 1 else {
      let ranked = RankedRows(model)
      return (ranked.valued + ranked.missing).map { row in
        Figure(name: row.label, isOwn: row.slot == .own, parts: [(0, row.observation)])
      }
    }
    return model.grid.positions.indices.map { position in
      let parts = model.chart.series.indices.compactMap { series in
        model.grid.observation(series, position).map { (series, $0) }
      }
      let isOwn = model.chart.series.indices.contains { model.grid.cells[$0][position]?.isOwn ?? false }
      return Figure(name: model.grid.positions[position].label, isOwn: isOwn, parts: parts)
    }
  }

  /// The side of a square and the gap behind it, by how much room there is.
  private var size: (side: Double, gap: Double) {
    // A card says how high the squares of a figure may be together.
    if let card = width.card {
      let rows = Double((figures.count + most - 1) / most)
      let high = (card.plot / rows - 18) / 10
      return (max(4, min(high, (cell - 18) / 10, isSingle ? 24 : 17)), 2)
    }
    if isSingle { return width.isWide ? (17, 3) : (25, 4) }
    return width.isWide ? (17, 3) : (12, 2.5)
  }

  private var side: Double { size.side }
  private var gap: Double { size.gap }
  private var isSingle: Bool { figures.count == 1 }
  private var grid: Double { 10 * side + 9 * gap }
  /// Between two figures, and between a grid and its words.
  private static let (across, aside) = (24.0, 32.0)
  /// The size of the number in words, of one figure and of several.
  private static let sizes = (single: 34.0, several: 18.0)
  private static let leading = (single: 40.0, several: 23.0)

  func picture() -> ChartPicture {
    var draft = PictureDraft(
      model, width: width, keys: model.chart.series.count > 1 && !isSingle ? partKeys : [], hasUnit: false)
    if let figure = figures.first, isSingle {
      drawSingle(figure, into: &draft)
    } else {
      drawSeveral(into: &draft)
    }
    return draft.picture()
  }

  private var partKeys: [ChartHeader.Item] { ChartHeader.bars(model, Array(model.chart.series.indices)) }

  /// One figure: its words beside the squares, or above them on a phone.
  private func drawSingle(_ figure: Figure, into draft: inout PictureDraft) {
    guard figure.absent == nil else { return draft.addText(reason(figure), gap: Spacing.text) }
    if width.isWide {
      let top = draft.y
      let squares = Box(left: 0, top: top, right: grid, bottom: top + grid)
      drawSquares(figure, squares, into: &draft.drawing)
      let x = grid + WafflePlot.aside
      var lines = Drawing(width: width.points)
      let height = drawWords(figure, x: x, top: 0, room: width.points - x, into: &lines)
      draft.drawing.add(lines, dx: 0, dy: top + max(0, (grid - height) / 2))
      draft.y = top + max(grid, height) + Spacing.text
    } else {
      draft.y += drawWords(figure, x: 0, top: draft.y, room: width.points, into: &draft.drawing) + Spacing.text
      let left = 0.0
      drawSquares(
        figure, Box(left: left, top: draft.y, right: left + grid, bottom: draft.y + grid), into: &draft.drawing)
      draft.y += grid + Spacing.text
    }
  }

  /// Several figures beside each other, the words above the squares.
  private func drawSeveral(into draft: inout PictureDraft) {
    var first = 0
    while first < figures.count {
      let row = first..<min(first + most, figures.count)
      // Words of a row end at one height, so that its squares begin at one.
      let heights = row.map { index -> Double in
        var unseen = Drawing(width: width.points)
        return words(figures[index], room: cell, into: &unseen)
      }
      let top = draft.y + (heights.max() ?? 0) + Spacing.text
      for (index, height) in zip(row, heights) {
        let x = Double(index - first) * (cell + columnGap)
        var words = Drawing(width: width.points)
        _ = self.words(figures[index], room: cell, into: &words)
        draft.drawing.add(words, dx: x, dy: top - Spacing.text - height)
        guard figures[index].absent == nil else { continue }
        drawSquares(
          figures[index], Box(left: x, top: top, right: x + grid, bottom: top + grid), into: &draft.drawing)
      }
      let isDrawn = row.contains { figures[$0].absent == nil }
      draft.y = top + (isDrawn ? grid : 0) + (row.upperBound < figures.count ? WafflePlot.across : Spacing.text)
      first = row.upperBound
    }
  }

  /// How many figures stand beside each other.
  private var most: Int {
    guard width.card != nil else { return width.isWide ? 3 : 2 }
    return figures.count <= 6 ? max(figures.count, 1) : (figures.count + 1) / 2
  }

  /// What a figure has across.
  private var cell: Double { (width.points - Double(most - 1) * columnGap) / Double(most) }

  private var columnGap: Double { width.isWide ? WafflePlot.across : Spacing.word }

  /// The name of one of several figures, and its words; gives their height.
  private func words(_ figure: Figure, room: Double, into drawing: inout Drawing) -> Double {
    let weight: TextMeasure.Weight = figure.isOwn ? .bold : .regular
    let name = model.measure.wrap(figure.name, to: room, weight: weight)
    drawing.add(TextRun(name, weight: weight, x: 0, y: Type.baseline(under: 0)))
    let top = Type.height(name.count)
    guard figure.absent == nil else {
      let lines = model.measure.wrap(reason(figure), to: room)
      drawing.add(TextRun(lines, x: 0, y: Type.baseline(under: top), tone: .secondary))
      return top + Type.height(lines.count)
    }
    return top + drawWords(figure, x: 0, top: top, room: room, into: &drawing)
  }

  private func reason(_ figure: Figure) -> String {
    guard let absent = figure.absent else { return "" }
    return model.reason(absent)
  }

  /// Writes how many of a hundred, and what that is rounded from, with its interval; gives the height.
  private func drawWords(_ figure: Figure, x: Double, top: Double, room: Double, into drawing: inout Drawing) -> Double
  {
    let squares = HundredSquares(figure.parts.map { $0.observation.value ?? 0 })
    let size = isSingle && figure.parts.count == 1 ? WafflePlot.sizes.single : WafflePlot.sizes.several
    let leading = isSingle && figure.parts.count == 1 ? WafflePlot.leading.single : WafflePlot.leading.several
    var y = top
    for (part, count) in zip(figure.parts, squares.counts) {
      let isPart = figure.parts.count > 1
      let indent = isPart && isSingle ? side + Spacing.text : 0
      if isPart && isSingle {
        drawSquare(
          Box(left: x, top: y + 4, right: x + side, bottom: y + 4 + side), model.slots[part.series],
          isOutlined: count == .lessThanOne, isPatterned: true, into: &drawing)
      }
      if !isPart || isSingle {
        let lines = model.measure.wrap(text(count), to: room - indent, size: size, weight: .bold)
        drawing.add(
          TextRun(
            lines.map { TextRun.Line($0, .bold) }, x: x + indent, y: y + size * 0.8 + 2, size: size, leading: leading))
        y += leading * Double(lines.count)
      }
      for (line, isName) in details(part, isPart: isPart, count: count) {
        let lines = model.measure.wrap(line, to: room - indent)
        drawing.add(
          TextRun(lines, x: x + indent, y: Type.baseline(under: y), tone: isName ? .ink : .secondary))
        y += Type.height(lines.count)
      }
      if isPart && isSingle { y += Spacing.text }
    }
    return y - top
  }

  /// What stands under a number: the part's name, what it is rounded from, and its interval.
  private func details(
    _ part: (series: Int, observation: PublishedObservation), isPart: Bool, count: HundredSquares.Count
  ) -> [(text: String, isName: Bool)] {
    let words = model.words.words
    var lines: [(String, Bool)] = []
    let label = model.label(part.observation)
    let name = model.chart.series[part.series].name
    // Of several figures the name and the number share a line, for the key has the colour.
    if isPart { lines.append((isSingle ? name : "\(name): \(text(count))", true)) }
    if isRounded(part.observation, count) { lines.append((words[.chartWaffleRounded, ["value": .text(label)]], false)) }
    if let interval = model.words.interval(part.observation), !isPart {
      lines.append(("\(words[.chartTableInterval]): \(interval)", false))
    }
    return lines
  }

  /// Whether the value as it is printed says more than the squares: more digits, or a sign.
  private func isRounded(_ observation: PublishedObservation, _ count: HundredSquares.Count) -> Bool {
    guard let value = observation.value else { return false }
    if observation.flags.contains(.lowReliability) || !model.sign(observation).isEmpty { return true }
    let words = model.words.words
    let decimals = model.words.decimals(of: observation)
    let printed = words.percent(value, decimals: decimals)
    guard case .squares(let squares) = count else {
      return [0, 1].allSatisfy { printed != words.percent($0, decimals: decimals) }
    }
    return printed != words.percent(Double(squares) / 100, decimals: decimals)
  }

  private func text(_ count: HundredSquares.Count) -> String {
    let words = model.words.words
    switch count {
    case .squares(let count): return words[.chartWaffleOf, ["count": .integer(count)]]
    case .lessThanOne: return words[.chartWaffleLess]
    case .moreThan99: return words[.chartWaffleMore]
    }
  }

  /// Draws the squares from the bottom up, so that they fill like a glass.
  private func drawSquares(_ figure: Figure, _ box: Box, into drawing: inout Drawing) {
    let squares = HundredSquares(figure.parts.map { $0.observation.value ?? 0 })
    func square(_ index: Int) -> Box {
      let left = box.left + Double(index % 10) * (side + gap)
      let bottom = box.bottom - Double(index / 10) * (side + gap)
      return Box(left: left, top: bottom - side, right: left + side, bottom: bottom)
    }
    let isPatterned = figure.parts.count > 1
    var next = 0
    for (part, count) in zip(figure.parts, squares.filled) where count > 0 {
      var path = Path()
      let isHollow = part.observation.isTentative
      for index in next..<next + count {
        let box = square(index)
        path.rectangle(
          isHollow ? Box(left: box.left + 1, top: box.top + 1, right: box.right - 1, bottom: box.bottom - 1) : box)
      }
      let slot = slot(part.series, of: figure)
      drawing.group(slot) { group in
        group.add(isHollow ? .outlinedBar : isPatterned ? .bar : .marker, path)
        if isPatterned, !isHollow { group.add(PatternFill(slot), over: path) }
      }
      next += count
    }
    if let outlined = squares.outlined, next < 100 {
      drawSquare(
        square(next), slot(figure.parts[outlined].series, of: figure), isOutlined: true, isPatterned: isPatterned,
        into: &drawing)
      next += 1
    }
    drawing.add(.hatch) { path in for index in min(next, 100)..<100 { path.rectangle(square(index).inset) } }
  }

  /// Of several shares only the reader's own has the colour that stands out.
  private func slot(_ series: Int, of figure: Figure) -> ColourSlot {
    figure.parts.count > 1 || isSingle || figure.isOwn ? model.slots[series] : .calm
  }

  private func drawSquare(
    _ box: Box, _ slot: ColourSlot, isOutlined: Bool, isPatterned: Bool, into drawing: inout Drawing
  ) {
    if isOutlined {
      drawing.group(slot) { group in
        group.add(.outlinedBar) {
          $0.rectangle(Box(left: box.left + 1, top: box.top + 1, right: box.right - 1, bottom: box.bottom - 1))
        }
      }
    } else {
      BarMark(slot: slot, box: box, isTentative: false, isPatterned: isPatterned).draw(into: &drawing)
    }
  }
}

extension Box {
  /// The rectangle of a line of one pixel inside its edge.
  fileprivate var inset: Box { Box(left: left + 0.5, top: top + 0.5, right: right - 0.5, bottom: bottom - 0.5) }
}
