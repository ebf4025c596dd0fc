import Foundation
import TestKit
import Testing

/// What others published by lists of the portal's own, and by two lists at once.
@Suite struct ReportedListTests {
  private let program: Program

  init() throws { program = try #require(Program(), "the program is built with the tests") }

  private func folder() throws -> TemporaryFolder {
    let plain = SmallPortal.plain
    return try plain.with([
      "codes.yml": (plain.files["codes.yml"] ?? "")
        + """
          - id: district
            title: { sl: Okraj, en: District }
            counts: figures
            values:
              - { id: north, title: { sl: Sever, en: North } }
              - { id: south, title: { sl: Jug, en: South } }

        """.split(separator: "\n", omittingEmptySubsequences: false).map { "  " + $0.dropFirst(2) }.joined(
          separator: "\n"),
      "sources.yml": (plain.files["sources.yml"] ?? "") + """
        - id: yearbook
          title: { sl: Letopis, en: Yearbook }
          publisher: Statistical Office
          demonstration: false
          files: [records/reported]

        """,
      "indicators/members.yml": """
      id: members
      title: { sl: Člani, en: Members }
      reported: true
      unit: { id: members, symbol: { sl: članov, en: members } }
      breakdowns: [[gender, district]]
      protection: people

      """,
      "records/reported/a.csv": """
      indicator,place,period,category,value,source
      members,network,2020,district=north|gender=girls,12,yearbook
      members,network,2020,gender=boys|district=north,28,yearbook
      members,network,2020,gender=girls|district=south,14,yearbook
      members,network,2020,gender=boys|district=south,17,yearbook
      members,network,2021,,60,yearbook
      members,network,2021,district=north,30,yearbook
      members,network,2021,district=south,30,yearbook
      members,network,2021,gender=girls,16,yearbook
      members,network,2021,gender=boys,44,yearbook
      members,network,2021,district=north|gender=girls,2,yearbook
      members,network,2021,gender=boys|district=north,28,yearbook
      members,network,2021,gender=girls|district=south,14,yearbook
      members,network,2021,gender=boys|district=south,16,yearbook

      """,
    ]).folder()
  }

  @Test func `each is a breakdown with a chart, a table and rows, and few persons of a crossing are withheld`() throws {
    let folder = try folder()
    let outcome = try program.run(["build", "--today", "2022-02-01"], in: folder.path)
    #expect(outcome.status == 0, "\(outcome.problems)")
    #expect(!outcome.problems.contains("warning:"), "\(outcome.problems)")
    let page = try folder.text("public/en/indicators/members.html")
    for text in [
      "District", "North", "by-gender-x-district", "Gender × District", "Members: gender × district", ">44<", ">17<",
    ] { #expect(page.contains(text), "\(text)") }
    let rows = try folder.text("public/data/members.csv").split(whereSeparator: \.isNewline)
    #expect(rows.count == 14)
    let few = try #require(rows.first { $0.contains(",2021,gender*district,girls*north") }, "\(rows)")
    #expect(few.contains(",C,") && !few.contains(",2,"))
    // One more of its row and one more of its column are gone, else it could be worked out.
    let withheld = rows.filter { $0.contains(",C,") }
    #expect(withheld.count >= 3, "\(rows)")
    #expect(rows.contains { $0.contains("members,network,2021,,,60,") })
  }
}
