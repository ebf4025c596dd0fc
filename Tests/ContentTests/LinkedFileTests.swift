import Content
import Diagnostics
import Documents
import FoundationEssentials
import Languages
import Markdown
import Markup
import Testing

@testable import Content

@Suite struct LinkedFileTests {
  static let folder = "news/2020-07-06-start/"

  static func post(_ text: String, front: String = "title: A\n", files: [String]) throws -> (
    content: Content, log: DiagnosticLog
  ) {
    try ContentFixture.post(
      text, front: front, files: files.map { ContentFixture.text(folder + $0, "x") })
  }

  @Test(arguments: ["plan.pdf", "plan.PDF", "a.csv", "a.xlsx", "a.docx", "a.mp3", "a.ics", "a.zip"])
  func `files that no browser runs are published`(name: String) throws {
    let (content, log) = try LinkedFileTests.post("[a](\(name))\n", files: [name])
    #expect(log.diagnostics.isEmpty)
    #expect(content.assets == [LinkedFileTests.folder + name])
  }

  @Test(arguments: [
    "a.html", "a.HTM", "a.xhtml", "a.xml", "a.js", "a.css", "a.svgz", "a.exe", "a.docm", "a", "a.pdf.html",
  ])
  func `other files are not`(name: String) throws {
    let (content, log) = try LinkedFileTests.post("b\n[a](\(name))\n", files: [name])
    #expect(log.diagnostics.map(\.id) == ["link.file-kind"])
    #expect(log.diagnostics.first?.location == SourceLocation(file: ContentFixture.path, line: 5, column: 5))
    #expect(content.assets.isEmpty)
  }

  @Test(arguments: ["../2020-07-06-start", "../2020-07-06-start/", "..", "sub/"])
  func `a folder is no file`(written: String) throws {
    let (_, log) = try LinkedFileTests.post("[a](\(written))\n", files: ["sub/a.pdf"])
    #expect(log.diagnostics.map(\.id).first == (written == ".." ? "link.private" : "link.missing"), "\(log.inOrder)")
    if written == "sub/" { #expect(log.diagnostics.first?.hint?.contains("folder") == true) }
  }

  @Test func `names that differ only in case can't both be published`() throws {
    let (_, log) = try LinkedFileTests.post("[a](Plan.pdf)\n[b](plan.pdf)\n", files: ["Plan.pdf", "plan.pdf"])
    #expect(log.diagnostics.map(\.id) == ["link.name-clash"])
    #expect(log.diagnostics.first?.location.line == 5)
  }

  static let written: [(link: String, name: String)] = [
    ("<Annual report 2025.pdf>", "Annual report 2025.pdf"), ("Annual%20report%202025.pdf", "Annual report 2025.pdf"),
    ("report%231.pdf", "report#1.pdf"), ("50%25.pdf", "50%.pdf"), ("<a?b.pdf>", "a?b.pdf"), ("a%3Fb.pdf", "a?b.pdf"),
    ("šport.pdf", "šport.pdf"), ("<a (b).pdf>", "a (b).pdf"), ("./a.pdf", "a.pdf"),
  ]

  @Test(arguments: written)
  func `a file is found however its name is written`(link: String, name: String) throws {
    let (content, log) = try LinkedFileTests.post("[a](\(link))\n", files: [name])
    #expect(log.diagnostics.isEmpty, "\(log.inOrder)")
    #expect(content.assets == [LinkedFileTests.folder + name])
  }

  @Test func `a number sign in a name is told how to be written`() throws {
    for text in ["[a](report#1.pdf)\n", "[a](<report#1.pdf>)\n"] {
      let (_, log) = try LinkedFileTests.post(text, files: ["report#1.pdf"])
      #expect(log.diagnostics.map(\.hint) == ["write %23 for # in the name of a file"])
    }
  }

  @Test(arguments: ["s\u{30C}port.png", "\u{161}port.png"], ["s\u{30C}port.png", "\u{161}port.png"])
  func `a letter in two pieces is the same letter, and is published in one`(written: String, stored: String) throws {
    let (content, log) = try ContentFixture.post(
      "![a](\(written))\n", files: [(LinkedFileTests.folder + stored, ContentFixture.png)])
    #expect(log.diagnostics.isEmpty, "\(log.inOrder)")
    #expect(content.assets.map { Array($0.utf8) } == [Array((LinkedFileTests.folder + "\u{161}port.png").utf8)])
  }

  @Test func `many links that lead nowhere are counted, and take no time with the square of their number`() throws {
    let headings = (1...2_000).map { "## heading \($0)\n\n" }.joined()
    let links = (1...2_000).map { "[a](#nowhere-\($0)) [b](none-\($0).pdf)\n\n" }.joined()
    let (_, log) = try LinkedFileTests.post(headings + links, files: [])
    #expect(log.diagnostics.count == 22)
    #expect(log.diagnostics.contains { $0.id == "link.heading" && $0.message.contains("1989 more") })
  }

  @Test func `what a text beside a post says of persons is looked at`() throws {
    let files = [ContentFixture.text(LinkedFileTests.folder + "a.csv", "name,mail\nA,ana@example.org\n")]
    for text in ["[a](a.csv)\n", "![a](table:a.csv)\n"] {
      let (_, log) = try ContentFixture.post(text, files: files)
      #expect(log.diagnostics.map(\.id) == ["content.personal"])
      #expect(log.diagnostics.first?.location == SourceLocation(file: files[0].path, line: 2, column: 3))
      let front = "title: A\npublic: [{ text: ana@example.org, reason: The office }]\n"
      #expect(try ContentFixture.post(text, front: front, files: files).log.diagnostics.isEmpty)
    }
  }

  @Test func `a long text beside a post is looked at to its end`() throws {
    let rows = String(repeating: "quite long,a\n", count: 350_000) + "\n"
    let files = [ContentFixture.text(LinkedFileTests.folder + "a.csv", "name,mail\n" + rows + "A,ana@example.org\n")]
    let (_, log) = try ContentFixture.post("[a](a.csv)\n", files: files)
    #expect(log.diagnostics.map(\.id) == ["content.personal"])
    #expect(log.diagnostics.first?.location.line == 350_003)
  }
}
