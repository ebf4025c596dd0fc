import Diagnostics
import Documents
import Testing
import Vocabulary

@testable import Languages

/// What is missing, as in the source, or older than it.
@Suite struct MessageStateTests {
  private static let english = """
    site:
      home: Home
      lead: "Read {n, plural, one {# page} other {# pages}}."
      range: "{low}–{high}"
      demo: demo
      news: "News {year}"
    unit:
      visits: { phrase: "{n, plural, one {# visit} other {# visits}}", axis: visits, sort: counted, clause: had visits }

    """

  private func texts(_ tag: String, _ text: String) -> MessageTexts {
    MessageTexts(Language(tag), Array(text.utf8), path: "messages/\(tag)/site.yml", file: "messages/\(tag)/site.yml")
  }

  private func states(_ tag: String, _ text: String) -> MessageState? {
    MessageState.all(of: texts(tag, text), from: texts("en", Self.english)).first
  }

  @Test func `a text with other categories and the same words is the same`() throws {
    let slovene = """
      site:
        home: Domov
        lead: "Read {n, plural, one {# page} two {# pages} few {# pages} other {# pages}}."
        range: "{low}–{high}"
        demo: demo
        news: "Novice {year}"
      unit:
        visits: { phrase: "{n, plural, one {# obisk} two {# obiska} few {# obiski} other {# obiskov}}", axis: obiski }

      """
    let state = try #require(states("sl", slovene))
    #expect(state.equal.map(\.name) == ["site.lead", "site.demo"])
    // What is only signs, a setting, or a form that another grammar may lack is not asked for.
    #expect(state.missing.isEmpty)
    #expect(state.total == 6)
    #expect(state.words == 4)
    #expect(state.equal.first?.location.line == 3)
  }

  @Test func `what is said to be the same is no matter, and what is not there is missing`() throws {
    let state = try #require(states("sl", "site:\n  # same\n  demo: demo\n"))
    #expect(state.equal.isEmpty)
    #expect(state.missing == ["site.home", "site.lead", "site.news", "unit.visits.phrase", "unit.visits.axis"])
  }

  @Test func `a translation is older where the text noted above it is another one`() throws {
    let text = """
      site:
        # en: Home page
        home: Domov
        # An old remark: it is no text.
        # en: Read {n, plural, one {# page} other {# pages}}.
        lead: "Preberi"
        # sv: Nyheter
        news: Novice

      """
    let state = try #require(states("sl", text))
    #expect(state.outdated.map(\.name) == ["site.home"])
  }

  @Test func `a variant of the language that it is translated from may say the same`() throws {
    #expect(try #require(states("en-US", Self.english)).equal.isEmpty)
  }

  @Test func `new files read as the source until they are translated`() throws {
    let english = """
      # Words.
      cldr:
        locale: en-GB
        short-date: yMMMd
      site:
        # What leads home.
        home: Home
        lead: "Read {n, plural, one {# page} other {# pages}}."

      """
    let folder = try TestFolder(["messages/en/site.yml": english])
    let templates = LayeredFolder(Folder(folder.path), named: "t")
    let source = MessageTexts(Language("en"), in: templates)
    let files = try NewMessages.files(of: Language("ar"), from: source, in: templates, own: nil)
    let bytes = try #require(files.first?.bytes)
    #expect(
      String(decoding: bytes, as: UTF8.self) == """
        # Words.
        cldr:
          locale: "ar"
          short-date: "yMd"
        site:
          # What leads home.
          # en: Home
          home: "Home"
          # en: Read {n, plural, one {# page} other {# pages}}.
          lead: "Read {n, plural, zero {# pages} one {# page} two {# pages} few {# pages} many {# pages} other {# pages}}."

        """)
    #expect(files.first?.path == "messages/ar/site.yml")
    let state = MessageState.all(
      of: MessageTexts(Language("ar"), bytes, path: "messages/ar/site.yml", file: ""), from: source)
    #expect(state.first?.equal.map(\.name) == ["site.home", "site.lead"])
  }
}
