import Figures
import Gallery
import Languages
import Markup
import Testing
import Vocabulary
import Wording

@testable import Charts

/// Strips, dot ranges and squares of a hundred.
@Suite struct DotKindTests {
  private static func model(_ chart: Chart, _ sample: Sample) -> ChartModel { ChartModel(chart, words: sample.words) }

  private static func texts(_ model: ChartModel, _ width: PictureWidth = .wide) -> [String] {
    model.picture(width).drawing.texts.map { run in run.lines.map { $0.text + $0.bold }.joined(separator: " ") }
  }

  /// The middles of the round marks of an ink, in a slot or in any.
  private static func circles(_ drawing: Drawing, _ inks: [Ink] = [.marker, .hollowMarker]) -> [(x: Double, y: Double)]
  {
    drawing.elements.flatMap { element -> [(x: Double, y: Double)] in
      guard case .path(let ink, let path) = element, inks.contains(ink) else { return [] }
      return DrawnBounds.strokes(path.bytes).filter { !$0.isEmpty }.map { stroke in
        let xs = stroke.map(\.x)
        let ys = stroke.map(\.y)
        return (((xs.min() ?? 0) + (xs.max() ?? 0)) / 2, ((ys.min() ?? 0) + (ys.max() ?? 0)) / 2)
      }
    }
  }

  private static func strip(
    _ values: [Double], own: Int? = nil, indicator: String = "hours-per-week", _ sample: Sample
  ) -> Chart {
    let cells = values.indices.map { index -> Chart.GridCell in
      var cell = sample.cells(
        indicator, "p\(index)", [.year(2025)], Sample.states([values[index]]))[0]
      cell.label = "Place \(index)"
      cell.isOwn = index == own
      return cell
    }
    return sample.chart(
      "x", .strip, "Title", "", indicator, [Chart.Series(name: "", entity: "", role: .equal, cells: cells)])
  }

  // MARK: The swarm

  static let swarms: [[Double]] = [
    [], [5], [5, 5, 5], [0, 3, 6, 9], (0..<200).map { Double($0 * 37 % 300) }, Array(repeating: 7, count: 200),
    [100, 0, 50, 50.5, 49],
  ]

  @Test(arguments: swarms)
  func `no dot of a swarm lies over another, and each is where its value is`(places: [Double]) {
    for first in [nil] + Array(places.indices.prefix(2)).map(Optional.some) {
      let swarm = DotSwarm(places.map { ($0, 4) }, first: first)
      #expect(swarm.offsets.count == places.count)
      if let first { #expect(swarm.offsets[first] == 0) }
      for left in places.indices {
        for right in places.indices where left < right {
          let (dx, dy) = (places[left] - places[right], swarm.offsets[left] - swarm.offsets[right])
          #expect(dx * dx + dy * dy >= 64, "\(left), \(right)")
        }
      }
      #expect(swarm.reach.above + swarm.reach.below <= swarm.height + 9)
    }
  }

  // MARK: Strips

  static let sizes = [3, 24, 200]

  @Test(arguments: sizes)
  func `every place with a value is a dot, whatever their number`(count: Int) throws {
    let sample = try #require(GoldenTests.samples["en"])
    let values = (0..<count).map { Double($0 * 53 % 97) + 1 }
    for width in GalleryGateTests.widths {
      let model = DotKindTests.model(DotKindTests.strip(values, own: 1, sample), sample)
      // Names that have no room above stand below, each with a dot of its own.
      let dots = DotKindTests.circles(model.picture(width).drawing).count
      #expect(dots == count || width == .narrow && dots == count + 3)
      #expect(model.picture(width).drawing.height < 420)
    }
  }

  @Test func `the reader's own, the least, the greatest and the median are named with their values`() throws {
    let sample = try #require(GoldenTests.samples["en"])
    let texts = DotKindTests.texts(DotKindTests.model(DotKindTests.strip([3, 9, 5, 14, 7], own: 1, sample), sample))
    for text in ["Place 1 9.0", "Place 0 3.0", "Place 3 14.0", "median 7.0"] {
      #expect(texts.contains(text), "\(text)")
    }
    #expect(!texts.contains { $0.contains("Place 2") || $0.contains("Place 4") })
  }

  @Test func `equal ends are counted, and two are named`() throws {
    let sample = try #require(GoldenTests.samples["en"])
    let texts = DotKindTests.texts(
      DotKindTests.model(DotKindTests.strip([3, 3, 5, 9, 9, 9, 3], own: 6, sample), sample))
    #expect(
      texts.contains("Place 6 3.0") && texts.contains("Place 0 and Place 1 3.0") && texts.contains("3 places 9.0"))
    let equal = DotKindTests.texts(DotKindTests.model(DotKindTests.strip([7, 7, 7, 7], own: 2, sample), sample))
    #expect(equal.contains("Place 2 7.0") && equal.contains("3 places 7.0"))
  }

  @Test func `what has no value is counted with its reason and stands nowhere on the scale`() throws {
    let sample = try #require(GoldenTests.samples["en"])
    var chart = DotKindTests.strip([3, -1, 5, -1, -2, 9], own: 1, sample)
    let model = DotKindTests.model(chart, sample)
    let texts = DotKindTests.texts(model)
    #expect(texts.contains("2 of 6: not published, to protect persons") && texts.contains("1 of 6: not available"))
    #expect(texts.contains("Place 1: not published, to protect persons"))
    #expect(DotKindTests.circles(model.picture(.wide).drawing).count == 3)
    // The picture does not depend on which are withheld beside one's own.
    chart.series[0].cells.swapAt(2, 3)
    chart.series[0].cells[2].label = "Place 2"
    chart.series[0].cells[3].label = "Place 3"
    #expect(DotKindTests.texts(DotKindTests.model(chart, sample)) == texts)
  }

  @Test func `places are not named by what people answered, but for the reader's own`() throws {
    let sample = try #require(GoldenTests.samples["en"])
    var chart = DotKindTests.strip([0.5, 0.7, 0.9, 0.6], own: 3, indicator: "index-safety", sample)
    chart.series[0].cells[3].observation.state = .value(.init(0.6, interval: 0.5...0.7, base: 90))
    let drawn = draw(chart, with: sample.words, downloads: [])
    let texts = DotKindTests.texts(DotKindTests.model(chart, sample))
    #expect(texts.contains("Place 3 60%") && texts.contains("50%") && texts.contains("90%"))
    #expect(!texts.contains { $0.contains("Place 0") || $0.contains("Place 2") })
    #expect(drawn.figure.string.contains("are not named"))
    #expect(drawn.figure.string.contains("Place 3: 95% confidence interval"))
  }

  @Test func `a value that is not final is hollow and neither the least nor the greatest`() throws {
    let sample = try #require(GoldenTests.samples["en"])
    var chart = DotKindTests.strip([3, 5, 9], sample)
    chart.series[0].cells[2].observation.flags = .provisional
    let texts = DotKindTests.texts(DotKindTests.model(chart, sample))
    #expect(texts.contains("Place 0 3.0") && !texts.contains { $0.contains("Place 2") } && texts.contains("9.0"))
  }

  @Test func `strips of one unit share a scale, others have their own, which is said`() throws {
    let sample = try #require(GoldenTests.samples["en"])
    let note = sample.words.words[MessageKey("chart.strip.own-scales")]
    #expect(draw(sample.spread.strips, with: sample.words, downloads: []).figure.string.contains(note))
    var shared = DotKindTests.strip([3, 9, 5], own: 1, sample)
    var second = shared.series[0]
    second.name = "2024"
    shared.series[0].name = "2025"
    shared.series.append(second)
    let drawn = draw(shared, with: sample.words, downloads: [])
    #expect(!drawn.figure.string.contains(note))
    // The table has a row for each place and the medians.
    let table = DataTable(DotKindTests.model(shared, sample))
    #expect(table.rows.map(\.head) == ["Place 0", "Place 1", "Place 2"] && table.heads.count == 2)
    #expect(table.foot.map { $0.entries.map(\.text) } == [["5.0", "5.0"]])
  }

  @Test func `strips of one place tell its values`() throws {
    let sample = try #require(GoldenTests.samples["en"])
    let drawn = draw(sample.spread.strips, with: sample.words, downloads: [])
    #expect(drawn.lead == "Novo mesto: Hours per week 24.8, Visits 4,312 and Feeling safe 63%.")
    #expect(drawn.numbersOutsideTable == [])
  }

  @Test func `strips of several periods tell of the last`() throws {
    let sample = try #require(GoldenTests.samples["en"])
    var chart = DotKindTests.strip([3, 9, 5], own: 1, sample)
    var before = chart.series[0]
    for index in before.cells.indices { before.cells[index].observation.key.period = .year(2024) }
    before.name = "2024"
    chart.series[0].name = "2025"
    chart.series.insert(before, at: 0)
    let drawn = draw(chart, with: sample.words, downloads: [])
    #expect(drawn.lead.contains("2025") && drawn.lead.contains("Place 1") && drawn.numbersOutsideTable == [])
  }

  @Test func `what has no value is not said to be hollow`() throws {
    let sample = try #require(GoldenTests.samples["en"])
    var chart = DotKindTests.strip([3, -2, 5], sample)
    chart.series[0].cells[1].observation.flags = .partial
    #expect(!draw(chart, with: sample.words, downloads: []).figure.string.contains("Hollow"))
    chart.series[0].cells[0].observation.flags = .partial
    #expect(draw(chart, with: sample.words, downloads: []).figure.string.contains("Hollow"))
  }

  // MARK: Dot ranges

  private static func range(_ rows: [[Double]], from year: Int = 2021, _ sample: Sample) -> Chart {
    sample.chart(
      "x", .dotRange, "Title", "", "hours-per-week",
      rows.enumerated().map { index, values in
        Chart.Series(
          name: "Row \(index)", entity: "place:\(index)", role: .equal,
          cells: sample.cells(
            "hours-per-week", "p\(index)", Sample.years(year...year + values.count - 1), Sample.states(values)))
      })
  }

  @Test(arguments: [(2, Chart.Kind.dotRange), (6, .dotRange), (7, .smallMultiples)])
  func `more periods than six are lines`(count: Int, kind: Chart.Kind) throws {
    let sample = try #require(GoldenTests.samples["en"])
    let values = (0..<count).map { Double($0 * 7 % 5) + 3 }
    let model = DotKindTests.model(DotKindTests.range([values, values], sample), sample)
    #expect(model.kind == kind)
    guard kind == .dotRange else { return }
    #expect(DotKindTests.circles(model.picture(.wide).drawing).count == 2 * count + count)
  }

  @Test func `the line spans what is comparable, and what lies before a break is a square`() throws {
    let sample = try #require(GoldenTests.samples["en"])
    var chart = DotKindTests.range([[1, 20, 8, 10, 12]], sample)
    chart.breaks = [
      SeriesBreak(
        day: Day(year: 2023, month: 1, day: 1) ?? Day(number: 0), places: [], indicators: [],
        text: LocalizedText([Language("en"): "Counted anew"]))
    ]
    let row = try #require(DotRanges(DotKindTests.model(chart, sample)).rows.first)
    #expect(row.span == 8...12)
    #expect(row.dots.map(\.isBeforeBreak) == [false, false, false, true, true])
    let drawn = draw(chart, with: sample.words, downloads: [])
    #expect(drawn.figure.string.contains("before the break, not comparable"))
    #expect(drawn.figure.string.contains("Counted anew"))
    // A break before the first known value parts nothing.
    chart.series[0].cells[0].observation.state = .withheld
    chart.series[0].cells[1].observation.state = .withheld
    #expect(!draw(chart, with: sample.words, downloads: []).figure.string.contains("before the break"))
  }

  @Test func `a period without a value is said at its row, and an earlier last value names its period`() throws {
    let sample = try #require(GoldenTests.samples["en"])
    let model = DotKindTests.model(DotKindTests.range([[4, -1, 6, 8, -1], [3, 4, 5, 6, 7]], sample), sample)
    let texts = DotKindTests.texts(model)
    #expect(texts.contains { $0.replacing("\u{A0}", with: " ").contains("2022, 2025: not published") })
    #expect(texts.contains("8.0 (2024)") && texts.contains("7.0"))
  }

  // MARK: Squares

  static let hundreds: [(shares: [Double], filled: [Int], outlined: Int?, counts: [HundredSquares.Count])] = [
    ([0.876], [88], nil, [.squares(88)]), ([0], [0], nil, [.squares(0)]), ([1], [100], nil, [.squares(100)]),
    ([0.004], [0], 0, [.lessThanOne]), ([0.006], [1], nil, [.squares(1)]), ([0.996], [99], 0, [.moreThan99]),
    ([0.994], [99], nil, [.squares(99)]), ([0.9999], [99], 0, [.moreThan99]),
    ([0.114, 0.247, 0.639], [11, 25, 64], nil, [.squares(11), .squares(25), .squares(64)]),
    ([1.0 / 3, 1.0 / 3, 1.0 / 3], [34, 33, 33], nil, [.squares(34), .squares(33), .squares(33)]),
    ([0.335, 0.335, 0.33], [34, 33, 33], nil, [.squares(34), .squares(33), .squares(33)]),
    ([0.996, 0.004], [99, 0], 1, [.moreThan99, .lessThanOne]),
    ([0.992, 0.004, 0.004], [99, 0, 0], 1, [.squares(99), .lessThanOne, .lessThanOne]),
    ([0.6, 0.397, 0.003], [60, 40, 0], nil, [.squares(60), .squares(40), .lessThanOne]),
    ([0.5, 0.2], [50, 20], nil, [.squares(50), .squares(20)]),
  ]

  @Test(arguments: hundreds)
  func `squares are rounded to a hundred and stay true at either end`(
    shares: [Double], filled: [Int], outlined: Int?, counts: [HundredSquares.Count]
  ) {
    let squares = HundredSquares(shares)
    #expect(squares.filled == filled && squares.outlined == outlined && squares.counts == counts, "\(squares)")
  }

  @Test func `parts of a whole are a hundred squares together whatever they are`() {
    for first in stride(from: 0.0, through: 1, by: 0.0173) {
      for second in stride(from: 0.0, through: 1 - first, by: 0.0311) {
        let squares = HundredSquares([first, second, max(0, 1 - first - second)])
        let all = squares.filled.reduce(0, +) + (squares.outlined == nil ? 0 : 1)
        #expect(all == 100, "\(first), \(second): \(squares)")
      }
    }
  }

  @Test(arguments: [
    ("sl", "88 od 100", "natančneje: 87,6 %"), ("en", "88 of 100", "more exactly: 87.6%"),
    ("sv", "88 av 100", "mer exakt: 87,6 %"), ("de", "88 von 100", "genauer: 87,6 %"),
  ])
  func `a share is told in words, with what it is rounded from`(language: String, words: String, exact: String) throws {
    let sample = try #require(GoldenTests.samples[language])
    for width in GalleryGateTests.widths {
      let texts = DotKindTests.texts(DotKindTests.model(sample.spread.waffle, sample), width).map {
        $0.replacing("\u{A0}", with: " ")
      }
      #expect(texts.contains(words) && texts.contains(exact), "\(texts)")
      // What is exact already is not told twice.
      #expect(!texts.contains { $0.hasSuffix("64,0 %") || $0.hasSuffix("64.0%") })
    }
  }

  @Test func `what is no share of a whole is refused with its reason`() throws {
    let sample = try #require(GoldenTests.samples["en"])
    let words = sample.words.words
    func refusal(_ change: (inout Chart) -> Void) -> String? {
      var chart = sample.spread.partsOfWhole
      change(&chart)
      return DotKindTests.model(chart, sample).refusal
    }
    func values(_ value: Double, _ chart: inout Chart) {
      for index in chart.series.indices { chart.series[index].cells[0].observation.state = .value(.init(value)) }
    }
    let share = words[MessageKey("chart.guard.share")]
    #expect(refusal { _ in } == nil)
    #expect(
      refusal {
        $0 = DotKindTests.strip([3, 5, 9], sample)
        $0.kind = .waffle
      } == share)
    #expect(refusal { values(1.2, &$0) } == share)
    #expect(refusal { values(0.5, &$0) } == share)
    #expect(refusal { $0.series.append($0.series[0]) } == words[MessageKey("chart.guard.parts")])
    #expect(refusal { $0.series[1].cells[0].observation.state = .withheld } == words[.chartGuardStack])
    var many = sample.spread.waffle
    many.series[0].cells = (0..<13).map { many.series[0].cells[$0 % 5] }
    #expect(DotKindTests.model(many, sample).refusal == words[MessageKey("chart.guard.figures")])
  }
}
