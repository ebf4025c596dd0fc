import Content
import Diagnostics
import Testing
import Vocabulary

/// The words that a portal explains.
@Suite struct GlossaryTests {
  private func load(_ text: String) throws -> (content: Content, found: [String]) {
    let (content, log) = try ContentFixture.load([ContentFixture.text(GlossaryTerm.file, text)])
    return (content, log.diagnostics.map { "\($0.id) \($0.location.line):\($0.location.column)" })
  }

  @Test func `a word has its forms and its meaning`() throws {
    let (content, found) = try load(
      """
      - id: visit
        name: { sl: obisk, en: visit }
        forms: { sl: [obiska, obiski], en: [visits] }
        synonyms: { en: [attendance] }
        definition: { sl: En prihod., en: One person coming once. }
        text: { en: Visits are not people. }
      """)
    #expect(found == [])
    let term = try #require(content.glossaries[ContentFixture.en]?.terms.first)
    #expect(term.spellings(in: ContentFixture.sl) == ["obisk", "obiska", "obiski"])
    #expect(term.spellings(in: ContentFixture.sv) == [])
    #expect(term.synonyms[ContentFixture.en] == ["attendance"] && term.source.texts.isEmpty)
    // What has no meaning in a language is not explained in it.
    #expect(content.glossaries[ContentFixture.sl] != nil && content.glossaries[ContentFixture.sv] == nil)
  }

  static let wrong: [(text: String, found: [String])] = [
    ("- id: Visit\n  name: { en: visit }\n  definition: { en: A. }\n", ["yaml.type 1:7"]),
    ("- id: visit\n  name: { en: visit }\n", ["yaml.missing-key 1:3"]),
    (
      "- { id: a, name: { en: a }, definition: { en: A. } }\n- { id: a, name: { en: b }, definition: { en: B. } }\n",
      ["words.twice 2:3"]
    ),
    (
      "- { id: a, name: { en: visit }, definition: { en: A. } }\n"
        + "- { id: b, name: { en: b }, forms: { en: [Visit] }, definition: { en: B. } }\n",
      ["words.form-twice 2:43"]
    ),
    (
      "- { id: a, name: { en: a }, definition: { en: \(String(repeating: "a ", count: 26)) } }\n",
      ["words.long 1:47"]
    ),
  ]

  @Test(arguments: wrong) func `what is wrong is told with its place`(text: String, found: [String]) throws {
    #expect(try load(text).found == found)
  }

  @Test func `one form may be that of one word in another language`() throws {
    let text =
      "- { id: a, name: { sl: a, en: x }, definition: { en: A. } }\n"
      + "- { id: b, name: { sl: x, en: a }, definition: { en: B. } }\n"
    #expect(try load(text).found == [])
  }
}
