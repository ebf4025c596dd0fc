import Foundation
import Testing

@testable import Publishing

@Suite struct ProgramFilesTests {
  @Test(arguments: [
    ("/usr/bin/kazalo", ["/usr/share/kazalo/site-templates"], "/usr/share/kazalo/site-templates"),
    (
      "/opt/kazalo-1/bin/kazalo", ["/opt/kazalo-1/share/kazalo/site-templates"],
      "/opt/kazalo-1/share/kazalo/site-templates"
    ),
    ("/bin/kazalo", ["/share/kazalo/site-templates"], "/share/kazalo/site-templates"),
    (
      "/home/me/kazalo/.build/x86_64/release/kazalo",
      ["/home/me/kazalo/Package.swift", "/home/me/kazalo/site-templates"], "/home/me/kazalo/site-templates"
    ),
    // A package that is built inside another one has the nearer files.
    (
      "/a/b/.build/kazalo", ["/a/Package.swift", "/a/site-templates", "/a/b/Package.swift", "/a/b/site-templates"],
      "/a/b/site-templates"
    ),
    // Templates of somebody else who lies above it are not the program's.
    ("/home/me/tools/kazalo", ["/home/me/site-templates"], "/home/me/share/kazalo/site-templates"),
    ("", [], "/share/kazalo/site-templates"),
  ])
  func `the program's files are beside its bin, or in the checkout it was built in`(
    executable: String, there: [String], expected: String
  ) {
    #expect(ProgramFiles.folder(of: executable) { there.contains($0) } == expected)
  }

  @Test(arguments: [
    ("content", "site-templates"), ("content/", "site-templates"), ("./content", "./site-templates"),
    ("a/content", "a/site-templates"), ("/srv/p/content", "/srv/p/site-templates"), ("/content", "/site-templates"),
    (".", "./../site-templates"), ("a/..", "a/../../site-templates"), ("/", "/../site-templates"),
    ("", "../site-templates"),
  ])
  func `a portal's own files are beside its content`(content: String, expected: String) {
    #expect(ProgramFiles.folder(beside: content) == expected)
  }

  @Test func `the version is that of the last release in the list of changes`() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let changes = try String(contentsOf: root.appending(path: "CHANGELOG.md"), encoding: .utf8)
    let releases = changes.matches(of: #/\n## (\d\S*) – /#).map { String($0.output.1) }
    #expect(releases.first == ProgramVersion.current)
  }
}
