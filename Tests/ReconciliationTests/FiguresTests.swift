import Diagnostics
import Reconciliation
import Testing
import Vocabulary

/// The checks on figures, each on what it finds and on a neighbour that is sound.
@Suite struct FiguresTests {
  struct Example: CustomTestStringConvertible, Sendable {
    var lines: String
    var found: [String]
    var testDescription: String { lines.split(separator: "\n").joined(separator: ", ") }

    init(_ lines: String, _ found: String...) {
      self.lines = lines
      self.found = found
    }
  }

  static let sums = [
    Example(
      "activities 2021 - 19955 first\nactivities 2021 kind=open 15421 first\nactivities 2021 kind=group 4535 first",
      "parts-sum.activities.network.2021.kind.first"),
    Example(
      "activities 2021 - 19956 first\nactivities 2021 kind=open 15421 first\nactivities 2021 kind=group 4535 first"),
    // Two of three kinds, far from the total: a choice of them, not the whole.
    Example(
      "activities 2021 - 30000 first\nactivities 2021 kind=open 15421 first\nactivities 2021 kind=group 4535 first"),
    // An activity can have several topics.
    Example(
      "activities 2021 - 100 first\nactivities 2021 topic=sport 80 first\nactivities 2021 topic=culture 70 first"),
    Example(
      "activities 2022 - 18643 first\nactivities 2022-S1 - 11346 first\nactivities 2022-S2 - 6522 first",
      "sub-periods.activities.network.2022.first"),
    Example("activities 2021 - 21467 first\nactivities 2021-S1 - 12587 first\nactivities 2021-S2 - 8880 first"),
    // The halves of another source say nothing of this one's year.
    Example("activities 2022 - 18643 first\nactivities 2022-S1 - 11346 second\nactivities 2022-S2 - 6522 second"),
    // Quarters and half-years reach beyond a school year, and make another sum.
    Example(
      "activities 2021/22 - 100 first\nactivities 2021-S2 - 60 first\nactivities 2022-S1 - 60 first\n"
        + "activities 2022-S2 - 60 first"),
    // So do weeks of a month; four of them make up a February that begins on a Monday.
    Example(
      "activities 2021-02 - 50 first\nactivities 2021-W05 - 10 first\nactivities 2021-W06 - 10 first\n"
        + "activities 2021-W07 - 10 first\nactivities 2021-W08 - 11 first",
      "sub-periods.activities.network.2021-02.first"),
    Example(
      "activities 2022-02 - 50 first\nactivities 2022-W05 - 10 first\nactivities 2022-W06 - 10 first\n"
        + "activities 2022-W07 - 10 first\nactivities 2022-W08 - 11 first\nactivities 2022-W09 - 11 first"),
    // Visitors do not add up.
    Example("visitors 2022 - 300 first\nvisitors 2022-S1 - 251 first\nvisitors 2022-S2 - 222 first"),
    Example(
      """
      activities 2023 - 18830 first
      activities 2023-S1 - 11335 first
      activities 2023-S2 - 7521 first
      activities 2023 kind=open 18847 first
      activities 2023 kind=group 5682 first
      """, "crossing-totals.activities.network.2023.first"),
    Example(
      """
      activities 2023 - 24529 first
      activities 2023-S1 - 14529 first
      activities 2023-S2 - 10000 first
      activities 2023 kind=open 18847 first
      activities 2023 kind=group 5682 first
      """),
    // One breakdown is the total, so the other one is what does not fit.
    Example(
      """
      activities 2022 - 18643 first
      activities 2022-S1 - 11346 first
      activities 2022-S2 - 6522 first
      activities 2022 kind=open 14285 first
      activities 2022 kind=group 4358 first
      """, "sub-periods.activities.network.2022.first"),
  ]

  static let sources = [
    Example("activities 2021 - 19955 first\nactivities 2021 - 21467 second", "revision.activities.network.2021"),
    Example("activities 2021 - 19955 first\nactivities 2021 - 19955 second"),
    Example(
      "activities 2022-S1 - 10899 first\nactivities 2022-S1 - 11346 second", "late-records.activities.network.2022-s1"),
    Example("activities 2022-S1 - 10899 first\nactivities 2022-S2 - 11346 second"),
    Example("youth-share 2022 - 0.16 first\nyouth-share 2022 - 0.18 second", "cited-share.youth-share.network.2022"),
    Example("youth-share 2021 - 0.18 first\nyouth-share 2022 - 0.18 second"),
    Example("visits 2020 - 929 first\nvisits 2021 - 929 second", "identical-value.visits.network.929"),
    Example("visits 2020 - 98 first\nvisits 2021 - 98 second"),
    Example("visits 2020-W07 - 929 first\nvisits 2021-W31 - 929 second"),
    Example("visits 2020 - 8500 first\nvisits 2021 - 8500 second"),
    Example("visits 2020 - 929 first\nactivities 2021 - 929 second"),
  ]

  static let printed = [
    Example("activities 2023 - 18830 first 18.83", "separator.activities.network.2023.first"),
    Example("activities 2023 - 18830 first 18.830"),
    Example("activities 2023 - 18830 first 18,830"),
    Example("activities 2020 - 8500 first >8.500"),
    Example("visits 2020 - 80000 first skoraj 80 tisoč"),
    Example("visits 2020 - 1500000 first 1,5 milijona"),
    Example("youth-share 2020 - 0.185 first 18,5 %"),
    Example("youth-share 2020 - 0.185 first 1,85 %", "separator.youth-share.network.2020.first"),
    Example("visits 2022 - 102286 first 102.286 mladih", "visits-as-people.visits.network.2022.first"),
    Example("visits 2022 - 102286 first 102.286 obiskov mladih"),
    Example("visitors 2022 - 3616 first 3.616 mladih"),
    Example(
      "gender-share 2022 gender=girls 0.483 first\ngender-share 2022 gender=boys 0.515 first\n"
        + "gender-share 2022 gender=another 0.006 first", "shares-sum.gender-share.network.2022.gender.first"),
    Example(
      "gender-share 2022 gender=girls 0.483 first\ngender-share 2022 gender=boys 0.512 first\n"
        + "gender-share 2022 gender=another 0.006 first"),
    // Two of three genders need not be everybody.
    Example("gender-share 2022 gender=girls 0.4 first\ngender-share 2022 gender=boys 0.5 first"),
  ]

  @Test(arguments: sums + sources + printed)
  func `a check finds what does not agree and leaves its neighbour alone`(_ example: Example) {
    #expect(Sample.findings(example.lines).map(\.id) == example.found)
  }

  @Test(arguments: [
    ("The report gives a fall by 2%. It was 18%.", ["percent-of-percents"]),
    ("Objava navaja rast za 4 %.", ["percent-of-percents"]),
    ("Rapporten anger en ökning med 4 %.", ["percent-of-percents"]),
    ("It fell by two percentage points, not by 2%.", []),
    ("The next report gives 18% for the same year.", []),
  ])
  func `a note that tells the change of a share in percent is found`(_ note: String, _ checks: [String]) {
    let findings = Sample.findings("youth-share 2022 - 0.16 first", note: note)
    #expect(findings.map(\.kind.rawValue) == checks)
  }

  @Test func `a finding knows the line it stands on and what does not fit`() throws {
    let finding = try #require(Sample.findings(Self.sums[0].lines).first)
    #expect(finding.location.file == "records/reported/all.csv")
    #expect(finding.location.line == 2)
    #expect(finding.stated == 19955)
    #expect(finding.found == 19956)
    #expect(finding.figures.count == 3)
  }

  @Test(arguments: 1...60) func `figures that were reconciled give no finding`(_ seed: Int) {
    var state = UInt64(seed)
    func next(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    var lines: [String] = []
    for year in 2018...2023 {
      // Values that differ from year to year by their size, so that none is there twice.
      let halves = [year * 1000 + next(400), year * 500 + next(400)]
      let total = halves[0] + halves[1]
      let open = next(total)
      for source in ["first", "second"] {
        lines.append("activities \(year) - \(total) \(source)")
        for half in 1...2 { lines.append("activities \(year)-S\(half) - \(halves[half - 1]) \(source)") }
        lines.append("activities \(year) kind=open \(open) \(source)")
        lines.append("activities \(year) kind=group \(total - open) \(source)")
        let girls = next(1000)
        lines.append("gender-share \(year) gender=girls \(Double(girls) / 1000) \(source)")
        lines.append("gender-share \(year) gender=boys \(Double(1000 - girls) / 1000) \(source)")
      }
      lines.removeLast(2)
    }
    let findings = Sample.findings(lines.joined(separator: "\n"))
    // A random part may by chance be a number that was there before.
    #expect(findings.filter { $0.kind != .identicalValue } == [])
  }
}
