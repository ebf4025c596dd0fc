import Diagnostics
import Documents
import TestKit
import Testing

@Suite struct HostileYAMLTests {
  private func read(_ text: String) -> (value: YAMLValue?, log: DiagnosticLog) {
    var log = DiagnosticLog()
    let value = YAMLReader.read(Array(text.utf8), file: "a.yml", into: &log)
    return (value, log)
  }

  /// `a1` is two times `a0`, `a2` two times `a1` and so on.
  private static func doubled(_ levels: Int) -> String {
    var text = "a0: &a0 [x, x]\n"
    for level in 1...levels { text += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n" }
    return text
  }

  static let bombs = [
    NamedText("an alias as a key", doubled(30) + "? *a30\n: 1\n"),
    NamedText("… before a colon", doubled(30) + "*a30 : 1\n"),
    NamedText("… in a list as a key", doubled(30) + "? [*a30, *a30]\n: 1\n"),
    NamedText("… in a flow", doubled(30) + "b: { *a30 : 1 }\n"),
    NamedText("nothing but aliases of aliases", doubled(40)),
    NamedText(
      "mappings of mappings",
      "a0: &a0 {x: 1}\n" + (1...30).map { "a\($0): &a\($0) {a: *a\($0 - 1), b: *a\($0 - 1)}\n" }.joined()
        + "? *a30\n: 1\n"
    ),
    NamedText(
      "anchors in blocks",
      "a0: &a0\n  - x\n" + (1...30).map { "a\($0): &a\($0)\n  - *a\($0 - 1)\n  - *a\($0 - 1)\n" }.joined()
        + "? *a30\n: 1\n"
    ),
    NamedText("keys in keys", String(repeating: "{", count: 500) + "a: b" + String(repeating: "}: c", count: 500)),
    NamedText(
      "keys in keys in blocks",
      String(repeating: "? ", count: 500) + "[" + String(repeating: "a, ", count: 50_000) + "a]\n"
    ),
    NamedText(
      "lists as keys of lists",
      String(repeating: "[", count: 400) + String(repeating: "a, ", count: 50_000) + "a"
        + String(repeating: "]: 1", count: 400)
    ),
  ]

  @Test(.ends, arguments: bombs)
  func `keys that would be compared for hours are refused at once`(sample: NamedText) throws {
    let (value, log) = read(sample.text)
    #expect(value == nil && log.hasErrors)
    let problem = try #require(log.diagnostics.first)
    #expect(log.diagnostics.count == 1 && problem.hint != nil && problem.location.line >= 1)
  }

  @Test func `an alias of a word or a mapping is read as before`() {
    var text = "words: &w { sl: čas, en: time }\nname: &n Ana\nlist:\n"
    for _ in 0..<200 { text += "  - { title: *w, by: *n }\n" }
    let (value, log) = read(text)
    #expect(log.diagnostics.isEmpty)
    #expect(value?["list"]?.elements.last?["title"]?["sl"]?.text == "čas")
  }

  @Test func `signs in texts are no aliases`() {
    var text = ""
    for number in 0..<300 { text += "k\(number): \"R&D *R&D* {a}: {b}, [x]: y & *z\"\n" }
    let (value, log) = read(text)
    #expect(value?.entries.count == 300 && log.diagnostics.isEmpty)
  }

  static let characters: [(text: String, line: Int)] = [
    ("a: 1\nb: \"x\\b\"\n", 2), ("a: \"\\0\"\n", 1), ("a: \"\\x0c\"\n", 1), ("a: \"\\uFFFE\"\n", 1),
    ("a: \"\\uFFFF\"\n", 1),
    ("\"k\\x07\": 1\n", 1), ("a: \"\\x7f\"\n", 1), ("a:\n  - [\"\\e\"]\n", 2),
  ]

  @Test(arguments: characters)
  func `characters that XML can't hold are located, however they are written`(text: String, line: Int) {
    let (value, log) = read(text)
    #expect(value == nil && log.diagnostics.map(\.id) == ["yaml.character"])
    #expect(log.diagnostics.first?.location.line == line)
  }

  @Test(arguments: [
    "a: \"\\uD800\"\n", "a: \"\\uDFFF\"\n", "a: \"\\U00110000\"\n", "a: \u{8}\n", "a: \u{FFFE}\n", "a: \u{FFFF}x\n",
  ])
  func `what is no character, and what stands raw, is a problem too`(text: String) {
    let (value, log) = read(text)
    #expect(value == nil && log.hasErrors && log.diagnostics.count == 1)
  }

  @Test func `damaged letters are warned about where they stand`() {
    let (value, log) = read("title: Å\u{A0}kofja Loka\nsummary: \"m\u{FFFD}sto\"\n")
    #expect(value != nil)
    #expect(log.diagnostics.map(\.id) == ["text.damaged", "text.lost-letter"])
    #expect(log.diagnostics.map(\.location.line) == [1, 2])
    #expect(log.diagnostics.first?.severity == .warning)
  }

  @Test func `hundreds of unknown keys are a few problems and a count`() {
    var log = DiagnosticLog()
    let text = (0..<500).map { "k\($0): 1\n" }.joined()
    let shape: Shape = .object([.init("title", .text, "The title.")])
    if let value = YAMLReader.read(Array(text.utf8), file: "a.yml", into: &log) { shape.check(value, into: &log) }
    #expect(log.diagnostics.count == 20)
    #expect(log.diagnostics.last?.message.hasSuffix("nor are 480 more") == true)
  }
}
