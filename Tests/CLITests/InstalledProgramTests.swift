import Foundation
import TestKit
import Testing

/// The program as `make install` lays it out: `bin/kazalo`, and its files in `share/kazalo`.
@Suite struct InstalledProgramTests {
  let built: Program
  let portal: TemporaryFolder
  let prefix: TemporaryFolder

  init() throws {
    built = try #require(Program(), "the program is built with the tests")
    portal = try SmallPortal.plain.folder()
    prefix = try TemporaryFolder()
    try FileManager.default.createDirectory(atPath: prefix("bin"), withIntermediateDirectories: true)
    let source = built.executable.resolvingSymlinksInPath().path
    // A second name where both are on one disk, for the program is large.
    if unsafe link(source, prefix("bin/kazalo")) != 0 {
      try FileManager.default.copyItem(atPath: source, toPath: prefix("bin/kazalo"))
    }
    try FileManager.default.createDirectory(atPath: prefix("share/kazalo"), withIntermediateDirectories: true)
  }

  private func installed(_ name: String = "bin/kazalo") -> Program { Program(executable: URL(filePath: prefix(name))) }

  @Test func `it finds its files from any folder and over links, and no path of it reaches the output`() throws {
    try FileManager.default.moveItem(
      atPath: portal("site-templates"), toPath: prefix("share/kazalo/site-templates"))
    try prefix.link("kazalo", to: "bin/kazalo")
    let elsewhere = try TemporaryFolder()
    let arguments = ["build", "--today", "2022-02-01", "--strict", "--content", portal("content"), "--output"]
    for (name, output) in [("bin/kazalo", "a"), ("kazalo", "b")] {
      let outcome = try installed(name).run(arguments + [portal(output)], in: elsewhere.path)
      #expect(outcome.status == 0, "\(outcome.problems)")
    }
    #expect(try built.run(arguments + [portal("c")], in: elsewhere.path).status == 0)
    let tree = try portal.tree("a")
    #expect(try tree == portal.tree("b") && tree == portal.tree("c"))
    let version = try installed().run(["--version"], in: elsewhere.path).output.split(separator: " ").last ?? ""
    #expect(try portal.text("a/data/release.json").contains("\"Kazalo \(version.trimmingCharacters(in: .newlines))\""))
    for (path, bytes) in tree { #expect(!String(decoding: bytes, as: UTF8.self).contains(prefix.path), "\(path)") }
  }

  @Test func `a fault in the program's own file is told there, and one in the portal's there`() throws {
    try FileManager.default.moveItem(
      atPath: portal("site-templates"), toPath: prefix("share/kazalo/site-templates"))
    try prefix.write("{{nothing}}", to: "share/kazalo/site-templates/pages/home.mustache")
    try portal.write("{{nobody}}", to: "site-templates/pages/news.mustache")
    let outcome = try installed().run(["check", "--today", "2022-02-01"], in: portal.path)
    #expect(outcome.problems.contains(prefix("share/kazalo/site-templates/pages/home.mustache:1:1: error:")))
    #expect(outcome.problems.contains("\nsite-templates/pages/news.mustache:1:1: error:"), "\(outcome.problems)")
  }

  @Test(arguments: [["build"], ["check"], ["gallery"], ["new", "template"], ["new", "template", "home"]])
  func `without its files it says where they should be, and what mends it`(command: [String]) throws {
    let outcome = try installed().run(command, in: portal.path)
    #expect(outcome.status == 1)
    #expect(
      outcome.problems.contains(
        """
        \(prefix("share/kazalo/site-templates")): error: the templates, messages and texts of Kazalo are not there \
        [program.files]
          install Kazalo anew, its bin and its share side by side
        """), "\(outcome.problems)")
  }

  @Test func `what needs none of its files works without them`() throws {
    for command in [["--version"], ["--help"], ["schema", "portal"], ["new", "post", "Poletje"]] {
      #expect(try installed().run(command, in: portal.path).status == 0)
    }
    let version = try installed().run(["--version"], in: portal.path).output
    #expect(version.contains(/^kazalo \d+\.\d+\.\d+\n$/), "\(version)")
  }
}
