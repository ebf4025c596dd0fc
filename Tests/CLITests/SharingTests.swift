// JSON is in the full Foundation.
import Foundation
import TestKit
import Testing

/// What others need to show a chart of a portal on their own pages.
@Suite struct SharingTests {
  let program: Program
  let folder: TemporaryFolder

  init() throws {
    program = try #require(Program(), "the program is built with the tests")
    folder = try SmallPortal.plain.folder()
  }

  private func build(_ arguments: String...) throws -> Program.Outcome {
    try program.run(["build", "--today", "2022-02-01"] + arguments, in: folder.path)
  }

  private struct Answer: Decodable {
    var version: String
    var type: String
    var title: String
    var html: String
    var width: Int
    var height: Int
    var thumbnail: String?

    enum CodingKeys: String, CodingKey {
      case version, type, title, html, width, height
      case thumbnail = "thumbnail_url"
    }
  }

  @Test func `a chart has an address of ids, with a page, files for every width and an answer for machines`() throws {
    let outcome = try build()
    #expect(outcome.status == 0, "\(outcome.problems)")
    let names = try folder.names("public/charts/visits/brda")
    for ending in ["html", "svg", "narrow.svg", "light.svg", "oembed.json"] {
      #expect(names.contains("years.sl.\(ending)") && names.contains("years.en.\(ending)"))
    }
    let page = try folder.text("public/charts/visits/brda/years.sl.html")
    let address = "https://portal.example.org/charts/visits/brda/years.sl"
    #expect(page.contains("<h1 id=\"years-h\">") && page.contains("name=\"robots\" content=\"noindex\""))
    #expect(
      page.contains("&lt;iframe src=&quot;\(address).html&quot; title=&quot;Obiski: ")
        && page.contains("– Obiski, Brda, 2020–2021&quot;"))
    #expect(page.contains("srcset=&quot;\(address).narrow.svg&quot;") && page.contains("\(address).light.svg"))
    #expect(page.contains("href=\"../../../sl/obcine/brda/obiski.html\" target=\"_parent\""))
    let json = Data(try folder.text("public/charts/visits/brda/years.sl.oembed.json").utf8)
    let answer = try JSONDecoder().decode(Answer.self, from: json)
    #expect(answer.version == "1.0" && answer.type == "rich" && answer.title.hasSuffix(" – Obiski, Brda, 2020–2021"))
    #expect(answer.html.hasPrefix("<iframe src=\"\(address).html\"") && answer.width > 0 && answer.height > 0)
    #expect(answer.thumbnail == nil)
    let light = try folder.text("public/charts/visits/brda/years.sl.light.svg")
    #expect(!light.contains("@media") && !light.contains("var("))
    #expect(try folder.text("public/charts/visits/brda/years.sl.svg").contains("prefers-color-scheme:dark"))
    #expect(!(try folder.text("public/sl/obcine/brda.html")).contains("og:image"))
  }

  @Test func `every page that shows a chart leads to the same address`() throws {
    #expect(try build().status == 0)
    for page in ["sl.html", "sl/kazalniki/obiski.html", "sl/mreza/network/obiski.html"] {
      guard let text = try? folder.text("public/\(page)") else { continue }
      #expect(text.contains("charts/visits/network/years.sl.html"), "\(page)")
    }
    #expect(try folder.text("public/sl/obcine/brda.html").contains("charts/visits/brda/years.sl.html"))
  }

  /// Where there is no librsvg, a sentence says so and pages name no picture.
  @Test func `main pages have a card unasked, with its words, and lead to it`() throws {
    var usual = program
    usual.drawsPictures = true
    let outcome = try usual.run(["build", "--today", "2022-02-01", "--strict"], in: folder.path)
    #expect(outcome.status == 0, "\(outcome.problems)")
    let pages = ["sl.html", "sl/obcine/brda.html", "sl/kazalniki/obiski.html", "sl/mreza.html"].compactMap {
      try? folder.text("public/\($0)")
    }
    #expect(pages.count == 4)
    let names = try folder.names("public/charts/visits/brda").filter { $0.hasSuffix(".png") }
    guard !outcome.problems.contains("no librsvg") else {
      return #expect(names == [] && pages.allSatisfy { !$0.contains("og:image") && !$0.contains("PNG") })
    }
    // Of one chart, and of no page but the main ones.
    #expect(names == ["years.en.png", "years.sl.png"])
    #expect(!(try folder.text("public/sl/obcine/brda/obiski.html")).contains("og:image"))
    for page in pages {
      let meta = page.matches(of: /<meta [a-z]+="([a-z]+:(?:image|card)[a-z:]*)" content="([^"]*)">/)
      let found = Dictionary(meta.map { (String($0.1), String($0.2)) }) { first, _ in first }
      let address = try #require(found["og:image"])
      #expect(address.hasPrefix("https://portal.example.org/charts/") && found["twitter:card"] == "summary_large_image")
      let path = address.dropFirst("https://portal.example.org/".count)
      let bytes = try #require(try folder.tree("public")[String(path)])
      #expect(Array(bytes[16..<24]) == [0, 0, 4, 176, 0, 0, 2, 118], "1200 × 630")
      let alternative = try #require(found["og:image:alt"])
      #expect(found["twitter:image:alt"] == alternative)
      #expect(page.contains("class=\"ch-lead\"") && page.contains(">\(alternative)</p>"))
      #expect(page.contains("\(path)\" aria-describedby=\""))
    }
  }

  @Test func `a chart says what it shows, and below that of what, where and when`() throws {
    try folder.write(
      try folder.text("content/codes.yml").replacingOccurrences(
        of: "title: { sl: Vrsta, en: Kind }\n",
        with: "title: { sl: Vrsta, en: Kind }\n    by: { en: by kind of activity }\n"),
      to: "content/codes.yml")
    let outcome = try build()
    #expect(outcome.status == 0, "\(outcome.problems)")
    func title(_ chart: String) throws -> String {
      let page = try folder.text("public/charts/visits/brda/\(chart).html")
      return String(try #require(page.firstMatch(of: /<h1 [^>]*>[^<]*<\/h1><p class="ch-sub">([^<]*)<\/p>/)).1)
    }
    let titles = [
      // The program knows these words,
      ("by-gender.en", "Visits by gender, Brda, 2020–2021"), ("by-gender.sl", "Obiski po spolu, Brda, 2020–2021"),
      // the portal those; and a list without any in a language has its title.
      ("by-kind.en", "Visits by kind of activity, Brda, 2020–2021"), ("by-kind.sl", "Obiski: vrsta, Brda, 2020–2021"),
      ("years.en", "Visits, Brda, 2020–2021"),
    ]
    for (chart, expected) in titles { #expect(try title(chart) == expected) }
    let page = try folder.text("public/en/municipalities/brda/visits.html")
    let captions = page.matches(of: /<caption>([^<]*)<\/caption>/).map { String($0.1) }
    #expect(captions.allSatisfy { !$0.contains("Visits by") })
  }

  /// Without librsvg the build says so, and is whole.
  @Test func `pictures are made once and kept`() throws {
    let first = try build("--pictures", "all")
    #expect(first.status == 0, "\(first.problems)")
    let card = "public/charts/visits/brda/years.sl.png"
    guard !first.problems.contains("pictures.none") else {
      return #expect(!FileManager.default.fileExists(atPath: folder(card)))
    }
    let bytes = try folder.tree("public/charts")["visits/brda/years.sl.png"]
    #expect(bytes?.prefix(4) == Data([0x89, 0x50, 0x4E, 0x47]))
    let page = try folder.text("public/sl/obcine/brda/obiski.html")
    let address = "https://portal.example.org/charts/visits/brda/years.sl.png"
    #expect(page.contains("<meta property=\"og:image\" content=\"\(address)\">"))
    #expect(page.contains("charts/visits/brda/years.sl.2x.png"))
    let identity = try folder.identity(card)
    let second = try build("--pictures", "all")
    #expect(second.problems.contains("pictures made                0"), "\(second.problems)")
    #expect(try folder.identity(card) == identity)
    let main = try build("--pictures", "main")
    #expect(main.status == 0)
    #expect(!FileManager.default.fileExists(atPath: folder("public/charts/visits/brda/years.sl.2x.png")))
    #expect(try folder.text("public/sl/obcine/brda.html").contains(address))
    #expect(try program.run(["build", "--pictures", "some"], in: folder.path).status == 2)
  }
}
