import Figures
import Gallery
import Testing

@testable import Charts

/// The frames that kinds with axes are drawn in.
@Suite struct FrameTests {
  static let languages = ["sl", "en", "sv", "de"]

  private func frame(
    _ model: ChartModel, hasAxis: Bool = true, right: Double = 0, inset: Double = 0
  ) -> CartesianFrame<PointScale> {
    CartesianFrame(
      model, width: .wide, keys: [], axis: LinePlot.axis(model), hasAxis: hasAxis, right: right, inset: inset,
      height: { _ in 200 }, positions: { PointScale(count: model.grid.positions.count, start: $0, end: $1) })
  }

  @Test(arguments: languages)
  func `the numbers of the axis stand left of the plot and in the picture`(language: String) throws {
    let sample = try #require(GoldenTests.samples[language])
    let model = ChartModel(sample.lineStates, words: sample.words)
    var frame = frame(model, right: 100)
    frame.drawBehind()
    let numbers = frame.drawing.texts.suffix(frame.panel.axis.ticks.count).map { $0.box(model.measure) }
    #expect(numbers.count > 2)
    #expect(numbers.allSatisfy { $0.left >= 0 && $0.right < frame.panel.box.left })
    #expect(frame.panel.box.right == PictureWidth.wide.points - 100)
  }

  @Test(arguments: [0.0, 4, 20])
  func `the numbers and the grid stand where their values are drawn, whatever stays free above`(inset: Double) throws {
    let sample = try #require(GoldenTests.samples["en"])
    let model = ChartModel(sample.line, words: sample.words)
    var frame = frame(model, inset: inset)
    frame.drawBehind()
    let panel = frame.panel
    let numbers = frame.drawing.texts.suffix(panel.axis.ticks.count)
    #expect(
      numbers.map(\.y) == panel.axis.ticks.map { Type.baseline(around: panel.place(0, $0.value).y) })
    let grid = frame.drawing.elements.compactMap { element -> Path? in
      guard case .path(.grid, let path) = element else { return nil }
      return path
    }
    let lines = Set(grid.flatMap { DrawnBounds.points($0.bytes) }.map(\.y))
    #expect(lines == Set(panel.axis.ticks.filter { $0.value != 0 }.map { panel.values($0.value).snapped }))
  }

  @Test func `without an axis the plot begins at the edge, and nothing is written beside it`() throws {
    let sample = try #require(GoldenTests.samples["en"])
    let model = ChartModel(sample.line, words: sample.words)
    var frame = frame(model, hasAxis: false)
    let before = frame.drawing.texts.count
    frame.drawBehind()
    #expect(frame.panel.box.left == 0 && frame.drawing.texts.count == before)
  }

  @Test func `the texts of events stand between the header and the plot`() throws {
    let sample = try #require(GoldenTests.samples["en"])
    let model = ChartModel(sample.lineStates, words: sample.words)
    var frame = frame(model)
    let header = PictureDraft(model, width: .wide).y
    let before = frame.drawing.texts.count
    frame.drawEvents()
    let events = frame.drawing.texts.dropFirst(before).map { $0.box(model.measure) }
    #expect(events.count == 2)
    #expect(events.allSatisfy { $0.top >= header - 4 && $0.bottom <= frame.panel.box.top })
  }

  @Test(arguments: [PictureWidth.wide, .narrow])
  func `rows without a value stand below those with one, in the order given`(width: PictureWidth) throws {
    let sample = try #require(GoldenTests.samples["en"])
    let model = ChartModel(sample.bars, words: sample.words)
    let names = NamedRows(
      ["Brda", "Celje", "Krško"].map { NamedRows.Row(name: $0) }, width: width, measure: model.measure)
    var frame = RowFrame(PictureDraft(model, width: width), names, count: 1)
    var drawn: [String] = []
    let tops = frame.tops
    frame.drawRows(["first"]) { row, place, _ in
      drawn.append(row)
      #expect(place.middle > tops[0] && place.middle < tops[1])
    }
    let missing = model.grid.cells.joined().compactMap { $0?.observation }.filter { $0.value == nil }
    let picture = frame.picture(missing: missing)
    let lines = ["Brda", "Celje", "Krško"].compactMap { name in
      picture.drawing.texts.first { $0.lines.first?.text == name }?.y
    }
    #expect(drawn == ["first"] && missing.count == 2)
    #expect(lines.count == 3 && lines == lines.sorted())
    #expect(lines[1] > frame.plot.bottom && picture.drawing.height > lines[2])
  }

  @Test(arguments: 1...4)
  func `lines around a middle reach as far above it as below`(lines: Int) {
    let first = Type.baseline(around: 100, lines: lines)
    let last = first + Type.height(lines - 1)
    #expect(abs((first - Type.drop - Type.line / 2) + (last - Type.drop + Type.line / 2) - 200) < 1e-9)
  }
}
