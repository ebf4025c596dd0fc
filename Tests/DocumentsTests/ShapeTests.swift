import Diagnostics
import Documents
import Foundation
import Testing
import Vocabulary

@Suite struct ShapeTests {
  static let shape: Shape = .object([
    .init("title", .localized, required: true, "The title."),
    .init("date", .day, "The day."),
    .init("count", .integer(1...12), "How many."),
    .init("share", .number(0...1), "How much."),
    .init("draft", .boolean, "Whether it is \"finished\"."),
    .init("layer", .oneOf(["process", "outcome"]), "The layer."),
    .init("tags", .list(.slug), "The tags."),
    .init("words", .map(.text), "The words."),
    .init("value", .scalarOr(.integer(0...9), .list(.text)), "One or several."),
  ])

  static let wrong: [(text: String, id: String, line: Int, column: Int, hint: String)] = [
    ("titel: { sl: a }", "yaml.unknown-key", 1, 1, "did you mean \"title\"?"),
    ("date: 2020-07-06", "yaml.missing-key", 1, 1, "add it: The title."),
    ("title: a", "yaml.type", 1, 8, "write a text per language, such as { sl: …, en: … }"),
    ("title: { sl: [a] }", "yaml.type", 1, 14, "write a text"),
    ("title: { sl: a }\ndate: 2020-02-30", "yaml.type", 2, 7, "write a day such as 2020-07-06"),
    ("title: { sl: a }\ncount: 13", "yaml.type", 2, 8, "write a whole number from 1 to 12"),
    ("title: { sl: a }\ncount: 1.5", "yaml.type", 2, 8, "write a whole number from 1 to 12"),
    ("title: { sl: a }\nshare: 17%", "yaml.type", 2, 8, "write a number from 0.0 to 1.0"),
    ("title: { sl: a }\nshare: .inf", "yaml.type", 2, 8, "write a number from 0.0 to 1.0"),
    ("title: { sl: a }\ndraft: yes please", "yaml.type", 2, 8, "write true or false"),
    ("title: { sl: a }\nlayer: proces", "yaml.unknown-word", 2, 8, "did you mean \"process\"?"),
    ("title: { sl: a }\ntags: [Šport]", "yaml.type", 2, 8, "write a name of the letters a-z, digits and hyphens"),
    ("title: { sl: a }\ntags: sport", "yaml.type", 2, 7, "write a list"),
    ("title: { sl: a }\nwords: [a]", "yaml.type", 2, 8, "write a mapping"),
    ("title: { sl: a }\nvalue: 10", "yaml.type", 2, 8, "write a whole number from 0 to 9"),
    ("title: { sl: a }\nvalue: [[a]]", "yaml.type", 2, 9, "write a text"),
    ("[a]", "yaml.type", 1, 1, "write a mapping"),
    ("title: { sl: Obiski, vsi, en: a }", "yaml.comma", 1, 22, "\(quotes)sl: \"Obiski, vsi\""),
    ("title: { sl: a, en: Visits, all, of us }", "yaml.comma", 1, 34, "\(quotes)en: \"Visits, all, of us\""),
    ("title: { sl: Čas, žal, en: a }", "yaml.comma", 1, 19, "\(quotes)sl: \"Čas, žal\""),
    ("title: { sl: a }\nwords: { a: b, cdef }", "yaml.comma", 2, 16, "\(quotes)a: \"b, cdef\""),
    ("title: { sl: a, en: }", "yaml.type", 1, 21, "write a text"),
    ("title:\n  sl: a\n  en:\n", "yaml.type", 3, 6, "write a text"),
  ]
  private static let quotes = "put quotes around a text with a comma: "

  @Test(arguments: wrong)
  func `locates what does not fit`(text: String, id: String, line: Int, column: Int, hint: String) throws {
    var log = DiagnosticLog()
    let document = try #require(YAMLReader.read(Array(text.utf8), file: "a.yml", into: &log))
    #expect(!ShapeTests.shape.check(document, into: &log))
    let problem = try #require(log.diagnostics.first)
    #expect(problem.id == id && problem.hint == hint)
    #expect(problem.location == SourceLocation(file: "a.yml", line: line, column: column))
  }

  @Test func `prints a JSON Schema that says all of it`() throws {
    let text = ShapeTests.shape.jsonSchema(title: "A post")
    let schema = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(schema["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
    #expect(schema["additionalProperties"] as? Bool == false)
    #expect(schema["required"] as? [String] == ["title"])
    let properties = try #require(schema["properties"] as? [String: [String: Any]])
    #expect(properties.count == 9)
    #expect(properties["draft"]?["description"] as? String == "Whether it is \"finished\".")
    #expect(properties["count"]?["maximum"] as? Int == 12)
    #expect(properties["layer"]?["enum"] as? [String] == ["process", "outcome"])
    #expect((properties["value"]?["anyOf"] as? [Any])?.count == 2)
    #expect(
      text.hasPrefix("{\n  \"$schema\": \"https://json-schema.org/draft/2020-12/schema\",\n  \"title\": \"A post\","))
  }

  @Test(arguments: [
    ("sl", true), ("sl-x-easy", true), ("zh-Hant-TW", true), ("de-CH-1996", true), ("es-419", true),
    ("x-klingon", true),
    ("en-u-nu-latn", true), ("", false), ("s", false), ("slovenščina", false), ("sl_SI", false), ("sl-", false),
    ("en-u", false), ("abcdefghi", false), ("12", false),
  ])
  func `knows the form of language tags`(tag: String, isWellFormed: Bool) {
    #expect(Language(tag).isWellFormed == isWellFormed)
  }
}
