import Diagnostics
import Documents
import TestKit
import Testing

@Suite struct FolderTests {
  @Test func `lists files in the order of their bytes, without hidden ones`() throws {
    let temporary = try TemporaryFolder()
    for name in ["b.csv", "a/z.csv", "a.csv", ".git/x", ".hidden", "č.csv", "B.csv"] {
      try temporary.write("x", to: name)
    }
    let folder = try #require(Folder(temporary.path))
    #expect(folder.files == ["B.csv", "a.csv", "a/z.csv", "b.csv", "č.csv"])
    #expect(folder.files(in: "a", ending: "csv") == ["a/z.csv"])
    #expect(folder.contains("b.csv") && !folder.contains("c.csv"))
  }

  @Test func `reads bytes, and nothing that is missing, too large or outside`() throws {
    let outside = try TemporaryFolder()
    try outside.write("secret", to: "s.txt")
    let temporary = try TemporaryFolder()
    try temporary.write("hello", to: "a.txt")
    try temporary.link("link.txt", to: outside("s.txt"))
    let folder = try #require(Folder(temporary.path))
    #expect(try folder.read("a.txt") == Array("hello".utf8))
    #expect(throws: Folder.Problem.missing) { try folder.read("b.txt") }
    #expect(throws: Folder.Problem.outside) { try folder.read("../a.txt") }
    #expect(throws: Folder.Problem.outside) { try folder.read("link.txt") }
    #expect(throws: Folder.Problem.tooLarge(limit: 4)) { try folder.read("a.txt", limit: 4) }
  }

  @Test func `knows what a file held when it was read, whatever was written since`() throws {
    let temporary = try TemporaryFolder()
    try temporary.write("hello", to: "a.txt")
    try temporary.write("x", to: "b.txt")
    let folder = try #require(Folder(temporary.path))
    #expect(folder.digest(of: "a.txt") == nil)
    _ = try folder.read("a.txt")
    try temporary.write("changed", to: "a.txt")
    let copy = folder
    #expect(copy.digest(of: "a.txt") == SHA256.hexadecimal(of: Array("hello".utf8)))
    #expect(folder.digest(of: "b.txt") == nil)
  }

  @Test func `a file that is not the same when it is read again is a problem`() throws {
    let temporary = try TemporaryFolder()
    for name in ["a.txt", "b.txt", "č.txt"] { try temporary.write("hello", to: name) }
    let folder = try #require(Folder(temporary.path))
    for name in folder.files { _ = try folder.read(name) }
    for name in ["a.txt", "č.txt"] { try temporary.write("changed", to: name) }
    for name in folder.files { _ = try folder.read(name) }
    var log = DiagnosticLog()
    folder.reportChanged(into: &log)
    #expect(log.inOrder.map(\.id) == ["file.changed", "file.changed"])
    #expect(log.inOrder.map(\.location.file) == ["a.txt", "č.txt"])
  }

  @Test func `there is no folder where there is none, or a file`() throws {
    let temporary = try TemporaryFolder()
    try temporary.write("x", to: "a.txt")
    #expect(Folder(temporary("nothing")) == nil)
    #expect(Folder(temporary("a.txt")) == nil)
  }
}
