@_spi(Disclosure) import Figures
import Foundation
import TestKit
import Testing
import Vocabulary

@testable import Site

/// Places beside each other: what is told of each, who is like whom, and that readers find it without script.
@Suite struct ComparisonTests {
  static let states:
    [(state: PublishedObservation.State, flags: ObservationFlags, standing: NetworkStanding, style: String?)] =
      [
        (.value(.init(9)), [], .muchHigher, "hh"), (.value(.init(9)), [], .higher, "h"),
        (.value(.init(9)), [], .clearlyHigher, "h"), (.value(.init(9)), [], .same, "s"),
        (.value(.init(9)), [], .lower, "l"), (.value(.init(9)), [], .clearlyLower, "l"),
        (.value(.init(9)), [], .muchLower, "ll"), (.value(.init(9)), [], .unclear, nil),
        (.value(.init(9)), [], .untold, nil), (.value(.init(9)), .lowReliability, .tooFew, "f"),
        (.value(.init(9)), .lowReliability, .untold, "f"), (.withheld, [], .untold, "z"),
        (.withheld, [], .muchHigher, "z"), (.notAvailable, [], .untold, nil), (.notApplicable, [], .untold, nil),
      ]

  @Test(arguments: states)
  func `each state of a figure has its tint, and what is withheld has that alone`(
    state: PublishedObservation.State, flags: ObservationFlags, standing: NetworkStanding, style: String?
  ) {
    let key = FigureKey(indicator: IndicatorID("reach"), place: PlaceID("a"), period: .year(2021))
    let observation = PublishedObservation(key: key, state: state, flags: flags, origin: .computed)
    #expect(ToldStanding(standing, of: observation)?.style == style)
  }

  static let counts: [(youth: [Int?], all: [Int], found: [String])] = [
    // The nearest first; of two as near, the first by id.
    ([100, 110, 90, 400, 130, 500, 600], [1, 2, 3, 4, 5, 6, 7], ["b", "c", "e", "d", "f"]),
    // The young of one are not counted, so that all residents are.
    ([100, nil, 90, 400], [10, 90, 50, 11], ["d", "c", "b"]),
    // Too few to be among.
    ([100, 110, 90], [1, 2, 3], []),
  ]

  @Test(arguments: counts)
  func `the similar are nearest in the number of young residents`(youth: [Int?], all: [Int], found: [String]) {
    let places = zip(["a", "b", "c", "d", "e", "f", "g"], zip(youth, all)).map { name, numbers in
      Place(
        id: PlaceID(name), kind: .municipality, name: LocalizedText([:]), parent: nil,
        population: [.init(day: Day(number: 20_000), count: numbers.1, source: "")],
        youth: numbers.0.map { [.init(day: Day(number: 20_000), count: $0, source: "")] } ?? [])
    }
    let similar = SimilarPlaces(to: places[0], among: places)
    #expect(similar?.others.map(\.place.id.name) ?? [] == found)
    #expect(similar?.measure == (found.isEmpty ? nil : youth.contains(nil) ? .residents : .youth))
  }

  @Test func `letters of places that stand close keep apart`() {
    let row = DotRow(
      own: .init(value: 5, letter: "", isHollow: false), interval: nil,
      others: ["A", "B", "C"].map { .init(value: 9, letter: $0, isHollow: false) }, network: 2)
    let places = row.markup.matches(of: /<text x="([0-9.]+)" y="([0-9]+)"/).map { "\($0.output.1) \($0.output.2)" }
    #expect(Set(places).count == 3)
    #expect(DotRow(own: nil, interval: nil, others: [], network: 2).markup.isEmpty)
  }

  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  @Test func `the sheet shows chosen rows and columns without script`() throws {
    let sheet = try String(
      contentsOf: Self.root.appending(path: "site-templates/assets/compare.css"), encoding: .utf8)
    for topic in 1...ComparisonMatrix.mostTopics {
      #expect(sheet.contains(".pick:has(#topic-\(topic):checked) .matrix [class^=\"t\"]:not(.t\(topic))"))
    }
    #expect(sheet.contains(".pick:has(#only:checked):has(tbody :checked) tbody tr:not(:has(:checked)):not(.whole)"))
    #expect(sheet.contains("@supports not selector(:has(a))"))
  }

  // MARK: A whole portal

  private struct File: Decodable {
    var indicator: String
    var places: [String]
    var periods: [String]
    var text: [[String]]
    var value: [[Double?]]
  }

  @Test func `a comparison has what is published, and nothing else`() throws {
    let program = try #require(Program(), "the program is built with the tests")
    let folder = try FullPortal.portal.folder()
    let outcome = try program.run(["build", "--today", "2022-02-01"], in: folder.path)
    #expect(outcome.status == 0, "\(outcome.problems)")
    let tree = try folder.tree("public")
    let files = tree.filter { $0.key.hasPrefix("data/compare/") && $0.key.hasSuffix(".en.json") }
    #expect(files.count > 3)
    for (path, bytes) in files {
      let file = try JSONDecoder().decode(File.self, from: bytes)
      let rows = try folder.text("public/data/\(file.indicator).csv").split(separator: "\r\n").map {
        $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      }
      let script = try #require(tree[String(path.dropLast(5)) + ".js"])
      #expect(String(decoding: script, as: UTF8.self).contains("\"indicator\":\"\(file.indicator)\""))
      for (row, place) in file.places.enumerated() {
        for (column, period) in file.periods.enumerated() {
          let published = rows.first { $0[1] == place && $0[2] == period && $0[4].isEmpty }
          #expect(file.value[row][column] == published.flatMap { Double($0[5]) }, "\(path) \(place) \(period)")
          let hasDigit = file.text[row][column].contains(where: \.isNumber)
          #expect(hasDigit == (file.value[row][column] != nil), "\(path) \(place) \(period)")
        }
      }
    }
    let page = try folder.text("public/en/compare.html")
    for place in FullPortal.places { #expect(page.contains("data-place=\"\(place)\"")) }
    #expect(page.contains("similar.html") && page.contains("assets/compare.js"))
    #expect(tree["assets/compare.js"] != nil)
  }
}
