import Markup
import Testing

@Suite struct MarkupWriterTests {
  private func written(_ body: (inout MarkupWriter) -> Void) -> String { Markup(body).string }

  @Test func `elements, attributes and texts stand as they were written`() {
    let text = written { page in
      page.element("p") { p in
        p.attribute("class", "lead")
        p.text("Več ")
        p.element("b") { $0.text("obiskov") }
      }
      page.void("hr") { _ in }
      page.leaf("rect") { $0.attribute("x", 1.25) }
    }
    #expect(text == #"<p class="lead">Več <b>obiskov</b></p><hr><rect x="1.3"/>"#)
  }

  @Test(arguments: [
    ("<script>&\"'", "&lt;script&gt;&amp;\"'", "&lt;script&gt;&amp;&quot;'"),
    ("a\u{0}b\u{1B}c\u{7F}d", "abcd", "abcd"),
    ("a\tb\nc", "a\tb\nc", "a\tb\nc"),
    ("čšž 👩‍👩‍👧 العربية", "čšž 👩‍👩‍👧 العربية", "čšž 👩‍👩‍👧 العربية"),
    ("&amp;", "&amp;amp;", "&amp;amp;"),
    ("", "", ""),
  ])
  func `text is escaped once and control characters are left out`(text: String, content: String, attribute: String) {
    #expect(written { $0.element("p") { $0.text(text) } } == "<p>\(content)</p>")
    let tag = written { page in page.void("meta") { $0.attribute("content", text) } }
    #expect(tag == "<meta content=\"\(attribute)\">")
  }

  @Test(arguments: [
    (0.0, 1, "0"), (-0.0, 1, "0"), (-0.04, 1, "0"), (0.04, 2, "0.04"), (-0.5, 1, "-0.5"), (12.0, 3, "12"),
    (12.345, 2, "12.35"), (0.05, 1, "0.1"), (99.95, 1, "100"), (1234567.891, 1, "1234567.9"), (0.001, 3, "0.001"),
    (100.0, 0, "100"), (5.0, 0, "5"),
  ])
  func `a number has no more decimals than it needs`(value: Double, decimals: Int, text: String) {
    #expect(written { $0.number(value, decimals: decimals) } == text)
  }

  @Test func `an attribute may be written piece by piece`() {
    let text = written { page in
      page.leaf("path") { path in
        path.attribute("d") { d in
          d.raw("M")
          d.number(1)
          d.raw(",")
          d.number(2.5)
        }
        path.attribute("class", "line")
      }
    }
    #expect(text == #"<path d="M1,2.5" class="line"/>"#)
  }

  @Test func `an error in the body of an element goes through`() {
    struct Stop: Error {}
    var writer = MarkupWriter()
    #expect(throws: Stop.self) { try writer.element("p") { _ throws(Stop) in throw Stop() } }
  }

  @Test func `finished markup is taken over without escaping it again`() {
    let inner = Markup { $0.element("b") { $0.text("1 < 2") } }
    #expect(written { $0.raw(bytes: inner.bytes) } == "<b>1 &lt; 2</b>")
  }
}
