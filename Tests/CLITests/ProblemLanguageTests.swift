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
}
