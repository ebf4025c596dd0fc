import Testing

@testable import Site

@Suite struct NoticesOnceTests {
  @Test(arguments: [
    (
      "<ul class=\"ch-notes\"><li data-once=\"\">A</li><li data-once=\"\">A</li></ul>",
      "<ul class=\"ch-notes\"><li>A</li></ul>"
    ),
    ("<li data-once=\"\">A</li><li>A</li><li data-once=\"\">B</li>", "<li>A</li><li>A</li><li>B</li>"),
    (
      "<p data-once=\"\">A</p><ul class=\"ch-notes\"><li data-once=\"\">B</li></ul><ul class=\"ch-notes\"><li data-once=\"\">B</li></ul>.",
      "<p>A</p><ul class=\"ch-notes\"><li>B</li></ul>."
    ),
    (
      "<li data-once=\"\" class=\"w\">A</li><li data-once=\"\" class=\"n\">A</li>",
      "<li class=\"w\">A</li><li class=\"n\">A</li>"
    ),
    ("no notice", "no notice"), ("", ""), ("<li data-once=\"\">never closed", "<li data-once=\"\">never closed"),
  ])
  func `what is said stays the first time it is said`(page: String, expected: String) {
    #expect(String(decoding: NoticesOnce.apply(to: Array(page.utf8)), as: UTF8.self) == expected)
  }
}
