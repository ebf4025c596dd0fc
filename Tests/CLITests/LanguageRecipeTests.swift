import Foundation
import TestKit
import Testing

/// A language that the project does not have, made of the files that CONTRIBUTING.md names and of no others.
@Suite struct LanguageRecipeTests {
  /// The files of a language, by their paths in a project's folder: Hungarian, in English words.
  private static func files(of folder: TemporaryFolder) throws -> [String: String] {
    var files: [String: String] = [:]
    for name in try folder.names("site-templates/messages/en") {
      // Hungarian writes a point behind every ordinal number.
      let english = try folder.text("site-templates/messages/en/\(name)")
        .replacing("locale: en-GB", with: "locale: hu")
        .replacing(/\{(\w+), selectordinal,(?: \w+ \{[^{}]*\})+\}/) { "{\($0.output.1)}." }
      files["site-templates/messages/hu/\(name)"] = english.split(separator: "\n", omittingEmptySubsequences: false)
        .map { line in
          let margin = line.prefix { $0 == " " }
          let isMessage = !line.hasPrefix("#") && !margin.isEmpty && line.dropFirst(margin.count).first != "#"
          return (isMessage ? "\(margin)# same\n" : "") + line
        }.joined(separator: "\n")
    }
    for name in try folder.names("site-templates/texts/method") where name.hasSuffix(".en.md") {
      files["site-templates/texts/method/\(name.dropLast(".en.md".count)).hu.md"] =
        try folder.text("site-templates/texts/method/\(name)") + "\nHungarian.\n"
    }
    files["site-templates/lexicon/hu.yml"] = try folder.text("site-templates/lexicon/en.yml")
    for (path, text) in SmallPortal.plain.files where text.contains("en: ") {
      files["content/\(path)"] = text.replacing(/en: ([^{},]+?) }/) { "en: \($0.output.1), hu: \($0.output.1) }" }
    }
    files["content/portal.yml"]?.replace("languages: [sl, en]", with: "languages: [sl, en, hu]")
    files["content/places/municipalities.csv"] =
      "id,code,name_sl,name_en,name_hu,official_languages,member_years,source\nbrda,007,Brda,Brda,Collio,sl,2020-2021,own\n"
    files["content/places/centres.csv"] =
      "id,municipality,name_sl,name_en,name_hu,opened,closed,demonstration\n"
      + "demo-brda,brda,Center Brda,Centre Brda,Zentrum Collio,2019-01-01,,no\n"
    return files
  }

  @Test func `a language is its messages, chapters, lexicon and the portal's texts, and nothing in the program`() throws
  {
    let program = try #require(Program(), "the program is built with the tests")
    let folder = try SmallPortal.plain.folder()
    let recipe = try Recipe("A language")
    for (path, text) in try Self.files(of: folder) {
      #expect(recipe.names(path), "CONTRIBUTING.md does not name \(path)")
      try folder.write(text, to: path)
    }
    let outcome = try program.run(["build", "--today", "2022-02-01"], in: folder.path)
    #expect(outcome.status == 0, "\(outcome.problems)")
    #expect(!outcome.problems.contains("warning:"), "\(outcome.problems)")
    let home = try folder.text("public/hu.html")
    #expect(home.contains("lang=\"hu\"") && home.contains("Collio"))
    let explained = try program.run(
      ["explain", "visits", "--place", "brda", "--period", "2021", "--language", "hu"], in: folder.path)
    #expect(explained.output.contains("Collio"))
  }

  @Test func `without some of its files they are counted, and are an error where they must be complete`() throws {
    let program = try #require(Program(), "the program is built with the tests")
    let folder = try SmallPortal.plain.folder()
    let files = try Self.files(of: folder)
    for (path, text) in files where !path.hasSuffix("/units.yml") && !path.contains("lexicon") {
      try folder.write(text, to: path)
    }
    let outcome = try program.run(["check", "--today", "2022-02-01"], in: folder.path)
    #expect(outcome.status == 0, "\(outcome.problems)")
    #expect(outcome.problems.contains("site-templates/lexicon/hu.yml: warning:"))
    #expect(outcome.problems.contains("site-templates/messages/hu/units.yml: warning: 34 messages of \"hu\""))
    let portal = try folder.text("content/portal.yml")
    try folder.write(
      portal.replacing("[sl, en, hu]", with: "[sl, en, { tag: hu, complete: [messages, lexicon] }]"),
      to: "content/portal.yml")
    let gated = try program.run(["check", "--today", "2022-02-01"], in: folder.path)
    #expect(gated.status == 1)
    #expect(gated.problems.contains("lexicon/hu.yml: error:") && gated.problems.contains("[language.incomplete]"))
    #expect(gated.problems.contains("site-templates/messages/hu/units.yml: error: messages of \"hu\" must be complete"))
  }
}
