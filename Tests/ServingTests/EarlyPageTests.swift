import Site
import Testing

@testable import Serving

/// Pages that somebody looks at are shown before the whole site is built.
@Suite struct EarlyPageTests {
  private static let page = OutputFile(path: "en/a.html", bytes: Array("<p>new".utf8))

  @Test func `early pages are taken from the front as soon as they are whole`() {
    let early = PreviewBundle.early([Self.page])
    var whole = PreviewBundle()
    whole.files = ["en/a.html": Self.page.bytes, "en/b.html": [1, 2]]
    let rest = whole.pieces.flatMap { $0 }
    for length in 0..<early.count {
      var bytes = Array(early.prefix(length))
      #expect(PreviewBundle.takeEarly(from: &bytes) == nil && bytes.count == length)
    }
    var bytes = early + rest
    #expect(PreviewBundle.takeEarly(from: &bytes) == ["en/a.html": Self.page.bytes])
    #expect(bytes == rest && PreviewBundle(bytes) == whole)
    #expect(PreviewBundle.takeEarly(from: &bytes) == nil && bytes == rest)
  }

  @Test func `an early page stands before the last build, and is loaded once`() {
    let preview = Preview()
    preview.update(["en/a.html": [1], "en/b.html": [1]])
    let version = preview.news.version
    preview.update(early: [:])
    #expect(preview.news.version == version)
    preview.update(early: ["en/a.html": [2]])
    #expect(preview.news.version == version + 1)
    #expect(preview.file(at: "en/a.html") == [2] && preview.file(at: "en/b.html") == [1])
    preview.update(["en/a.html": [2], "en/b.html": [2]])
    #expect(preview.news.version == version + 1)
    #expect(preview.file(at: "en/b.html") == [2])
    // Where it turned out to be another page, or the style is another, it is loaded again.
    preview.update(early: ["en/a.html": [3]])
    preview.update(["en/a.html": [4], "en/b.html": [2]])
    #expect(preview.news.version == version + 3)
    preview.update(early: ["en/a.html": [4]])
    preview.update(["en/a.html": [4], "assets/site.css": [1]])
    #expect(preview.news.version == version + 5)
  }

  @Test func `with a problem the last good page is shown again`() {
    let preview = Preview()
    preview.update(["en/a.html": [1]])
    preview.update(early: ["en/a.html": [2]])
    preview.update(problems: "wrong")
    #expect(preview.file(at: "en/a.html") == [1] && preview.news.problems == "wrong")
  }

  @Test func `the pages that were looked at last are kept in mind, each once`() {
    let preview = Preview()
    for path in ["a.html", "b.html", "a.html", "c.html", "d.html"] { preview.view(path) }
    #expect(preview.viewed == ["d.html", "c.html", "a.html"])
  }
}
