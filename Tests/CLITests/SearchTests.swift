import Foundation
import TestKit
import Testing

/// The search of a portal, and the words that it explains.
@Suite struct SearchTests {
  let program: Program

  init() throws { program = try #require(Program(), "the program is built with the tests") }

  private static let words = """
    - id: visit
      name: { sl: obisk, en: visit }
      forms: { sl: [obiski, obiskov], en: [visits] }
      synonyms: { en: [attendance, Škof] }
      definition: { sl: En prihod ene osebe., en: One person coming once. }
      text: { en: Visits are not people. }
    - id: unused
      name: { sl: rakun, en: raccoon }
      definition: { sl: Žival., en: An animal. }
    """

  /// An index as the script reads it.
  private struct Index: Decodable {
    var kinds: [String]
    var names: [String]
    var sets: [[Int]]
    var entries: [Entry]

    func entry(_ kind: String, _ title: String) -> Entry? {
      entries.first { kinds[$0.kind] == kind && $0.title == title }
    }
  }

  private struct Entry: Decodable, Hashable {
    var kind: Int
    var title: String
    var path: String
    var others: String
    var hint: String
    var set: Int?
    var tail: String?

    init(from decoder: any Decoder) throws {
      var row = try decoder.unkeyedContainer()
      kind = try row.decode(Int.self)
      title = try row.decode(String.self)
      path = try row.decode(String.self)
      others = try row.decode(String.self)
      hint = try row.decode(String.self)
      guard !row.isAtEnd else { return }
      if kind == 0 { set = try row.decode(Int.self) } else { tail = try row.decode(String.self) }
    }
  }

  private func build(_ portal: SmallPortal) throws -> TemporaryFolder {
    let folder = try portal.folder()
    let outcome = try program.run(["build", "--today", "2022-02-01"], in: folder.path)
    #expect(outcome.status == 0, "\(outcome.problems)")
    return folder
  }

  private func index(_ folder: TemporaryFolder, _ language: String) throws -> Index {
    try JSONDecoder().decode(Index.self, from: Data(try folder.text("public/search/\(language).json").utf8))
  }

  @Test func `an index has what is declared, and every address of it leads somewhere`() throws {
    let folder = try build(.whole.with(["words.yml": Self.words]))
    let tree = try folder.tree("public")
    for language in ["sl", "en"] {
      let index = try index(folder, language)
      for entry in index.entries {
        let parts = entry.path.split(separator: "#").map(String.init)
        let page = try #require(tree[parts[0]], "\(entry.path)")
        guard parts.count == 2 else { continue }
        #expect(String(decoding: page, as: UTF8.self).contains("id=\"\(parts[1])\""), "\(entry.path)")
      }
      // A place and an indicator make the address of a figure that there is.
      let indicators = index.entries.filter { index.kinds[$0.kind] == "indicator" }
      for place in index.entries where index.kinds[place.kind] == "place" {
        let own = index.sets[try #require(place.set)]
        for (number, indicator) in indicators.enumerated() {
          let path = place.path.replacing(".html", with: "") + (try #require(indicator.tail))
          let parts = path.split(separator: "#").map(String.init)
          let page = tree[parts[0]].map { String(decoding: $0, as: UTF8.self) } ?? ""
          #expect(page.contains("id=\"\(parts[1])\"") == own.contains(number), "\(path)")
        }
      }
      // The script says the same.
      let json = try folder.text("public/search/\(language).json")
      #expect(try folder.text("public/search/\(language).js") == "searchIndex=\(json.dropLast());\n")
    }
    let english = try index(folder, "en")
    #expect(english.entry("place", "Brda")?.others.contains("007") == true)
    #expect(english.entry("indicator", "Visits")?.others.contains("obiski") == true)
    let term = try #require(english.entry("term", "visit"))
    #expect(term.path == "en/words.html#visit" && term.others.contains("attendance skof"))
  }

  @Test func `the index is the same whatever is withheld`() throws {
    let changed = try #require(SmallPortal.plain.files["records/activities/demo-brda.csv"])
      .replacing("open,onsite,12,14,0,0,26", with: "open,onsite,2,1,0,0,3").replacing("30,26,0,0,56", with: "2,0,0,0,2")
      .replacing("15,15,0,0,30", with: "1,0,0,0,1")
    // A text that quotes a figure would have to be another.
    let portal = SmallPortal.plain.with(["news/2021-12-20-porocilo/index.sl.md": nil])
    let (all, few) = (try build(portal), try build(portal.with(["records/activities/demo-brda.csv": changed])))
    #expect(try all.text("public/data/visits.csv") != few.text("public/data/visits.csv"))
    for file in ["sl.json", "en.json", "sl.js"] {
      #expect(try all.text("public/search/\(file)") == few.text("public/search/\(file)"))
    }
  }

  @Test func `every page has a field, and the page of search lists everything without script`() throws {
    let folder = try build(.plain.with(["words.yml": Self.words]))
    for (path, bytes) in try folder.tree("public") where path.hasSuffix(".html") && !path.hasPrefix("charts/") {
      let page = String(decoding: bytes, as: UTF8.self)
      #expect(page.matches(of: /<form class="find" role="search"/).count == 1, "\(path)")
      #expect(page.contains("form-action 'self'"), "\(path)")
    }
    let search = try folder.text("public/en/search.html")
    for link in [
      "municipalities/brda.html\">Brda", "centres/demo-brda.html\">Centre Brda", "indicators/visits.html\">Visits",
      "words.html#visit\">visit",
    ] { #expect(search.contains("<li><a href=\"\(link)</a>"), "\(link)") }
    #expect(search.contains("data-index=\"../search/en.js\" data-root=\"../\""))
    #expect(try folder.text("public/404.html").contains("action=\"/sl/iskanje.html\""))
  }

  @Test func `a page explains the words that it uses, once`() throws {
    let folder = try build(.plain.with(["words.yml": Self.words]))
    let page = try folder.text("public/en/indicators/visits.html")
    #expect(page.contains("How many <a class=\"term\" href=\"#w-visit\">visits</a> were recorded."))
    #expect(page.matches(of: /href="#w-visit"/).count == 1)
    #expect(page.contains("<div id=\"w-visit\"><dt><a href=\"../words.html#visit\">visit</a></dt>"))
    #expect(!page.contains("raccoon"))
    let words = try folder.text("public/en/words.html")
    #expect(words.contains("<div id=\"unused\"><dt>raccoon</dt>") && words.contains("Visits are not people."))
    #expect(!words.contains("w-visit"))
    #expect(try folder.text("public/sl/besede.html").contains("<div id=\"visit\"><dt>obisk</dt>"))
    #expect(page.contains("<li><a href=\"../words.html\">Words</a></li>"))
  }

  @Test func `a portal without words has neither their page nor their part`() throws {
    for (path, bytes) in try build(.plain).tree("public") where path.hasSuffix(".html") {
      #expect(!path.hasSuffix("/words.html") && !path.hasSuffix("/besede.html"))
      #expect(!String(decoding: bytes, as: UTF8.self).contains("class=\"terms\""), "\(path)")
    }
  }

  @Test func `words of one language alone are explained in that`() throws {
    let words = "- { id: visit, name: { en: visit }, definition: { en: One person coming once. } }\n"
    let paths = try build(.plain.with(["words.yml": words])).tree("public").keys
    #expect(paths.contains("en/words.html") && !paths.contains("sl/besede.html"))
  }
}
