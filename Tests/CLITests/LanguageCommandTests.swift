import Foundation
import TestKit
import Testing

/// `kazalo language`, as a person runs it in a portal without templates of its own.
@Suite struct LanguageCommandTests {
  private let program: Program
  private let folder: TemporaryFolder

  init() throws {
    program = try #require(Program(), "the program is built with the tests")
    folder = try TemporaryFolder()
    for (path, text) in SmallPortal.plain.files { try folder.write(text, to: "content/\(path)") }
  }

  private func run(_ arguments: String...) throws -> Program.Outcome {
    try program.run(arguments, in: folder.path)
  }

  /// The state of a language as JSON, without the space between its parts.
  private func json(_ tag: String) throws -> String {
    try run("language", "status", tag, "--json").output.filter { !$0.isWhitespace }
  }

  private func check() throws -> Program.Outcome { try run("check", "--today", "2022-02-01") }

  private func setLanguages(_ languages: String) throws {
    let portal = try folder.text("content/portal.yml")
    try folder.write(portal.replacing(/languages: .+/, with: "languages: \(languages)"), to: "content/portal.yml")
  }

  @Test(arguments: ["sl", "en", "sv", "de"])
  func `a language that the program speaks needs no file, and is complete`(tag: String) throws {
    let outcome = try run("language", "add", tag)
    #expect(outcome.status == 0)
    #expect(outcome.problems.contains("Kazalo speaks \"\(tag)\""))
    #expect(!FileManager.default.fileExists(atPath: folder("site-templates")))
    try setLanguages("[sl, { tag: \(tag == "sl" ? "en" : tag), complete: [messages, method, lexicon] }]")
    let checked = try check()
    #expect(checked.problems.contains("0 errors, 0 warnings"), "\(checked.problems)")
  }

  @Test(arguments: ["ar", "ca", "es", "fi", "fr", "hr", "ja"])
  func `a language that is added is built at once, and one warning counts what is not translated`(tag: String) throws {
    let added = try run("language", "add", tag)
    #expect(added.status == 0)
    #expect(added.output.contains("site-templates/messages/\(tag)/units.yml\n"))
    try setLanguages("[sl, en, \(tag)]")
    let built = try run("build", "--today", "2022-02-01")
    #expect(built.status == 0, "\(built.problems)")
    #expect(built.problems.components(separatedBy: "warning:").count == 2, "\(built.problems)")
    #expect(built.problems.contains("messages, 9 chapters of the method"))
    let page = try folder.text("public/\(tag).html")
    #expect(page.contains("<html lang=\"\(tag)\" dir=\"\(tag == "ar" ? "rtl" : "ltr")\">"))
    let method = try folder.text("public/\(tag)/method.html")
    #expect(!method.contains("<section class=\"prose\" aria-labelledby=\"visits\" lang="))
    let again = try run("language", "add", tag)
    #expect(again.problems.contains("All files of \"\(tag)\" are there."))
  }

  @Test func `what is missing later stands in the source, is counted, and is added again`() throws {
    _ = try run("language", "add", "es")
    try setLanguages("[sl, es]")
    let path = "site-templates/messages/es/releases.yml"
    let whole = try folder.text(path)
    let withoutOne = whole.replacing("  # en: Earlier\n  before: \"Earlier\"\n", with: "")
    #expect(withoutOne != whole)
    try folder.write(withoutOne, to: path)
    try FileManager.default.removeItem(atPath: folder("site-templates/texts/method/20-visits.es.md"))
    let status = try json("es")
    #expect(status.contains("\"missing\":[\"release.before\"]"), "\(status)")
    #expect(status.contains("\"missing\":[\"20-visits\"]"))
    let built = try run("build", "--today", "2022-02-01")
    #expect(built.status == 0, "\(built.problems)")
    let method = try folder.text("public/es/method.html")
    #expect(method.contains("<section class=\"prose\" aria-labelledby=\"visits\" lang=\"en\">"))
    let again = try run("language", "add", "es")
    #expect(again.output == "\(path)\nsite-templates/texts/method/20-visits.es.md\n")
    #expect(try folder.text(path).contains("  # en: Earlier\n  before: \"Earlier\"\n"))
  }

  @Test(arguments: [
    ("e_n", "language.tag"), ("xx", "language.cldr"), ("../x", "language.tag"), ("es --from zz", "language.source"),
    ("es --from es", "language.source"),
  ])
  func `a language that can't be added is refused, and nothing is written`(words: String, id: String) throws {
    let outcome = try program.run(["language", "add"] + words.split(separator: " ").map(String.init), in: folder.path)
    #expect(outcome.status == 1)
    #expect(outcome.problems.contains("[\(id)]"), "\(outcome.problems)")
    #expect(!FileManager.default.fileExists(atPath: folder("site-templates")))
  }

  @Test func `a file of messages that can't be changed in its place is named`() throws {
    try folder.write("site: { label: { home: Inicio } }\n", to: "site-templates/messages/es/site.yml")
    let outcome = try run("language", "add", "es")
    #expect(outcome.status == 1)
    #expect(outcome.problems.contains("site-templates/messages/es/site.yml: error:"))
    #expect(outcome.problems.contains("[language.layout]"))
  }

  // MARK: Status

  @Test func `posts, names and indicators are counted in the portal's own words`() throws {
    let status = try run("language", "status", "en")
    #expect(status.status == 0)
    #expect(status.output.contains("content/news"), "\(status.output)")
    try folder.write(
      "---\ntitle: Report\ndate: 2021-12-20\n---\n\nText.\n", to: "content/news/2021-12-20-porocilo/index.en.md")
    let translated = try run("language", "status", "en")
    #expect(translated.output.hasPrefix("en from sl: all "), "\(translated.output)")
    let slovene = try folder.text("content/news/2021-12-20-porocilo/index.sl.md")
    try folder.write(
      slovene.replacing("date: 2021-12-20", with: "date: 2021-12-20\nupdated: 2022-01-10"),
      to: "content/news/2021-12-20-porocilo/index.sl.md")
    let older = try json("en")
    #expect(older.contains("\"older\":[\"2021-12-20-porocilo\"]"), "\(older)")
    let indicator = try folder.text("content/indicators/visits.yml")
    try folder.write(indicator.replacing("en: Visits", with: "hr: Posjeti"), to: "content/indicators/visits.yml")
    let missing = try json("en")
    #expect(missing.contains("\"missing\":[\"visits.title\"]"), "\(missing)")
    try setLanguages("[sl, { tag: en, complete: [indicators, posts] }]")
    let gated = try check()
    #expect(gated.status == 1)
    #expect(
      gated.problems.contains("content/indicators/visits.yml:2:10: error: indicators of \"en\" must be complete"),
      "\(gated.problems)")
    #expect(gated.problems.contains("error: posts of \"en\" must be complete"))
  }

  @Test(arguments: [
    ("[{ tag: sl, complete: [mesages] }, en]", "yaml."), ("[{ complete: [messages] }, en]", "yaml."),
    ("[{ tag: e_n }, en]", "language.tag"), ("[{ tag: en }, en]", "portal.language-twice"),
  ])
  func `what languages must have is checked`(languages: String, id: String) throws {
    try setLanguages(languages)
    let outcome = try check()
    #expect(outcome.status == 1)
    #expect(outcome.problems.contains("[\(id)"), "\(outcome.problems)")
    #expect(outcome.problems.contains("content/portal.yml:4:"))
  }

  @Test func `a message that is the same as in the source is a warning, one to a file`() throws {
    try folder.write(
      "site:\n  label:\n    home: Home\n    next: Next\n    # same\n    data: Open data\n",
      to: "site-templates/messages/sv/site.yml")
    try setLanguages("[sl, sv]")
    let outcome = try check()
    #expect(
      outcome.problems.contains(
        "site-templates/messages/sv/site.yml:3:11: warning: 2 messages of \"sv\" to translate, 2 the same as in \"en\": "
          + "site.label.home, site.label.next [language.untranslated]"), "\(outcome.problems)")
    #expect(outcome.problems.contains("0 errors, 1 warning\n"))
  }

  // MARK: Exchange

  @Test func `a PO file goes out and comes in again, and nothing changes`() throws {
    _ = try run("language", "add", "es")
    let exported = try run("language", "export", "es", "--po", "es.po")
    #expect(exported.status == 0)
    let text = try folder.text("es.po")
    #expect(text.contains("\"Language: es\\n\"\n\"Plural-Forms: nplurals=3;"))
    #expect(text.contains("msgctxt \"site.label.home\"\nmsgid \"Home\"\nmsgstr \"\"\n"))
    let empty = try run("language", "import", "es.po")
    #expect(empty.status == 0 && empty.output.isEmpty, "\(empty.problems)")
    let translated =
      text
      .replacing("msgid \"Home\"\nmsgstr \"\"", with: "msgid \"Home\"\nmsgstr \"\"\n\"Ini\"\n\"cio\"")
      .replacing("msgid \"Next\"\nmsgstr \"\"", with: "#, fuzzy\nmsgid \"Next\"\nmsgstr \"Luego\"")
      .replacing("\n", with: "\r\n")
    try folder.write("\u{FEFF}" + translated, to: "es.po")
    let taken = try run("language", "import", "es.po")
    #expect(taken.status == 0, "\(taken.problems)")
    #expect(taken.output == "site-templates/messages/es/site.yml\n")
    #expect(try folder.text("site-templates/messages/es/site.yml").contains("    # en: Home\n    home: \"Inicio\"\n"))
    #expect(try folder.text("site-templates/messages/es/site.yml").contains("    # en: Next\n    next: \"Next\"\n"))
    let again = try run("language", "import", "es.po")
    #expect(again.output.isEmpty)
  }

  @Test func `a text whose source has changed goes out as fuzzy, with the text it was made of`() throws {
    _ = try run("language", "add", "es")
    let path = "site-templates/messages/es/site.yml"
    try folder.write(
      try folder.text(path).replacing(
        "    # en: Home\n    home: \"Home\"", with: "    # en: Home page\n    home: \"Página\""), to: path)
    let exported = try run("language", "export", "es").output
    #expect(
      exported.contains(
        "#, fuzzy\n#| msgid \"Home page\"\nmsgctxt \"site.label.home\"\nmsgid \"Home\"\nmsgstr \"Página\"\n"))
    let status = try json("es")
    #expect(status.contains("\"older\":[\"site.label.home\"]"))
  }

  @Test func `of a language that the program speaks only what is said otherwise is written`() throws {
    let text = try run("language", "export", "de").output
    #expect(text.contains("msgid \"Home\"\nmsgstr \"Startseite\"\n"))
    try folder.write(text.replacing("msgstr \"Startseite\"", with: "msgstr \"Anfang\""), to: "de.po")
    let taken = try run("language", "import", "de.po")
    #expect(taken.output == "site-templates/messages/de/site.yml\n", "\(taken.problems)")
    #expect(
      try folder.text("site-templates/messages/de/site.yml")
        == "site:\n  label:\n    # en: Home\n    home: \"Anfang\"\n")
  }

  static let faults: [(context: String, text: String, id: String)] = [
    ("site.title.news-year", "Noticias {yaer}", "messages.unknown-argument"),
    ("site.title.news-year", "Noticias {year", "message.brace"),
    ("lineage.records", "{n, plural, one {# actividad} other {# actividades}}", "messages.plural-missing"),
    ("lineage.records", "{n, plural, one {a} many {b} few {c} other {d}}", "messages.plural-unknown"),
    ("texts/method/90-reproduce", "# Cómo\\n\\n[](when:surveys)\\n", "text.reference"),
    ("texts/method/90-reproduce", "Cómo", "text.heading"),
  ]

  @Test(arguments: faults)
  func `a translation that is wrong is located in the PO file, and nothing is written`(
    context: String, text: String, id: String
  ) throws {
    _ = try run("language", "add", "es")
    try folder.write(
      """
      msgid ""
      msgstr "Language: es\\n"

      msgctxt "site.label.home"
      msgid "Home"
      msgstr "Inicio"

      msgctxt "\(context)"
      msgid "x"
      msgstr "\(text)"

      """, to: "es.po")
    let outcome = try run("language", "import", "es.po")
    #expect(outcome.status == 1)
    #expect(outcome.problems.contains("es.po:10:") && outcome.problems.contains("[\(id)]"), "\(outcome.problems)")
    #expect(try folder.text("site-templates/messages/es/site.yml").contains("home: \"Home\""))
  }

  @Test func `what a translation leaves out, and what is not there any more, are warnings`() throws {
    _ = try run("language", "add", "es")
    try folder.write(
      "msgctxt \"site.title.news-year\"\nmsgid \"News {year}\"\nmsgstr \"Noticias\"\n\n"
        + "msgctxt \"site.title.news-yaer\"\nmsgid \"x\"\nmsgstr \"y\"\n", to: "es.po")
    let nameless = try run("language", "import", "es.po")
    #expect(nameless.problems.contains("[po.language]"))
    let outcome = try run("language", "import", "es.po", "--language", "es")
    #expect(outcome.status == 0)
    #expect(
      outcome.problems.contains("es.po:3:9: warning: the translation of \"site.title.news-year\" leaves out {year}"))
    #expect(outcome.problems.contains("did you mean \"site.title.news-year\"?"))
    #expect(outcome.output == "site-templates/messages/es/site.yml\n")
  }
}
