import Diagnostics
import Documents
import Testing
import Vocabulary

@testable import Languages

@Suite struct CatalogueTests {
  static let periods = """
    period:
      year: { locative: "im Jahr {year}" }
      month: { locative: "im {month, select, 7 {Juli} other {Monat}} {year}" }
      quarter: { long: "{quarter}. Quartal {year}", short: "Q{quarter} {year}", locative: "im {quarter}. Quartal {year}" }
      half-year: { long: "{half}. Halbjahr {year}", short: "H{half} {year}", locative: "im {half}. Halbjahr {year}" }
      school-year: { long: "Schuljahr {years}", locative: "im Schuljahr {years}" }
      week: { long: "Woche {week} {year}", short: "KW {week} {year}", locative: "in Woche {week} {year}" }
      declared: { long: "{title} {years}", locative: "im Zeitraum {title} {years}" }

    """

  private func load(
    _ files: [String: String], content: [String: String] = [:], languages: [String] = ["de"], keys: [MessageKey] = []
  ) throws -> (words: [Language: Words], log: DiagnosticLog) {
    let templates = try TestFolder(["messages/de/figures.yml": Self.periods].merging(files) { $1 })
    let own = try TestFolder(content.merging(["portal.yml": ""]) { first, _ in first })
    var log = DiagnosticLog()
    let words = Catalogue.load(
      from: LayeredFolder(Folder(templates.path), named: ""),
      and: Folder(own.path).map { .init($0, named: "") },
      languages: languages.map { Language($0) },
      requiring: keys, into: &log)
    return (words, log)
  }

  @Test func `adding a language is adding files`() throws {
    let (words, log) = try load(
      ["messages/de/units.yml": "unit:\n  visits:\n    phrase: \"{n, plural, one {# Besuch} other {# Besuche}}\"\n"])
    #expect(log.diagnostics.isEmpty)
    let german = try #require(words[Language("de")])
    #expect(german.message(named: "unit.visits.phrase", ["n": .integer(1)]) == "1 Besuch")
    #expect(german.message(named: "unit.visits.phrase", ["n": .integer(92_898)]) == "92.898 Besuche")
    #expect(german.period(.month(year: 2020, month: 7), .locative) == "im Juli 2020")
    #expect(german.period(.halfYear(year: 2020, half: 1)) == "1. Halbjahr 2020")
    #expect(german.period(.month(year: 2020, month: 3)) == "März 2020")
    #expect(german.ownName == "Deutsch")
  }

  @Test func `the portal's words go over those of the templates`() throws {
    let key = MessageKey("site.title", "n")
    let (words, log) = try load(
      ["messages/de/site.yml": "site:\n  title: Titel {n}\n"],
      content: ["messages/de.yml": "site:\n  title: Unser {n}\nnav:\n  about: Über uns\n"], keys: [key])
    #expect(log.diagnostics.isEmpty)
    #expect(words[Language("de")]?[key, ["n": .integer(3)]] == "Unser 3")
    #expect(words[Language("de")]?.message(named: "nav.about") == "Über uns")
  }

  @Test func `the portal's templates say single messages otherwise, and its content has the last word`() throws {
    let program = try TestFolder([
      "messages/de/figures.yml": Self.periods, "messages/de/site.yml": "site: { a: A, b: B, c: C }\n",
    ])
    let own = try TestFolder(["messages/de/mine.yml": "site: { b: B2, c: C2 }\n"])
    let content = try TestFolder(["messages/de.yml": "site: { c: C3 }\n"])
    let templates = LayeredFolder(
      Folder(own.path), named: "site-templates", over: .init(try #require(Folder(program.path)), named: "/share"))
    var log = DiagnosticLog()
    let keys = ["site.a", "site.b", "site.c", "site.d"].map { MessageKey($0) }
    let words = Catalogue.load(
      from: templates, and: Folder(content.path).map { .init($0, named: "content") }, languages: [Language("de")],
      requiring: keys, into: &log)[Language("de")]
    #expect(keys.dropLast().map { words?[$0] } == ["A", "B2", "C3"])
    // Nobody has it: it is missing where the program has most of its kind.
    #expect(log.diagnostics.map { "\($0.location.file) \($0.id)" } == ["/share/messages/de/site.yml messages.missing"])
  }

  @Test func `a message stands once in each folder, and what is wrong is told where it stands`() throws {
    let program = try TestFolder([
      "messages/de/figures.yml": Self.periods, "messages/de/site.yml": "site: { a: A }\n",
    ])
    let own = try TestFolder([
      "messages/de/b.yml": "site: { a: B }\n", "messages/de/c.yml": "site: { a: C }\nsiet: D\n",
    ])
    let templates = LayeredFolder(
      Folder(own.path), named: "site-templates", over: .init(try #require(Folder(program.path)), named: "/share"))
    var log = DiagnosticLog()
    _ = Catalogue.load(
      from: templates, and: nil, languages: [Language("de"), Language("fi")], requiring: [MessageKey("site.a")],
      into: &log)
    let found = log.diagnostics.map { "\($0.location.file):\($0.location.line) \($0.id)" }
    #expect(
      found == [
        "site-templates/messages/de/c.yml:1 messages.duplicate", "site-templates/messages/de/c.yml:2 messages.unknown",
        "site-templates/messages/fi:0 messages.language",
      ])
  }

  static let problems: [(yaml: String, id: String, line: Int, column: Int)] = [
    ("site:\n  title: \"a {n\"\n", "message.brace", 2, 13),
    ("site:\n  title: a {n\n", "message.brace", 2, 12),
    ("site:\n  title: 'it''s {n'\n", "message.brace", 2, 17),
    ("site:\n  title: |\n    first\n    {n\n", "message.brace", 4, 5),
    ("site:\n  title: \"ž {x}\"\n", "messages.unknown-argument", 2, 15),
    ("site:\n  title: x\n  titel: y\n", "messages.unknown", 3, 3),
    ("site:\n  title: [a]\n", "messages.type", 2, 10),
    ("- a\n", "messages.type", 1, 1),
    ("site:\n  title: \"{n, plural, other {#}}\"\n", "messages.plural-missing", 2, 11),
    ("site:\n  title: \"{n, plural, one {} few {} other {#}}\"\n", "messages.plural-unknown", 2, 11),
    ("site:\n  title: \"{n, plural, one {#}}\"\n", "message.other", 2, 11),
    ("site:\n  title: x\n  title: y\n", "yaml.duplicate-key", 0, 0),
    ("site: {}\n", "messages.missing", 0, 0),
  ]

  @Test(arguments: problems)
  func `what is wrong with a message is said with its place`(yaml: String, id: String, line: Int, column: Int) throws {
    let (_, log) = try load(["messages/de/site.yml": yaml], keys: [MessageKey("site.title", "n")])
    let found = try #require(log.inOrder.first { $0.id == id }, "\(log.inOrder)")
    #expect(found.severity == .error)
    #expect(found.location.file.hasPrefix("messages/de"))
    if line > 0 { #expect((found.location.line, found.location.column) == (line, column)) }
    #expect(found.hint != nil)
  }

  @Test func `a message in two files of the templates is a problem`() throws {
    let (_, log) = try load(
      ["messages/de/a.yml": "site: { title: a }\n", "messages/de/b.yml": "site: { title: b }\n"],
      keys: [MessageKey("site.title")])
    #expect(log.diagnostics.map(\.id) == ["messages.duplicate"])
  }

  @Test func `a language without messages is a problem and no English is said`() throws {
    let (words, log) = try load([:], languages: ["de", "pl"])
    #expect(words.keys.map(\.tag) == ["de"])
    #expect(log.diagnostics.map(\.id) == ["messages.language"])
    #expect(log.diagnostics.first?.location.file == "messages/pl")
  }

  @Test func `an unknown message has a suggestion`() throws {
    let (_, log) = try load(
      ["messages/de/site.yml": "site:\n  title: x\n  titel: y\n"], keys: [MessageKey("site.title")])
    #expect(log.diagnostics.first?.hint == "did you mean \"site.title\"?")
  }

  static let strays: [(name: String, hint: String)] = [
    ("site: { title: { hoem: x } }", "did you mean \"site.title.home\"?"),
    ("einheit: { visits: { phrase: x } }", "did you mean \"unit.visits.phrase\"?"),
    ("site: { titel: x }", "use one of site.title.home, site.title.news"),
    ("chart: { axis: { begin: x } }", "did you mean \"chart.axis.start\"?"),
    ("something: { else: { entirely: x } }", "remove it: no page asks for such words"),
  ]

  @Test(arguments: strays)
  func `a stray message is led to what it may have been meant to be`(yaml: String, hint: String) throws {
    let (_, log) = try load(
      [
        "messages/de/site.yml": "site: { title: { home: x, news: y } }\nchart: { axis: { start: x } }\n",
        "messages/de/units.yml": "unit: { visits: { phrase: x } }\n",
      ], content: ["messages/de.yml": yaml],
      keys: ["site.title.home", "site.title.news", "chart.axis.start"].map { MessageKey($0) })
    #expect(log.diagnostics.first { $0.id == "messages.unknown" }?.hint == hint, "\(log.diagnostics)")
  }

  @Test func `a file that a language lacks is named as another has it`() throws {
    let (_, log) = try load(
      ["messages/fr/units.yml": "unit: { a: x }\n", "messages/fr/figures.yml": Self.periods], languages: ["de", "fr"],
      keys: [MessageKey("unit.a")])
    #expect(log.diagnostics.first { $0.id == "messages.missing" }?.location.file == "messages/de/units.yml")
  }

  @Test func `settings that CLDR does not know are problems`() throws {
    let (_, log) = try load(["messages/de/site.yml": "cldr:\n  locale: xx\n  short-date: yQx\n"])
    #expect(log.inOrder.map(\.id) == ["messages.locale", "messages.skeleton"])
    #expect(log.inOrder.map(\.location.line) == [2, 3])
    #expect(log.inOrder.map(\.severity) == [.warning, .error])
  }

  @Test(arguments: [("en-GB", true), ("sl", true), ("de", false), ("de-AT", false)])
  func `a locale of another language is a warning`(locale: String, warns: Bool) throws {
    let (_, log) = try load(["messages/de/site.yml": "cldr:\n  locale: \(locale)\n"])
    #expect(log.diagnostics.map(\.id) == (warns ? ["messages.locale"] : []))
    #expect(log.diagnostics.first.map { [$0.location.line, $0.location.column] } == (warns ? [2, 11] : nil))
  }

  @Test func `a made-up language may have the locale of another one`() throws {
    let (_, log) = try load(["messages/qcn/site.yml": Self.periods + "cldr: { locale: sl }\n"], languages: ["qcn"])
    #expect(log.diagnostics.isEmpty, "\(log.diagnostics)")
  }

  @Test func `what is missing is said in English, and without English it is a problem in its own file`() throws {
    let keys = [MessageKey("site.title", "n"), MessageKey("gap.span")]
    let unit = "unit: { visits: { phrase: visits, clause: had, sort: counted } }\n"
    let english = [
      "messages/en/site.yml": Self.periods + "site: { title: \"{n, plural, one {# page} other {# pages}}\" }\n",
      "messages/en/lineage.yml": "gap: { span: gap }\n", "messages/en/units.yml": unit,
    ]
    let (words, log) = try load(english, keys: keys)
    #expect(log.diagnostics.isEmpty, "\(log.diagnostics)")
    let german = try #require(words[Language("de")])
    #expect(german[keys[0], ["n": .integer(1200)]] == "1.200 pages")
    #expect(german.message(named: "unit.visits.phrase") == "visits")
    #expect(german.message(named: "unit.visits.sort") == "counted")
    #expect(german.message(named: "unit.visits.clause") == nil, "half a sentence of another language fits nowhere")
    let (_, other) = try load(
      ["messages/sl/pages.yml": "site: { title: Naslov }\n", "messages/sl/lineage.yml": "gap: { span: vrzel }\n"],
      keys: keys)
    #expect(other.inOrder.map(\.id) == ["messages.missing", "messages.missing"])
    #expect(other.inOrder.map(\.location.file) == ["messages/de/lineage.yml", "messages/de/pages.yml"])
  }

  @Test func `a sentence that is not translated is set apart where the language runs from right to left`() throws {
    let keys = [MessageKey("site.title", "n"), MessageKey("site.plain")]
    let (words, _) = try load(
      [
        "messages/en/site.yml": Self.periods + "site: { title: \"{n} pages\", plain: Home }\n",
        "messages/ar/site.yml": "site: { plain: Home }\n",
      ], languages: ["ar"], keys: keys)
    let arabic = try #require(words[Language("ar")])
    #expect(arabic[keys[0], ["n": .integer(3)]] == "\u{2068}3 pages\u{2069}")
    #expect(arabic[keys[1]] == "Home")
  }

  @Test func `a file that is not text is a problem`() throws {
    let (_, log) = try load(["messages/de/site.yml": "a: \"\u{0}\"\n"])
    #expect(log.hasErrors)
  }
}
