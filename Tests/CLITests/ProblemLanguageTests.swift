import TestKit
import Testing

/// Problems are told in the language of the portal.
struct ProblemLanguageTests {
  private let program: Program
  private let folder: TemporaryFolder

  init() throws {
    program = try #require(Program())
    folder = try SmallPortal.plain.with(["sources.yml": "- { id: own, titel: { sl: Vir } }\n"]).folder()
  }

  static let languages: [(environment: String, arguments: [String], words: [String])] = [
    ("", [], ["napaka:", "ste mislili \"title\"?", "napak"]),
    ("en", [], ["error:", "did you mean \"title\"?", "errors"]),
    ("en", ["--problems-in", "sv"], ["fel:", "menade du \"title\"?"]),
    ("de", [], ["Fehler:", "war \"title\" gemeint?"]),
    ("fi", [], ["error:", "did you mean \"title\"?"]),
  ]

  @Test(arguments: languages)
  func `problems speak the portal's first language, unless another is asked for`(
    environment: String, arguments: [String], words: [String]
  ) throws {
    let outcome = try program.run(
      ["check", "--today", "2022-02-01"] + arguments, in: folder.path,
      environment: ["CI": "true", "KAZALO_LANGUAGE": environment])
    #expect(outcome.status == 1)
    for word in words { #expect(outcome.problems.contains(word), "\(word): \(outcome.problems)") }
    #expect(outcome.problems.contains("[yaml.unknown-key]"), "ids are the same in every language")
  }

  static let reports: [(language: String, check: [String], build: [String])] = [
    (
      "sl", ["centri, ki so do 2021-12-31 oddali vse mesece: 0 od 1", "prikazano od 2022-05-01: "],
      ["Objavljeno v mapi public: ", "  zapisano "]
    ),
    (
      "de", ["Für jeden Monat bis 2021-12-31 liegen Daten vor: 0 von 1 Einrichtungen", "  zurückgehalten "],
      [" Dateien in public veröffentlicht.", "  geschrieben "]
    ),
    ("sv", ["0 av 1 fritidsgårdar", "månader med aktiviteter"], [" filer publicerade i public.", "  skrivna "]),
    ("en", ["0 of 1 centres brought every month until 2021-12-31"], ["Published ", "  written "]),
  ]

  @Test(arguments: reports)
  func `what was brought, held back and published is told in the language of problems`(
    language: String, check: [String], build: [String]
  ) throws {
    let folder = try IncompletePortalTests.folder()
    try folder.write(
      "---\ntitle: Maj\nsummary: Maj.\npublish: 2022-05-01\n---\nMaj.\n", to: "content/news/2022-05-01-maj/index.sl.md")
    let environment = ["CI": "true", "KAZALO_LANGUAGE": language]
    let checked = try program.run(["check", "--today", "2022-02-01"], in: folder.path, environment: environment)
    for words in check { #expect(checked.problems.contains(words), "\(words): \(checked.problems)") }
    let built = try program.run(["build", "--today", "2022-02-01"], in: folder.path, environment: environment)
    for words in build { #expect(built.problems.contains(words), "\(words): \(built.problems)") }
  }

  @Test func `who starts a portal is told of it in its first language`() throws {
    let outcome = try program.run(
      ["new", "portal", "town", "--language", "de", "--language", "en", "--date", "2026-11-30"], in: folder.path,
      environment: ["CI": "true", "KAZALO_LANGUAGE": ""])
    #expect(outcome.status == 0 && outcome.problems.hasPrefix("Das Portal liegt in town."), "\(outcome.problems)")
    #expect(outcome.problems.hasSuffix("\n  cd town\n  kazalo serve\n"))
  }
}
