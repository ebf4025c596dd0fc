import Diagnostics
import Documents
import Testing
import Vocabulary

@Suite struct YAMLReaderTests {
  static let broken: [(name: String, bytes: [UInt8], id: String, line: Int, column: Int)] = [
    ("a wrong indentation", Array("a: 1\n  b: 2\n".utf8), "yaml.syntax", 2, 4),
    ("an unclosed quote", Array("a: \"b\n".utf8), "yaml.syntax", 2, 1),
    ("an unclosed list", Array("a: [1, 2\n".utf8), "yaml.syntax", 2, 1),
    ("a tab for indentation", Array("a:\n\tb: 1\n".utf8), "yaml.syntax", 2, 1),
    ("a key twice", Array("a: 1\nb: 2\na: 3\n".utf8), "yaml.duplicate-key", 1, 1),
    ("a list as a key", Array("? [a]\n: 1\n".utf8), "yaml.key", 1, 3),
    ("invalid UTF-8", Array("a: 1\nb: č".utf8) + [0xE8, 10], "text.encoding", 2, 6),
    ("a lone last byte", Array("a: ".utf8) + [0xC4], "text.encoding", 1, 4),
    ("an unknown alias", Array("a: *b\n".utf8), "yaml.syntax", 1, 4),
    (
      "too deep a nest", Array((String(repeating: "[", count: 60) + String(repeating: "]", count: 60)).utf8),
      "yaml.too-deep", 1, 33
    ),
  ]

  @Test(arguments: broken)
  func `locates what is no YAML`(name: String, bytes: [UInt8], id: String, line: Int, column: Int) throws {
    var log = DiagnosticLog()
    #expect(YAMLReader.read(bytes, file: "a.yml", into: &log) == nil)
    let problem = try #require(log.diagnostics.first)
    #expect(log.diagnostics.count == 1 && problem.id == id && problem.hint?.isEmpty == false)
    #expect(problem.location == SourceLocation(file: "a.yml", line: line, column: column))
  }

  @Test func `a NUL byte is a located problem`() {
    var log = DiagnosticLog()
    #expect(YAMLReader.read(Array("a: 1\nb: \0\n".utf8), file: "a.yml", into: &log) == nil)
    #expect(log.hasErrors && log.diagnostics.first?.location.file == "a.yml")
  }

  @Test(arguments: [2, 8, 30])
  func `aliases that multiply are refused quickly`(levels: Int) {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1...levels {
      let row = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(row)]\n"
    }
    var log = DiagnosticLog()
    let document = YAMLReader.read(Array(text.utf8), file: "a.yml", into: &log)
    #expect((document == nil) == log.hasErrors)
    #expect(levels < 8 || log.hasErrors)
  }

  @Test func `brackets without end are refused quickly`() {
    var log = DiagnosticLog()
    let bytes = [UInt8](repeating: UInt8(ascii: "["), count: 20_000)
    #expect(YAMLReader.read(bytes, file: "a.yml", into: &log) == nil)
    #expect(log.hasErrors)
  }

  @Test func `values know their place, and front matter its line`() throws {
    var log = DiagnosticLog()
    let text = Array("title: { sl: Novice }\ntags: [a, \"1\"]\n".utf8)
    let document = try #require(YAMLReader.read(text, file: "a.md", firstLine: 2, into: &log))
    #expect(document["tags"]?.elements.last?.location == SourceLocation(file: "a.md", line: 3, column: 11))
    #expect(document["tags"]?.elements.last?.content == .scalar("1", plain: false))
    #expect(document["title"]?.localizedText[Language("sl")] == "Novice")
  }

  @Test(arguments: 0..<30)
  func `no bytes crash the reader`(seed: Int) {
    var state = UInt64(seed) &* 6007 &+ 11
    func next(below bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let alphabet = Array("ab:-[]{},&*!|>%@`'\"#? \n\n\t~".utf8)
    for round in 0..<60 {
      let bytes = (0..<next(below: 80)).map { _ in
        round % 5 == 0 ? UInt8(next(below: 256)) : alphabet[next(below: alphabet.count)]
      }
      var log = DiagnosticLog()
      let document = YAMLReader.read(bytes, file: "a.yml", into: &log)
      #expect(document != nil || log.hasErrors)
    }
  }
}
