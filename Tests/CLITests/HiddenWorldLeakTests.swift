import Foundation
import Testing

/// Worlds that differ in withheld answers, money or order only are published as the same bytes, and what is withheld
/// stands nowhere.
@Suite struct HiddenWorldLeakTests {
  /// Answers of the centres a and b, which are withheld; those of Brda together stay the same.
  static let answers: [(a: (Int, Int), b: (Int, Int))] = [((1, 6), (24, 30)), ((3, 4), (22, 32)), ((0, 7), (25, 29))]

  @Test(arguments: answers)
  func `worlds that differ in answers of withheld groups are published as the same bytes`(
    a: (Int, Int), b: (Int, Int)
  ) throws {
    try HiddenWorldLeakTests.expectSame([
      "surveys/responses/a.csv": LeakPortal.responses("a", positive: a.0, of: a.1),
      "surveys/responses/b.csv": LeakPortal.responses("b", positive: b.0, of: b.1),
    ])
  }

  @Test(arguments: [[31_000, 19_000], [25_000, 25_000], [20_000, 30_000]])
  func `worlds that differ in money of withheld centres are published as the same bytes`(costs: [Int]) throws {
    try HiddenWorldLeakTests.expectSame([
      "records/key-figures.csv": LeakPortal.forms([2, 5, 9, 6, 7], costs + [90_000, 50_000, 60_000])
    ])
  }

  @Test(arguments: [[4, 2, 60], [3, 3, 60], [1, 4, 60]])
  func `places whose figures are withheld are in no order that tells of them`(visitors: [Int]) throws {
    try HiddenWorldLeakTests.expectSame(["records/visitors.csv": LeakPortal.visitors(visitors)])
  }

  @Test func `a published answer, cost or count makes a difference`() throws {
    let one = try LeakPortal.publish([:])
    let other = try LeakPortal.publish([
      "surveys/responses/c.csv": LeakPortal.responses("c", positive: 30, of: 60),
      "records/key-figures.csv": LeakPortal.forms([1, 5, 9, 6, 7], [30_000, 20_000, 95_000, 50_000, 60_000]),
      "records/visitors.csv": LeakPortal.visitors([2, 4, 61]),
    ])
    for name in ["index-safety", "cost", "cost-per-visit", "visitors"] {
      #expect(one.files["data/\(name).csv"] != other.files["data/\(name).csv"], "\(name)")
    }
  }

  private static func expectSame(_ changes: [String: String]) throws {
    let one = try LeakPortal.publish([:])
    let other = try LeakPortal.publish(changes)
    #expect(one.files.keys.sorted() == other.files.keys.sorted())
    for (path, bytes) in one.files where other.files[path] != bytes { Issue.record("\(path) tells the worlds apart") }
    #expect(one.said == other.said)
  }

  // MARK: Planted figures

  /// Figures that nothing else is: of visitors of Celje, of girls at c, and of money at a.
  static let planted = [937, 863, 938_271]

  static let plant = [
    "records/visitors.csv": LeakPortal.visitors([2, 937, 80_000]),
    "records/activities/c.csv": LeakPortal.activities("c", girls: 863, boys: 871),
    "records/key-figures.csv": LeakPortal.forms([1, 5, 9, 6, 7], [938_271, 847_262, 90_000, 50_000, 60_000]),
  ]

  /// The ways a number is written: plain, and with a point, comma or space of any width between thousands.
  static func spellings(_ number: Int) -> [String] {
    let separators = ["", ".", ",", " ", "\u{A0}", "\u{202F}", "&nbsp;", "&#160;", "’", "'"]
    return number < 1000 ? ["\(number)"] : separators.map { "\(number / 1000)\($0)\(number % 1000)" }
  }

  /// Whether a text holds a number that is not a part of another, as that of a coordinate is.
  static func holds(_ text: String, _ number: Int) -> Bool {
    spellings(number).contains { spelling in
      text.ranges(of: spelling).contains { place in
        let before = text[..<place.lowerBound].suffix(2)
        let after = text[place.upperBound...].prefix(2)
        let isTail = before.last?.isNumber == true || before.last == "." && before.first?.isNumber == true
        return !isTail && after.first?.isNumber != true
      }
    }
  }

  /// The paths of the files that hold a number.
  static func files(with number: Int, in published: LeakPortal.Published) -> [String] {
    published.files.filter { _, bytes in
      holds(String(decoding: bytes, as: UTF8.self), number)
    }.keys.sorted()
  }

  @Test func `no byte of the output holds a planted figure that is withheld`() throws {
    let thresholds = "thresholds: { people: 1000, subgroup_visits: 1000 }\n"
    let published = try LeakPortal.publish(HiddenWorldLeakTests.plant, thresholds: thresholds)
    for number in HiddenWorldLeakTests.planted {
      #expect(HiddenWorldLeakTests.files(with: number, in: published).isEmpty, "\(number)")
      #expect(!HiddenWorldLeakTests.holds(published.said, number), "\(number)")
    }
    #expect(Set(published.files.keys.map { ($0 as NSString).pathExtension }).isSuperset(of: Self.kinds))
  }

  /// Every kind of file that could tell something.
  static let kinds: Set = ["html", "svg", "csv", "json", "xml"]

  @Test func `planted figures that are published are found in pages, pictures and data`() throws {
    var files = HiddenWorldLeakTests.plant
    files["records/key-figures.csv"] = LeakPortal.forms([4, 5, 9, 6, 7], [938_271, 847_262, 90_000, 50_000, 60_000])
    let published = try LeakPortal.publish(files)
    for number in HiddenWorldLeakTests.planted {
      let paths = HiddenWorldLeakTests.files(with: number, in: published)
      let kinds = Set(paths.map { ($0 as NSString).pathExtension })
      #expect(kinds.isSuperset(of: ["html", "csv", "json"]), "\(number): \(kinds)")
    }
  }
}
