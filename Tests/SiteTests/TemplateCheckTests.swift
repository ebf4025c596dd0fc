import Diagnostics
import Testing

@testable import Site

@Suite struct TemplateCheckTests {
  static let item = ViewShape("item", .text("title"), .text("address"))
  static let shape = ViewShape(
    "page", .text("name"), .markup("body"), .flag("isNew"), .list("items", item),
    .view("t", ViewShape("t", .text("home"))), .list("others", item), .list("third", item))

  static let sound = [
    "{{name}} {{{body}}} {{&body}} {{t.home}}",
    "{{#isNew}}new{{/isNew}}{{^isNew}}old{{/isNew}}",
    "{{#items}}{{title}} of {{name}}{{/items}}{{^items}}none{{/items}}",
    "{{! a note with {{ in it }}{{#t}}{{home}}{{/t}}",
    "no tags, only { and }",
    "{{#items}}{{title}}{{/items}}{{#others}}{{#t}}{{home}}{{/t}}{{/others}}",
    "{{#items}}{{#others}}{{title}}{{/others}}{{#third}}{{address}}{{/third}}{{/items}}",
    nested(32, "{{#isNew}}", "{{name}}", "{{/isNew}}"),
  ]

  private static func nested(_ depth: Int, _ open: String, _ inner: String, _ close: String) -> String {
    String(repeating: open, count: depth) + inner + String(repeating: close, count: depth)
  }

  static let broken: [(template: String, id: String, line: Int, column: Int, hint: String)] = [
    ("\n {{nmae}}", "template.unknown-name", 2, 2, "name"),
    ("{{t.hom}}", "template.unknown-name", 1, 1, "home"),
    ("{{name.first}}", "template.unknown-name", 1, 1, "{{name}}"),
    ("{{#items}}{{titel}}{{/items}}", "template.unknown-name", 1, 11, "title"),
    ("{{title}}", "template.unknown-name", 1, 1, "use one of"),
    ("{{{name}}}", "template.unescaped", 1, 1, "{{name}}"),
    ("{{body}}", "template.escaped", 1, 1, "{{{body}}}"),
    ("{{isNew}}", "template.not-text", 1, 1, "{{#isNew}}"),
    ("{{#items}}", "template.open-section", 1, 1, "{{/items}}"),
    ("{{#items}}{{/isNew}}", "template.close", 1, 11, "{{/items}}"),
    ("a\nb{{/items}}", "template.close", 2, 2, "{{#items}}"),
    ("č{{> none}}", "template.unknown-partial", 1, 3, "use one of"),
    ("{{=<% %>=}}", "template.unsupported", 1, 1, "sections"),
    ("{{$block}}{{/block}}", "template.unsupported", 1, 1, "sections"),
    ("text {{name", "template.open-tag", 1, 6, "}}"),
    ("{{> self}}", "template.recursion", 1, 1, "circle"),
    ("{{> self}}{{> self}}", "template.recursion", 1, 1, "circle"),
    ("{{#items}}{{#items}}{{/items}}{{/items}}", "template.multiplied", 1, 11, "items"),
    (
      "{{#items}}\n{{#others}}{{#third}}{{/third}}{{/others}}{{/items}}", "template.multiplied", 2, 12, "others"
    ),
    (nested(33, "{{#isNew}}", "", "{{/isNew}}"), "template.too-deep", 1, 321, "close"),
    (nested(20_000, "{{#a}}", "", ""), "template.too-deep", 1, 193, "close"),
    (nested(20_000, "{{^a}}", "", ""), "template.too-deep", 1, 193, "close"),
    (String(repeating: "{{name}}", count: 20_001), "template.too-long", 1, 159_993, "fewer"),
    ("{{\(String(repeating: "a", count: 100_000))}}", "template.unknown-name", 1, 1, "use one of"),
  ]

  @Test(arguments: sound)
  func `a template that uses what it is given has no problem`(template: String) {
    #expect(problems(template).isEmpty)
  }

  @Test(arguments: broken)
  func `a mistake is found where it stands`(template: String, id: String, line: Int, column: Int, hint: String) throws {
    let found = problems(template)
    let problem = try #require(found.first { $0.id == id }, "\(found)")
    #expect(problem.location == SourceLocation(file: "page.mustache", line: line, column: column))
    #expect(problem.hint?.contains(hint) == true, "\(problem)")
  }

  @Test func `what is too deep, too long or nested in a partial is one problem`() {
    #expect(problems(TemplateCheckTests.nested(20_000, "{{#a}}", "", "")).count == 1)
    let long = problems("{{\(String(repeating: "a", count: 100_000))}}")
    #expect(long.allSatisfy { $0.message.utf8.count < 200 })
    // Sixteen partials that each use the next one four times are four thousand million tags.
    var tags: [String: [TemplateTag]] = [:]
    var log = DiagnosticLog()
    for number in 0..<16 {
      let text = String(repeating: "{{> p\(number + 1)}}", count: 4)
      tags["p\(number)"] = TemplateTag.all(in: text, file: "p\(number)", into: &log)
    }
    tags["p16"] = []
    TemplateCheck(tags: tags).check("p0", against: TemplateCheckTests.shape, into: &log)
    #expect(log.inOrder.map(\.id) == ["template.too-long"])
  }

  @Test(arguments: ["{{=<% %>=}}", "{{$a}}{{/a}}", "{{<a}}{{/a}}", "{{#upper(lower(name))}}{{/upper(lower(name))}}"])
  func `a template that the library would see otherwise is not given to it`(template: String) {
    var log = DiagnosticLog()
    #expect(!TemplateTag.areBounded(TemplateTag.all(in: template, file: "page.mustache", into: &log)))
  }

  private func problems(_ template: String) -> [Diagnostic] {
    var log = DiagnosticLog()
    var tags = ["page": TemplateTag.all(in: template, file: "page.mustache", into: &log)]
    if template.contains("self") { tags["self"] = tags["page"] }
    TemplateCheck(tags: tags).check("page", against: TemplateCheckTests.shape, into: &log)
    return log.inOrder
  }
}
