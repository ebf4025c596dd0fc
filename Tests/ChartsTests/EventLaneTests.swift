import Figures
import Gallery
import Languages
import Testing
import Vocabulary
import Wording

@testable import Charts

/// What happened, beside lines: in words where there is room, else as numbers.
@Suite struct EventLaneTests {
  /// An event by its first and last month; a break where it has one alone.
  struct Event: Sendable {
    var from: (year: Int, month: Int)
    var to: (year: Int, month: Int)?
    var text: String
  }

  private static func day(_ month: (year: Int, month: Int)) -> Day {
    Day(year: month.year, month: month.month, day: 1) ?? Day(number: 0)
  }

  static func model(_ events: [Event], _ sample: Sample) -> ChartModel {
    var chart = sample.line
    chart.series = Array(chart.series.prefix(2))
    for event in events {
      let text = LocalizedText([Language("en"): event.text])
      if let to = event.to {
        chart.annotations.append(Annotation(days: day(event.from)...day(to), places: [], text: text))
      } else {
        chart.breaks.append(SeriesBreak(day: day(event.from), places: [], indicators: [], text: text))
      }
    }
    return ChartModel(chart, words: sample.words)
  }

  static let near: [Event] = [
    Event(from: (2019, 1), text: "New counting method from 2019"),
    Event(from: (2020, 3), to: (2020, 5), text: "Centres closed for the first time"),
    Event(from: (2020, 10), to: (2021, 4), text: "Centres closed or online in the second wave"),
    Event(from: (2022, 1), text: "Visits are counted once a day"),
    Event(from: (2023, 1), to: (2023, 12), text: "The centre is rebuilt"),
  ]

  @Test(arguments: 1...5)
  func `events near each other stand on two lines at most, and none is left out`(count: Int) throws {
    let sample = try #require(GoldenTests.samples["en"])
    let events = Array(EventLaneTests.near.prefix(count))
    let model = EventLaneTests.model(events, sample)
    for width in GalleryGateTests.widths {
      let picture = model.picture(width)
      let runs = picture.drawing.texts
      let said = runs.map { run in run.lines.map(\.text).joined(separator: " ") }
      for event in events {
        let note = picture.notes.first { $0.hasSuffix(") " + event.text) }
        let number = note.map { String($0.prefix { $0 != " " }) }
        #expect(said.contains(event.text) != (note != nil), "\(event.text), \(width)")
        if let number { #expect(said.contains(number), "\(number), \(width)") }
      }
      // All lines of the lane are the same two.
      let lane = runs.filter { run in
        events.contains { $0.text == run.lines.map(\.text).joined(separator: " ") }
          || picture.notes.contains { $0.hasPrefix(run.lines[0].text + " ") }
      }
      let baselines = Set(lane.flatMap { run in run.lines.indices.map { run.y + Double($0) * run.leading } })
      #expect(baselines.count <= 2, "\(width)")
      for (font, measure) in TextBoxTests.fonts {
        #expect(TextBoxTests.problems(picture.drawing, measure) == [], "\(font), \(width)")
      }
    }
  }

  @Test(arguments: [0, 4])
  func `a text begins at the edge of its span, or at its rule`(number: Int) throws {
    let sample = try #require(GoldenTests.samples["en"])
    let event = EventLaneTests.near[number]
    let drawing = EventLaneTests.model([event], sample).picture(.wide).drawing
    let edges = drawing.elements.flatMap { element -> [Double] in
      guard case .path(let ink, let path) = element, ink == .span || ink == .rule else { return [] }
      return DrawnBounds.points(path.bytes).map(\.x)
    }
    let texts = drawing.texts.filter { $0.lines.map(\.text).joined(separator: " ") == event.text }
    #expect(texts.count == 1 && texts.allSatisfy { $0.anchor == .start })
    #expect(texts.allSatisfy { run in edges.contains { abs($0 - run.x) < 1 } })
  }

  @Test func `what happened twice has one number`() throws {
    let sample = try #require(GoldenTests.samples["en"])
    let text = "The centre was closed because of the epidemic, by order of the government, and opened online only"
    let events = [2016, 2019, 2022].map { Event(from: ($0, 1), to: ($0, 6), text: text) }
    for width in GalleryGateTests.widths {
      let picture = EventLaneTests.model(events, sample).picture(width)
      #expect(picture.notes == ["(1) " + text])
      #expect(picture.drawing.texts.count { $0.lines.map(\.text) == ["(1)"] } == 3)
    }
  }

  @Test func `numbers without room beside each other are ranges on one line`() throws {
    let sample = try #require(GoldenTests.samples["en"])
    let events = (0..<90).map { number in
      Event(from: (2014 + number / 8, 1 + number % 8), to: (2014 + number / 8, 2 + number % 8), text: "Event \(number)")
    }
    for width in GalleryGateTests.widths {
      let picture = EventLaneTests.model(events, sample).picture(width)
      #expect(picture.notes.count == 90)
      let ranges = picture.drawing.texts.filter { $0.lines[0].text.hasPrefix("(") && $0.lines[0].text.contains("–") }
      #expect(!ranges.isEmpty && Set(ranges.map(\.y)).count == 1)
    }
  }
}
