import Completeness
import Diagnostics
import Records
import TestKit
import Testing
import Vocabulary

@Suite struct RepeatedTests {
  /// A year of activities of 28 different days in one file.
  static func year() -> Handed {
    var handed = Handed(until: "2025-12-31")
    handed.work("2025-01", "2025-12")
    return handed
  }

  @Test func `a second export is told with its number and the first two places`() throws {
    var handed = RepeatedTests.year()
    handed.work("2025-03", "2025-06", file: 3)
    let log = handed.check().log.inOrder
    #expect(log.map(\.id) == ["completeness.repeated"])
    #expect(log[0].location == SourceLocation(file: "other.csv", line: 50, column: 1))
    #expect(log[0].message.contains("16 activities from this one on are the same"))
    #expect(log[0].message.contains("the first stands in line 10 of records/activities/one.csv"))
    #expect(handed.gaps == ["repeated a 2025-03..2025-06"])
    #expect(handed.check().completeness.missing[centre: 0, month: 2025 * 12 + 2] == .doubtful)
    #expect(handed.check().completeness.missing[centre: 0, month: 2025 * 12 + 7] == [])
  }

  @Test func `two groups of different kinds at one time are two activities`() {
    var handed = RepeatedTests.year()
    handed.add(Day("2025-03-15"), kind: 0)
    handed.add(Day("2025-03-15"), kind: 1)
    #expect(handed.warnings == [])
  }

  static let differences: [(name: String, isSame: Bool, change: @Sendable (inout Handed, Int) -> Void)] = [
    ("nothing", true, { _, _ in }),
    ("another day", false, { $0.records.activities.day[$1] += 1 }),
    ("another start", false, { $0.records.activities.start[$1] += 15 }),
    ("another end", false, { $0.records.activities.end[$1] += 15 }),
    ("another kind", false, { $0.records.activities.codes[0][$1] = 1 }),
    ("another mode", false, { $0.records.activities.codes[1][$1] = 1 }),
    ("more visits", false, { $0.records.activities.visits[$1] += 1 }),
    ("other girls", false, { $0.records.activities.visitsByList[0][0][$1] = 3 }),
    ("no girls", true, { $0.records.activities.visitsByList[0][0][$1] = Activities.absent }),
    ("no mode", true, { $0.records.activities.codes[1][$1] = Activities.noCode }),
    (
      "no times", true,
      { handed, row in
        handed.records.activities.start[row] = -1
        handed.records.activities.end[row] = -1
      }
    ),
    ("youth hours beside none", true, { $0.records.activities.youthHours[$1] = 1 }),
    ("another centre", false, { $0.records.activities.centre[$1] = 1 }),
    ("cancelled", false, { $0.records.activities.status[$1] = 1 }),
    ("nobody came", false, { $0.records.activities.visits[$1] = 0 }),
  ]

  @Test(arguments: differences.indices)
  func `a column that is empty does not tell two rows apart, another value does`(index: Int) {
    let (name, isSame, change) = RepeatedTests.differences[index]
    var handed = Handed(until: "2025-12-31", centres: ["a", "b"], municipalities: [0, 1])
    handed.add(Day("2025-12-03"), girls: 4, file: 1)
    handed.add(Day("2025-12-03"), girls: 4, file: 3)
    change(&handed, 1)
    #expect(handed.warnings.contains("completeness.repeated") == isSame, "\(name)")
  }

  @Test func `groups that say no time are the same only where there are many`() {
    func handed(_ count: Int) -> Handed {
      var handed = Handed(until: "2025-12-31")
      for day in 1...count {
        for _ in 0..<2 { handed.add(Day(year: 2025, month: 12, day: day), times: nil) }
      }
      return handed
    }
    #expect(handed(2).warnings == [])
    #expect(handed(3).warnings == ["completeness.repeated"])
  }

  @Test(.ends) func `very many alike rows of one day are gone through`() {
    var handed = Handed(until: "2025-12-31")
    for index in 0..<5_000 { handed.add(Day("2025-12-03"), times: (index % 1400, index % 1400 + 1), girls: index) }
    #expect(RepeatedTests.count(handed) == 1, "one problem for all of them")
  }

  private static func count(_ handed: Handed) -> Int { handed.check().completeness.gaps.count }
}
