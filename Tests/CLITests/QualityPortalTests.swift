import Foundation
import TestKit
import Testing

/// What places say of themselves, and who stands behind them, on the pages of small portals.
@Suite struct QualityPortalTests {
  let program: Program

  init() throws { program = try #require(Program(), "the program is built with the tests") }

  static let framework = """
    title: { sl: Listina, en: Charter }
    source: https://charter.example.org/
    states:
      - { id: not-yet, name: { sl: še ne, en: not yet } }
      - { id: in-place, name: { sl: vzpostavljeno, en: in place } }
    parts:
      - statements:
          - { id: decide, text: { sl: Mladi odločajo., en: Young people decide. } }
          - { id: reach, text: { sl: Gremo k mladim., en: We go to young people. } }

    """

  static let answers = """
    years:
      - year: 2020
        date: 2021-01-11
        role: { sl: vodja urada, en: head of office }
        answers: { decide: not-yet, reach: not-yet }
      - year: 2021
        date: 2022-01-11
        role: { sl: vodja urada, en: head of office }
        answers: { decide: { state: in-place, evidence: { sl: Zbor <mladih>., en: An <assembly>. } } }

    """

  private func build(_ portal: SmallPortal, today: String = "2022-02-01") throws -> [String: String] {
    let folder = try portal.folder()
    let outcome = try program.run(["build", "--today", today], in: folder.path)
    #expect(outcome.status == 0, "\(outcome.problems)")
    return try folder.tree("public").compactMapValues { String(decoding: $0, as: UTF8.self) }
  }

  @Test func `a portal without self-checks and bodies has no word of them`() throws {
    let files = try build(.plain)
    #expect(!files.keys.contains { $0.contains("self-check") || $0.contains("samoocena") })
    for (path, text) in files where path.hasSuffix(".html") {
      #expect(!text.contains("Self-check") && !text.contains("Samoocena"), "\(path)")
      #expect(!text.contains("id=\"behind\"") && !text.contains("class=\"funding\""), "\(path)")
    }
    // A framework that nobody has answered yet is none for readers.
    let unanswered = try build(.plain.with(["quality/charter.yml": Self.framework]))
    #expect(unanswered.keys.sorted() == files.keys.sorted())
  }

  @Test func `what is left open is said, and nothing is added up`() throws {
    let files = try build(
      .plain.with(["quality/charter.yml": Self.framework, "quality/charter/brda.yml": Self.answers]))
    let page = try #require(files["en/self-check/brda.html"])
    #expect(page.contains("<h3>1 statement is left open for 2021</h3>"))
    #expect(page.contains("<dt>We go to young people.</dt><dd>left open since 2021</dd>"))
    #expect(
      page.contains(
        "<td data-head=\"2020\" class=\"q0\">not yet</td><td data-head=\"2021\" class=\"open\">left open</td>"))
    #expect(page.contains("<dt>Young people decide.</dt><dd>before: not yet; now: in place</dd>"))
    #expect(page.contains("<p>An &lt;assembly&gt;.</p>") && !page.contains("invented"))
    #expect(!page.contains("%") && files["en/municipalities/brda.html"]?.contains("self-check/brda.html") == true)
    let all = try #require(files["en/self-check.html"])
    #expect(all.contains("<a href=\"self-check/brda.html\">Brda</a> <small>2021</small>"))
    for path in ["en/self-check.html", "en/self-check/brda.html"] {
      #expect(files["sitemap.xml"]?.contains(path) == true, "\(path)")
      #expect(files["search/en.json"]?.contains(path) == true, "\(path)")
    }
  }

  @Test func `a town has its own page alone, without a word of a network`() throws {
    let files = try build(
      .town.with(["quality/charter.yml": Self.framework, "quality/charter/brda.yml": Self.answers]))
    #expect(files["en/self-check.html"] == nil)
    let page = try #require(files["en/self-check/brda.html"])
    #expect(!page.lowercased().contains("network"))
    #expect(files["en/municipalities/brda.html"]?.contains("Self-check 2021: where we stand") == true)
  }

  static let bodies = """
    - id: fund
      name: { sl: Sklad, en: Fund }
      web: https://fund.example.org/
      roles: [{ role: funder, from: 2020, to: 2022 }]
    - id: assembly
      name: { sl: Svet, en: Assembly }
      demonstration: true
      roles: [{ role: coordinator, from: 2019 }]

    """

  @Test func `a funder is named at the foot of pages while its role holds, and in the list after that`() throws {
    let portal = SmallPortal.plain.with(["bodies.yml": Self.bodies])
    let files = try build(portal)
    let foot = "<li><a href=\"https://fund.example.org/\">Fund</a>, 2020–2022</li>"
    for path in ["en.html", "en/indicators.html", "en/network.html"] {
      #expect(files[path]?.contains(foot) == true, "\(path)")
    }
    #expect(files["en.html"]?.contains("Assembly") == false)
    let listed = "<p id=\"body-assembly\">Assembly (invented, for demonstration), since 2019</p>"
    #expect(files["en/network.html"]?.contains(listed) == true)
    let later = try build(portal, today: "2023-02-01")
    #expect(later["en.html"]?.contains("Fund") == false)
    #expect(later["en/network.html"]?.contains("<p id=\"body-fund\">") == true)
  }

  @Test func `a post names the bodies that it says, and those of its projects in its year`() throws {
    let bodies = """
      - id: fund
        name: { sl: Sklad, en: Fund }
        roles: [{ role: funder, from: 2020, to: 2021, projects: [exchange] }]
      - id: council
        name: { sl: Svet, en: Assembly }
        roles: [{ role: partner, from: 2019 }]

      """
    let project = "projects:\n  - id: exchange\n    name: { sl: Izmenjava, en: Exchange }\n    funders: []\n"
    let post = { (front: String) in "---\ntitle: Post\n\(front)---\nText.\n" }
    let settings = try #require(SmallPortal.plain.files["portal.yml"])
    let files = try build(
      .plain.with([
        "bodies.yml": bodies, "portal.yml": settings + project,
        "news/2021-05-01-a/index.en.md": post("projects: [exchange]\n"),
        "news/2022-01-10-b/index.en.md": post("projects: [exchange]\nbodies: [council]\n"),
      ]))
    let first = try #require(files["en/news/2021-05-01-a.html"])
    #expect(first.contains("<p>Funding: Fund, 2020–2021 · Exchange</p>") && !first.contains("Assembly"))
    let second = try #require(files["en/news/2022-01-10-b.html"])
    #expect(second.contains("<p>Partners: Assembly, since 2019</p>") && !second.contains("Fund,"))
    // Who pays for a project does not pay for the portal.
    #expect(files["en.html"]?.contains("class=\"funding\"") == false)
  }

  @Test func `a funder of a place is named on its pages alone`() throws {
    let bodies = Self.bodies.replacing("to: 2022 }", with: "to: 2022, places: [brda] }")
    let files = try build(.plain.with(["bodies.yml": bodies]))
    #expect(files["en.html"]?.contains("class=\"funding\"") == false)
    for path in ["en/municipalities/brda.html", "en/centres/demo-brda.html", "en/municipalities/brda/all.html"] {
      #expect(files[path]?.contains("class=\"funding\"") == true, "\(path)")
    }
  }
}
