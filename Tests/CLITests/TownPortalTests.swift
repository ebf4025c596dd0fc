import Foundation
import TestKit
import Testing

/// A portal of one town tells of the town, and not of a network, its municipality and its centre one after another.
@Suite struct TownPortalTests {
  let program: Program

  init() throws { program = try #require(Program(), "the program is built with the tests") }

  private func build(_ portal: SmallPortal) throws -> (folder: TemporaryFolder, pages: [String: String]) {
    let folder = try portal.folder()
    let outcome = try program.run(["build", "--today", "2022-02-01"], in: folder.path)
    #expect(outcome.status == 0, "\(outcome.problems)")
    var pages: [String: String] = [:]
    for (path, bytes) in try folder.tree("public") where path.hasSuffix(".html") {
      pages[path] = String(decoding: bytes, as: UTF8.self)
    }
    return (folder, pages)
  }

  /// Words of a network, and what only the page of data says: how its files call all places.
  private func tellsOfNetwork(_ page: String) -> Bool {
    ["network", "mrež"].contains { page.lowercased().contains($0) }
  }

  @Test(arguments: [SmallPortal.town, .townOfTwo])
  func `no page of a town speaks of a network, and none lists its one municipality`(portal: SmallPortal) throws {
    let (_, pages) = try build(portal)
    for (path, page) in pages where !["en/data.html", "sl/podatki.html"].contains(path) {
      #expect(!tellsOfNetwork(page), "\(path)")
      #expect(!path.hasSuffix("/municipalities.html") && !path.hasSuffix("/obcine.html") && !path.contains("network"))
    }
    #expect(pages["en/data.html"]?.contains("network means the whole town, the same as its municipality.") == true)
    #expect(pages["en/method.html"]?.contains("centres become municipalities") == false)
    #expect(pages["en/municipalities/brda.html"]?.contains("Years in the network") == false)
  }

  @Test func `a town with one centre is one place`() throws {
    let (folder, pages) = try build(.town)
    #expect(!pages.keys.contains { $0.contains("/centres") || $0.contains("/centri") })
    let home = try #require(pages["en.html"])
    #expect(home.contains("<h2 id=\"now\">2021 in short <small>Brda</small></h2>") && home.contains(">Visits"))
    #expect(home.contains("<a href=\"en/municipalities/brda.html\">Brda</a>") && !home.contains("id=\"places\""))
    // Its page names the centre; every table has the town once.
    let place = try #require(pages["en/municipalities/brda.html"])
    #expect(place.contains("<dt>Centre</dt><dd>Centre Brda</dd>"))
    let indicator = try #require(pages["en/indicators/visits.html"])
    #expect(indicator.matches(of: /<th scope="row"><a/).count == 1)
    // The data keep every row.
    let data = try folder.text("public/data/visits.csv")
    for place in ["network", "brda", "demo-brda"] { #expect(data.contains("\r\nvisits,\(place),2021,,,86,")) }
  }

  @Test func `a town with several centres tells of its centres`() throws {
    let (_, pages) = try build(.townOfTwo)
    let home = try #require(pages["en.html"])
    #expect(home.contains("id=\"places\" aria-label=\"Our centres\"") && home.contains("The Park"))
    #expect(home.contains("<li><a href=\"en/centres.html\">Our centres</a></li>"))
    #expect(pages["sl.html"]?.contains("id=\"places\" aria-label=\"Naši centri\"") == true)
    #expect(pages["en/centres.html"]?.contains("<h1>Our centres</h1>") == true)
    // The centres stand side by side, and lie in the town, which is next below the home page.
    #expect(pages["en/indicators/visits.html"]?.contains("Visits by centre, 2021") == true)
    let trail = try #require(pages["en/centres/park.html"]?.firstMatch(of: /<nav class="trail".*?<\/nav>/)?.output)
    #expect(trail.contains("brda.html") && !trail.contains("municipalities.html"))
  }

  @Test func `who asks for a figure of a town without a place is told of the town, where nothing is told of all`()
    throws
  {
    let folder = try SmallPortal.town.with([
      "indicators/poverty.yml": "id: poverty\ntitle: { sl: Revščina, en: Poverty }\nreported: true\nunit: percent\n",
      "records/reported/a.csv": "indicator,place,period,value,source\npoverty,brda,2021,0.123,yearbook\n",
      "sources.yml": (SmallPortal.town.files["sources.yml"] ?? "") + """
        - id: yearbook
          title: { sl: Letopis, en: Yearbook }
          publisher: Office
          demonstration: false
          files: [records/reported]

        """,
    ]).folder()
    let told = try program.run(["explain", "poverty", "--period", "2021", "--language", "en"], in: folder.path)
    #expect(told.status == 0 && told.output.contains("Poverty (Brda), 2021"), "\(told.problems)")
    #expect(told.output.contains("12.3%"))
    let computed = try program.run(["explain", "visits", "--period", "2021", "--language", "en"], in: folder.path)
    #expect(computed.status == 0 && computed.output.contains("86"), "\(computed.problems)")
  }

  @Test func `a portal names its centres as it likes`() throws {
    let portal = SmallPortal.townOfTwo
    let named = (portal.files["portal.yml"] ?? "") + "centres: { sl: Knjižnice, en: Libraries }\n"
    let (_, pages) = try build(portal.with(["portal.yml": named]))
    #expect(pages["en.html"]?.contains("id=\"places\" aria-label=\"Libraries\"") == true)
    #expect(pages["sl/centri.html"]?.contains("<h1>Knjižnice</h1>") == true)
  }

  @Test func `all addresses of a town stay when a second municipality comes`() throws {
    let before = try build(.townOfTwo).pages.keys
    let two = SmallPortal.townOfTwo.with([
      "places/municipalities.csv": """
      id,code,name_sl,name_en,official_languages,member_years,source
      brda,007,Brda,Brda,sl,2020-2021,own
      celje,011,Celje,Celje,sl,2020-2021,own

      """,
      "places/centres.csv": (SmallPortal.townOfTwo.files["places/centres.csv"] ?? "")
        + "club,celje,Klub,Club,2019-01-01,,no\n",
      "records/activities/club.csv": (SmallPortal.townOfTwo.files["records/activities/park.csv"] ?? "")
        .replacing("park", with: "club").replacing("\np", with: "\nq"),
    ])
    let after = try build(two).pages
    #expect(Set(before).subtracting(after.keys).isEmpty)
    #expect(after["en/network.html"] != nil && after["en/municipalities.html"] != nil)
  }

  @Test func `what is said of the network or of the one centre is said of the town`() throws {
    let post = """
      ---
      title: Poročilo
      date: 2021-12-20
      places: [demo-brda, brda]
      ---
      Bilo je [86](value:visits?place=network&period=2021) in [86](value:visits?place=demo-brda&period=2021).

      """
    let visitors = """
      id: visitors
      title: { sl: Obiskovalci, en: Visitors }
      explanation: { sl: Koliko jih je bilo., en: How many came. }
      spoken: { sl: različne osebe, en: different people }
      layer: process
      formula: distinct(visitors)
      unit: people
      better: higher
      breakdowns: []
      protection: people
      decimals: 0
      places: [network, municipality, centre]
      periods: [year]

      """
    let (folder, pages) = try build(
      SmallPortal.town.with([
        "news/2021-12-20-porocilo/index.sl.md": post, "indicators/visitors.yml": visitors,
        "records/visitors.csv":
          "place,period,gender,age,visitors\nnetwork,2020,all,all,31\ndemo-brda,2021,all,all,40\n",
        "sources.yml": (SmallPortal.plain.files["sources.yml"] ?? "").replacing(
          "files: [records/activities]", with: "files: [records]"),
        "targets.csv": "indicator,place,year,value,kind\nvisits,demo-brda,2021,80,own\n",
      ]))
    let article = try #require(pages["sl/novice/2021-12-20-porocilo.html"])
    #expect(article.matches(of: /href="\.\.\/obcine\/brda\/obiski\.html">86/).count == 2)
    #expect(article.matches(of: /href="\.\.\/obcine\/brda\.html"/).count == 2, "in the menu, and once below the text")
    let place = try #require(pages["en/municipalities/brda.html"])
    let all = try #require(pages["en/municipalities/brda/all.html"])
    #expect(
      all.contains("<strong>40</strong>") && all.contains(">31<"),
      "what was counted for all places stands with the town")
    #expect(place.contains("reached"), "and what its centre set out to reach")
    #expect(place.contains("sl/novice/2021-12-20") || place.contains("news/2021-12-20-porocilo.html"))
    // A link to data leads to a file that is there.
    let figure = try #require(pages["en/municipalities/brda/visitors.html"])
    for match in figure.matches(of: /href="(?:\.\.\/)+(data\/[^"]+)"/) {
      #expect(FileManager.default.fileExists(atPath: folder("public/\(match.output.1)")), "\(match.output.1)")
    }
    for name in ["network", "brda", "demo-brda"] {
      let answer = try program.run(
        ["explain", "visits", "--place", name, "--period", "2021", "--language", "en", "--today", "2022-02-01"],
        in: folder.path)
      #expect(
        answer.status == 0 && answer.output.contains("Brda") && answer.output.contains("86"), "\(answer.problems)")
    }
  }

  @Test func `a portal of one municipality that names a network has one`() throws {
    let (_, pages) = try build(.plain)
    #expect(pages["en/network.html"] != nil && pages["en/municipalities.html"] != nil)
    #expect(pages["en.html"]?.contains("<h2 id=\"now\">2021 in short <small>Network</small></h2>") == true)
  }

  @Test func `what a release changed is told once for a town`() throws {
    let folder = try SmallPortal.town.folder()
    func run(_ arguments: [String]) throws {
      let outcome = try program.run(["build", "--today", "2022-02-01"] + arguments, in: folder.path)
      #expect(outcome.status == 0, "\(outcome.problems)")
    }
    try FileManager.default.removeItem(atPath: folder("content/news"))
    try run(["--release", "2022-1", "--release-date", "2022-02-01"])
    let records = try folder.text(SmallPortal.activities)
    try folder.write(records.replacing("15,15,0,0,30,held", with: "15,16,0,0,31,held"), to: SmallPortal.activities)
    try folder.write(
      "- after: 2022-1\n  reason: { sl: Popravek, en: A correction }\n  indicators: [visits]\n",
      to: "content/revisions.yml")
    try run([])
    let page = try folder.text("public/en/releases.html").replacing("\u{A0}", with: " ")
    #expect(page.matches(of: />Brda</).count <= 2, "the menu, and one row")
    #expect(!page.contains("Centre Brda") && !page.contains("network"))
  }
}
