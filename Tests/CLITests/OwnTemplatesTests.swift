import Foundation
import TestKit
import Testing

/// A portal's own templates, messages and texts over those of the program.
@Suite(.ends) struct OwnTemplatesTests {
  let program: Program
  let folder: TemporaryFolder

  init() throws {
    program = try #require(Program(), "the program is built with the tests")
    folder = try SmallPortal.plain.folder()
  }

  private func dropTemplates() throws { try FileManager.default.removeItem(atPath: folder("site-templates")) }

  private func run(_ command: String, _ arguments: String...) throws -> Program.Outcome {
    try program.run([command, "--today", "2022-02-01"] + arguments, in: folder.path)
  }

  @Test func `a portal without templates has the program's, to the byte`() throws {
    let outcome = try run("build", "--output", "whole")
    #expect(outcome.status == 0, "\(outcome.problems)")
    try dropTemplates()
    let bare = try run("build", "--output", "bare", "--strict")
    #expect(bare.status == 0, "\(bare.problems)")
    #expect(try folder.tree("whole") == folder.tree("bare"))
    #expect(try run("gallery").status == 0)
  }

  @Test func `a file stands for the program's, and a message, a chapter and a style for its own`() throws {
    try dropTemplates()
    try folder.write("<p>Ours: {{title}}{{> parts/ours}}</p>\n", to: "site-templates/pages/not-found.mustache")
    try folder.write("<b>and more</b>", to: "site-templates/parts/ours.mustache")
    try folder.write("site: { label: { footer: Said by us. } }\n", to: "site-templates/messages/en/own.yml")
    try folder.write("# How we *really* count\n\nBy hand.\n", to: "site-templates/texts/method/20-visits.en.md")
    try folder.write("# Obiski\n", to: "site-templates/texts/method/20-visits.sl.md")
    try folder.write("a logo", to: "site-templates/assets/logo.txt")
    let outcome = try run("build", "--strict")
    #expect(outcome.status == 0, "\(outcome.problems)")
    let missing = try folder.text("public/404.html")
    #expect(missing.contains("<p>Ours: ") && missing.contains("<b>and more</b>"))
    #expect(try folder.text("public/en.html").contains("Said by us."))
    #expect(try !folder.text("public/sl.html").contains("Said by us."))
    let method = try folder.text("public/en/method.html")
    #expect(method.contains("How we really count") && method.contains("id=\"visits\""))
    // A chapter of a heading alone is none.
    #expect(try !folder.text("public/sl/metoda.html").contains("id=\"visits\""))
    #expect(try folder.text("public/assets/logo.txt") == "a logo")
  }

  @Test(arguments: [
    ("pages/home.mustache", "<h1>{{titel}}</h1>\n", "site-templates/pages/home.mustache:1:5: error:"),
    ("messages/en/own.yml", "site: { label: { footre: x } }\n", "site-templates/messages/en/own.yml:1:18: error:"),
    ("lexicon/en.yml", "by: 1\n", "site-templates/lexicon/en.yml:1:"),
    ("texts/method/20-visits.en.md", "No heading.\n", "site-templates/texts/method/20-visits.en.md:1:1: error:"),
  ])
  func `what is wrong in a portal's own file is told there`(path: String, text: String, place: String) throws {
    try dropTemplates()
    try folder.write(text, to: "site-templates/\(path)")
    let outcome = try run("check")
    #expect(outcome.status == 1 && outcome.problems.contains(place), "\(outcome.problems)")
  }

  @Test(arguments: [
    ("pages/hmoe.mustache", "did you mean \"pages/home.mustache\"?"),
    ("home.html", "did you mean \"pages/home.mustache\"?"),
    ("parts/our-own-thing.mustache", "use it in a template as {{> parts/our-own-thing}}, or remove it"),
    ("site.css", "did you mean \"styles/site.css\"?"),
    ("messages/fi/site.yml", "\"fi\" is no language of portal.yml: add it there, or remove the file"),
    ("texts/method/10-records.fi.md", "\"fi\" is no language of portal.yml: add it there, or remove the file"),
    ("README.md", "remove it; kazalo new template lists the names that are read"),
  ])
  func `a file that stands for nothing and that nothing reads is a warning with the nearest name`(
    path: String, hint: String
  ) throws {
    try dropTemplates()
    try folder.write("x", to: "site-templates/\(path)")
    let outcome = try run("check")
    #expect(outcome.status == 0, "\(outcome.problems)")
    let told = "site-templates/\(path): warning: nothing reads this file [template.unread]\n"
    #expect(outcome.problems.contains(told) && outcome.problems.contains(hint), "\(outcome.problems)")
    #expect(outcome.problems.hasSuffix("0 errors, 1 warning\n"))
  }

  @Test func `many unread files of one cause are one warning`() throws {
    try dropTemplates()
    for name in ["a", "b", "c"] { try folder.write("x: y\n", to: "site-templates/messages/fi/\(name).yml") }
    let outcome = try run("check")
    #expect(
      outcome.problems.contains("nothing reads this file, nor 2 others that would be mended alike"),
      "\(outcome.problems)")
    #expect(outcome.problems.hasSuffix("0 errors, 1 warning\n"))
  }

  @Test func `a folder that was named must be there, and what is in its place must be one`() throws {
    try dropTemplates()
    let named = try run("check", "--templates", "themes")
    #expect(named.status == 1 && named.problems.contains("themes: error: there is no such folder [folder.missing]"))
    try folder.write("a file", to: "site-templates")
    #expect(try run("check").problems.contains("site-templates: error: there is no such folder [folder.missing]"))
  }

  @Test func `the preview shows a template as soon as the portal has one`() throws {
    try dropTemplates()
    let preview = try RunningPreview(program, in: folder)
    try folder.write("<p>Ours</p>\n", to: "site-templates/pages/not-found.mustache")
    try preview.wait("the portal's own is served") { try preview.get("/nothing").text.contains("<p>Ours</p>") }
    try FileManager.default.removeItem(atPath: folder("site-templates"))
    try preview.wait("the program's is served again") { try !preview.get("/nothing").text.contains("<p>Ours</p>") }
  }
}
