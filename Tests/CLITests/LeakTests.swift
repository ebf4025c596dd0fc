// `Data` and files are in the full Foundation.
import Foundation
import TestKit
import Testing

/// Two worlds that differ in nothing but withheld figures must be published as the same bytes, in every file: pages,
/// charts and their texts, tables, data, feeds, the sitemap, the manifest. Whatever leaks anywhere is a difference.
@Suite struct LeakTests {
  /// Visits of girls, boys and another gender at three centres of one municipality.
  typealias World = [[Int]]

  static func publish(_ world: World, to output: String) throws -> [String: Data] {
    let program = try #require(Program(), "the program is built with the tests")
    let folder = try SmallPortal.plain.folder()
    let names = ["a", "b", "c"]
    try folder.write(
      "id,municipality,name_sl,name_en,opened,closed,demonstration\n"
        + names.map { "\($0),brda,Center \($0),Centre \($0),2019-01-01,,no\n" }.joined(),
      to: "content/places/centres.csv")
    try FileManager.default.removeItem(atPath: folder(SmallPortal.activities))
    try FileManager.default.removeItem(atPath: folder("content/news"))
    for (name, counts) in zip(names, world) {
      let total = counts.reduce(0, +)
      let cells = counts.map(String.init).joined(separator: ",")
      try folder.write(
        """
        id,centre,date,start,end,kind,mode,visits_girls,visits_boys,visits_another,visits_not_stated,visits_total,status
        x\(name),\(name),2021-03-02,15:00,19:00,open,onsite,\(cells),0,\(total),held

        """, to: "content/records/activities/\(name).csv")
    }
    let outcome = try program.run(["build", "--today", "2022-02-01", "--output", output], in: folder.path)
    #expect(outcome.status == 0, "\(outcome.problems)")
    // The hash of an input file is published on purpose, and stands for the whole file.
    let hash = /<small class="hash">.*?<\/small>/
    let hashes = ["manifest.json", "data/release.json"]
    return try folder.tree(output).filter { !hashes.contains($0.key) }.mapValues { bytes in
      Data(String(decoding: bytes, as: UTF8.self).replacing(hash, with: "").utf8)
    }
  }

  static let first: World = [[40, 38, 2], [25, 30, 6], [12, 20, 7]]

  /// The first world with withheld counts moved so that no published sum changes.
  static let others: [World] = [
    [[41, 38, 1], [25, 30, 6], [11, 20, 8]], [[39, 38, 3], [25, 30, 6], [13, 20, 6]],
    [[38, 38, 4], [25, 30, 6], [14, 20, 5]],
  ]

  @Test(arguments: others)
  func `worlds that differ in withheld figures only are published as the same bytes`(world: World) throws {
    let one = try LeakTests.publish(LeakTests.first, to: "public")
    let other = try LeakTests.publish(world, to: "public")
    #expect(one.keys.sorted() == other.keys.sorted())
    for (path, bytes) in one where other[path] != bytes { Issue.record("\(path) tells the worlds apart") }
  }

  @Test func `worlds that differ in a published figure are told apart`() throws {
    let one = try LeakTests.publish(LeakTests.first, to: "public")
    let other = try LeakTests.publish([[40, 38, 2], [24, 31, 6], [12, 20, 7]], to: "public")
    #expect(one["data/visits.csv"] != other["data/visits.csv"])
  }
}
