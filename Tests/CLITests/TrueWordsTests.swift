import Foundation
import TestKit
import Testing

/// A portal says what is true of it: of demonstrations, lists, ages and centres only where it has them.
@Suite struct TrueWordsTests {
  let program: Program

  init() throws { program = try #require(Program(), "the program is built with the tests") }

  /// A portal of real records with lists of its own, in every language that is shipped.
  private static func libraries() throws -> TemporaryFolder {
    let folder = try SmallPortal.empty.with(files).folder()
    let languages = try folder.names("site-templates/messages").joined(separator: ", ")
    try folder.write(
      """
      title: { en: Libraries }
      summary: { en: What the libraries do. }
      base_address: https://libraries.example.org
      languages: [en, \(languages.replacing("en, ", with: "").replacing(", en", with: ""))]
      publisher: { name: { en: The county }, address: "https://libraries.example.org/" }
      licence: { name: CC BY 4.0, address: "https://creativecommons.org/licenses/by/4.0/" }
      cut_off: 2021-12-31
      featured: [visits]

      """, to: "content/portal.yml")
    return folder
  }

  private static let files: [String: String?] = [
    "sources.yml": """
    - { id: own, title: { en: The diary }, publisher: The county, demonstration: false, files: [records/activities] }

    """,
    "codes.yml": """
    dimensions:
      - { id: gender, title: { en: Readers }, values: [{ id: w, title: { en: W } }, { id: m, title: { en: M } }] }
      - id: age
        title: { en: Years }
        values: [{ id: 0-6, from: 0, to: 6, title: { en: 0–6 } }, { id: 7-plus, from: 7, title: { en: 7 or over } }]
      - { id: kind, title: { en: Sort }, values: [{ id: reading, title: { en: Reading } }] }
      - { id: mode, title: { en: Way }, values: [{ id: hall, title: { en: Hall } }] }
      - { id: topic, title: { en: Genre }, values: [{ id: crime, title: { en: Crime } }] }

    """,
    "places/municipalities.csv": "id,code,name_en\nford,1,Ford\nmoor,2,Moor\n",
    "places/centres.csv":
      "id,municipality,name_en,opened\none,ford,Library One,2019-01-01\ntwo,moor,Library Two,2019-01-01\n",
    "records/activities/2021.csv": """
    id,centre,date,start,end,kind,mode,visits_w,visits_m,visits_total
    1,one,2020-03-02,15:00,19:00,reading,hall,12,14,26
    2,one,2021-03-02,15:00,19:00,reading,hall,15,15,30
    3,two,2021-03-02,15:00,19:00,reading,hall,25,15,40

    """,
    "indicators/visits.yml": """
    id: visits
    title: { en: Visits }
    explanation: { en: How many visits there were. }
    spoken: { en: the sum of visits }
    layer: process
    formula: sum(visits)
    unit: visits
    better: higher
    breakdowns: [kind, gender]
    protection: visits-by-subgroup
    decimals: 0
    places: [network, municipality, centre]
    periods: [month, year]

    """,
    "news/2021-12-20-report/index.en.md": """
    ---
    title: A report
    date: 2021-12-20
    ---
    There were [](value:visits?place=ford&period=2021).

    ![Visits](chart:visits?place=ford)

    """,
  ]

  /// What only some portals are about, in lower case, in every language that is shipped.
  private static let words = [
    "demonstr", ">demo", "demo-", "demo\"", "invented", "izmišljen", "predstavit", "påhitt", "exempeldata", "erfunden",
    "ausgedacht", "vorführ",
    "beispieldaten", "youth cent", "youth-work", "youth work", "mladinsk", "fritidsgård", "ungdomsgård",
    "ungdomsarbete",
    "jugendzentr", "jugendarbeit", "jugendhaus", "slovenia<", "slovenia ", "slovenij", "slowenien", "logbook",
    "loggbok",
    "novo mesto", "15-29", "15–29", "kind = open", "index(safety)", "girls", "boys", "dekleta", "flickor", "mädchen",
    "youth_hours", "staff_cost", "residents(", "index(",
  ]

  @Test func `a portal without demonstrations and with lists of its own has no word of others in any file`() throws {
    let folder = try Self.libraries()
    let outcome = try program.run(["build", "--today", "2022-02-01"], in: folder.path)
    #expect(outcome.status == 0, "\(outcome.problems)")
    let files = try folder.tree("public")
    #expect(files.count > 100)
    for (path, bytes) in files {
      let text = (path + "\n" + String(decoding: bytes, as: UTF8.self)).lowercased()
      for word in Self.words where text.contains(word) {
        let line = text.split(separator: "\n").first { $0.contains(word) }
        Issue.record("\(path) says \"\(word)\": \(line?.suffix(300) ?? "")")
      }
    }
    // Nothing is asked there, and nobody counted residents: the page of the method says nothing of either.
    let method = String(decoding: try #require(files["en/method.html"]), as: UTF8.self)
    #expect(!method.contains("id=\"survey\"") && !method.contains("per resident") && !method.contains("Newcombe"))
    #expect(method.contains("sum(hours) where kind = reading"))
    let protection = String(decoding: try #require(files["en/protection.html"]), as: UTF8.self)
    #expect(protection.contains("(readers, years)") && !protection.lowercased().contains("survey"))
  }

  @Test func `a page with invented figures says so once, and no other page does`() throws {
    let folder = try Self.libraries()
    try folder.write(
      "id,centre,date,start,end,kind,mode,visits_w,visits_m,visits_total\n"
        + "9,two,2021-03-02,15:00,19:00,reading,hall,25,15,40\n", to: "content/records/activities/two.csv")
    let real = try folder.text("content/records/activities/2021.csv")
    try folder.write(
      real.split(separator: "\n").filter { !$0.contains(",two,") }.joined(separator: "\n") + "\n",
      to: "content/records/activities/2021.csv")
    try folder.write(
      """
      - { id: own, title: { en: The diary }, publisher: The county, demonstration: false, files: [records/activities/2021] }
      - { id: try, title: { en: The trial }, publisher: The county, demonstration: true, files: [records/activities/two] }

      """, to: "content/sources.yml")
    try folder.write(
      "---\ntitle: Two\ndate: 2021-12-21\n---\nBy [](value:visits?place=moor&period=2021).\n",
      to: "content/news/2021-12-21-two/index.en.md")
    try folder.write("---\ntitle: Words\n---\nNo figure.\n", to: "content/pages/words.en.md")
    let outcome = try program.run(["build", "--today", "2022-02-01"], in: folder.path)
    #expect(outcome.status == 0, "\(outcome.problems)")
    func banners(_ path: String) throws -> Int {
      try folder.text("public/\(path)").matches(of: /<aside class="banner"/).count
    }
    for path in [
      "en.html", "en/network.html", "en/municipalities.html", "en/municipalities/moor.html", "en/centres/two.html",
      "en/centres/two/visits.html", "en/indicators/visits.html", "en/news/2021-12-21-two.html", "en/completeness.html",
    ] { #expect(try banners(path) == 1, "\(path)") }
    for path in [
      "en/municipalities/ford.html", "en/municipalities/ford/visits.html", "en/centres/one.html",
      "en/news/2021-12-20-report.html", "en/news.html", "en/words.html", "en/method.html", "en/data.html",
      "en/indicators.html", "en/protection.html", "en/404.html",
    ] where path != "en/404.html" { #expect(try banners(path) == 0, "\(path)") }
    let all = try folder.text("public/en/municipalities/moor.html")
    #expect(all.contains("<strong>The figures on this page are invented, for demonstration.</strong>"))
    let some = try folder.text("public/en/network.html")
    #expect(some.contains("<strong>Some of the figures on this page are invented, for demonstration; they are marked."))
    #expect(try folder.text("public/data/visits.csv").contains(",confidentiality,demonstration,source,unit\r\n"))
  }
}
