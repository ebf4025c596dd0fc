import Foundation
import Testing

@testable import Languages

@Suite struct SearchFoldTests {
  /// Texts with their folded words, by which the script of the search page is held too.
  static let cases: [(text: String, words: String)] = {
    let root = #filePath.split(separator: "/Tests/LanguagesTests/").first.map(String.init) ?? ""
    let table = try? String(contentsOfFile: root + "/.ci/browser/folds.tsv", encoding: .utf8)
    return (table ?? "").split(separator: "\n").map { line in
      let cells = line.split(separator: "\t").map(String.init)
      return (cells[0], cells.count > 1 ? cells[1] : "")
    }
  }()

  @Test func `texts are folded as the script folds them`() {
    #expect(Self.cases.count > 15)
    for (text, words) in Self.cases { #expect(SearchFold.words(text).joined(separator: " ") == words, "\(text)") }
  }

  @Test func `what is folded stays as it is`() {
    for (_, words) in Self.cases { #expect(SearchFold.folded(words) == words) }
    #expect(SearchFold.words("") == [] && SearchFold.words(" – ") == [])
  }
}
