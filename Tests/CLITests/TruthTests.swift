import Foundation
import TestKit
import Testing

/// What pages say of their numbers is true of the portal that they are made from.
@Suite struct TruthTests {
  let program: Program
  let folder: TemporaryFolder

  init() throws {
    program = try #require(Program(), "the program is built with the tests")
    folder = try SmallPortal.plain.folder()
  }

  private func change(_ file: String, _ old: String, _ new: String) throws {
    let text = try folder.text(file)
    try #require(text.contains(old), "\(old)")
    try folder.write(text.replacingOccurrences(of: old, with: new), to: file)
  }

  /// A page of the built site, with plain spaces.
  private func page(_ path: String) throws -> String {
    try folder.text("public/\(path)").replacingOccurrences(of: "\u{A0}", with: " ")
  }

  private func build() throws {
    let outcome = try program.run(["build", "--today", "2022-02-01"], in: folder.path)
    #expect(outcome.status == 0, "\(outcome.problems)")
  }

  // MARK: Numbers and their units

  @Test(arguments: [
    (1, "1 obisk", "1 visit"), (2, "2 obiska", "2 visits"),
    (3, "3 obiski", "3 visits"), (5, "5 obiskov", "5 visits"),
    (102, "102 obiska", "102 visits"),
  ])
  func `a value has its unit in the form that the number asks for`(visits: Int, slovene: String, english: String) throws
  {
    try FileManager.default.removeItem(atPath: folder("content/news"))
    try change(SmallPortal.activities, "15,15,0,0,30,held", ",,,,\(visits),held")
    try change(SmallPortal.activities, "a3,demo-brda,2021-05-05,18:00,22:00,group,onsite,30,26,0,0,56,held\n", "")
    try build()
    #expect(try page("sl/obcine/brda/obiski.html").contains("<p class=\"big\">\(slovene) <span>"))
    #expect(try page("en/municipalities/brda/visits.html").contains("<p class=\"big\">\(english) <span>"))
  }

  // MARK: What is invented

  @Test func `a portal of real records calls nothing invented`() throws {
    try build()
    // The signs and columns that every portal explains.
    let references = ["en/method.html", "sl/metoda.html", "en/data.html", "sl/podatki.html"]
    for (path, bytes) in try folder.tree("public") where path.hasSuffix(".html") {
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(!text.contains("class=\"banner\"") && !text.contains("id=\"demonstration\""), "\(path)")
      #expect(!text.contains("invented") && !text.contains("izmišljen") || references.contains(path), "\(path)")
    }
  }

  @Test func `what a portal declares as invented is named, and nothing else`() throws {
    try change("content/sources.yml", "demonstration: false", "demonstration: true")
    try change("content/places/centres.csv", "2019-01-01,,no", "2019-01-01,,yes")
    try build()
    let method = try page("en/method.html")
    #expect(method.contains("<p>These data in this portal are not real: records.</p>"))
    #expect(method.contains("<p>Centres that are marked as invented do not exist.</p>"))
    #expect(try page("en.html").contains("<strong>The figures on this page are invented, for demonstration.</strong>"))
    #expect(try page("sl/metoda.html").contains("<p>V tem portalu niso resnični ti podatki: evidenca.</p>"))
  }

  @Test func `where some records are real, only some figures are called invented`() throws {
    try change("content/sources.yml", "demonstration: false", "demonstration: true")
    try change("content/places/municipalities.csv", "own\n", "own\ncelje,011,Celje,Celje,sl,2020-2021,own\n")
    try change(
      "content/places/centres.csv", "2019-01-01,,no",
      "2019-01-01,,no\nreal,celje,Center Celje,Centre Celje,2019-01-01,,no")
    let real = try folder.text(SmallPortal.activities).replacingOccurrences(of: "demo-brda", with: "real")
    try folder.write(real, to: "content/records/real/celje.csv")
    try folder.write(
      try folder.text("content/sources.yml") + """
        - id: real
          title: { sl: Evidenca Celja, en: Records of Celje }
          publisher: Občina
          demonstration: false
          files: [records/activities/celje]

        """, to: "content/sources.yml")
    try folder.write(real, to: "content/records/activities/celje.csv")
    try FileManager.default.removeItem(atPath: folder("content/records/real"))
    try build()
    let home = try page("en.html")
    #expect(
      home.contains(
        "<strong>Some of the figures on this page are invented, for demonstration; they are marked.</strong>"))
    let method = try page("en/method.html")
    #expect(method.contains("<p>These data in this portal are not real: records.</p>"))
    #expect(!method.contains("Centres that are marked as invented"))
    // A chart and a table of both say so.
    let indicator = try page("en/indicators/visits.html")
    #expect(indicator.contains("(partly demonstration data)"))
    #expect(try page("en/municipalities/brda.html").contains("(demonstration data)"))
    #expect(!(try page("en/municipalities/celje.html").contains("demonstration data)")))
  }

  // MARK: Figures of others

  private func report(_ rows: [String], days: [String?]) throws {
    for (index, day) in days.enumerated() {
      try folder.write(
        try folder.text("content/sources.yml") + """
          - id: other-\(index)
            title: { sl: Objava \(index), en: Report \(index) }
            publisher: Občina
            demonstration: false
            files: [records/reported/\(index).csv]\(day.map { "\n  date: \($0)" } ?? "")

          """, to: "content/sources.yml")
      try folder.write(
        "indicator,place,period,category,value,as_printed,source,note_sl,note_en\n\(rows[index])\n",
        to: "content/records/reported/\(index).csv")
    }
    try build()
  }

  @Test(
    arguments: [
      (["2021-07-01", "2022-01-03"], "For the same period, 80 was published first, and 90 later."),
      (["2022-01-03", "2021-07-01"], "For the same period, 90 was published first, and 80 later."),
      ([nil, nil], "For the same period, 80 was published in one report, and 90 in another."),
      (["2021-07-01", nil], "For the same period, 80 was published in one report, and 90 in another."),
      (["2021-07-01", "2021-07-01"], "For the same period, 80 was published in one report, and 90 in another."),
    ] as [([String?], String)])
  func `what came first is said only where that is known`(days: [String?], text: String) throws {
    try report(["visits,brda,2021,,80,,other-0,,", "visits,brda,2021,,90,,other-1,,"], days: days)
    #expect(try page("en/where-figures-disagree.html").contains(text))
  }

  @Test func `our own note is not put into the mouth of a source`() throws {
    try folder.write(
      try folder.text("content/indicators/visits.yml")
        .replacingOccurrences(of: "id: visits\n", with: "id: girls-share\n")
        .replacingOccurrences(of: "sum(visits)", with: "share(visits)")
        .replacingOccurrences(of: "unit: visits", with: "unit: percent")
        .replacingOccurrences(of: "breakdowns: [kind, gender]", with: "breakdowns: [gender]")
        .replacingOccurrences(
          of: "title: { sl: Obiski, en: Visits }", with: "title: { sl: Obiski po spolu, en: Visits by gender }"
        )
        .replacingOccurrences(of: "periods: [month, year]", with: "periods: [year]"),
      to: "content/indicators/girls-share.yml")
    try report(
      [
        "girls-share,brda,2021,gender=girls,0.5,,other-0,Objava navaja znižanje za 2 %.,The report gives a fall by 2%.",
        "girls-share,brda,2020,gender=girls,0.52,52 % (rast za 3 %),other-1,,",
      ], days: [nil, nil])
    let page = try page("en/where-figures-disagree.html")
    #expect(page.contains("though it is in percentage points. The report gives a fall by 2%.</p>"))
    #expect(page.contains("though it is in percentage points: “52 % (rast za 3 %)”.</p>"))
    #expect(
      try self.page("sl/kjer-se-ne-ujema.html").contains(
        "čeprav gre za odstotne točke. Objava navaja znižanje za 2 %.</p>"))
    #expect(
      try self.page("en.html").contains("Figures published by others are real.") == false, "nothing here is invented")
    // What has nothing but parts is not named for them twice.
    #expect(try self.page("en/municipalities/brda/visits-by-gender.html").contains("Visits by gender: gender") == false)
    #expect(try self.page("en/municipalities/brda/visits.html").contains("Visits by gender, Brda, "))
  }

  // MARK: Places

  @Test func `a place that is like the network is said to be so, without a number`() throws {
    try folder.write(
      try folder.text("content/indicators/visits.yml")
        .replacingOccurrences(of: "id: visits\n", with: "id: visits-per-activity\naddress: { en: old-name }\n")
        .replacingOccurrences(of: "formula: sum(visits)", with: "formula: sum(visits) / count(activities)")
        .replacingOccurrences(of: "breakdowns: [kind, gender]", with: "breakdowns: []")
        .replacingOccurrences(
          of: "title: { sl: Obiski, en: Visits }", with: "title: { sl: Obiski na aktivnost, en: Visits per activity }"),
      to: "content/indicators/visits-per-activity.yml")
    try build()
    // The address that was given out stays, whatever the title.
    #expect(try page("en/municipalities/brda/old-name.html").contains("<p>About the same as the network’s value.</p>"))
    #expect(try page("sl/obcine/brda/obiski-na-aktivnost.html").contains("<p>To je približno toliko kot v mreži.</p>"))
    // The centres of a municipality are headed as centres, the municipalities of the network as such.
    #expect(try page("en/municipalities/brda.html").contains("<h2 id=\"places\">Centres</h2>"))
    #expect(try page("en/network.html").contains("<h2 id=\"places\">Municipalities</h2>"))
  }

  @Test func `a survey page of a place claims nothing for the network`() throws {
    let rate = """
      id: response-rate
      title: { sl: Stopnja odgovora, en: Response rate }
      explanation: { sl: Kolikšen del je odgovoril., en: How many answered. }
      spoken: { sl: odgovori deljeno z vprašanimi, en: answers divided by those asked }
      layer: outcome
      numerator: count(answers)
      denominator: count(asked)
      unit: percent
      better: higher
      breakdowns: []
      protection: survey
      decimals: 0
      places: [network]
      periods: [year]

      """
    let published = try LeakPortal.publish([
      "indicators/response-rate.yml": rate,
      "surveys/waves.csv":
        "id,questionnaire,from,to,mode,base,year\nw,basic-1,2021-11-01,2021-11-30,tablet,900,2021\n",
    ])
    func text(_ path: String) throws -> String { String(decoding: try #require(published.files[path]), as: UTF8.self) }
    let place = try text("en/municipalities/celje/indicator-index-safety.html")
    #expect(!place.contains("in the network"))
    #expect(place.contains("<dd>How many young people here could have answered, and what those who do not come"))
    let network = try text("en/network/indicator-index-safety.html")
    #expect(network.contains("<dd>What young people who do not come to a centre think.</dd>"))
    // What young people answered is not held against the network without a test.
    #expect(!place.contains("times the network’s value") && !place.contains("About the same as the network"))
  }
}
