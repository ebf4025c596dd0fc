import Foundation
import TestKit
import Testing

/// The first hour of somebody who has nothing but the program, the tutorial and a spreadsheet: a new portal in two
/// languages, their own records, a figure of their own, and a post that quotes it.
@Suite struct StrangersHourTests {
  let program: Program
  let folder: TemporaryFolder

  init() throws {
    program = try #require(Program(), "the program is built with the tests")
    folder = try TemporaryFolder()
  }

  /// How a spreadsheet saves a table.
  enum Saving: String, CaseIterable, Sendable {
    /// What Excel calls `CSV UTF-8`: with a byte order mark.
    case marked
    /// What LibreOffice writes unless told otherwise.
    case plain
    /// What German Excel calls `CSV (Trennzeichen-getrennt)`.
    case windows1252

    func bytes(of table: String) -> [UInt8] {
      let text = table.replacing("\n", with: "\r\n")
      switch self {
      case .marked: return [0xEF, 0xBB, 0xBF] + text.utf8
      case .plain: return Array(text.utf8)
      // Its letters are those of ISO 8859-1 but for a few that no table here has.
      case .windows1252: return text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
      }
    }

    /// Whether the program asks for another way to save it.
    var isDoubtful: Bool { self == .windows1252 }
  }

  /// Semicolons, decimal commas, days with points, empty rows at the end.
  static let records = """
    id;centre;date;start;end;kind;visits_girls;visits_boys;visits_unknown;visits_total;staff_hours
    Süd-1;jugendhaus-sued;05.11.2025;15:00;18:30;open;11;12;1;24;7
    Süd-2;jugendhaus-sued;10.12.2025;16:00;18:00;group;8;0;0;8;2,5
    Turm-1;treff-weisser-turm;14.11.2025;16:00;20:00;open;14;17;2;33;8
    Turm-2;treff-weisser-turm;9.12.2025;10:00;16:30;group;7;6;0;13;13,5
    ;;;;;;;;;;
    ;;;;;;;;;;

    """

  static let centres = """
    id;municipality;name_de;name_en;opened
    jugendhaus-sued;muehlfurt;Jugendhaus Süd;Youth centre South;01.11.2025
    treff-weisser-turm;muehlfurt;Treff Weißer Turm;White Tower;01.11.2025

    """

  static let indicators = [
    "visits-per-hour": """
    id: visits-per-hour
    title: { de: "Besuche je Stunde", en: "Visits per hour" }
    explanation:
      de: "Wie viele Besuche auf eine Stunde kommen."
      en: "How many visits there were for each hour."
    numerator: sum(visits)
    denominator: sum(hours)
    spoken: { de: "die Besuche, geteilt durch die Stunden", en: "the visits, divided by the hours" }
    unit: visits-per-hour
    decimals: 1
    better: neutral
    layer: process
    protection: none
    places: [network, municipality, centre]
    periods: [month, year]

    """,
    "staff-hours": """
    id: staff-hours
    title: { de: "Fachstunden", en: "Hours of staff" }
    explanation:
      de: "Wie viele Stunden Fachkräfte in Angeboten waren."
      en: "How many hours staff spent in activities."
    formula: sum(staff_hours)
    spoken: { de: "die Summe der Fachstunden", en: "the sum of hours of staff" }
    unit: hours
    decimals: 1
    better: neutral
    layer: precondition
    protection: none
    places: [network, municipality, centre]
    periods: [month, year]

    """,
  ]

  private func run(_ arguments: String...) throws -> Program.Outcome {
    try program.run(arguments, in: folder("portal"))
  }

  private func save(_ table: String, as saving: Saving, to path: String) throws {
    try folder.write(saving.bytes(of: table), to: "portal/content/\(path)")
  }

  private func change(_ path: String, _ old: Regex<Substring>, _ new: String) throws {
    let text = try folder.text("portal/\(path)")
    #expect(text.contains(old), "\(path)")
    try folder.write(text.replacing(old, with: new), to: "portal/\(path)")
  }

  private func write(_ text: String, inPost name: String, as language: String) throws {
    let title = language == "de" ? "Ein guter Herbst" : "A good autumn"
    let front = "title: \"\(title)\"\ndate: 2026-11-30\nsummary: \"\(title).\"\nplaces: [muehlfurt]\n"
    try folder.write("---\n\(front)---\n\(text)\n", to: "portal/content/news/\(name)/index.\(language).md")
  }

  @Test(arguments: Saving.allCases)
  func `a stranger gets from nothing to a figure and a post of their own, without a warning`(saving: Saving) throws {
    // The first page.
    let started = try program.run(
      [
        "new", "portal", "portal", "--language", "de", "--language", "en", "--place", "Mühlfurt",
        "--centre", "Jugendhaus Süd", "--centre", "Treff Weißer Turm", "--date", "2026-11-30",
      ], in: folder.path)
    #expect(started.status == 0, "\(started.problems)")
    let first = try run("build", "--strict", "--today", "2026-11-30")
    #expect(first.status == 0 && !first.problems.contains("warning:"), "\(first.problems)")
    #expect(try folder.text("portal/public/de.html").contains("Mühlfurt"))
    #expect(try folder.text("portal/public/en.html").contains("class=\"banner\""))

    // Their own records take the place of the examples.
    try save(Self.records, as: saving, to: "records/activities/herbst-2025.csv")
    try save(Self.centres, as: saving, to: "places/centres.csv")
    for path in ["records/activities/example.csv", "news"] {
      try FileManager.default.removeItem(atPath: folder("portal/content/\(path)"))
    }
    try change("content/sources.yml", /demonstration: true/, "demonstration: false")
    try change("content/portal.yml", /cut_off: [0-9-]+/, "cut_off: 2025-12-31")
    for (id, definition) in Self.indicators {
      try folder.write(definition, to: "portal/content/indicators/\(id).yml")
    }
    try change("content/portal.yml", /featured: [^\n]+/, "featured: [visits, visits-per-hour, staff-hours]")
    let checked = try run("check", "--output", "nowhere", "--today", "2026-11-30")
    #expect(checked.status == 0, "\(checked.problems)")
    let doubts = checked.problems.matches(of: /table\.encoding/).count
    #expect(doubts == (saving.isDoubtful ? 2 : 0), "\(checked.problems)")
    #expect(checked.problems.matches(of: /warning:/).count == doubts, "\(checked.problems)")
    if saving.isDoubtful {
      // The letters were read as they are meant; saved as they say, there is nothing more to warn of.
      #expect(checked.problems.contains("as \"Süd\"") && checked.problems.contains("CSV UTF-8"))
      try save(Self.records, as: .marked, to: "records/activities/herbst-2025.csv")
      try save(Self.centres, as: .marked, to: "places/centres.csv")
    }

    // A post that quotes a figure: a wrong number is told, with its place.
    let post = try run(
      "new", "post", "Ein guter Herbst", "--language", "de", "--language", "en", "--date", "2026-11-30")
    #expect(post.status == 0, "\(post.problems)")
    let name = "2026-11-30-ein-guter-herbst"
    let figure = "visits-per-hour?place=muehlfurt&period=2025"
    try write("Es waren [4,9](value:\(figure)) Besuche je Stunde.", inPost: name, as: "de")
    try write("There were [9.4](value:\(figure)) visits in each hour.", inPost: name, as: "en")
    let wrong = try run("check", "--output", "nowhere", "--today", "2026-11-30")
    #expect(wrong.status == 1 && wrong.problems.matches(of: /error:/).count == 1, "\(wrong.problems)")
    #expect(wrong.problems.contains("\(name)/index.en.md:7:13: error: found \"9.4\", the figure is \"4.9\""))
    try write("There were [4.9](value:\(figure)) visits in each hour.", inPost: name, as: "en")

    // What was built before goes; the addresses of examples are nobody's.
    try FileManager.default.removeItem(atPath: folder("portal/public"))
    let built = try run("build", "--strict", "--today", "2026-11-30")
    #expect(built.status == 0 && !built.problems.contains("warning:"), "\(built.problems)")
    try expectFigures(post: name)
    let explained = try run("explain", "visits-per-hour", "--period", "2025", "--language", "de")
    #expect(explained.output.contains("4,9") && explained.output.contains("herbst-2025.csv"), "\(explained.output)")
  }

  /// The figures stand on their pages, on the page of the town and in the post, in both languages.
  private func expectFigures(post: String) throws {
    let german = try folder.text("portal/public/de/indikatoren/besuche-je-stunde.html")
    let english = try folder.text("portal/public/en/indicators/visits-per-hour.html")
    #expect(german.contains("4,9 Besuche pro Stunde im Jahr 2025"))
    #expect(english.contains("4.9 visits per hour in 2025"))
    for (path, value) in [
      ("de/indikatoren/fachstunden.html", "31,0"), ("en/indicators/hours-of-staff.html", "31.0"),
      ("de/gemeinden/muehlfurt.html", "4,9"), ("en/municipalities/muehlfurt.html", "4.9"),
      ("de/gemeinden/muehlfurt.html", "31,0"), ("en/municipalities/muehlfurt.html", "31.0"),
      ("de/gemeinden/muehlfurt.html", ">78"),
      ("de/aktuelles/\(post).html", ">4,9<"), ("en/news/\(post).html", ">4.9<"),
    ] { #expect(try folder.text("portal/public/\(path)").contains(value), "\(path): \(value)") }
    for (path, bytes) in try folder.tree("portal/public") where path.hasSuffix(".html") {
      let page = String(decoding: bytes, as: UTF8.self)
      #expect(!page.contains("class=\"banner\"") && !page.contains("\u{FFFD}"), "\(path)")
    }
    #expect(try folder.text("portal/public/de.html").contains("Treff Weißer Turm"))
  }
}
