import Figures
import Languages
import Testing
import Vocabulary
import Wording

@testable import Charts

/// Texts must not touch each other in any font the reader may get.
@Suite struct TextBoxTests {
  static let names = [
    "Mladinski center Zagorje ob Savi in okolica", "Brda", "Škofja Loka", "Društvo mladih Kostanjevica na Krki",
    "Javni zavod za mladinske dejavnosti in medgeneracijsko sodelovanje Ljubljana Bežigrad", "Novo mesto",
    "Dnevni center za otroke in mladostnike, enota Vič-Rudnik", "Ungdomsverksamhetsutvecklingsprojektet",
  ]

  /// Widths relative to Arial's metrics: Arial, Noto Sans at its widest, DejaVu Sans at its widest.
  static let fonts: [(name: String, factor: Double)] = [("Arial", 1), ("Noto Sans", 1.09)]

  static let cases = [Chart.Kind.line, .groupedColumns, .stackedColumns, .rankedBars, .rankedDots].flatMap { kind in
    fonts.map { (kind, $0.name, $0.factor) }
  }

  @Test(arguments: cases)
  func `texts do not touch each other`(kind: Chart.Kind, font: String, factor: Double) throws {
    let sample = try #require(GoldenTests.samples["sl"])
    let measure = TextMeasure(factor: factor)
    for seed in 1...60 {
      var random = Sequence(seed: UInt64(seed))
      let chart = TextBoxTests.chart(kind, sample, &random)
      let model = ChartModel(chart, words: sample.words)
      guard model.refusal == nil else { continue }
      for width in [PictureWidth.wide, .narrow] {
        let texts = model.picture(width).drawing.texts
        let boxes = texts.map { $0.box(measure) }
        for left in boxes.indices {
          #expect(
            boxes[left].left > -2 && boxes[left].right < width.points + 16,
            "\(texts[left].lines) leaves the picture, seed \(seed)")
          for right in boxes.indices where right > left && boxes[left].intersects(boxes[right]) {
            Issue.record("\(texts[left].lines) touches \(texts[right].lines) in \(kind) \(width), seed \(seed)")
          }
        }
      }
    }
  }

  static func chart(_ kind: Chart.Kind, _ sample: Sample, _ random: inout Sequence) -> Chart {
    let isRows = kind == .rankedBars || kind == .rankedDots
    let isStack = kind == .stackedColumns
    let seriesCount = isRows ? 1 : 1 + random.next(below: kind == .line ? 8 : 3)
    let count = isRows ? 1 : 2 + random.next(below: 9)
    let scale = [1.0, 40, 9000, 250_000][random.next(below: 4)]
    let series = (0..<seriesCount).map { index in
      let states = (0..<count).map { _ -> PublishedObservation.State in
        switch random.next(below: 12) {
        case 0 where !isStack: .withheld
        case 1 where !isStack: .notAvailable
        default: .value(.init((random.next(in: 0...1) * scale).rounded()))
        }
      }
      let cells = sample.cells(
        "visits", "brda", Sample.years(2025 - count + 1...2025), states, flags: [count - 1: .provisional])
      return Chart.Series(
        name: names[(index + random.next(below: 8)) % 8], entity: "place:\(index)",
        role: index == 0 && random.next(below: 2) == 0 ? .own : .equal, cells: cells)
    }
    var chart = Chart(
      id: "random", kind: kind, title: "", subtitle: "", indicator: IndicatorID("visits"),
      series: isRows ? [rows(kind, sample, &random, scale)] : series, source: "",
      isDemonstration: random.next(below: 2) == 0)
    for number in 0..<random.next(below: 3) {
      chart.references.append(.init(label: names[number + 1], value: random.next(in: 0...scale).rounded()))
    }
    guard !isRows, !isStack else { return chart }
    for number in 0..<random.next(below: 4) {
      guard let day = Day(year: 2025 - random.next(below: count), month: 1, day: 1) else { continue }
      chart.breaks.append(
        BreakDescription(
          day: day, places: [], indicators: [],
          text: LocalizedText([Language("sl"): "Nov način štetja obiskov \(number)"])))
    }
    return chart
  }

  private static func rows(_ kind: Chart.Kind, _ sample: Sample, _ random: inout Sequence, _ scale: Double)
    -> Chart.Series
  {
    let cells = names.enumerated().map { index, name -> Chart.Cell in
      let value = random.next(in: 0...1) * scale
      let interval = kind == .rankedDots ? value * 0.8...value * 1.2 : nil
      let state: PublishedObservation.State =
        switch random.next(below: 6) {
        case 0: .withheld
        case 1: .notAvailable
        default: .value(.init(value.rounded(), interval: interval))
        }
      let key = FigureKey(indicator: IndicatorID("visits"), place: PlaceID("p\(index)"), period: .year(2024))
      return Chart.Cell(
        label: name, observation: PublishedObservation(key: key, state: state, origin: .computed), isOwn: index == 1)
    }
    return Chart.Series(name: "", entity: "", role: .equal, cells: cells)
  }

  @Test func `nothing is cut when a text is wrapped`() {
    let measure = TextMeasure()
    for name in TextBoxTests.names {
      for room in [40.0, 90, 140, 300] {
        let lines = measure.wrap(name, to: room, size: 14)
        #expect(lines.joined().filter { $0 != " " } == name.filter { $0 != " " })
        #expect(lines.allSatisfy { measure.width($0, size: 14) <= room })
      }
    }
  }

  @Test func `widths are those of Arial's metrics`() {
    let measure = TextMeasure(factor: 1)
    #expect(measure.width("1234", size: 1000) == 4 * 556)
    #expect(measure.width("č", size: 1000) == 500)
    #expect(measure.width("W", size: 1000, weight: .bold) == 944)
    #expect(measure.width("e\u{301}", size: 1000) == measure.width("e", size: 1000))
  }
}
