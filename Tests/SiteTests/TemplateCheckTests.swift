import Diagnostics
import Testing

@testable import Site

@Suite struct TemplateCheckTests {
  static let item = ViewShape("item", .text("title"), .text("address"))
  static let shape = ViewShape(
    "page", .text("name"), .markup("body"), .flag("isNew"), .list("items", item),
    .view("t", ViewShape("t", .text("home"))))

  static let sound = [
    "{{name}} {{{body}}} {{&body}} {{t.home}}",
    "{{#isNew}}new{{/isNew}}{{^isNew}}old{{/isNew}}",
    "{{#items}}{{title}} of {{name}}{{/items}}{{^items}}none{{/items}}",
    "{{! a note with {{ in it }}{{#t}}{{home}}{{/t}}",
    "no tags, only { and }",
  ]

  static let broken: [(template: String, id: String, line: Int, column: Int, hint: String)] = [
    ("\n {{nmae}}", "template.unknown-name", 2, 2, "name"),
    ("{{t.hom}}", "template.unknown-name", 1, 1, "home"),
    ("{{name.first}}", "template.unknown-name", 1, 1, "use one of"),
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

  private func problems(_ template: String) -> [Diagnostic] {
    var log = DiagnosticLog()
    var tags = ["page": TemplateTag.all(in: template, file: "page.mustache", into: &log)]
    if template.contains("self") { tags["self"] = tags["page"] }
    TemplateCheck(tags: tags).check("page", against: TemplateCheckTests.shape, into: &log)
    return log.inOrder
  }
}
