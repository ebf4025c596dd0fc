import TestKit
import Testing

/// A portal of which half a year is missing, run as a person runs it.
@Suite struct IncompletePortalTests {
  /// The small portal with activities four times a month from 2020 to June 2021, open days until the cut-off at the end of
  /// 2021, and residents of 2020.
  static func folder() throws -> TemporaryFolder {
    let folder = try SmallPortal.plain.folder()
    var activities =
      "id,centre,date,start,end,kind,mode,visits_girls,visits_boys,visits_another,visits_not_stated,visits_total,status\n"
    var openings = "centre,date,start,end,status,reason\n"
    for month in 0..<24 {
      for day in ["04", "11", "18", "25"] {
        let (year, number) = (2020 + month / 12, month % 12 + 1)
        let date = "\(year)-\(number < 10 ? "0" : "")\(number)-\(day)"
        openings += "demo-brda,\(date),15:00,20:00,open,\n"
        if month < 18 { activities += "\(date),demo-brda,\(date),16:00,18:00,open,onsite,6,7,0,0,13,held\n" }
      }
    }
    try folder.write(activities, to: SmallPortal.activities)
    try folder.write(openings, to: "content/records/openings.csv")
    try folder.write(
      "municipality,date,age,count,source\nbrda,2019-01-01,all,5600,own\nbrda,2020-01-01,all,5700,own\n",
      to: "content/places/population.csv")
    let sources = try folder.text("content/sources.yml")
    try folder.write(
      sources.replacing("[records/activities]", with: "[records/]"), to: "content/sources.yml")
    try folder.write(
      """
      id: rate
      title: { sl: Obiski na prebivalca, en: Visits per resident }
      explanation: { sl: Obiski na prebivalca., en: Visits per resident. }
      spoken: { sl: obiski deljeni s prebivalci, en: visits by residents }
      layer: process
      formula: sum(visits) / residents(all)
      unit: percent
      better: higher
      breakdowns: []
      protection: none
      decimals: 1
      places: [network, municipality]
      periods: [year]

      """, to: "content/indicators/rate.yml")
    try folder.write(
      """
      id: activities
      title: { sl: Aktivnosti, en: Activities }
      explanation: { sl: Koliko aktivnosti je bilo., en: How many activities there were. }
      spoken: { sl: število aktivnosti, en: the number of activities }
      layer: process
      formula: count(activities)
      unit: activities
      better: neutral
      breakdowns: []
      protection: none
      decimals: 0
      places: [network, municipality, centre]
      periods: [month, year]

      """, to: "content/indicators/activities.yml")
    try folder.write(
      """
      ---
      title: Letno poročilo
      date: 2021-12-20
      summary: Kaj smo zabeležili.
      ---
      V Brdih je bilo [312](value:visits?place=brda&period=2021). [](change:visits?place=brda&period=2021)

      """, to: "content/news/2021-12-20-porocilo/index.sl.md")
    return folder
  }

  static func run(_ arguments: [String], in folder: TemporaryFolder) throws -> Program.Outcome {
    try #require(Program()).run(arguments + ["--today", "2022-02-01"], in: folder.path)
  }

  @Test func `check says what is missing, where and how much`() throws {
    let folder = try IncompletePortalTests.folder()
    let outcome = try IncompletePortalTests.run(["check"], in: folder)
    #expect(outcome.status == 0)
    #expect(
      outcome.problems.contains(
        "content/records/openings.csv:74:1: warning: the centre \"demo-brda\" was open on 24 days in 2021-07 to 2021-12"
      ))
    #expect(
      outcome.problems.contains(
        "content/places/population.csv:3:1: warning: the residents of 2021-01-01 are missing for \"brda\""))
    #expect(outcome.problems.contains("demo-brda               12 of 12  6 of 12"))
    #expect(outcome.problems.contains("0 of 1 centres brought every month until 2021-12-31"))
  }

  @Test func `the incomplete year is marked everywhere and compared nowhere`() throws {
    let folder = try IncompletePortalTests.folder()
    let outcome = try IncompletePortalTests.run(["build"], in: folder)
    #expect(outcome.status == 0, "\(outcome.problems)")
    let visits = try folder.text("public/data/visits.csv").split(whereSeparator: \.isNewline)
    #expect(visits.contains { $0.hasPrefix("visits,demo-brda,2021,,,312,,,,,,*,") })
    #expect(visits.contains { $0.hasPrefix("visits,network,2021,,,312,,,,,,*,") })
    #expect(visits.contains { $0.hasPrefix("visits,demo-brda,2020,,,624,,,,,,,") })
    #expect(!visits.contains { $0.hasPrefix("visits,demo-brda,2021-08,") }, "what was not recorded is not 0")
    let changes = try folder.text("public/data/changes.csv").split(whereSeparator: \.isNewline)
    #expect(
      changes.contains { $0.hasPrefix("visits,brda,2021,2020,624,312,,,,,not-comparable,not-comparable,partial") })
    #expect(
      changes.contains { $0.hasPrefix("rate,brda,2021,2020,") && $0.contains("not-comparable,not-comparable,partial") })
    let rates = try folder.text("public/data/rate.csv").split(whereSeparator: \.isNewline)
    #expect(rates.contains { $0.hasPrefix("rate,brda,2021,") && $0.contains(",e*,") })
    let post = try folder.text("public/sl/novice/2021-12-20-porocilo.html")
    #expect(post.contains(" ni mogoča: ") && post.contains("<sup class=\"sign\">*</sup>"))
  }

  @Test func `a page in each language lists what is missing`() throws {
    let folder = try IncompletePortalTests.folder()
    #expect(try IncompletePortalTests.run(["build"], in: folder).status == 0)
    let english = try folder.text("public/en/completeness.html")
    #expect(english.contains("July 2021–December 2021</td><td>open on 24 days, but no activity recorded"))
    #expect(english.contains("the number of residents is not known yet"))
    #expect(english.contains("6 of 12") && english.contains("12 of 12"))
    #expect(english.contains("Centres with every month: 0 of 1."))
    let slovene = try folder.text("public/sl/popolnost.html")
    #expect(slovene.contains("odprto 24 dni, a brez zapisane aktivnosti"))
    let place = try folder.text("public/en/centres/demo-brda.html")
    #expect(place.contains("the centre was there and recorded nothing"))
  }

  @Test func `an explanation names what is missing and the day of the residents`() throws {
    let folder = try IncompletePortalTests.folder()
    let rate = try IncompletePortalTests.run(
      ["explain", "rate", "--place", "brda", "--period", "2021", "--language", "en"], in: folder)
    #expect(rate.output.contains("residents on 1\u{A0}January 2020"))
    #expect(rate.output.contains("The number of residents in 2021 is not known yet"))
    #expect(rate.output.contains("Centre Brda, July 2021–December 2021: open on 24 days, but no activity recorded"))
    let json = try IncompletePortalTests.run(
      ["explain", "rate", "--place", "brda", "--period", "2021", "--json"], in: folder)
    #expect(json.output.contains("\"residents\":[\n\"2020-01-01\"]"))
    #expect(
      json.output.contains("{\"place\":\"demo-brda\",\"what\":\"silent\",\"from\":\"2021-07\",\"to\":\"2021-12\"}"))
    let month = try IncompletePortalTests.run(
      ["explain", "visits", "--place", "brda", "--period", "2021-08"], in: folder)
    #expect(month.status == 1)
    #expect(month.problems.contains("nothing is computed, for records are not there: demo-brda 2021-07 to 2021-12"))
  }

  @Test func `what nothing reads is told, and what a text shows is not`() throws {
    let folder = try IncompletePortalTests.folder()
    try folder.write("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"/>", to: "content/news/lone.svg")
    try folder.write(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"/>",
      to: "content/news/2021-12-20-porocilo/shown.svg")
    let post = try folder.text("content/news/2021-12-20-porocilo/index.sl.md")
    try folder.write(post + "\n![Nič](shown.svg)\n", to: "content/news/2021-12-20-porocilo/index.sl.md")
    try folder.write("x\n", to: "content/target.csv")
    let outcome = try IncompletePortalTests.run(["check"], in: folder)
    #expect(outcome.problems.contains("content/news/lone.svg: warning: nothing reads this file"))
    #expect(outcome.problems.contains("did you mean \"targets.csv\"?"))
    #expect(!outcome.problems.contains("shown.svg"))
  }
}
