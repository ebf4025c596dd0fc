import Diagnostics
// A reader of JSON that shares nothing with the writer.
import Foundation
import Testing

@Suite struct DiagnosticFormatTests {
  static let plain = Diagnostic(
    .error, "table.unknown-column", SourceLocation(file: "content/targets.csv", line: 1, column: 11),
    "\"yeer\" is not a column", hint: "did you mean \"year\"?")
  static let whole = Diagnostic(
    .warning, "folder.unused", SourceLocation(file: "content/old"), "\"old\" is not read")
  /// A file name and a message that try to steer what prints them.
  static let hostile = Diagnostic(
    .error, "yaml.unknown-key", SourceLocation(file: "content/a,b:c%\u{1B}]0;x\u{7}.yml", line: 2, column: 3),
    "\u{1B}[2J\"\\\r\n::error::x\u{0}\u{9B}31m\u{202E}\u{2028}č\u{7F}", hint: "100 %\n::stop")

  @Test func `a person reads place, severity, message, id and hint`() {
    #expect(
      DiagnosticFormat.human.print([Self.plain, Self.whole]) == """
        content/targets.csv:1:11: error: "yeer" is not a column [table.unknown-column]
          did you mean "year"?
        content/old: warning: "old" is not read [folder.unused]

        """)
  }

  @Test func `colours are for a terminal only`() {
    #expect(!DiagnosticFormat.human.print([Self.plain]).contains("\u{1B}"))
    let coloured = DiagnosticFormat.human.print([Self.plain], colour: true)
    #expect(coloured.contains("\u{1B}[31merror:\u{1B}[0m"))
    #expect(coloured.replacing(/\x1B\[[0-9]+m/, with: "") == DiagnosticFormat.human.print([Self.plain]))
  }

  @Test func `a hostile file can't steer a terminal`() {
    let text = DiagnosticFormat.human.print([Self.hostile])
    #expect(text.split(separator: "\n").count == 2)
    for scalar in text.unicodeScalars {
      let isControl = scalar.properties.generalCategory == .control && scalar != "\n"
      let isFormat = scalar.properties.generalCategory == .format
      let isSeparator = [.lineSeparator, .paragraphSeparator].contains(scalar.properties.generalCategory)
      #expect(!isControl && !isFormat && !isSeparator, "U+\(String(scalar.value, radix: 16))")
    }
  }

  @Test(arguments: [[], [plain], [plain, whole, hostile]])
  func `JSON reads back as it was`(diagnostics: [Diagnostic]) throws {
    struct Entry: Decodable {
      var severity, id, file, message: String
      var line, column: Int?
      var hint: String?
    }
    let text = DiagnosticFormat.json.print(diagnostics)
    let entries = try JSONDecoder().decode([Entry].self, from: Data(text.utf8))
    let read = entries.map {
      Diagnostic(
        Diagnostic.Severity(rawValue: $0.severity) ?? .error, $0.id,
        SourceLocation(file: $0.file, line: $0.line ?? 0, column: $0.column ?? 0), .verbatim($0.message),
        hint: $0.hint.map { .verbatim($0) })
    }
    #expect(read.map(\.message) == diagnostics.map(\.message) && read.map(\.hint) == diagnostics.map(\.hint))
    #expect(read.map(\.location) == diagnostics.map(\.location) && read.map(\.id) == diagnostics.map(\.id))
    #expect(!text.unicodeScalars.contains { $0.properties.generalCategory == .control && $0 != "\n" })
  }

  @Test func `a GitHub annotation is one line with everything escaped`() {
    #expect(
      DiagnosticFormat.github.print([Self.plain, Self.whole]) == """
        ::error file=content/targets.csv,line=1,col=11,title=table.unknown-column::"yeer" is not a column\
        %0Adid you mean "year"?
        ::warning file=content/old,title=folder.unused::"old" is not read

        """)
    let text = DiagnosticFormat.github.print([Self.hostile])
    #expect(text.hasPrefix("::error file=content/a%2Cb%3Ac%25"))
    #expect(text.contains("%0D%0A::error::x") && text.contains("100 %25%0A::stop"))
    #expect(text.unicodeScalars.count { $0 == "\n" || $0 == "\r" } == 1)
  }

  @Test(arguments: [[], [plain], [plain, whole, hostile]])
  func `SARIF has what version 2.1.0 asks for`(diagnostics: [Diagnostic]) throws {
    let text = DiagnosticFormat.sarif.print(diagnostics)
    let log = try JSONDecoder().decode(SARIFLog.self, from: Data(text.utf8))
    #expect(log.version == "2.1.0")
    let run = try #require(log.runs.first)
    #expect(run.tool.driver.name == "Kazalo")
    #expect(run.tool.driver.rules.map(\.id) == Set(diagnostics.map(\.id)).sorted())
    #expect(run.results.map(\.ruleId) == diagnostics.map(\.id))
    #expect(run.results.map(\.level) == diagnostics.map(\.severity.rawValue))
    for (result, diagnostic) in zip(run.results, diagnostics) {
      let place = try #require(result.locations.first).physicalLocation
      #expect(place.artifactLocation.uri.removingPercentEncoding == diagnostic.location.file)
      #expect(place.artifactLocation.uri.utf8.allSatisfy { $0 > 32 && $0 < 127 && $0 != UInt8(ascii: ":") })
      #expect(place.region?.startLine == (diagnostic.location.line > 0 ? diagnostic.location.line : nil))
      #expect(result.message.text.hasPrefix(diagnostic.message))
    }
  }

  private struct SARIFLog: Decodable {
    struct Run: Decodable {
      var tool: Tool
      var results: [Result]
    }
    struct Tool: Decodable { var driver: Driver }
    struct Driver: Decodable {
      var name: String
      var rules: [Rule]
    }
    struct Rule: Decodable { var id: String }
    struct Result: Decodable {
      var ruleId, level: String
      var message: Message
      var locations: [Location]
    }
    struct Message: Decodable { var text: String }
    struct Location: Decodable { var physicalLocation: PhysicalLocation }
    struct PhysicalLocation: Decodable {
      var artifactLocation: ArtifactLocation
      var region: Region?
    }
    struct ArtifactLocation: Decodable { var uri: String }
    struct Region: Decodable {
      var startLine: Int
      var startColumn: Int?
    }
    var version: String
    var runs: [Run]
  }
}
