import Figures
import Gallery
import Languages
import Markup
import Testing
import Vocabulary
import Wording

@testable import Charts

/// What must hold of every picture, whatever its kind, its state and its data.
@Suite struct GalleryGateTests {
  static let widths = [PictureWidth.wide, .narrow]

  private func model(
    _ kind: Chart.Kind, _ state: GalleryState, _ language: String = "sl"
  ) throws -> ChartModel {
    let sample = try #require(GoldenTests.samples[language])
    return ChartModel(state.applied(to: sample.example(of: kind)), words: sample.words)
  }

  @Test(arguments: GalleryTests.cases)
  func `nothing is drawn outside the picture`(kind: Chart.Kind, state: GalleryState) throws {
    for language in GoldenTests.samples.keys.sorted() {
      let model = try model(kind, state, language)
      guard model.refusal == nil else { continue }
      for width in GalleryGateTests.widths {
        #expect(DrawnBounds(model.picture(width).drawing).problems == [], "\(language), \(width)")
      }
    }
  }

  @Test(arguments: GalleryTests.cases)
  func `no text is smaller than twelve pixels on any screen`(kind: Chart.Kind, state: GalleryState) throws {
    let model = try model(kind, state)
    guard model.refusal == nil, model.kind.plot.shape == .figure else { return }
    for width in GalleryGateTests.widths {
      let drawing = model.picture(width).drawing
      let scale = width.column / drawing.width
      #expect(drawing.texts.allSatisfy { $0.size * scale >= 12 }, "\(width)")
      // The file of a phone is shown in the same column.
      if width == .narrow { #expect(Type.label * width.column / (drawing.width + 2 * width.margin) >= 12) }
    }
  }

  @Test(arguments: GalleryTests.cases)
  func `no line is drawn over a text`(kind: Chart.Kind, state: GalleryState) throws {
    let model = try model(kind, state)
    guard model.refusal == nil else { return }
    for width in GalleryGateTests.widths {
      #expect(LinesOverTexts(model.picture(width).drawing).problems == [], "\(width)")
    }
  }

  /// The states of values, each of which a reader must see.
  static let states: [GalleryState] = [
    .withheld, .onlyOneWithheld, .notAvailable, .notApplicable, .unreliable, .provisional, .forecast, .breakInSeries,
    .intervals,
  ]

  /// Of a word-sized line only gaps, breaks and the last value are seen.
  ///
  /// Answers that are provisional stand in the table with their sign, for the bar of an item has all of them.
  static let kinds = Chart.Kind.allCases.filter { $0 != .sparkline }

  @Test(arguments: kinds, states)
  func `a state is drawn otherwise than the ordinary`(kind: Chart.Kind, state: GalleryState) throws {
    let ordinary = try model(kind, .ordinary)
    let changed = try model(kind, state)
    // The example may have the state already, or nothing that it could be of; of one period there is no break.
    let isSame = zip(changed.chart.series, ordinary.chart.series).allSatisfy { changed, ordinary in
      changed.cells.map(\.observation) == ordinary.cells.map(\.observation)
    }
    let periods = Set(changed.chart.series.flatMap { $0.cells.map(\.observation.key.period) })
    if state == .breakInSeries ? changed.chart.breaks.isEmpty || periods.count == 1 : isSame { return }
    if kind == .answerScale, [.provisional, .forecast, .unreliable].contains(state) { return }
    if state == .intervals, !changed.kind.plot.drawsIntervals { return }
    guard changed.refusal == nil else { return }
    for width in GalleryGateTests.widths {
      #expect(changed.picture(width).drawing != ordinary.picture(width).drawing, "\(width)")
    }
  }

  @Test(arguments: GalleryTests.cases)
  func `the notes of a file explain only what is drawn into it`(kind: Chart.Kind, state: GalleryState) throws {
    let model = try model(kind, state)
    guard model.refusal == nil else { return }
    let words = model.words.words
    for width in GalleryGateTests.widths {
      let picture = model.picture(width)
      let notes = ChartTexts(model, refusal: nil, pictures: [picture]).notes(below: picture)
      let drawn = picture.drawing.texts.flatMap(\.lines).map { $0.text + $0.bold }
      for sign in FigureSign.allCases {
        let letter = words[MessageKey("figure.sign." + sign.rawValue)]
        let meaning = words[MessageKey("figure.meaning." + sign.rawValue)]
        let isExplained = notes.contains { $0.contains("\(letter) – \(meaning)") }
        let isDrawn = drawn.contains { text in
          text.split { " \u{A0}()".contains($0) }.contains { $0 == letter }
        }
        #expect(!isExplained || isDrawn, "\(letter), \(width)")
      }
    }
  }

  /// The kinds that print the value of every mark, and say what has none.
  static let printed: [Chart.Kind] = [
    .rankedBars, .rankedDots, .bullet, .dumbbell, .slope, .pyramid, .heatTable, .tileMap, .choropleth,
  ]

  @Test(arguments: printed, GalleryState.allCases)
  func `every value that is known is written into the picture`(kind: Chart.Kind, state: GalleryState) throws {
    let model = try model(kind, state)
    guard model.refusal == nil, GalleryGateTests.printed.contains(model.kind) else { return }
    for width in GalleryGateTests.widths {
      let texts = model.picture(width).drawing.texts.flatMap(\.lines).map { $0.text + $0.bold }
      // What is held against others is an outline, whose numbers stand in the table.
      let drawn = model.chart.series.indices.filter { kind != .pyramid || model.chart.series[$0].role != .comparison }
      let known = drawn.flatMap { model.grid.cells[$0].compactMap { $0?.observation } }.filter { $0.value != nil }
      for observation in known {
        #expect(texts.contains { $0.contains(model.label(observation)) }, "\(model.label(observation)), \(width)")
      }
    }
  }

  @Test(
    arguments: Chart.Kind.allCases,
    [.ordinary, .longNames, .negative, .tenDigits, .thousandths, .thousandfold, .fortyYears] as [GalleryState])
  func `every value that is known moves its mark`(kind: Chart.Kind, state: GalleryState) throws {
    let sample = try #require(GoldenTests.samples["en"])
    let chart = state.applied(to: sample.example(of: kind))
    let model = ChartModel(chart, words: sample.words)
    guard model.refusal == nil, let extent = model.grid.values, extent.lowerBound < extent.upperBound else { return }
    // A length from zero hardly changes where values differ in their last digits alone.
    if [.stackedColumns, .pyramid].contains(model.kind), state == .tenDigits { return }
    if model.kind == .answerScale, state == .thousandths { return }
    // A column or an item that lacks a part has the reason in its place.
    let isWhole = model.grid.positions.indices.map { position in
      ![.stackedColumns, .answerScale].contains(model.kind)
        || model.chart.series.indices.allSatisfy { model.grid.observation($0, position)?.value != nil }
    }
    for series in chart.series.indices {
      let cells = chart.series[series].cells
      // A few of each series: the drawing of any other is the same code.
      for at in stride(from: 0, to: cells.count, by: max(1, cells.count / 3)) {
        guard case .value(var measure) = cells[at].observation.state, cells[at].observation.isWhole else { continue }
        guard isWhole.count != cells.count || isWhole[at] else { continue }
        let middle = (extent.lowerBound + extent.upperBound) / 2
        // To the other end of what the values span, so that the axis need not change.
        measure.value = measure.value < middle ? extent.upperBound : extent.lowerBound
        measure.interval = nil
        var other = chart
        other.series[series].cells[at].observation.state = .value(measure)
        let moved = ChartModel(other, words: sample.words)
        guard moved.refusal == nil, moved.kind == model.kind else { continue }
        for width in GalleryGateTests.widths {
          #expect(model.picture(width).drawing != moved.picture(width).drawing, "\(series), \(at), \(width)")
        }
      }
    }
  }

  @Test(arguments: [Chart.Kind.line, .smallMultiples, .groupedColumns, .stackedColumns], GalleryState.allCases)
  func `every series is named`(kind: Chart.Kind, state: GalleryState) throws {
    let model = try model(kind, state)
    // A stack without a whole column has nothing but the reasons.
    guard model.refusal == nil, model.kind != .stackedColumns || Stack(model).columns.contains(where: { $0 != nil })
    else { return }
    for width in GalleryGateTests.widths {
      let picture = model.picture(width)
      let texts = picture.drawing.texts.map { run in
        run.lines.map { $0.text + $0.bold }.joined().filter { !" \u{A0}-".contains($0) }
      }
      let notes = ChartTexts(model, refusal: nil, pictures: [picture]).notes.joined()
      for series in model.chart.series where model.chart.series.count > 1 {
        let name = series.name.filter { !" \u{A0}-".contains($0) }
        #expect(texts.contains { $0.contains(name) } || notes.contains(series.name), "\(series.name), \(width)")
      }
    }
  }

  @Test func `each class is as wide as the others, or has as many values where these lie far apart`() throws {
    let sample = try #require(GoldenTests.samples["en"])
    let even = ClassScale(ChartModel(sample.areas.heatTable, words: sample.words))
    #expect(!even.isEven)
    var chart = sample.areas.heatTable
    for at in chart.series[0].cells.indices {
      chart.series[0].cells[at].observation.state = .value(.init(Double(90_000 + at * 1000)))
    }
    let model = ChartModel(chart, words: sample.words)
    let scale = ClassScale(model)
    #expect(scale.isEven && scale.breaks.count > 2)
    let steps = Set(model.grid.cells.joined().compactMap { $0?.observation.value }.map { scale.step($0) })
    #expect(steps.count == scale.count)
    #expect(
      draw(chart, with: sample.words, downloads: []).figure.string.contains("Each class has about as many values."))
  }

  @Test(arguments: ["sl", "en", "sv", "de"])
  func `parts below zero are refused with the true reason`(language: String) throws {
    let sample = try #require(GoldenTests.samples[language])
    let model = ChartModel(GalleryState.negative.applied(to: sample.stack), words: sample.words)
    #expect(model.refusal == sample.words.words[MessageKey("chart.guard.negative")])
  }

  @Test func `the numbers of cases are a range in the notes where they have no room below columns`() throws {
    let sample = try #require(GoldenTests.samples["en"])
    let few = ChartModel(sample.stack, words: sample.words).picture(.wide)
    // The same number is said once.
    #expect(!few.drawing.texts.contains { $0.lines.contains { $0.text == "n = 1,234" } })
    #expect(few.notes == ["Number of cases (n) in each column: 1,234."])
    var chart = GalleryState.fortyYears.applied(to: sample.stack)
    for series in chart.series.indices {
      for at in chart.series[series].cells.indices {
        guard case .value(var measure) = chart.series[series].cells[at].observation.state else { continue }
        measure.denominator = Double(980 + at)
        chart.series[series].cells[at].observation.state = .value(measure)
      }
    }
    let many = ChartModel(chart, words: sample.words).picture(.wide)
    #expect(!many.drawing.texts.contains { $0.lines.contains { $0.text.hasPrefix("n =") } })
    #expect(many.notes == ["Number of cases (n) in each column: 980–1,019."])
  }

  @Test func `columns of one period are no wider than columns are`() throws {
    let model = try model(.groupedColumns, .onePoint)
    let bars = model.picture(.wide).drawing.elements.compactMap { element -> Double? in
      guard case .path(.bar, let path) = element else { return nil }
      let points = DrawnBounds.points(path.bytes).map(\.x)
      return (points.max() ?? 0) - (points.min() ?? 0)
    }
    #expect(bars.contains { $0 > 60 } && bars.allSatisfy { $0 <= 96 })
  }

  @Test(arguments: [
    (GalleryState.ordinary, Chart.Kind.groupedColumns), (.many, .smallMultiples), (.fortyYears, .line),
  ])
  func `columns that could not be told apart are small lines, a fence of them is lines`(
    state: GalleryState, kind: Chart.Kind
  ) throws {
    #expect(try model(.groupedColumns, state).kind == kind)
  }

  @Test func `the table is closed below a picture, and open where none is drawn`() throws {
    let sample = try #require(GoldenTests.samples["en"])
    func figure(_ chart: Chart) -> String { draw(chart, with: sample.words, downloads: []).figure.string }
    #expect(!figure(sample.bars).contains("<details class=\"ch-data\" id=\"bars-data\" open"))
    #expect(!figure(sample.lineBand).contains("<details class=\"ch-data\" id=\"line-band-data\" open"))
    let empty = figure(sample.empty)
    #expect(empty.contains(" open") && !empty.contains("Without published values"))
    let reason = try #require(empty.firstRange(of: "No values are published"))
    let table = try #require(empty.firstRange(of: "<table"))
    #expect(reason.lowerBound < table.lowerBound)
  }

  @Test func `a break in a shaded table and a calendar is drawn, numbered and said`() throws {
    for kind in [Chart.Kind.heatTable, .calendar] {
      let model = try model(kind, .breakInSeries, "en")
      for width in GalleryGateTests.widths {
        let picture = model.picture(width)
        let inks = picture.drawing.elements.compactMap { element -> Ink? in
          guard case .path(let ink, _) = element else { return nil }
          return ink
        }
        #expect(inks.contains(.breakRule), "\(kind), \(width)")
        let notes = picture.notes + ChartTexts(model, refusal: nil, pictures: [picture]).notes(below: picture)
        #expect(notes.contains { $0.hasPrefix("(") && $0.hasSuffix("A new way of counting from here on") })
      }
    }
    let figure = draw(
      try model(.heatTable, .breakInSeries).chart, with: try model(.heatTable, .ordinary).words, downloads: [])
    #expect(figure.figure.string.contains("ch-hb"))
  }

  @Test func `a last value that is not of the last period names its own and is not bold`() throws {
    let sample = try #require(GoldenTests.samples["en"])
    var chart = sample.line
    chart.series = Array(chart.series.prefix(3))
    chart.series[0].cells[11].observation.state = .withheld
    let lines = ChartModel(chart, words: sample.words).picture(.wide).drawing.texts.flatMap(\.lines)
    #expect(lines.contains { $0.text.hasSuffix("1,580 (2024)") && $0.bold.isEmpty })
  }

  @Test func `panels whose values lie far apart have scales of their own, which is said`() throws {
    let sample = try #require(GoldenTests.samples["en"])
    let note = sample.words.words[MessageKey("chart.note.own-scales")]
    let alike = draw(sample.multiples, with: sample.words, downloads: [])
    #expect(!alike.figure.string.contains(note))
    // The greatest of the benchmark's lines is above thirty times the least.
    let unlike = draw(sample.line, with: sample.words, downloads: [])
    #expect(unlike.figure.string.contains(note))
    let model = ChartModel(sample.line, words: sample.words)
    let zeros = model.picture(.wide).drawing.texts.flatMap(\.lines).count { $0.text == "0" }
    #expect(zeros == 7)
  }
}

/// The lines that are drawn after a text and cross it.
struct LinesOverTexts {
  private(set) var problems: [String] = []

  init(_ drawing: Drawing) {
    var moves = [(dx: 0.0, dy: 0.0)]
    var texts: [(words: String, box: Box)] = []
    let measure = TextMeasure()
    for element in drawing.elements {
      let here = moves[moves.count - 1]
      switch element {
      case .begin, .share: moves.append(here)
      case .move(let dx, let dy): moves.append((here.dx + dx, here.dy + dy))
      case .end: moves.removeLast()
      case .text(let run):
        let box = run.box(measure)
        texts.append(
          (
            run.lines.map { $0.text + $0.bold }.joined(separator: "|"),
            Box(
              left: box.left + here.dx + 2, top: box.top + here.dy + 3, right: box.right + here.dx - 2,
              bottom: box.bottom + here.dy - 4)
          ))
      case .path(let ink, let path):
        guard ink.style.fill == .none || ink == .bar || ink == .cell else { continue }
        let points = DrawnBounds.strokes(path.bytes).map { stroke in
          stroke.map { (x: $0.x + here.dx, y: $0.y + here.dy) }
        }
        for text in texts {
          for stroke in points
          where zip(stroke, stroke.dropFirst()).contains(where: { LinesOverTexts.crosses($0, $1, text.box) }) {
            problems.append("\(ink) over \"\(text.words)\"")
          }
        }
      case .pattern, .reuse: continue
      }
    }
  }

  /// Whether a straight line enters a box, by its parameter where it crosses each side.
  private static func crosses(_ from: (x: Double, y: Double), _ to: (x: Double, y: Double), _ box: Box) -> Bool {
    var (enter, leave) = (0.0, 1.0)
    for (start, step, low, high) in [
      (from.x, to.x - from.x, box.left, box.right), (from.y, to.y - from.y, box.top, box.bottom),
    ] {
      if abs(step) < 1e-9 {
        if start <= low || start >= high { return false }
        continue
      }
      let (first, second) = ((low - start) / step, (high - start) / step)
      enter = max(enter, min(first, second))
      leave = min(leave, max(first, second))
    }
    return enter < leave
  }
}
