import Foundation
import TestKit
import Testing

/// How many files a portal makes, and that what is cited of one with many opens in one with few.
@Suite struct FileLevelTests {
  let program: Program

  init() throws { program = try #require(Program(), "the program is built with the tests") }

  private func build(_ level: String, _ changes: [String: String?] = [:]) throws -> [String: String] {
    let portal = try #require(FullPortal.portal.files["portal.yml"])
    let all = changes.merging(["portal.yml": portal + "\nfiles: \(level)\n"]) { _, new in new }
    let folder = try FullPortal.portal.with(all).folder()
    let outcome = try program.run(["build", "--today", "2022-02-01", "--pictures", "none"], in: folder.path)
    #expect(outcome.status == 0, "\(outcome.problems)")
    return try folder.tree("public").mapValues { String(decoding: $0, as: UTF8.self) }
  }

  @Test(arguments: ["full", "standard", "lean"])
  func `every figure has its place on the page of its topic, and no link of it is dead`(level: String) throws {
    let files = try build(level)
    let topic = try #require(files["en/municipalities/brda/coming.html"])
    #expect(topic.contains("id=\"visits\"") && topic.contains("id=\"visits-per-hour\""))
    for (path, page) in files where path.hasPrefix("en/municipalities/") && path.hasSuffix(".html") {
      for match in page.matches(of: /(?:href|src)="([^"#?:]+)(?:#[^"]*)?"/) {
        let target = URL(filePath: "/\(path)").deletingLastPathComponent().appending(path: String(match.output.1))
          .standardized.path.dropFirst()
        #expect(files[String(target)] != nil, "\(path) leads to \(target)")
      }
    }
    #expect(files["data/places/brda.csv"]?.contains("visits,brda,2021,,,845") == true)
    // An address that a page had leads on.
    func isOwn(_ name: String) -> Bool {
      files["en/municipalities/brda/\(name).html"]?.contains("<p class=\"big\">") ?? false
    }
    #expect(isOwn("visits") == (level != "lean") && isOwn("visits-per-activity-hour") == (level == "full"))
    #expect((files["data/visits/brda.csv"] != nil) == (level == "full"))
    #expect((files["charts/visits/brda/by-kind.en.svg"] != nil) == (level == "full"))
  }

  @Test func `a figure that loses its page leads on to its place`() throws {
    let book = "indicators:\n  visits-per-hour:\n    en: [/en/indicators/visits-per-activity-hour.html]\n"
    let files = try build("standard", ["addresses.yml": book])
    let moved = try #require(files["en/municipalities/brda/visits-per-activity-hour.html"])
    #expect(moved.contains("url=coming.html#visits-per-hour"))
  }

  @Test func `what was answered to young people stands where they look, and an unknown place is told`() throws {
    let answer = """
      place: demo-brda
      date: 2022-01-10
      heard: { sl: "Želimo več ur.", en: "We want more hours." }
      done: { sl: "Odprto je tudi ob sobotah.", en: "We are open on Saturdays too." }
      until: 2022-03-01
      role: { sl: vodja, en: head of centre }
      """
    let files = try build("full", ["hear-back/2022-hours.yml": answer])
    for page in ["en/voice-of-young-people.html", "en/municipalities/brda.html", "en/centres/demo-brda.html"] {
      #expect(files[page]?.contains("We are open on Saturdays too.") == true, "\(page)")
    }
    #expect(files["en/municipalities/celje.html"]?.contains("Saturdays") == false)
    let folder = try FullPortal.portal.with(["hear-back/a.yml": answer.replacing("demo-brda", with: "nowhere")])
      .folder()
    let refused = try program.run(["check", "--today", "2022-02-01"], in: folder.path)
    #expect(refused.status == 1 && refused.problems.contains("hear-back/a.yml:1:8: error: \"nowhere\" is no place"))
  }
}
