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

  @Test func `there is no folder where there is none, or a file`() throws {
    let temporary = try TemporaryFolder()
    try temporary.write("x", to: "a.txt")
    #expect(Folder(temporary("nothing")) == nil)
    #expect(Folder(temporary("a.txt")) == nil)
  }
}
