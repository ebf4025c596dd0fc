import Diagnostics
import Testing

@Suite struct DiagnosticLogTests {
  @Test func `problems stand in the order of files, lines and columns, each once`() {
    var log = DiagnosticLog()
    log.warning("b", SourceLocation(file: "b.csv", line: 1, column: 1), "later file")
    log.error("a", SourceLocation(file: "a.csv", line: 10, column: 1), "later line")
    log.error("a", SourceLocation(file: "a.csv", line: 2, column: 9), "later column")
    log.error("a", SourceLocation(file: "a.csv", line: 2, column: 1), "first")
    log.error("a", SourceLocation(file: "a.csv", line: 2, column: 1), "first")
    #expect(log.inOrder.map(\.message) == ["first", "later column", "later line", "later file"])
  }

  @Test func `a warning fails a strict run alone`() {
    var log = DiagnosticLog()
    #expect(!log.fails() && !log.fails(strict: true))
    log.warning("a", SourceLocation(file: "a.csv"), "may be published")
    #expect(!log.fails() && log.fails(strict: true) && !log.hasErrors)
    log.error("a", SourceLocation(file: "a.csv"), "would be wrong")
    #expect(log.fails() && log.hasErrors)
  }

  @Test func `what a problem quotes without end is cut`() throws {
    var log = DiagnosticLog()
    let long = String(repeating: "č", count: 100_000)
    log.error("a.b", SourceLocation(file: "a"), "\"\(long)\" is long", hint: "write \(long)")
    let problem = try #require(log.diagnostics.first)
    #expect(
      problem.message.hasPrefix("\"č") && problem.message.hasSuffix("č…\" is long") && problem.message.count < 1000)
    #expect((problem.hint?.count ?? 0) < 1000)
  }

  @Test func `a merged log has the problems of both`() {
    var left = DiagnosticLog()
    left.error("a", SourceLocation(file: "b.csv"), "second")
    var right = DiagnosticLog()
    right.error("a", SourceLocation(file: "a.csv"), "first")
    left.merge(right)
    #expect(left.inOrder.map(\.message) == ["first", "second"])
  }

  @Test(arguments: [
    ("visist", "visits"), ("Visits", "visits"), ("activites", "activities"), ("hous", "hours"), ("zzz", nil), ("", nil),
  ])
  func `a near name is suggested, a far one is not`(word: String, expected: String?) {
    #expect(suggestion(for: word, among: ["visits", "activities", "hours"]) == expected)
  }

  @Test func `of equally near names the first of the alphabet is suggested`() {
    #expect(suggestion(for: "cat", among: ["hat", "bat"]) == "bat")
    #expect(suggestion(for: "cat", among: ["bat", "hat"]) == "bat")
  }

  @Test func `without a near name the hint lists what is known`() {
    #expect(hint(for: "zzz", among: ["sl", "en"]).english == "use one of en, sl")
    #expect(hint(for: "visist", among: ["visits"]).english == "did you mean \"visits\"?")
    #expect(hint(for: "zzzzzz", among: (1...20).map { "name-\($0)" }).english.hasSuffix(", …"))
    #expect(hint(for: "visits", among: []) == "there is none yet; declare it first")
  }

  @Test func `an endless word costs no endless time`() {
    let word = String(repeating: "a", count: 1_000_000)
    #expect(suggestion(for: word, among: [word + "b", "visits"]) != "visits")
  }
}
