import Diagnostics
import Testing
import Vocabulary

@testable import Documents
@testable import Publishing

/// What a new portal is made of.
@Suite struct StarterTests {
  private static func templates() throws -> Folder {
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    return try #require(Folder("/\(root)/site-templates"))
  }

  private static func files(_ languages: [String] = ["en", "sl"]) throws -> [String: String] {
    var log = DiagnosticLog()
    let draft = try PortalDraft(languages: languages, place: "A \"town\": here", day: #require(Day("2026-11-30")))
    let starter = Starter(from: try templates(), root: "site-templates", languages: draft.languages, into: &log)
    #expect(log.inOrder.isEmpty)
    return Dictionary(
      draft.files(of: try #require(starter)).map { ($0.path, $0.text) }, uniquingKeysWith: { first, _ in first })
  }

  @Test func `every file is filled in, and the workflows are YAML that runs every day`() throws {
    let files = try Self.files()
    for (path, text) in files { #expect(!text.contains("<<") && !text.contains(">>"), "\(path)") }
    for path in [".github/workflows/kazalo.yml", ".gitlab-ci.yml", "content/portal.yml", "content/codes.yml"] {
      var log = DiagnosticLog()
      #expect(YAMLReader.read(Array(try #require(files[path]).utf8), file: path, into: &log) != nil)
      #expect(log.inOrder.isEmpty, "\(path)")
    }
    let hub = try #require(files[".github/workflows/kazalo.yml"])
    #expect(hub.contains("- cron: \"17 4 * * *\"") && hub.contains("kazalo check --diagnostics github"))
    #expect(hub.ranges(of: "KAZALO_DEB: ").count == 1 && hub.contains("kazalo_\(ProgramVersion.current)_amd64.deb"))
    #expect(try #require(files[".gitlab-ci.yml"]).contains("Pipeline schedules"))
  }

  @Test func `every language of the starter has every text`() throws {
    let templates = try Self.templates()
    let languages = templates.files(in: "starter/words", ending: "yml").map { path in
      String(path.dropFirst("starter/words/".count).dropLast(".yml".count))
    }
    #expect(Set(languages).isSuperset(of: ["de", "en", "sl", "sv"]))
    var log = DiagnosticLog()
    func keys(_ language: String) throws -> Set<String> {
      let document = YAMLFile.read("starter/words/\(language).yml", .map(.text), from: templates, into: &log)
      return Set(try #require(document).entries.map(\.key))
    }
    for language in languages {
      #expect(try keys(language) == keys("en"), "\(language)")
      for text in ["post", "about"] { #expect(templates.contains("starter/texts/\(text).\(language).md")) }
    }
    #expect(log.inOrder.isEmpty)
  }
}
