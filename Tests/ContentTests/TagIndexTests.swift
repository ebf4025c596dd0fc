import Content
import Diagnostics
import Languages
import Testing
import Vocabulary

@testable import Content

@Suite struct TagIndexTests {
  static func index(_ tags: [[String]], in language: Language = ContentFixture.sv) throws -> TagIndex {
    let files = tags.enumerated().map { number, tags in
      ContentFixture.text(
        "news/2020-07-\(number + 10)-a.\(language).md",
        "---\ntitle: A\ntags: [\(tags.map { "\"\($0)\"" }.joined(separator: ", "))]\n---\n")
    }
    let (content, log) = try ContentFixture.load(files)
    #expect(log.diagnostics.isEmpty, "\(log.inOrder)")
    return TagIndex(content.posts, words: try #require(ContentFixture.words[language]))
  }

  static let cases: [(tags: [[String]], slugs: [String: String])] = [
    ([["läger"], ["lager"]], ["lager": "lager", "läger": "lager-2"]),
    ([["lager"], ["läger"]], ["lager": "lager", "läger": "lager-2"]),
    ([["läger"]], ["läger": "lager"]),
    ([["C++", "C#"]], ["C#": "c", "C++": "c-2"]),
    ([["C#"], ["C++"], ["C"]], ["C": "c", "C#": "c-2", "C++": "c-3"]),
    ([["koš", "kos"], ["peš"]], ["kos": "kos", "koš": "kos-2", "peš": "pes"]),
    ([["Sport"], ["sport"], ["SPORT"]], ["Sport": "sport"]),
    ([["lager 2", "läger", "lager"]], ["lager": "lager", "läger": "lager-3", "lager 2": "lager-2"]),
    ([["la\u{308}ger"], ["l\u{E4}ger"]], ["läger": "lager"]),
  ]

  @Test(arguments: cases)
  func `case alone joins tags, and other letters have another address`(tags: [[String]], slugs: [String: String]) throws
  {
    for order in [tags, tags.reversed()] {
      let index = try TagIndexTests.index(order)
      #expect(index.tags.count == slugs.count)
      for (name, slug) in slugs { #expect(index.slug(of: name) == slug) }
      #expect(Set(index.tags.map(\.slug)) == Set(slugs.values))
    }
  }

  static let problems: [(tags: String, message: String)] = [
    ("[C++, \"c++\"]", "given twice"), ("[\" \"]", "is empty"), ("[\"!?\"]", "no letter"),
  ]

  @Test(arguments: problems)
  func `a tag that can't be one is told why`(tags: String, message: String) throws {
    let (_, log) = try ContentFixture.post("", front: "title: A\ntags: \(tags)\n")
    #expect(log.diagnostics.map(\.id) == ["content.tag"])
    #expect(log.diagnostics.first?.message.contains(message) == true, "\(log.inOrder)")
  }
}
