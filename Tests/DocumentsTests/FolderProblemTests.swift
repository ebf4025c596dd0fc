import Diagnostics
import TestKit
import Testing

@testable import Documents

@Suite struct FolderProblemTests {
  private func entry(_ name: String, _ kind: FolderEntry.Kind = .file) -> FolderEntry {
    FolderEntry(name: Array(name.utf8), kind: kind)
  }

  @Test func `a folder that can't be listed is an error, and the others are still read`() throws {
    let temporary = try TemporaryFolder()
    let folder = try #require(
      Folder(temporary.path) { path in
        switch String(decoding: path.dropFirst(temporary.path.utf8.count), as: UTF8.self) {
        case "": [entry("records", .folder), entry("portal.yml")]
        case "/records": [entry("activities", .folder), entry("openings.csv")]
        default: nil
        }
      })
    #expect(folder.files == ["portal.yml", "records/openings.csv"])
    #expect(folder.problems.map(\.id) == ["folder.unreadable"])
    #expect(folder.problems.first?.severity == .error)
    #expect(folder.problems.first?.location.file == "records/activities")
  }

  @Test func `a folder that may not be listed at all is one problem, and not an empty portal`() throws {
    let temporary = try TemporaryFolder()
    let folder = try #require(Folder(temporary.path) { _ in nil })
    #expect(folder.problems.map(\.id) == ["folder.unreadable"] && folder.files.isEmpty)
  }

  @Test func `a name that is not UTF-8 is an error that shows its bytes`() throws {
    let temporary = try TemporaryFolder()
    try temporary.write("x", to: "a.csv")
    #expect(temporary.touch(Array("br".utf8) + [0xE8] + Array("d\u{E1}.csv".utf8)))
    let folder = try #require(Folder(temporary.path))
    #expect(folder.files == ["a.csv"])
    #expect(folder.problems.map(\.id) == ["folder.name"])
    #expect(folder.problems.first?.location.file == "br\\xE8dá.csv")
  }

  @Test(.ends)
  func `pipes, sockets and links that lead nowhere are problems, and nothing waits for them`() throws {
    let temporary = try TemporaryFolder()
    try temporary.write("x", to: "sub/a.csv")
    #expect(temporary.pipe("pipe.csv"))
    try temporary.link("dangling.csv", to: "nowhere")
    try temporary.link("loop.csv", to: "loop.csv")
    try temporary.link("linked", to: "sub")
    try temporary.link("device.csv", to: "/dev/zero")
    try temporary.link("good.csv", to: "sub/a.csv")
    let folder = try #require(Folder(temporary.path))
    #expect(folder.files == ["good.csv", "sub/a.csv"])
    let found = Dictionary(folder.problems.map { ($0.location.file, $0.id) }) { first, _ in first }
    #expect(
      found == [
        "pipe.csv": "file.special", "dangling.csv": "folder.broken-link", "loop.csv": "folder.broken-link",
        "linked": "folder.link", "device.csv": "file.special",
      ])
    #expect(try folder.read("good.csv") == Array("x".utf8))
    #expect(throws: Folder.Problem.special) { try folder.read("pipe.csv") }
    #expect(throws: Folder.Problem.special) { try folder.read("sub") }
  }

  @Test func `names are found in either form of Unicode and told in the composed one`() throws {
    let temporary = try TemporaryFolder()
    try temporary.write("x", to: "news/s\u{30C}port.jpg")
    let folder = try #require(Folder(temporary.path))
    let path = try #require(folder.files.first)
    #expect(Array(path.utf8) == Array("news/\u{161}port.jpg".utf8))
    #expect(folder.contains("news/\u{161}port.jpg") && folder.contains("news/s\u{30C}port.jpg"))
    #expect(try folder.read("news/\u{161}port.jpg") == Array("x".utf8))
    #expect(try folder.read("news/s\u{30C}port.jpg") == Array("x".utf8))
  }

  @Test func `two files that have one name are a problem`() throws {
    let temporary = try TemporaryFolder()
    try temporary.write("x", to: "s\u{30C}.csv")
    try temporary.write("y", to: "\u{161}.csv")
    let folder = try #require(Folder(temporary.path))
    #expect(folder.files.count == 1 && folder.problems.map(\.id) == ["folder.same-name"])
  }

  @Test func `each reason that a file can't be read has a problem of its own`() throws {
    let outside = try TemporaryFolder()
    try outside.write("secret", to: "s.txt")
    let temporary = try TemporaryFolder()
    try temporary.write("hello", to: "a.txt")
    try temporary.link("link.txt", to: outside("s.txt"))
    #expect(temporary.pipe("pipe"))
    let folder = try #require(Folder(temporary.path))
    var log = DiagnosticLog()
    #expect(folder.bytes("none.txt", into: &log) == nil && folder.bytes("link.txt", into: &log) == nil)
    #expect(folder.bytes("a.txt", limit: 4, into: &log) == nil && folder.bytes("pipe", into: &log) == nil)
    #expect(log.diagnostics.map(\.id) == ["file.missing", "file.outside", "file.too-large", "file.special"])
    #expect(log.diagnostics.allSatisfy { $0.severity == .error && $0.hint != nil })
  }

  @Test func `folders in folders without end are walked through without recursion`() throws {
    let temporary = try TemporaryFolder()
    let folder = try #require(
      Folder(temporary.path) { path in
        path.count < 100_000 ? [FolderEntry(name: [97], kind: .folder)] : [FolderEntry(name: [98], kind: .file)]
      })
    #expect(folder.files.count == 1)
  }
}
