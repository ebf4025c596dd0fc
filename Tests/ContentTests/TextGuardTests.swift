import Content
import Diagnostics
import Testing

@testable import Content

@Suite struct TextGuardTests {
  static let found: [(text: String, id: String, line: Int, column: Int)] = [
    ("Write to ana@example.org.", "content.personal", 4, 10),
    ("[write](mailto:ana@example.org)", "content.personal", 4, 16),
    ("Call 041 123 456 today.", "content.personal", 4, 6),
    ("Call\n+386 (0)41 123 456", "content.personal", 5, 1),
    ("[call](tel:+38641123456)", "content.personal", 4, 12),
    ("| 041/123-456 |", "content.personal", 4, 3),
    ("Ana, born on 3. 5. 2008, won.", "content.personal", 4, 14),
    ("Rojena 3. maja 2008", "content.personal", 4, 8),
    ("född den 3 maj 2008", "content.personal", 4, 11),
    ("0101006500006", "content.personal-number", 4, 1),
    ("EMŠO: 0101006 500006", "content.personal-number", 4, 8),
    ("811218-9876", "content.personal-number", 4, 1),
    ("19811218 9876", "content.personal-number", 4, 1),
    ("`0101006500006`", "content.personal-number", 4, 2),
    ("```\nana@example.org\n```", "content.personal", 5, 1),
    ("ana&#64;example.org", "content.personal", 4, 1),
    ("0101006*500006*", "content.personal-number", 4, 1),
    ("[a](mailto:ana%40example.org)", "content.personal", 4, 5),
  ]

  @Test(arguments: found)
  func `what a text says of persons is told where it stands, and not repeated`(
    text: String, id: String, line: Int, column: Int
  ) throws {
    let (_, log) = try ContentFixture.post(text + "\n")
    let problems = log.diagnostics.filter { $0.id.hasPrefix("content.personal") }
    #expect(problems.map(\.id) == [id], "\(log.inOrder)")
    #expect(problems.first?.location == SourceLocation(file: ContentFixture.path, line: line, column: column))
    #expect(problems.first?.severity == (id == "content.personal" ? .warning : .error))
    let said = log.diagnostics.map { $0.message + ($0.hint ?? "") }.joined()
    for word in ["ana@", "041", "2008", "500006", "9876"] { #expect(!said.contains(word), "\(said)") }
  }

  @Test(arguments: [
    "In 2020 there were 92 898 visits and 12.345.678 hours.", "From 01. 02. 2024 to 03. 02. 2024.", "01.02.2024",
    "Open 08.00–12.00, 08.00 12.00 and 15:00-19:00.", "https://example.org/0123456789/041123456",
    "0.12345678 and 0,12345678",
    "[](value:x?period=2020-01)", "ISBN 978-961-6783-10-1", "Born in 2008, three of them.", "@ana@example.social",
    "Numbers 0 1 2 3 4 5 6 7 8 9", "5d41402abc4b2a76b9719d911017c592", "the generation born 2008 to 2010",
    "Novo mesto, 12. maja 2024: Ana Novak je zmagala.",
  ])
  func `figures, days, times and addresses are nobody's`(text: String) throws {
    let (_, log) = try ContentFixture.post(text + "\n")
    #expect(!log.diagnostics.contains { $0.id.hasPrefix("content.personal") }, "\(log.inOrder)")
  }

  @Test func `front matter is looked through too`() throws {
    let (_, log) = try ContentFixture.post("", front: "title: A\nsummary: \"Call 041 123 456\"\n")
    #expect(log.diagnostics.map(\.id) == ["content.personal"])
    #expect(log.diagnostics.first?.location == SourceLocation(file: ContentFixture.path, line: 3, column: 16))
    let (_, escaped) = try ContentFixture.post("", front: "title: A\nsummary: \"ana\\x40example.org\"\n")
    #expect(escaped.diagnostics.map(\.id) == ["content.personal"])
  }

  static let entries: [(entry: String, text: String, ids: [String])] = [
    ("{ text: info@example.org, reason: The office }", "info@example.org", []),
    ("{ text: INFO@example.org, reason: The office }", "Write to info@example.org.", []),
    ("{ text: 041 123 456, reason: The office }", "Call 041/123-456 or 041 123 456.", []),
    ("{ text: 041 123 456, reason: The office }", "Call 041 123 457.", ["content.personal", "content.public-unused"]),
    ("{ text: 3. 5. 2008, reason: A poet }", "A poet, born on 3. 5. 2008.", []),
    ("{ text: info@example.org, reason: The office }", "Nothing.", ["content.public-unused"]),
    ("{ text: info@example.org, reason: \" \" }", "info@example.org", ["content.public-reason"]),
    ("{ text: info@example.org }", "info@example.org", ["yaml.missing-key"]),
    // Once where it is said to be public, once in the text.
    (
      "{ text: \"0101006500006\", reason: No }", "0101006500006",
      ["content.personal-number", "content.personal-number", "content.public-unused"]
    ),
  ]

  @Test(arguments: entries)
  func `what is said to be public with a reason is no problem`(entry: String, text: String, ids: [String]) throws {
    let (_, log) = try ContentFixture.post(text + "\n", front: "title: A\npublic:\n  - \(entry)\n")
    #expect(log.diagnostics.map(\.id).sorted() == ids, "\(log.inOrder)")
  }

  @Test func `what the portal gives as its own needs no word`() throws {
    var rules = ContentFixture.rules
    rules.publicTexts = ["info@example.org"]
    let file = ContentFixture.text(ContentFixture.path, "---\ntitle: A\n---\nWrite to info@example.org.\n")
    #expect(try ContentFixture.load([file], rules: rules).log.diagnostics.isEmpty)
  }

  @Test func `many are counted, and take no time with the square of their number`() throws {
    let (_, log) = try ContentFixture.post(
      (1...4_000).map { "ana\($0)@example.org 041 123 456 born 1. 1. 2001 " }.joined())
    #expect(log.diagnostics.count { $0.id == "content.personal" } == 11)
  }
}
