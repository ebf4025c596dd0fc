// `Process` and JSON are in the full Foundation.
import Foundation
import TestKit
import Testing

/// The program itself, on real files, as a person or a workflow runs it.
@Suite struct BuildCommandTests {
  let program: Program
  let folder: TemporaryFolder

  init() throws {
    program = try #require(Program(), "the program is built with the tests")
    folder = try SmallPortal.plain.folder()
  }

  private func run(_ arguments: String...) throws -> Program.Outcome { try program.run(arguments, in: folder.path) }

  /// Changes a text of a file; the text must be there.
  private func change(_ file: String, _ old: String, _ new: String) throws {
    let text = try folder.text(file)
    try #require(text.contains(old))
    try folder.write(text.replacingOccurrences(of: old, with: new), to: file)
  }

  @Test func `build publishes a site and says how it went`() throws {
    let outcome = try run("build", "--timings", "--today", "2022-02-01")
    #expect(outcome.status == 0, "\(outcome.problems)")
    #expect(outcome.output.isEmpty)
    #expect(!outcome.problems.contains("\u{1B}") && !outcome.problems.contains("\r"))
    for word in ["activities", "files", "load", "render", " ms"] { #expect(outcome.problems.contains(word)) }
    let files = try folder.tree("public")
    for path in ["index.html", "sl.html", "en.html", "robots.txt", "sitemap.xml", "manifest.json"] {
      #expect(files[path] != nil, "\(path)")
    }
    // The record of the build is there where nothing was written just before.
    #expect(
      try folder.names().filter { $0 != ".kazalo" } == [".public.lock", "content", "public", "site-templates"])
  }

  @Test func `who sits before a terminal sees what is being done`() throws {
    let streams = try TemporaryFolder()
    let build = try program.watch(
      ["build", "--today", "2022-02-01", "--pictures", "none"], in: folder.path, streams: streams)
    let steps = build.components(separatedBy: "\r\u{1B}[K").dropFirst().map { $0.prefix { $0 != "\r\n" } }
    #expect(
      steps == [
        "reading and checking the records…", "computing the indicators…", "protecting small numbers…",
        "attacking what is to be published…", "writing pages and charts…", "exchanging the published folder…",
        "Published \(try folder.tree("public").count - 1) files in public.",
      ], "\(build)")
    let check = try program.watch(["check"], in: folder.path, streams: streams)
    #expect(check.hasPrefix("\r\u{1B}[Kreading and checking the records…\r\u{1B}[Kcomputing"), "\(check)")
    #expect(check.contains("\r\u{1B}[K1 of 1 centres"), "\(check)")
  }

  @Test(arguments: ["json", "github", "sarif"])
  func `programs that read problems are shown no progress, before a terminal too`(form: String) throws {
    let streams = try TemporaryFolder()
    let shown = try program.watch(["check", "--diagnostics", form], in: folder.path, streams: streams)
    #expect(!shown.contains("…"), "\(shown)")
    #expect(try !streams.text("output").contains("…"))
  }

  @Test func `nothing of the machine, the day or the run gets into the files`() throws {
    #expect(try run("build", "--today", "2022-02-01", "--workers", "1").status == 0)
    let first = try folder.tree("public")
    #expect(try run("build", "--today", "2022-02-01", "--workers", "2", "--output", "again").status == 0)
    #expect(try folder.tree("again") == first)
    #expect(try run("build", "--today", "2022-02-02", "--output", "later").status == 0)
    #expect(try folder.tree("later") == first)
    let other = try SmallPortal.plain.folder()
    let outcome = try program.run(
      ["build", "--output", "out", "--today", "2022-02-01"], in: other.path,
      environment: [
        "CI": "true", "KAZALO_LANGUAGE": "en", "TZ": "Asia/Tokyo", "LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8",
      ])
    #expect(outcome.status == 0)
    #expect(try other.tree("out") == first)
    for (path, bytes) in first {
      #expect(!String(decoding: bytes, as: UTF8.self).contains(folder.path), "\(path)")
    }
  }

  @Test func `a second build of the same input keeps every file`() throws {
    #expect(try run("build").status == 0)
    let before = try folder.identity("public/index.html")
    let outcome = try run("build")
    #expect(outcome.status == 0)
    #expect(try folder.identity("public/index.html") == before)
  }

  @Test func `with a problem nothing is published and the old site stays`() throws {
    #expect(try run("build").status == 0)
    let before = try folder.tree("public")
    try change(SmallPortal.activities, "2021-03-02", "2021-13-02")
    let outcome = try run("build")
    #expect(outcome.status == 1)
    #expect(outcome.problems.contains("content/records/activities/demo-brda.csv:3:14: error:"))
    #expect(try folder.tree("public") == before)
  }

  @Test func `a typed number that is not the computed one fails the build`() throws {
    try change("content/news/2021-12-20-porocilo/index.sl.md", "[86]", "[87]")
    let outcome = try run("check")
    #expect(outcome.status == 1)
    #expect(outcome.problems.contains("content/news/2021-12-20-porocilo/index.sl.md:6:"))
    #expect(outcome.problems.contains("87") && outcome.problems.contains("86"))
  }

  @Test func `check writes nothing`() throws {
    let outcome = try run("check", "--strict")
    #expect(outcome.status == 0, "\(outcome.problems)")
    #expect(try folder.names() == ["content", "site-templates"])
  }

  @Test(arguments: ["json", "github", "sarif"])
  func `problems come in the form that was asked for, alone on the standard output`(form: String) throws {
    try change(SmallPortal.activities, "2021-03-02", "2021-13-02")
    try change("content/portal.yml", "featured:", "feetured:")
    let outcome = try run("check", "--diagnostics", form)
    #expect(outcome.status == 1)
    switch form {
    case "json":
      let problems = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [[String: Any]]
      #expect(problems?.first?["file"] as? String == "content/portal.yml")
      #expect((problems?.first?["hint"] as? String)?.contains("featured") == true)
    case "sarif":
      let log = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
      #expect(log?["version"] as? String == "2.1.0")
    default: #expect(outcome.output.hasPrefix("::error file=content/portal.yml,line="))
    }
  }

  @Test func `a folder that holds something else is not replaced`() throws {
    try folder.write("dear diary", to: "public/diary.txt")
    let outcome = try run("build")
    #expect(outcome.status == 1)
    #expect(outcome.problems.contains("public: error:"))
    #expect(try folder.text("public/diary.txt") == "dear diary")
  }

  @Test(arguments: ["content", "content/site", ".", "site-templates", "/"])
  func `a site is not published over its own input`(output: String) throws {
    let before = try folder.tree("content")
    #expect(try run("build", "--output", output).status == 1)
    #expect(try folder.tree("content") == before)
  }

  @Test func `a portal that is not there is a problem, not a crash`() throws {
    let outcome = try run("build", "--content", "contents")
    #expect(outcome.status == 1)
    #expect(outcome.problems.contains("contents: error:"))
  }

  @Test func `a build that is killed leaves the old site whole`() throws {
    #expect(try run("build").status == 0)
    let before = try folder.tree("public")
    try change(SmallPortal.activities, "15,15,0,0,30", "16,15,0,0,31")
    try change("content/news/2021-12-20-porocilo/index.sl.md", "[86]", "[87]")
    for milliseconds: UInt32 in [20, 60, 150, 300] {
      let process = try program.start(["build"], in: folder.path, streams: try TemporaryFolder())
      usleep(milliseconds * 1000)
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      let now = try folder.tree("public")
      #expect(now == before || String(decoding: now["index.html"] ?? Data(), as: UTF8.self).contains("31"))
    }
    #expect(try run("build").status == 0)
    // The record of the build is there where nothing was written just before.
    #expect(
      try folder.names().filter { $0 != ".kazalo" } == [".public.lock", "content", "public", "site-templates"])
  }
}
