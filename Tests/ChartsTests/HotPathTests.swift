import Figures
import Gallery
import Testing

@testable import Charts

/// What is written and counted in short, because a portal does it a million times, is what the plain way gives.
@Suite struct HotPathTests {
  @Test(arguments: [
    "Visits", "Škofja Loka – obiski", "Öppen verksamhet · 12,5 %", "Молодёжь", "Κέντρο νέων", "中心の若者", "שלום", "مركز",
    "🙂 und 🏳️‍🌈", "e\u{301}\u{AD}\u{2068}x\u{2069}", "\u{7F}\u{80}\u{9F}\u{A0}\u{24F}\u{250}", "\t", "",
  ])
  func `a text is as wide as its letters, however many bytes they have`(text: String) {
    let measure = TextMeasure()
    for weight in [TextMeasure.Weight.regular, .bold] {
      let letters = text.unicodeScalars.map { measure.thousandths(String($0), weight) }
      #expect(measure.thousandths(text, weight) == letters.reduce(0, +))
      #expect(measure.thousandths(text[...], weight) == letters.reduce(0, +))
    }
  }

  @Test(arguments: [
    ("é", 615), ("\u{24F}", 650), ("Ж", 1077), ("–", 556), ("中", 1000), ("🙂", 1300), ("\u{301}", 0), ("\n", 0),
  ])
  func `a letter of any number of bytes has its width`(letter: String, width: Int) {
    #expect(TextMeasure().thousandths(letter, .regular) == width)
  }

  @Test(arguments: 1...40)
  func `a line through points is written like one that is drawn from point to point`(seed: UInt64) {
    var random = Sequence(seed: seed)
    let sizes = [1.0, 700, 1e5, 1e300]
    var points = (0..<1 + random.next(below: 30)).map { _ in
      let size = sizes[random.next(below: seed < 20 ? 2 : 4)]
      return (x: random.next(in: -1...1) * size, y: random.next(in: -1...1) * size)
    }
    if seed > 30 { points.append((x: .nan, y: -.infinity)) }
    var (line, steps) = (Path(), Path())
    // A second piece begins relative to the first.
    for _ in 0..<2 {
      line.line(through: points)
      for (index, point) in points.enumerated() {
        index == 0 ? steps.move(point.x, point.y) : steps.line(point.x, point.y)
      }
    }
    line.dot(3, 4)
    steps.move(3, 4)
    steps.across(0)
    line.line(5, 6)
    steps.line(5, 6)
    #expect(line == steps)
  }

  @Test func `a path may wander however far`() {
    var path = Path()
    path.move(0, 0)
    for _ in 0..<3000 { path.across(1e300) }
    path.line(0, 0)
    path.down(-.infinity)
    #expect(String(decoding: path.bytes, as: UTF8.self).hasSuffix("h99999l-299997000 0v-99999"))
  }

  @Test func `a line through no point is nothing`() {
    var path = Path()
    path.line(through: [])
    #expect(path.isEmpty)
  }

  @Test(arguments: Chart.Kind.allCases)
  func `what is kept in short of a cell is what the cell says`(kind: Chart.Kind) throws {
    let sample = try #require(GoldenTests.samples["sl"])
    for seed in 1...20 {
      var random = Sequence(seed: UInt64(seed))
      var chart = RandomChart.make(kind, sample, &random)
      // Another order, a gap, a second cell at the same place, and a series without cells.
      if seed.isMultiple(of: 2) {
        for series in chart.series.indices {
          chart.series[series].cells.reverse()
          if chart.series[series].cells.count > 2 { chart.series[series].cells.remove(at: 1) }
        }
        if let cell = chart.series.first?.cells.first { chart.series[0].cells.append(cell) }
        chart.series.append(Chart.Series(name: "", entity: "", role: .context, cells: []))
      }
      let grid = ChartModel(chart, words: sample.words).grid
      for (series, row) in grid.cells.enumerated() {
        #expect(row.count == grid.positions.count)
        for position in row.indices {
          let observation = row[position]?.observation
          #expect(grid.observation(series, position) == observation)
          #expect(grid.value(series, position) == observation?.value)
          #expect(grid.flags(series, position) == observation?.flags ?? [])
          #expect(grid.facts(series, position).interval == observation?.measure?.interval)
          #expect((grid.facts(series, position).standing == .nothing) == (observation == nil))
        }
      }
    }
  }

  @Test func `inks are given in the order in which they are declared`() {
    #expect(Array(InkSet.all) == Ink.allCases)
    var some = InkSet()
    for ink in [Ink.leader, .grid, .dot] { some.insert(ink) }
    #expect(Array(some) == [.grid, .dot, .leader])
  }

  @Test func `the rules of colours stand in the order of their names, whatever is drawn first`() {
    func style(_ slots: [ColourSlot]) -> [UInt8] {
      var drawing = Drawing(width: 10)
      for slot in slots { drawing.group(slot) { $0.add(.bar) { $0.circle(1, 1, radius: 1) } } }
      return ChartStyle(of: [drawing]).text(.standard)
    }
    let named = ColourSlot.all.sorted { "\($0.name)" < "\($1.name)" }
    #expect(style(named) == style(named.reversed()))
    let css = String(decoding: style(named), as: UTF8.self)
    let places = named.compactMap { css.firstRange(of: ".\($0.name){color:")?.lowerBound }
    #expect(places.count == named.count && places == places.sorted())
  }
}
