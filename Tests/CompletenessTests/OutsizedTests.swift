import Completeness
import Diagnostics
import Records
import Testing
import Vocabulary

@Suite struct OutsizedTests {
  /// Two months of activities with 5 to 16 visits each, and some others.
  private func handed(_ others: [(visits: Int, kind: Int)], count: Int = 12) -> Handed {
    var handed = Handed(until: "2025-02-28")
    handed.work("2025-01", "2025-02", count)
    for (index, other) in others.enumerated() {
      handed.add(Day("2025-02-\(10 + index)"), times: (600, 700), kind: other.kind, visits: other.visits)
    }
    return handed
  }

  static let cases: [(others: [(visits: Int, kind: Int)], count: Int, message: String?)] = [
    ([(1008, 0)], 12, "1008 visits in one activity, where \"a\" usually has 11 in those of its kind"),
    (
      [(1008, 0), (300, 0)], 12,
      "1008 visits in one activity, where \"a\" usually has 11 in those of its kind; 1 more activity of the file are as unusual"
    ),
    // Ten times eleven is usual enough, and what is small anyhow is no slip.
    ([(110, 0)], 12, nil), ([(99, 0)], 12, nil),
    // Of another kind nothing is usual yet.
    ([(1008, 1)], 12, nil),
    // Too few to say what is usual, and so many that the kind is of all sizes.
    ([(1008, 0)], 4, nil), ([(1008, 0), (900, 0), (800, 0)], 12, nil),
  ]

  @Test(arguments: cases)
  func `an activity far beyond those of its kind and centre is doubted once a file`(
    others: [(visits: Int, kind: Int)], count: Int, message: String?
  ) {
    let found = handed(others, count: count).check().log.diagnostics.filter { $0.id == "completeness.outsized" }
    #expect(found.map(\.message) == (message.map { [$0] } ?? []))
    #expect(found.allSatisfy { $0.severity == .warning && $0.location.file == "records/activities/one.csv" })
    if message != nil { #expect(found.first?.location.line == 2 + 2 * count) }
  }

  @Test func `where no list tells kinds apart all activities of a centre are held against each other`() {
    var handed = handed([(1008, 0)])
    handed.records.codes = CodeLists(dimensions: [Dimension(id: "funding", values: [.init(id: "town")])])
    handed.records.activities.codes = []
    let found = handed.check().log.diagnostics.filter { $0.id == "completeness.outsized" }
    #expect(found.map(\.message) == ["1008 visits in one activity, where \"a\" usually has 11"])
    #expect(found.first?.hint == "look whether it is one activity and not a sum of several")
  }

  @Test func `hours are doubted as visits are`() {
    var handed = handed([(8, 0)])
    handed.records.activities.hours[handed.records.activities.count - 1] = 23
    let found = handed.check().log.diagnostics.filter { $0.id == "completeness.outsized" }
    #expect(found.map(\.message) == ["23 hours in one activity, where \"a\" usually has 2 in those of its kind"])
  }
}
