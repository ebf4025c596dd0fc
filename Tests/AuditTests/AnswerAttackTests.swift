import Audit
import Figures
import Testing
import Vocabulary

/// What the answers to statements give away.
@Suite struct AnswerAttackTests {
  /// The places that are found.
  ///
  /// - Parameter index: how many answers the index is of; places that are not named are as in the answers, and 0 is withheld.
  private func attack(
    _ answers: [String: Int], index: [String: Int], places: [Place] = AuditTests.places
  ) -> [String] {
    let lines = answers.sorted { $0.key < $1.key }.flatMap { place, base in
      ["1", "2"].map { "index-safety,\(place),2020,S1,\($0),0.5,\(base)\r\n" }
    }
    let bytes = Array(("indicator,place,period,dimension,category,value,n\r\n" + lines.joined()).utf8)
    let bases = answers.merging(index) { $1 }
    let survey = AuditTests.indicator("index-safety", .survey, rules: [.survey])
    let file = AuditTests.file(bases.map { "\($0) 2020 - \($1 == 0 ? "C" : "0.8 - - \($1)")" })
    let audit = Audit(least: 5, surveyLeast: 10)
    var result = audit.attack([], places: places, dimensions: [])
    audit.attack(
      answers: bytes, least: 25, [(survey, file)], places: places, into: &result)
    return result.findings.map(\.place)
  }

  /// The network without a published centre, where the municipality between them is not published.
  @Test func `a small rest over two levels is found`() {
    let name = LocalizedText([:])
    let places =
      [Place(id: PlaceID("network"), kind: .network, name: name, parent: nil)]
      + ["x", "y"].map {
        Place(id: PlaceID($0), kind: .municipality, name: name, parent: PlaceID("network"))
      }
      + [("a", "x"), ("b", "y")].map {
        Place(id: PlaceID($0), kind: .centre, name: name, parent: PlaceID($1))
      }
    #expect(attack(["network": 84, "a": 60], index: [:], places: places) == ["network"])
    #expect(attack(["network": 85, "a": 60], index: [:], places: places) == [])
  }

  static let cases: [(answers: [String: Int], index: [String: Int], found: [String])] = [
    ([:], [:], []), (["m": 100], [:], []), (["m": 100, "a": 30, "b": 30, "c": 40], [:], []),
    (["m": 100, "a": 30, "b": 30], [:], []), (["m": 100, "a": 50, "c": 40], [:], ["m"]),
    // Fewer people than may be told of, and more at the parts than there are.
    (["a": 24], [:], ["a"]), (["m": 100, "a": 80, "b": 30], [:], ["m"]),
    // Another number than the index is of, and an index that is withheld.
    (["c": 39], ["c": 40], ["c"]), (["b": 31], ["b": 0], ["b"]),
  ]

  @Test(arguments: cases)
  func `a small rest, few people and answers to a withheld index are found`(
    answers: [String: Int], index: [String: Int], found: [String]
  ) {
    #expect(attack(answers, index: index) == found)
  }
}
