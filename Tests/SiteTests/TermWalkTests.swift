import Content
import Testing

@testable import Site

/// How the words of a glossary are found in a page, and where they become links.
@Suite struct TermWalkTests {
  private static let ids = ["visit", "network", "young", "interval", "goal"]
  private static let finder = TermFinder([
    ["visit", "visits"], ["network"], ["young resident", "young residents"], ["95 % interval"], ["žar", "žara"],
  ])

  private func linked(_ html: String) -> (text: String, found: [String]) {
    var walk = TermWalk(html, finder: Self.finder)
    let (text, found) = walk.linked(ids: Self.ids)
    let link = /<a class="term" href="#w-([a-z]+)">(.*?)<\/a>/
    return (text.replacing(link) { "[\($0.output.2)](\($0.output.1))" }, found.map { Self.ids[$0] })
  }

  static let cases: [(html: String, text: String, found: [String])] = [
    ("<p>Visits and visits.</p><p>A visit.</p>", "<p>[Visits](visit) and visits.</p><p>A visit.</p>", ["visit"]),
    // Whole words alone, and the longest that fits.
    ("<p>A revisit, visiting, young visitors</p>", "<p>A revisit, visiting, young visitors</p>", []),
    ("<p class=\"lead\">young residents</p>", "<p class=\"lead\">[young residents](young)</p>", ["young"]),
    ("<p>the 95\u{A0}% interval</p>", "<p>the [95\u{A0}% interval](interval)</p>", ["interval"]),
    ("<p>»Žara«&nbsp;žar</p>", "<p>»[Žara](goal)«&nbsp;žar</p>", ["goal"]),
    // Headings, tables, values and pictures name words and link none.
    ("<h2>Visits</h2><p class=\"big\">2 visits</p>", "<h2>Visits</h2><p class=\"big\">2 visits</p>", ["visit"]),
    ("<table><tr><td><p>network</p></td></tr></table>", "<table><tr><td><p>network</p></td></tr></table>", ["network"]),
    ("<li>network</li>", "<li>network</li>", ["network"]),
    // What leads somewhere, is no text or of another language is passed over.
    ("<p><a href=\"#\">visits</a> <code>visits</code></p>", "<p><a href=\"#\">visits</a> <code>visits</code></p>", []),
    ("<svg><title>visits</title></svg>", "<svg><title>visits</title></svg>", []),
    ("<div lang=\"sl\"><div></div><p>visits</p></div>", "<div lang=\"sl\"><div></div><p>visits</p></div>", []),
    ("<p title=\"a > visits\">visits<br>goal</p>", "<p title=\"a > visits\">visits<br>goal</p>", ["visit"]),
    ("<article><p>visits</p></article><p>visits", "<article><p>visits</p></article><p>[visits](visit)", ["visit"]),
    ("<p>visits</p", "<p>[visits](visit)</p", ["visit"]),
  ]

  @Test(arguments: cases) func `words are found and linked once`(html: String, text: String, found: [String]) {
    let (linkedText, all) = linked(html)
    #expect(linkedText == text)
    #expect(all == found)
  }
}
