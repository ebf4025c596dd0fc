import Figures
import Testing
import Vocabulary

@testable import Audit

/// A withheld figure that stands in another file after all.
@Suite struct CopyAttackTests {
  private static let files = [
    (
      indicator: AuditTests.visits,
      bytes: AuditTests.file(["a 2020 girls C", "a 2020 - 40", "a 2021 girls 30", "b 2020 girls 12"])
    )
  ]

  private func findings(parts: [String: [[UInt8]]] = [:], tables: [(path: String, text: String)] = []) -> [String] {
    var result = Audit.Result()
    Audit(least: 5, surveyLeast: 10).search(
      CopyAttackTests.files, parts: parts, tables: tables.map { ($0.path, Array($0.text.utf8)) }, into: &result)
    return result.findings.map { "\($0.place) \($0.period) \($0.category)" }
  }

  @Test func `the files of places are the parts of the indicator's file`() {
    let parts = [
      AuditTests.file(["a 2020 girls C", "a 2020 - 40", "a 2021 girls 30"]), AuditTests.file(["b 2020 girls 12"]),
    ]
    #expect(findings(parts: ["visits": parts]).isEmpty)
    let other = [AuditTests.file(["a 2020 girls 3", "a 2020 - 40", "a 2021 girls 30"]), parts[1]]
    #expect(findings(parts: ["visits": other]).count == 1)
    #expect(findings(parts: ["visits": [parts[0]]]).count == 1)
  }

  static let tables: [(text: String, found: [String])] = [
    (
      "indicator,place,period,dimension,category,before,value\nvisits,a,2020,gender,girls,3,4\n",
      ["a 2020 gender=girls"]
    ),
    ("indicator,place,period,dimension,category,before,value\nvisits,a,2020,gender,girls,,\n", []),
    ("indicator,place,period,dimension,category,before,value\nvisits,a,2020,,,39,40\n", []),
    ("indicator,place,period,before,value\nvisits,b,2020,39,40\n", []),
    ("place,text\na,b\n", []),
  ]

  @Test(arguments: tables)
  func `a table that tells a withheld figure is found`(text: String, found: [String]) {
    #expect(findings(tables: [("data/revisions.csv", text)]) == found)
  }

  static let changes: [(numbers: String, found: [String])] = [
    ("3,40,", ["2019"]), (",40,", []), (",40,37", ["2019"]),
  ]

  @Test(arguments: changes)
  func `a change tells the figure before too`(numbers: String, found: [String]) {
    var result = Audit.Result()
    let files = [(indicator: AuditTests.visits, bytes: AuditTests.file(["a 2019 - C", "a 2020 - 40"]))]
    let table = "indicator,place,period,compared_with,from,to,difference\nvisits,a,2020,2019,\(numbers)\n"
    Audit(least: 5, surveyLeast: 10).search(
      files, parts: [:], tables: [("data/changes.csv", Array(table.utf8))], into: &result)
    #expect(result.findings.map(\.period) == found)
  }
}
