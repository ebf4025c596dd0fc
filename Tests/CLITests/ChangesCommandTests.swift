// JSON is in the full Foundation.
import Foundation
import TestKit
import Testing

/// `kazalo changes`, on two folders that the program published itself.
@Suite struct ChangesCommandTests {
  let program: Program
  let folder: TemporaryFolder

  init() throws {
    program = try #require(Program(), "the program is built with the tests")
    folder = try SmallPortal.plain.folder()
    try FileManager.default.removeItem(atPath: folder("content/news"))
  }

  private func build(_ output: String, replacing old: String = "", with new: String = "") throws {
    if !old.isEmpty {
      let text = try folder.text(SmallPortal.activities)
      try #require(text.contains(old))
      try folder.write(text.replacingOccurrences(of: old, with: new), to: SmallPortal.activities)
    }
    let outcome = try program.run(["build", "--today", "2022-02-01", "--output", output], in: folder.path)
    #expect(outcome.status == 0, "\(outcome.problems)")
  }

  private struct Entry: Decodable {
    var indicator: String
    var place: String
    var period: String
    var category: String?
    var change: String
    var before: Double?
    var after: Double?
  }

  @Test func `a revised figure is named with both values`() throws {
    try build("old")
    try build("new", replacing: "15,15,0,0,30", with: "16,15,0,0,31")
    let outcome = try program.run(["changes", "old", "new"], in: folder.path)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("| brda | 2021 |  | revised | 86 | 87 |  |"))
    let json = try program.run(["changes", "old", "new", "--json"], in: folder.path)
    let entries = try JSONDecoder().decode([Entry].self, from: Data(json.output.utf8))
    let network = try #require(
      entries.first { $0.place == "network" && $0.period == "2021" && $0.category == "gender=girls" })
    #expect(network.indicator == "visits" && network.change == "revised")
    #expect(network.before == 45 && network.after == 46)
    let german = try program.run(["changes", "old", "new", "--language", "de"], in: folder.path)
    #expect(german.output.hasPrefix("# Geänderte Werte\n") && !german.output.contains("revised"))
    #expect(german.output.contains("| Ort | Zeitraum | Teil | Änderung | vorher | nachher | Grund |"))
    let unknown = try program.run(["changes", "old", "new", "--language", "xx"], in: folder.path)
    #expect(unknown.output == outcome.output)
  }

  @Test func `a figure that is withheld now is named without its value`() throws {
    try build("old")
    try build("new", replacing: "12,14,0,0,26", with: "23,3,0,0,26")
    let outcome = try program.run(["changes", "old", "new"], in: folder.path)
    let line = try #require(
      outcome.output.split(separator: "\n").first { $0.hasPrefix("| demo-brda | 2020 | gender=boys") })
    #expect(line == "| demo-brda | 2020 | gender=boys | withheld |  |  |  |")
  }

  @Test func `nothing changed is said so`() throws {
    try build("old")
    let outcome = try program.run(["changes", "old", "old"], in: folder.path)
    #expect(outcome.output == "# Changed figures\n\nNo published figure changed.\n")
  }

  @Test func `a folder that is no site is a problem`() throws {
    try build("old")
    let outcome = try program.run(["changes", "old", "content"], in: folder.path)
    #expect(outcome.status == 1)
    #expect(outcome.problems.contains("content: error:"))
    #expect(try program.run(["changes", "old"], in: folder.path).status == 2)
  }
}
