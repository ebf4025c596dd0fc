import Content
import Diagnostics
import Documents
import Markdown
import Markup
import Testing
import Vocabulary

@testable import Content

@Suite struct ContentLoadingTests {
  typealias File = (path: String, bytes: [UInt8])

  static func file(_ path: String, _ text: String) -> File { (path, Array(text.utf8)) }

  static let beside: [File] = [
    ("news/2020-07-06-start/team.png", ContentFixture.png),
    file("pages/about.sl.md", "---\ntitle: O nas\n---\n# Kdo smo\n\n## Škofja Loka\n"),
    file("pages/draft.sl.md", "---\ntitle: Osnutek\ndraft: true\n---\n"),
    file("records/activities/a.csv", "id\n1\n"),
  ]

  static let problems: [(front: String, text: String, id: String, line: Int, column: Int)] = [
    ("titel: A", "", "yaml.unknown-key", 2, 1),
    ("date: 2020-07-06", "", "yaml.missing-key", 2, 1),
    ("title: A\ndate: 2020-07-07", "", "content.date", 3, 7),
    ("title: A\ndate: 6. 7. 2020", "", "yaml.type", 3, 7),
    ("title: \" \"", "", "content.title", 2, 8),
    ("title: [A]", "", "yaml.type", 2, 8),
    ("title: A\nplaces: [novo-mseto]", "", "content.place", 3, 10),
    ("title: A\nplaces: novo-mesto", "", "yaml.type", 3, 9),
    ("title: A\nprojects: [logbok]", "", "content.project", 3, 12),
    ("title: A\ntags: [mladi, Mladi]", "", "content.tag", 3, 15),
    ("title: A\naliases: [old.html]", "", "content.alias", 3, 11),
    ("title: A\naliases: [/../etc]", "", "content.alias", 3, 11),
    ("title: \"A\\u0008\"", "", "yaml.character", 2, 8),
    ("title: A\ndraft: maybe", "", "yaml.type", 3, 8),
    ("title: A\nupdated: 2020-07-05", "", "content.updated", 3, 10),
    ("title: A\nupdated: 2021-06-02", "", "content.updated", 3, 10),
    ("title: A\npublish: 2020-08-01\nexpire: 2020-07-31", "", "content.expire", 4, 9),
    ("title: A\nimage: missing.png\nalt: x", "", "picture.missing", 3, 8),
    ("title: A\nimage: team.png", "", "picture.no-alt", 3, 8),
    ("title: \"A", "", "yaml.syntax", 3, 1),
    ("title: A", "[a](../2021-01-01-none/index.sl.md)", "link.missing", 4, 5),
    ("title: A", "[a](../../pages/abuot.sl.md)", "link.missing", 4, 5),
    ("title: A", "b\n[a](../../pages/about.sl.md#kje)", "link.heading", 5, 5),
    ("title: A", "[a](#nowhere)", "link.heading", 4, 5),
    ("title: A", "[a](../../pages/draft.sl.md)", "link.draft", 4, 5),
    ("title: A", "[a](../../records/activities/a.csv)", "link.private", 4, 5),
    ("title: A", "[a](../../../etc/passwd)", "link.outside", 4, 5),
    ("title: A", "[a](/etc/passwd)", "link.outside", 4, 5),
    ("title: A", "![a](taem.png)", "picture.missing", 4, 6),
    ("title: A", "![](team.png)", "picture.no-alt", 4, 1),
    ("title: A", "![a](https://example.org/a.png)", "picture.foreign", 4, 6),
    ("title: A", "![a](javascript:x)", "link.scheme", 4, 6),
  ]

  @Test(arguments: problems)
  func `a problem of a post is located`(
    front: String, text: String, id: String, line: Int, column: Int
  ) throws {
    let (_, log) = try ContentFixture.post(text, front: front + "\n", files: ContentLoadingTests.beside)
    let found = log.inOrder.first { $0.id == id }
    let place = SourceLocation(file: ContentFixture.path, line: line, column: column)
    #expect(found?.location == place, "\(log.inOrder)")
    #expect(found?.hint != nil)
    #expect(log.hasErrors)
  }

  static let files: [(file: File, id: String)] = [
    (file("news/start.sl.md", "---\ntitle: A\n---\n"), "content.file-name"),
    (file("news/2020-13-06-start.sl.md", "---\ntitle: A\n---\n"), "content.file-name"),
    (file("news/2020-07-06.sl.md", "---\ntitle: A\n---\n"), "content.file-name"),
    (file("news/2020-07-06-Start.sl.md", "---\ntitle: A\n---\n"), "content.file-name"),
    (file("news/2020-07-06-start/text.sl.md", "---\ntitle: A\n---\n"), "content.file-name"),
    (file("news/2020-07-06-start.md", "---\ntitle: A\n---\n"), "content.file-name"),
    (file("pages/about.de.md", "---\ntitle: A\n---\n"), "content.language"),
    (file("pages/about.sl.md", "title: A\n"), "content.front-matter"),
    (file("pages/about.sl.md", "---\ntitle: A\n"), "content.front-matter"),
    (file("pages/about.sl.md", ""), "content.front-matter"),
    (file("pages/about.sl.md", "---\ntitle: A\n---\na\0b"), "text.control"),
    (("pages/about.sl.md", Array("---\ntitle: A\n---\n".utf8) + [0xC5, 0x28]), "text.encoding"),
    (("pages/about.sl.md", Array("---\ntitle: ".utf8) + [0xC5, 0x28] + Array("\n---\n".utf8)), "text.encoding"),
    (file("pages/about.sl.md", "---\ntitle: A\n---\n" + String(repeating: ">", count: 500) + "a"), "markdown.too-deep"),
  ]

  @Test(arguments: files)
  func `a file that is no post or page is a problem`(file: File, id: String) throws {
    let (content, log) = try ContentFixture.load([file])
    #expect(log.diagnostics.map(\.id) == [id])
    #expect(log.diagnostics.first?.location.file == file.path)
    #expect(content.posts.isEmpty && content.pages.isEmpty)
  }

  @Test func `damaged letters are warned about in front matter and in the text`() throws {
    let (content, log) = try ContentFixture.post(
      "Prva vrstica.\n\nÅ\u{A0}kofja Loka in m\u{FFFD}sto.\n", front: "title: BreÅ¾ice\n")
    #expect(content.posts.count == 1)
    #expect(log.inOrder.map(\.id) == ["text.damaged", "text.damaged", "text.lost-letter"])
    #expect(log.inOrder.map(\.location.line) == [2, 6, 6] && log.inOrder.allSatisfy { $0.severity == .warning })
    #expect(log.inOrder.map(\.location.column) == [8, 1, 19])
  }

  @Test(arguments: [("s\u{30C}port.png", "\u{161}port.png"), ("\u{161}port.png", "s\u{30C}port.png")])
  func `a picture is found and published under one name, whatever form its letters have`(disk: String, text: String)
    throws
  {
    let (content, log) = try ContentFixture.post(
      "![Ekipa](\(text))\n", files: [("news/2020-07-06-start/\(disk)", ContentFixture.png)])
    #expect(log.diagnostics.isEmpty)
    let path = try #require(content.assets.first)
    #expect(content.assets.count == 1 && path.utf8.elementsEqual("news/2020-07-06-start/\u{161}port.png".utf8))
  }

  static let clashes: [(first: File, second: File)] = [
    (
      file("news/2020-07-06-a.sl.md", "---\ntitle: A\n---\n"),
      file("news/2020-07-06-a/index.sl.md", "---\ntitle: A\n---\n")
    ),
    (
      file("news/2020-07-06-a.sl.md", "---\ntitle: A\ntranslation: k\n---\n"),
      file("news/2020-07-07-b.sl.md", "---\ntitle: B\ntranslation: k\n---\n")
    ),
    (file("pages/a.sl.md", "---\ntitle: A\n---\n"), file("pages/a/index.sl.md", "---\ntitle: A\n---\n")),
    (
      file("pages/a.sl.md", "---\ntitle: A\naliases: [/old.html]\n---\n"),
      file("pages/b.sl.md", "---\ntitle: B\naliases: [/old.html]\n---\n")
    ),
  ]

  @Test(arguments: clashes)
  func `two files for one address are a problem`(first: File, second: File) throws {
    let (_, log) = try ContentFixture.load([first, second])
    #expect(log.diagnostics.map(\.id) == ["content.address-clash"])
  }

  @Test(arguments: [
    ("date: 2031-05-01", 1), ("date: 2031-05-01\npublish: 2020-01-01", 1), ("date: 2031-05-01\npublish: 2031-05-01", 0),
    ("date: 2031-05-01\ndraft: true", 0),
  ])
  func `a text is not shown before its date, unless publish says another day`(front: String, warnings: Int) throws {
    let (content, log) = try ContentFixture.load([
      ContentFixture.text("news/2031-05-01-a.sl.md", "---\ntitle: A\n\(front)\n---\n"),
      ContentFixture.text("pages/a.sl.md", "---\ntitle: A\n\(front)\n---\n"),
    ])
    let isShown = front.hasSuffix("publish: 2020-01-01")
    #expect(content.posts.isEmpty != isShown && content.pages.isEmpty != isShown)
    #expect(log.diagnostics.map(\.id) == Array(repeating: "content.future", count: warnings * 2))
  }

  @Test func `an old address may be that of a text in all its languages`() throws {
    let (content, log) = try ContentFixture.load(
      ["sl", "en", "sv"].map {
        ContentFixture.text("pages/a.\($0).md", "---\ntitle: A\naliases: [/old/a.html]\n---\n")
      })
    #expect(log.diagnostics.isEmpty)
    #expect(content.pages.first?.versions.map { $0.aliases.map(\.path) } == Array(repeating: ["old/a.html"], count: 3))
  }

  @Test func `corrections stand the newest first, and the text was changed when the last one was made`() throws {
    let (content, log) = try ContentFixture.load([
      ContentFixture.text(
        "news/2021-01-02-a.sl.md",
        """
        ---
        title: A
        updated: 2021-01-03
        corrections:
          - { date: 2021-01-04, text: Prvi }
          - { date: 2021-02-01, text: Drugi }
          - { date: 2021-02-01, text: Tretji }
        ---

        """)
    ])
    #expect(log.diagnostics.isEmpty)
    let article = try #require(content.posts.first?.versions.first)
    #expect(article.corrections.map(\.text) == ["Tretji", "Drugi", "Prvi"])
    #expect(article.updated == Day("2021-02-01"))
  }

  @Test(arguments: [
    ("date: 2021-01-01, text: A", "before its date"), ("date: 2031-01-01, text: A", "after today"),
    ("date: 2021-01-05, text: \"  \"", "says nothing"),
  ])
  func `a correction that can't be is a problem`(entry: String, words: String) throws {
    let (_, log) = try ContentFixture.load([
      ContentFixture.text("news/2021-01-02-a.sl.md", "---\ntitle: A\ncorrections:\n  - { \(entry) }\n---\n")
    ])
    #expect(log.diagnostics.map(\.id) == ["content.correction"])
    #expect(log.diagnostics.first?.message.contains(words) == true && log.diagnostics.first?.location.line == 4)
  }

  @Test func `what a correction says of persons is found as in the text`() throws {
    let (_, log) = try ContentFixture.load([
      ContentFixture.text(
        "news/2021-01-02-a.sl.md",
        "---\ntitle: A\ncorrections:\n  - { date: 2021-01-05, text: \"Pišite na ana@example.org\" }\n---\n")
    ])
    #expect(log.diagnostics.map(\.id) == ["content.personal"], "\(log.diagnostics)")
    #expect(log.diagnostics.first?.location.line == 4)
  }

  @Test func `a correction makes a translation older that does not have it`() throws {
    let (_, log) = try ContentFixture.load([
      ContentFixture.text(
        "news/2021-01-02-a/index.sl.md", "---\ntitle: A\ncorrections: [{ date: 2021-01-05, text: B }]\n---\n"),
      ContentFixture.text("news/2021-01-02-a/index.en.md", "---\ntitle: A\n---\n"),
    ])
    #expect(log.diagnostics.map(\.id) == ["content.old-translation"])
  }

  @Test func `language versions are one group, and a missing one falls back to the default language`() throws {
    let (content, log) = try ContentFixture.load([
      ContentFixture.text("news/2020-07-06-a/index.en.md", "---\ntitle: English\n---\n"),
      ContentFixture.text("news/2020-07-06-a/index.sl.md", "---\ntitle: Slovensko\n---\n"),
      ContentFixture.text("news/2021-01-02-b.sl.md", "---\ntitle: B\ntranslation: key\n---\n"),
      ContentFixture.text("news/2021-01-02-c.sv.md", "---\ntitle: C\ntranslation: key\n---\n"),
      ContentFixture.text("news/2022-01-02-later.sl.md", "---\ntitle: Later\npublish: 2022-01-02\n---\n"),
      ContentFixture.text("news/2020-01-02-gone.sl.md", "---\ntitle: Gone\nexpire: 2020-12-31\n---\n"),
      ContentFixture.text("news/2020-01-02-draft.sl.md", "---\ntitle: Draft\ndraft: true\n---\n"),
    ])
    #expect(log.diagnostics.isEmpty)
    #expect(content.posts.map(\.id.name) == ["key", "2020-07-06-a"])
    #expect(content.posts.last?.version(in: ContentFixture.en)?.title == "English")
    #expect(content.posts.last?.version(in: ContentFixture.sv)?.title == "Slovensko")
    #expect(content.posts.first?[ContentFixture.sv]?.slug == "2021-01-02-c")
    #expect(content.posts.first?.day?.iso == "2021-01-02")
  }

  @Test func `a translation older than its source is a warning`() throws {
    let (_, log) = try ContentFixture.load([
      ContentFixture.text("pages/a.sl.md", "---\ntitle: A\nupdated: 2021-02-01\n---\n"),
      ContentFixture.text("pages/a.en.md", "---\ntitle: A\nupdated: 2021-01-01\n---\n"),
    ])
    #expect(log.diagnostics.map(\.id) == ["content.old-translation"])
    #expect(!log.hasErrors)
  }

  @Test func `links to files and headings are rewritten`() throws {
    var (content, log) = try ContentFixture.post(
      "[a](../../pages/about.sl.md#škofja-loka) [b](../../pages/about.sl.md) [c](#konec) [d](plan.pdf)\n\n"
        + "![Ekipa](team.png)\n\n## Konec\n",
      files: ContentLoadingTests.beside + [ContentFixture.text("news/2020-07-06-start/plan.pdf", "%PDF")])
    let article = try #require(content.posts.first?.versions.first)
    let html = content.render(article, with: ContentFigures.resolver(ContentFixture.sl), into: &log).text.body.string
    #expect(log.diagnostics.isEmpty)
    #expect(html.contains("<a href=\"sl/about.html#skofja-loka\">a</a> <a href=\"sl/about.html\">b</a>"))
    #expect(html.contains("<a href=\"#konec\">c</a> <a href=\"assets/news/2020-07-06-start/plan.pdf\">d</a>"))
    #expect(html.contains("<img src=\"assets/news/2020-07-06-start/team.png\" alt=\"Ekipa\" width=\"4\" height=\"3\""))
    #expect(content.assets == ["news/2020-07-06-start/plan.pdf", "news/2020-07-06-start/team.png"])
  }

  @Test func `the files of a draft are not published`() throws {
    let (content, log) = try ContentFixture.post(
      "![Ekipa](team.png) [a](plan.pdf)\n", front: "title: A\ndraft: true\n",
      files: ContentLoadingTests.beside + [ContentFixture.text("news/2020-07-06-start/plan.pdf", "%PDF")])
    #expect(log.diagnostics.isEmpty)
    #expect(content.assets.isEmpty)
  }
}
