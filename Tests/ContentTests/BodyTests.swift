import Content
import Diagnostics
import Testing
import Vocabulary

/// Who stands behind a portal.
@Suite struct BodyTests {
  private func load(_ text: String) throws -> (content: Content, found: [String]) {
    let (content, log) = try ContentFixture.load([ContentFixture.text(Body.file, text)])
    return (content, log.diagnostics.map { "\($0.id) \($0.location.line):\($0.location.column)" })
  }

  private static func body(_ roles: String, id: String = "fund", rest: String = "") -> String {
    "- id: \(id)\n  name: { sl: Sklad, en: Fund, sv: Fond }\n\(rest)  roles: [\(roles)]\n"
  }

  @Test func `a body has roles in years, of the portal or of a part of it`() throws {
    let (content, found) = try load(
      Self.body(
        "{ role: funder, from: 2019, to: 2020, places: [brezice] }, { role: partner, from: 2021, projects: [logbook] }",
        rest: "  web: https://fund.example.org/\n  demonstration: true\n"))
    #expect(found == [])
    let fund = try #require(content.bodies.first)
    #expect(fund.isDemonstration && fund.web == "https://fund.example.org/")
    #expect(fund.roles.map(\.kind) == [.funder, .partner])
    #expect(fund.roles[0].places == [PlaceID("brezice")] && fund.roles[1].projects == ["logbook"])
    #expect([2018, 2019, 2020, 2021].map { fund.roles[0].holds(in: $0) } == [false, true, true, false])
    #expect(fund.roles[1].holds(in: 2050))
  }

  static let wrong: [(text: String, found: [String])] = [
    (body(""), ["bodies.no-role 3:10"]),
    (body("{ role: founder, from: 2019 }"), ["yaml.unknown-word 3:19"]),
    (body("{ role: funder, from: 2020, to: 2019 }"), ["bodies.years 3:43"]),
    (body("{ role: funder, from: 2022 }"), ["bodies.to-come 3:33"]),
    (body("{ role: funder, from: 2020, places: [nowhere] }"), ["bodies.place 3:48"]),
    (body("{ role: funder, from: 2020, projects: [logbok] }"), ["bodies.project 3:50"]),
    (body("{ role: funder, from: 2018, to: 2020 }, { role: funder, from: 2020 }"), ["bodies.role-twice 3:51"]),
    (body("{ role: funder, from: 2018 }") + body("{ role: board, from: 2018 }"), ["bodies.twice 4:7"]),
    (body("{ role: funder, from: 2018 }", rest: "  web: fund\n"), ["content.link 3:8"]),
    (
      "- id: fund\n  name: { sl: Sklad }\n  roles: [{ role: funder, from: 2018 }]\n", ["content.text-language 2:9"]
    ),
  ]

  @Test(arguments: wrong) func `what is wrong is told with its place`(text: String, found: [String]) throws {
    #expect(try load(text).found == found)
  }

  @Test func `a role may follow one of its kind, and one of another place`() throws {
    let roles =
      "{ role: funder, from: 2018, to: 2019 }, { role: funder, from: 2020 }, "
      + "{ role: funder, from: 2018, places: [brezice] }"
    #expect(try load(Self.body(roles)).found == [])
  }

  @Test func `a post names bodies that there are`() throws {
    let bodies = ContentFixture.text(Body.file, Self.body("{ role: funder, from: 2018 }"))
    let known = try ContentFixture.post("Text.\n", front: "title: Naslov\nbodies: [fund]\n", files: [bodies])
    #expect(known.log.diagnostics.isEmpty && known.content.posts.first?.versions.first?.bodies == ["fund"])
    let unknown = try ContentFixture.post("Text.\n", front: "title: Naslov\nbodies: [fond]\n", files: [bodies])
    #expect(unknown.log.diagnostics.map(\.id) == ["content.body"])
  }
}
