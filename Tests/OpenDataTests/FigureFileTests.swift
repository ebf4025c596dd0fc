import Figures
import Foundation
import Testing
import Vocabulary

@testable import OpenData

@Suite struct FigureFileTests {
  static let key = FigureKey(
    indicator: IndicatorID("visits"), place: PlaceID("brda"), period: .schoolYear(startingIn: 2020),
    category: Category(dimension: "gender", value: "girls"))

  static let rows: [(name: String, observation: PublishedObservation, row: String)] = [
    (
      "a count", PublishedObservation(key: key, state: .value(.init(1234)), origin: .computed),
      "visits,brda,2020/21,gender,girls,1234,,,,,,,,no,,visits"
    ),
    (
      "a ratio with its parts and interval",
      PublishedObservation(
        key: key, state: .value(.init(0.25, interval: 0.1...0.4, numerator: 10, denominator: 40, base: 40)),
        flags: [.demonstration, .provisional], origin: .computed),
      "visits,brda,2020/21,gender,girls,0.25,10,40,0.1,0.4,40,p,,yes,,visits"
    ),
    (
      "a withheld figure, which has no number at all",
      PublishedObservation(key: key, state: .withheld, origin: .computed),
      "visits,brda,2020/21,gender,girls,,,,,,,,C,no,,visits"
    ),
    (
      "a figure of somebody else",
      PublishedObservation(
        key: key, state: .value(.init(-0.5)), flags: .lowReliability, origin: .reported(source: "a, b")),
      "visits,brda,2020/21,gender,girls,-0.5,,,,,,u,,no,\"a, b\",visits"
    ),
  ]

  @Test(arguments: rows)
  func `an observation is one row`(name: String, observation: PublishedObservation, row: String) {
    let text = String(decoding: FigureCSV.file([FigurePart([observation], unit: "visits")]), as: UTF8.self)
    #expect(text == FigureCSV.columns.joined(separator: ",") + "\r\n" + row + "\r\n")
  }

  @Test func `the JSON of an indicator can be read, whatever its title holds`() throws {
    var indicator = Sample.indicator
    indicator.title = LocalizedText([Language("sl"): "»Obiski«\n\"\\\u{1}"])
    let observations = FigureFileTests.rows.map(\.observation)
    let parts = [FigurePart([], unit: "visits")] + observations.map { FigurePart([$0], unit: "visits") }
    let bytes = FigureJSON.file(of: indicator, parts, asOf: Day(number: 18_992), licence: "CC BY 4.0")
    let object = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    #expect((object["title"] as? [String: String])?["sl"] == "»Obiski«\n\"\\\u{1}")
    let listed = try #require(object["observations"] as? [[String: Any]])
    #expect(listed.count == observations.count)
    #expect(listed[2]["value"] == nil && listed[2]["confidentiality"] as? String == "C")
    #expect(listed[1]["demonstration"] as? Bool == true)
  }
}

enum Sample {
  static let indicator = Indicator(
    id: IndicatorID("visits"), title: LocalizedText([Language("sl"): "Obiski"]), explanation: LocalizedText([:]),
    unit: "visits", decimals: 0, direction: .higher, layer: .process, formula: "sum(visits)",
    spokenFormula: LocalizedText([:]), breakdowns: ["gender"], placeKinds: [.municipality], isSurvey: false,
    isAdditive: true)
}
