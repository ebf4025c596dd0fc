import Foundation
import TestKit
import Testing

/// A language that the project does not have, made of the files that CONTRIBUTING.md names and of no others.
@Suite struct LanguageRecipeTests {
  /// The files of a language, by their paths in a project's folder: German, in English words.
  private static func files(of folder: TemporaryFolder) throws -> [String: String] {
    var files: [String: String] = [:]
    for name in try folder.names("site-templates/messages/en") {
      // German writes a point behind every ordinal number.
      files["site-templates/messages/de/\(name)"] = try folder.text("site-templates/messages/en/\(name)")
        .replacing("locale: en-GB", with: "locale: de")
        .replacing(/\{(\w+), selectordinal,(?: \w+ \{[^{}]*\})+\}/) { "{\($0.output.1)}." }
    }
    for name in try folder.names("site-templates/texts/method") where name.hasSuffix(".en.md") {
      files["site-templates/texts/method/\(name.dropLast(".en.md".count)).de.md"] =
        try folder.text("site-templates/texts/method/\(name)")
    }
    for name in try folder.names("site-templates/texts/method") where name.hasSuffix(".en.md") {
      files["site-templates/texts/method/\(name.dropLast(5))de.md"] = try folder.text(
        "site-templates/texts/method/\(name)")
    }
    files["site-templates/lexicon/de.yml"] = try folder.text("site-templates/lexicon/en.yml")
    for (path, text) in SmallPortal.plain.files where text.contains("en: ") {
      files["content/\(path)"] = text.replacing(/en: ([^{},]+?) }/) { "en: \($0.output.1), de: \($0.output.1) }" }
    }
    files["content/portal.yml"]?.replace("languages: [sl, en]", with: "languages: [sl, en, de]")
    files["content/places/municipalities.csv"] =
      "id,code,name_sl,name_en,name_de,official_languages,member_years,source\nbrda,007,Brda,Brda,Collio,sl,2020-2021,own\n"
    files["content/places/centres.csv"] =
      "id,municipality,name_sl,name_en,name_de,opened,closed,demonstration\n"
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
    let home = try folder.text("public/de.html")
    #expect(home.contains("lang=\"de\"") && home.contains("Collio"))
    let explained = try program.run(
      ["explain", "visits", "--place", "brda", "--period", "2021", "--language", "de"], in: folder.path)
    #expect(explained.output.contains("Collio"))
  }

  @Test func `without one of its files the missing one is named`() throws {
    let program = try #require(Program(), "the program is built with the tests")
    let folder = try SmallPortal.plain.folder()
    let files = try Self.files(of: folder)
    for (path, text) in files where !path.hasSuffix("/units.yml") && !path.contains("lexicon") {
      try folder.write(text, to: path)
    }
    let outcome = try program.run(["check", "--today", "2022-02-01"], in: folder.path)
    #expect(outcome.status == 1)
    #expect(outcome.problems.contains("lexicon/de.yml") && outcome.problems.contains("messages/de"))
  }
}
