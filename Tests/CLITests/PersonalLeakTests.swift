import Foundation
import TestKit
import Testing

/// What looks like data about a person stops a build, and stands in nothing that the build leaves behind or says.
@Suite struct PersonalLeakTests {
  static let activity = "id,centre,date,start,end,kind,mode,visits_total,status\n"

  /// A file, its text with what must not go on, and the words that must stand nowhere.
  static let slips: [(file: String, text: String, words: [String])] = [
    ("records/activities/a.csv", activity + "Zvezdana Kranjčič,a,2021-03-02,15:00,19:00,open,onsite,9,held\n", name),
    ("records/activities/a.csv", activity + "x,a,2021-03-02,15:00,19:00,Zvezdana Kranjčič,onsite,9,held\n", name),
    ("records/activities/a.csv", activity + "x,Zvezdana Kranjčič,2021-03-02,15:00,19:00,open,onsite,9,held\n", name),
    ("records/activities/a.csv", activity + "x,a,2021-03-02,15:00,19:00,open,onsite,Zvezdana Kranjčič,held\n", name),
    ("records/activities/a.csv", activity + "x,a,2021-03-02,Zvezdana Kranjčič,19:00,open,onsite,9,held\n", name),
    ("records/activities/a.csv", activity + "x,a,Zvezdana Kranjčič,15:00,19:00,open,onsite,9,held\n", name),
    // Without a header, the first row is one.
    ("records/activities/a.csv", "Zvezdana Kranjčič,a,2007-05-03\n", name + ["2007-05-03"]),
    ("records/activities/a.csv", "id,centre,date,ime in priimek\nx,a,2021-03-02,Zvezdana Kranjčič\n", name),
    (
      "records/activities/a.csv", activity + "x,a,2021-03-02,15:00,19:00,prišla je s hudimi modricami,onsite,9,held\n",
      ["modric", "hudimi"]
    ),
    ("records/activities/a.csv", activity + "x,a,2021-03-02,15:00,19:00,3. 5. 2007,onsite,9,held\n", ["3. 5. 2007"]),
    ("records/activities/a.csv", activity + "0305007505014,a,2021-03-02,15:00,19:00,open,onsite,9,held\n", ["0305007"]),
    ("records/activities/a.csv", activity + "070503-2381,a,2021-03-02,15:00,19:00,open,onsite,9,held\n", ["070503"]),
    ("records/visitors.csv", "place,period,gender,age,visitors\nZvezdana Kranjčič,2021,all,all,9\n", name),
    ("records/visitors.csv", "place,period,gender,age,visitors\nbrda,2007-05-03,all,all,9\n", ["2007-05-03"]),
    ("surveys/responses/a.csv", "wave,centre,gender,age,S1\nw,a,,,Zvezdana Kranjčič\n", name),
    ("surveys/responses/a.csv", "wave,centre,gender,age,S1\nw,a,zvezdana@example.org,,2\n", ["zvezdana"]),
    ("surveys/responses/a.csv", "wave,centre,gender,age,födelsedatum,S1\nw,a,,,2007-05-03,2\n", ["2007-05-03"]),
    ("records/key-figures.csv", "place,year,staff_fte,staff_cost\na,2021,Zvezdana Kranjčič,1\n", name),
  ]

  private static let name = ["Zvezdana", "Kranj"]

  @Test(arguments: slips)
  func `data about a person stops the build and stands nowhere`(file: String, text: String, words: [String]) throws {
    let program = try #require(Program(), "the program is built with the tests")
    let folder = try SmallPortal.plain.folder()
    try FileManager.default.removeItem(atPath: folder("content/news"))
    try FileManager.default.removeItem(atPath: folder(SmallPortal.activities))
    for (path, text) in LeakPortal.files { try folder.write(text, to: "content/\(path)") }
    try folder.write(text, to: "content/\(file)")
    for form in ["human", "json", "github", "sarif"] {
      let outcome = try program.run(["build", "--today", "2022-02-01", "--diagnostics", form], in: folder.path)
      #expect(outcome.status == 1)
      let said = outcome.output + outcome.problems
      #expect(said.contains(file))
      for word in words { #expect(!said.contains(word), "\(form) says \(word): \(said)") }
    }
    try FileManager.default.removeItem(atPath: folder("content"))
    try FileManager.default.removeItem(atPath: folder("site-templates"))
    for (path, bytes) in try folder.tree() {
      let text = String(decoding: bytes, as: UTF8.self)
      for word in words { #expect(!text.contains(word), "\(path) holds \(word)") }
    }
  }
}
