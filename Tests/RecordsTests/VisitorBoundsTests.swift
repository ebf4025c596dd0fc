import Diagnostics
import Records
import Testing

/// Persons who are each counted once lie between bounds, over periods and over places.
@Suite struct VisitorBoundsTests {
  static let head = "place,period,gender,age,visitors,producers\n"

  static let cases: [(rows: [String], line: Int?)] = [
    (["center,2020,,,30,", "center,2020-S1,,,20,", "center,2020-S2,,,15,"], nil),
    // More in a half-year than in the year, and more in the year than in both halves.
    (["center,2020,,,30,", "center,2020-S1,,,31,", "center,2020-S2,,,15,"], 3),
    (["center,2020,,,36,", "center,2020-S1,,,20,", "center,2020-S2,,,15,"], 2),
    (["center,2020,girls,,1,", "center,2020-S1,girls,,0,", "center,2020-S2,girls,,0,"], 2),
    (["center,2020,,,30,2", "center,2020-S1,,,20,3"], 3),
    // One half alone says nothing of the most.
    (["center,2020,,,36,", "center,2020-S1,,,20,"], nil),
  ]

  @Test(arguments: cases)
  func `counts of persons that can't all be true are one located problem`(
    rows: [String], line: Int?
  ) async throws {
    let text = VisitorBoundsTests.head + rows.joined(separator: "\n") + "\n"
    let (_, log) = try await TestPortal.load(["records/visitors.csv": Array(text.utf8)])
    let found = log.inOrder.filter { $0.id == "visitors.bounds" }
    #expect(found.map(\.location.line) == [line].compactMap { $0 })
    #expect(found.allSatisfy { $0.severity == .warning && $0.location.file == "records/visitors.csv" })
  }
}
