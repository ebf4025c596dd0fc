import Configuration
import Diagnostics
import Documents
import Reconciliation
import TestKit
import Testing
import Vocabulary

@testable import Reconciliation

/// The words by which running text is read, and what is wrong with a file of them.
@Suite struct LexiconTests {
  private func load(
    _ text: String, languages: [String] = ["sl"], file: String = "lexicon/sl.yml"
  ) throws -> (lexicon: Lexicon, problems: [Diagnostic]) {
    let folder = try TemporaryFolder()
    try folder.write(text, to: file)
    var log = DiagnosticLog()
    let lexicon = Lexicon.load(
      from: LayeredFolder(Folder(folder.path), named: "templates"),
      languages: languages.map { Language($0) }, into: &log)
    return (lexicon, log.inOrder)
  }

  @Test func `the shipped words have no problem and hold for all languages together`() {
    #expect(Sample.lexicon.log.inOrder == [])
    let lexicon = Sample.lexicon.words
    #expect(lexicon.by == ["za", "by", "med", "um"])
    #expect(Set(lexicon.points) == [["odstotn", "točk"], ["percentage point"], ["procentenhet"], ["prozentpunkt"]])
    #expect(lexicon.people.contains("mlad") && lexicon.people.contains("unga") && lexicon.people.contains("people"))
    #expect(Set(lexicon.notPeople).isSuperset(of: ["mladinsk", "ungdomsg", "ungdomsv", "personal"]))
    #expect(Set(lexicon.visits) == ["obisk", "prihod", "visit", "besök", "besuch"])
  }

  @Test(arguments: [
    ("1200 junge Menschen kamen", true), ("1200 Jugendliche", true), ("1200 Besucherinnen", true),
    ("1200 Besuchende", true), ("1200 Kinder und Jugendliche", true), ("1200 Besuche junger Menschen", false),
    ("1200 Besuche", false), ("1200 Stunden des Personals", false), ("1200 Plätze im Kindergarten", false),
  ])
  func `people and visits are told apart in German`(text: String, isOfPeople: Bool) {
    #expect(Sample.lexicon.words.namesPeople(text) == isOfPeople)
  }

  @Test func `percent and percentage points are told apart in German`() {
    let lexicon = Sample.lexicon.words
    #expect(lexicon.changes(in: Prose.words(in: "Der Anteil sank von 18% auf 16%, also um 2%.")).count == 1)
    #expect(lexicon.changes(in: Prose.words(in: "Er sank um 2% oder 2 Prozentpunkte.")).isEmpty)
  }

  @Test(arguments: [
    ("by: [za]\npoints: []\npeople: [\"\"]\nnot_people: []\nvisits: []", "lexicon.word", 3),
    ("by: [Za]\npoints: []\npeople: []\nnot_people: []\nvisits: []", "lexicon.word", 1),
    ("by: []\npoints: []\npeople: []\nnot_people: []\nvisits: [na obisku]", "lexicon.word", 5),
    ("by: []\npoints:\n  - [odstotn, \"\"]\npeople: []\nnot_people: []\nvisits: []", "lexicon.word", 3),
    ("by: []\npoints: []\npeople: []\nnot_people: []\nvisit: []", "yaml.unknown-key", 5),
    ("by: za\npoints: []\npeople: []\nnot_people: []\nvisits: []", "yaml.type", 1),
    ("by: []\npoints: []\npeople: []\nnot_people: []", "yaml.missing-key", 1),
  ])
  func `a wrong file is a problem where it stands`(_ text: String, _ id: String, _ line: Int) throws {
    let problem = try #require(try load(text).problems.first { $0.id == id })
    #expect(problem.location.file == "templates/lexicon/sl.yml")
    #expect(problem.location.line == line)
    #expect(problem.hint != nil)
  }

  @Test func `a wrong word is left out, the others hold`() throws {
    let (lexicon, problems) = try load(
      "by: [za, Za]\npoints: []\npeople: []\nnot_people: []\nvisits: [obisk]\nbirth: [rojen]\npersonal_columns: [ime]")
    #expect(problems.count == 1)
    #expect(lexicon.by == ["za"] && lexicon.visits == ["obisk"])
  }

  @Test func `the shipped words know data about persons in every language that is shipped`() {
    let lexicon = Sample.lexicon.words
    #expect(Set(lexicon.birth).isSuperset(of: ["rojen", "roj.", "born", "född"]))
    #expect(Set(lexicon.months).isSuperset(of: ["maj", "may", "avg", "aug", "okt"]))
    #expect(lexicon.personalColumns.isSuperset(of: ["priimek", "surname", "efternamn"]))
    #expect(lexicon.textColumns.isSuperset(of: ["opomba", "remark", "anteckning"]))
  }

  @Test(arguments: [
    ("", ["lexicon.personal"]), ("\nbirth: [syntyn]", ["lexicon.personal"]),
    ("\npersonal_columns: [nimi]", ["lexicon.personal"]), ("\nbirth: []\npersonal_columns: []", ["lexicon.personal"]),
    ("\nbirth: [syntyn]\npersonal_columns: [nimi]", []),
    ("\nbirth: [s.]\npersonal_columns: [nimi]", []),
    ("\nbirth: [.]\npersonal_columns: [nimi]", ["lexicon.word", "lexicon.personal"]),
    ("\nbirth: [synt.yn, syntyn]\npersonal_columns: [nimi]", ["lexicon.word"]),
    ("\nbirth: [syntyn]\npersonal_columns: [Nimi, sukunimi]", ["lexicon.word"]),
  ])
  func `a language in which nobody would know data about persons is a warning`(_ keys: String, _ ids: [String]) throws {
    let text = "by: []\npoints: []\npeople: []\nnot_people: []\nvisits: []" + keys
    let problems = try load(text, languages: ["fi", "fi-x-easy"], file: "lexicon/fi.yml").problems
    let expected = ids.flatMap { $0 == "lexicon.personal" ? [$0, $0] : [$0] }
    #expect(problems.map(\.id).sorted() == expected.sorted(), "\(problems)")
    #expect(problems.allSatisfy { $0.location.file == "templates/lexicon/fi.yml" && $0.hint != nil })
    #expect(problems.filter { $0.id == "lexicon.personal" }.allSatisfy { $0.severity == .warning })
  }

  @Test func `a language without words is a warning, a variant has those of its language`() throws {
    let text =
      "by: []\npoints: []\npeople: []\nnot_people: []\nvisits: []\nbirth: [rojen]\npersonal_columns: [ime]"
    let problems = try load(text, languages: ["sl", "sl-x-easy", "fi"]).problems
    #expect(problems.map(\.id) == ["lexicon.language"])
    #expect(problems.first?.location.file == "templates/lexicon/fi.yml")
    #expect(problems.first?.severity == .warning)
  }

  @Test func `another language's words find what stands in its texts`() throws {
    let finnish = try load(
      "by: []\npoints: []\npeople: [nuor]\nnot_people: [nuorisotyö]\nvisits: [käynti]", languages: ["fi"],
      file: "lexicon/fi.yml"
    ).lexicon
    func findings(_ text: String) -> [String] {
      Reconciliation.findings(
        in: Sample.records("visits 2022-S1 - 102286 first"), indicators: Sample.indicators, lexicon: finnish,
        texts: [(path: "news/a.fi.md", text: text)]
      ).map(\.kind.rawValue)
    }
    #expect(findings("Mukana oli 102 286 nuorta.") == ["visits-as-people"])
    #expect(findings("Nuorten luona 102 286 käyntiä.") == [])
    #expect(findings("Kirjattiin 102 286 nuorisotyön hetkeä.") == [])
  }
}
