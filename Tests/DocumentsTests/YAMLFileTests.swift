import Diagnostics
import Documents
import TestKit
import Testing

@Suite struct YAMLFileTests {
  private static let shape: Shape = .object([.init("name", .text, required: true, "The name.")])

  private func read(
    _ text: String?, isOptional: Bool = false, mayBeEmpty: Bool = false
  ) throws -> (name: String?, log: DiagnosticLog) {
    let temporary = try TemporaryFolder()
    if let text { try temporary.write(text, to: "a.yml") }
    let folder = try #require(Folder(temporary.path))
    var log = DiagnosticLog()
    let document = YAMLFile.read(
      "a.yml", YAMLFileTests.shape, from: folder, limit: 20, isOptional: isOptional, mayBeEmpty: mayBeEmpty, into: &log)
    return (document?["name"]?.text, log)
  }

  @Test func `a sound file gives its document`() throws {
    let (name, log) = try read("name: a\n")
    #expect(name == "a" && log.diagnostics.isEmpty)
  }

  static let wrong: [(what: String, text: String?, id: String, line: Int)] = [
    ("no file", nil, "file.missing", 0), ("no YAML", "name: [\n", "yaml.syntax", 2),
    ("too many bytes", "name: abcdefghijklmnop\n", "file.too-large", 0), ("nothing", "\n", "yaml.type", 1),
    ("another shape", "nam: a\n", "yaml.missing-key", 1),
  ]

  @Test(arguments: wrong)
  func `what is wrong is told with its place`(what: String, text: String?, id: String, line: Int) throws {
    let (name, log) = try read(text)
    #expect(name == nil)
    #expect(log.diagnostics.contains { $0.id == id && $0.location.line == line }, "\(log.diagnostics)")
  }

  @Test func `a file that may be missing or empty is no problem, and one that is there is held against its shape`()
    throws
  {
    #expect(try read(nil, isOptional: true).log.diagnostics.isEmpty)
    #expect(try read("# nothing yet\n", mayBeEmpty: true).log.diagnostics.isEmpty)
    #expect(try read("", isOptional: true).log.hasErrors)
    #expect(try read("nam: a\n", isOptional: true, mayBeEmpty: true).log.hasErrors)
  }
}
