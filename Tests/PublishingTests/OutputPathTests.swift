import Diagnostics
import Site
import TestKit
import Testing
import Vocabulary

@testable import Publishing

@Suite struct OutputPathTests {
  private func problems(_ paths: [String]) -> [Diagnostic] {
    var log = DiagnosticLog()
    OutputPaths.check(paths.map { OutputFile(path: $0, bytes: []) }, of: "content", into: &log)
    return log.inOrder
  }

  @Test func `different addresses are no problem`() {
    #expect(problems(["index.html", "sl/index.html", "sl/obcine/brda.html", "sl/obcine/brda/obiski.html"]).isEmpty)
  }

  @Test(arguments: [
    (["a.html", "a.html"], "publish.address-clash"),
    (["sl/Brda.html", "sl/brda.html"], "publish.address-clash"),
    (["sl/ČRNOMELJ.html", "sl/črnomelj.html"], "publish.address-clash"),
    (["sl/c\u{30C}.html", "sl/č.html"], "publish.address-clash"),
    (["SL/a.html", "sl/b.html"], "publish.address-clash"),
    (["sl/brda", "sl/brda/obiski.html"], "publish.address-clash"),
    (["Manifest.json"], "publish.address-clash"),
    (["../a.html"], "publish.unsafe-path"),
    (["a\\b.html"], "publish.unsafe-path"),
  ])
  func `two files that can't both be kept are a problem`(paths: [String], id: String) {
    #expect(Set(problems(paths).map(\.id)) == [id])
    #expect(Set(problems(paths.reversed()).map(\.id)) == [id])
  }

  @Test(arguments: [true, false])
  func `a problem stands where somebody wrote what makes the address`(isReversed: Bool) {
    let alias = OutputFile(
      path: "robots.txt/index.html", bytes: [], origin: SourceLocation(file: "news/a.sl.md", line: 3, column: 11))
    var files = [alias, OutputFile(path: "robots.txt", bytes: [])]
    if isReversed { files.reverse() }
    var log = DiagnosticLog()
    OutputPaths.check(files, of: "content", into: &log)
    #expect(log.diagnostics.map(\.location) == [SourceLocation(file: "content/news/a.sl.md", line: 3, column: 11)])
    #expect(log.diagnostics.first?.message.contains("robots.txt\"") == true)
  }


  @Test func `one cause is one problem, with a count`() {
    let first = SourceLocation(file: "indicators/a.yml", line: 2, column: 8)
    let second = SourceLocation(file: "indicators/b.yml", line: 2, column: 8)
    let files = ["sl/x.html", "sl/brda/x.html", "sl/celje/x.html"].flatMap {
      [OutputFile(path: $0, bytes: [], origin: first), OutputFile(path: $0, bytes: [], origin: second)]
    }
    var log = DiagnosticLog()
    OutputPaths.check(files, of: "content", into: &log)
    #expect(log.diagnostics.map(\.id) == ["publish.address-clash"])
    #expect(log.diagnostics.first?.message.contains("and so with 2 more") == true)
  }

  @Test(arguments: [
    ("\(String(repeating: "a", count: 250)).html", 255, nil),
    ("\(String(repeating: "a", count: 251)).html", 256, "publish.long-name"),
    ("x/\(String(repeating: "č", count: 128))/y.html", 0, "publish.long-name"),
    (Array(repeating: "folder", count: 146).joined(separator: "/") + "/a", 1023, nil),
    (Array(repeating: "folder", count: 146).joined(separator: "/") + "/abc", 1025, "publish.long-path"),
  ])
  func `names and paths are as long as file systems take them`(path: String, count: Int, id: String?) {
    #expect(problems([path]).map(\.id) == [id].compactMap { $0 })
  }

  @Test func `a long name is told once for all files that have it, where it was written`() {
    let name = String(repeating: "oznaka-", count: 60)
    let origin = SourceLocation(file: "places/centres.csv", line: 4, column: 1)
    let files = [
      OutputFile(
        path: "sl/kraji/\(name)/visits.html", bytes: [], origin: SourceLocation(file: "indicators/visits.yml")),
      OutputFile(path: "sl/kraji/\(name).html", bytes: [], origin: origin),
    ]
    var log = DiagnosticLog()
    OutputPaths.check(files, of: "content", into: &log)
    #expect(log.diagnostics.map(\.id) == ["publish.long-name"])
    #expect(log.diagnostics.first?.location == SourceLocation(file: "content/places/centres.csv", line: 4, column: 1))
    #expect((log.diagnostics.first?.message.count ?? 1000) < 200)
  }

  @Test(arguments: [
    (String(repeating: "n", count: 229), nil), (String(repeating: "n", count: 230), "publish.long-folder"),
    (Array(repeating: "folder", count: 500).joined(separator: "/"), "publish.long-folder"),
  ])
  func `beside the folder there is room for what is written`(output: String, id: String?) throws {
    let settings = BuildSettings(content: "/c", templates: "/t", workers: 1, today: .init(number: 0))
    var log = DiagnosticLog()
    OutputPaths.check(output: "/srv/\(output)", beside: settings, into: &log)
    #expect(log.diagnostics.map(\.id) == [id].compactMap { $0 })
  }

  @Test(arguments: [
    ("content", false), ("content/public", false), (".", false), ("/", false), ("site-templates/x", false),
    ("public", true), ("../elsewhere", true), ("content-public", true),
  ])
  func `the site is never published over what it is made of`(output: String, isAllowed: Bool) throws {
    let folder = try TemporaryFolder(
      PortalText("-- project/content/portal.yml --\n-- project/site-templates/x.css --\n"))
    let settings = BuildSettings(
      content: folder("project/content"), templates: folder("project/site-templates"), workers: 1,
      today: .init(number: 0))
    let path = output == "/" ? "/" : folder("project/\(output)")
    var log = DiagnosticLog()
    OutputPaths.check(output: path, beside: settings, into: &log)
    #expect(log.diagnostics.map(\.id) == (isAllowed ? [] : ["publish.wrong-folder"]))
  }

  @Test func `a link doesn't hide where the site would go`() throws {
    let folder = try TemporaryFolder(PortalText("-- content/portal.yml --\n"))
    try folder.link("public", to: "content")
    let settings = BuildSettings(
      content: folder("content"), templates: folder("site-templates"), workers: 1, today: .init(number: 0))
    var log = DiagnosticLog()
    OutputPaths.check(output: folder("public"), beside: settings, into: &log)
    #expect(log.diagnostics.map(\.id) == ["publish.wrong-folder"])
  }

  @Test func `a home folder is not a place for a site`() throws {
    let folder = try TemporaryFolder()
    let settings = BuildSettings(content: folder("c"), templates: folder("t"), workers: 1, today: .init(number: 0))
    var log = DiagnosticLog()
    OutputPaths.check(output: folder("home"), beside: settings, home: folder("home"), into: &log)
    #expect(log.diagnostics.map(\.id) == ["publish.wrong-folder"])
  }
}
