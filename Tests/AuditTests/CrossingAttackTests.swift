import Figures
import Testing
import Vocabulary

@testable import Audit

/// Pairs of two lists of which too few are withheld are seen through, by the sums over either.
@Suite struct CrossingAttackTests {
  private static func attack(_ withheld: Set<String>, without list: String? = nil) -> [String] {
    let counts = ["north": [40, 38, 2], "south": [25, 30, 6], "west": [12, 20, 7]]
    let genders = ["girls", "boys", "other"]
    var lines = ["a,2020,,,180,"]
    for (district, row) in counts.sorted(by: { $0.key < $1.key }) {
      lines.append("a,2020,district,\(district),\(row.reduce(0, +)),")
      for (gender, count) in zip(genders, row) {
        let name = "\(gender)*\(district)"
        lines.append("a,2020,gender*district,\(name)," + (withheld.contains(name) ? ",C" : "\(count),"))
      }
    }
    for (index, gender) in genders.enumerated() {
      lines.append("a,2020,gender,\(gender),\(counts.values.reduce(0) { $0 + $1[index] }),")
    }
    lines.removeAll { line in list.map { line.contains(",\($0),") } ?? false }
    let head = "place,period,dimension,category,value,confidentiality\r\n"
    let bytes = Array((head + lines.map { $0 + "\r\n" }.joined()).utf8)
    let result = Audit(least: 5, surveyLeast: 10).attack(
      [(indicator: AuditTests.visits, bytes: bytes)], places: AuditTests.places, dimensions: [])
    return result.findings.map(\.category).sorted()
  }

  @Test func `a pair is what either list leaves of it`() {
    #expect(CrossingAttackTests.attack(["other*north"]) == ["gender*district=other*north"])
    // Of its district two are withheld, and of its gender one.
    #expect(CrossingAttackTests.attack(["other*north", "girls*north"]).contains("gender*district=other*north"))
    #expect(CrossingAttackTests.attack(["other*north", "other*south"]).contains("gender*district=other*north"))
  }

  @Test func `four pairs hide each other`() {
    #expect(CrossingAttackTests.attack(["other*north", "girls*north", "other*west", "girls*west"]) == [])
  }

  @Test(arguments: ["gender", "district"])
  func `a list that is not published tells nothing of pairs`(list: String) {
    let hidden: Set<String> = list == "gender" ? ["other*north", "girls*north"] : ["other*north", "other*south"]
    #expect(CrossingAttackTests.attack(hidden) != [])
    #expect(CrossingAttackTests.attack(hidden, without: list) == [])
  }
}
