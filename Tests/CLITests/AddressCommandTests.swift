import Foundation
import TestKit
import Testing

/// Addresses that stay when titles change, and what becomes of those that do not.
@Suite struct AddressCommandTests {
  let program: Program
  let folder: TemporaryFolder

  init() throws {
    program = try #require(Program(), "the program is built with the tests")
    folder = try SmallPortal.plain.with([
      "pages/about.sl.md": "---\ntitle: O portalu\n---\nA\n", "pages/about.en.md": "---\ntitle: About\n---\nA\n",
    ]).folder()
  }

  private func run(_ arguments: String...) throws -> Program.Outcome {
    try program.run(arguments + ["--today", "2022-02-01"], in: folder.path)
  }

  private func change(_ file: String, _ old: String, to new: String) throws {
    let text = try folder.text("content/\(file)")
    try #require(text.contains(old), "\(text)")
    try folder.write(text.replacingOccurrences(of: old, with: new), to: "content/\(file)")
  }

  private func rename() throws {
    try change("pages/about.sl.md", "O portalu", to: "O nas")
    try change("indicators/visits.yml", "sl: Obiski,", to: "sl: Vsi obiski,")
  }

  @Test func `only asked for is anything written, and twice is no more than once`() throws {
    #expect(try run("build").status == 0)
    #expect(try run("check").status == 0)
    #expect(try !folder.names("content").contains("addresses.yml"))
    let first = try run("address", "remember")
    #expect(first.status == 0 && first.problems.contains("content/addresses.yml holds"))
    let text = try folder.text("content/addresses.yml")
    let second = try run("address", "remember")
    #expect(second.status == 0 && second.problems.contains("remembered already"))
    #expect(try folder.text("content/addresses.yml") == text)
    let pages = "pages:\n  about:\n    en: /en/about.html\n    sl: /sl/o-portalu.html\n"
    #expect(text.contains(pages), "\(text)")
    #expect(try folder.names("content").filter { $0.hasPrefix(".") }.isEmpty)
  }

  @Test func `a remembered page keeps its address when its title changes, and check says so`() throws {
    #expect(try run("address", "remember").status == 0)
    #expect(try run("build").status == 0)
    let before = Set(try folder.tree("public").keys)
    try rename()
    let check = try run("check", "--strict")
    #expect(check.status == 0 && check.problems.contains("0 warnings"), "\(check.problems)")
    #expect(check.problems.contains("/sl/o-portalu.html stays the address of \"O nas\""))
    #expect(check.problems.contains("whose title would make it /sl/kazalniki/vsi-obiski.html"))
    #expect(try run("build").status == 0)
    #expect(Set(try folder.tree("public").keys) == before)
    #expect(try folder.text("public/sl/o-portalu.html").contains("<h1>O nas</h1>"))
  }

  @Test func `without that, check says what is published and would lead nowhere`() throws {
    #expect(try run("build").status == 0)
    try rename()
    let check = try run("check")
    #expect(check.status == 0 && check.problems.contains("[address.lost]"), "\(check.problems)")
    #expect(check.problems.contains("nothing would stand at \"/sl/") && check.problems.contains("nor at 4 more"))
    try change("pages/about.sl.md", "title: O nas", to: "title: O nas\naliases: [/sl/o-portalu.html]")
    #expect(try run("check").problems.contains("nor at 3 more"))
  }

  @Test func `an address that is changed on purpose leads on from the old one, with all below it`() throws {
    #expect(try run("address", "remember").status == 0)
    try change("addresses.yml", "sl: /sl/o-portalu.html", to: "sl: [/sl/o-nas.html, /sl/o-portalu.html]")
    try change(
      "addresses.yml", "sl: /sl/kazalniki/obiski.html", to: "sl: [/sl/kazalniki/vsi.html, /sl/kazalniki/obiski.html]")
    #expect(try run("build").status == 0)
    for (old, new) in [
      ("sl/o-portalu.html", "o-nas.html"), ("sl/kazalniki/obiski.html", "vsi.html"),
      ("sl/obcine/brda/obiski.html", "vsi.html"),
    ] {
      let page = try folder.text("public/\(old)")
      #expect(page.contains("content=\"0; url=\(new)\""), "\(old)")
    }
    #expect(try !folder.text("public/sitemap.xml").contains("obiski.html"))
  }

  @Test func `places that are called otherwise in addresses lead on from the old ones, with all below them`() throws {
    #expect(try run("address", "remember").status == 0)
    #expect(try run("build").status == 0)
    let before = Set(try folder.tree("public").keys.filter { $0.hasSuffix(".html") })
    try folder.write("site: { segment: { centres: houses } }\n", to: "content/messages/en.yml")
    #expect(try !run("check").problems.contains("[address.lost]"))
    #expect(try run("build").status == 0)
    let lost = before.subtracting(try folder.tree("public").keys).filter { !$0.hasPrefix("charts/") }
    #expect(lost.isEmpty, "\(lost.sorted())")
    #expect(try folder.text("public/en/centres.html").contains("url=houses.html"))
    let figure = "public/en/centres/demo-brda/visits.html"
    #expect(try folder.text(figure).contains("url=../../houses/demo-brda/visits.html"))
    #expect(try folder.text("public/en/houses/demo-brda/visits.html").contains("<h1>"))
  }

  @Test func `a section that is called otherwise in addresses leads on with every page below it`() throws {
    #expect(try run("address", "remember").status == 0)
    #expect(
      try folder.text("content/addresses.yml").contains("sections:\n  accessibility:\n    en: /en/accessibility.html"))
    #expect(try run("build").status == 0)
    let before = Set(try folder.tree("public").keys.filter { $0.hasSuffix(".html") })
    let segments = "news: nyt, indicators: measures, data: downloads, method: how, goals: aims"
    try folder.write("site: { segment: { \(segments) } }\n", to: "content/messages/en.yml")
    #expect(try run("build").status == 0)
    let now = try folder.tree("public").keys
    #expect(before.subtracting(now).filter { !$0.hasPrefix("charts/") }.isEmpty)
    #expect(try folder.text("public/en/news/2021.html").contains("url=../nyt/2021.html"))
    #expect(try folder.text("public/en/method.html").contains("url=how.html"))
  }

  @Test func `a page that is taken away leaves one that says so, until another text takes its place`() throws {
    #expect(try run("address", "remember").status == 0)
    try FileManager.default.removeItem(atPath: folder("content/news/2021-12-20-porocilo"))
    let old = "sl/novice/2021-12-20-porocilo.html"
    let check = try run("check")
    #expect(check.problems.contains("content/addresses.yml:"), "\(check.problems)")
    #expect(
      check.problems.components(separatedBy: "[address.gone]").count == 2 && check.problems.contains("\"/\(old)\""))
    #expect(try run("build").status == 0)
    let page = try folder.text("public/\(old)")
    #expect(page.contains("Te strani ni več") && page.contains("noindex") && !page.contains("poročilo"))
    #expect(try run("address", "remember").status == 0)
    #expect(try run("check", "--strict").status == 0)
    try folder.write("---\ntitle: Novo\naliases: [/\(old)]\n---\nA\n", to: "content/news/2022-01-10-novo/index.sl.md")
    #expect(try run("build").status == 0)
    #expect(try folder.text("public/\(old)").contains("url=2022-01-10-novo.html"))
  }

  @Test(arguments: ["draft: true", "expire: 2022-01-31"])
  func `what was shown and is not now says so too, and nobody is warned`(front: String) throws {
    #expect(try run("address", "remember").status == 0)
    try change("news/2021-12-20-porocilo/index.sl.md", "date: 2021-12-20", to: "date: 2021-12-20\n\(front)")
    #expect(try run("check", "--strict").status == 0)
    #expect(try run("build").status == 0)
    #expect(try folder.text("public/sl/novice/2021-12-20-porocilo.html").contains("Te strani ni več"))
  }

  @Test func `a text that can't be read is not gone`() throws {
    #expect(try run("address", "remember").status == 0)
    try folder.write("no front matter\n", to: "content/news/2021-12-20-porocilo/index.sl.md")
    let check = try run("check")
    #expect(check.status == 1 && !check.problems.contains("[address.gone]"), "\(check.problems)")
    let text = try folder.text("content/addresses.yml")
    let remembered = try run("address", "remember")
    #expect(remembered.status == 1 && remembered.problems.contains("Nothing was written."))
    #expect(try folder.text("content/addresses.yml") == text)
  }

  @Test func `a release writes the addresses down`() throws {
    #expect(try run("build", "--release", "2022-1", "--release-date", "2022-01-20").status == 0)
    #expect(try folder.text("content/addresses.yml").contains("/sl/o-portalu.html"))
    // The same command gives the same release.
    #expect(try run("build", "--release", "2022-1", "--release-date", "2022-01-20").status == 0)
  }

  @Test func `servers are told where pages have moved, when the portal asks for it`() throws {
    try change("portal.yml", "cut_off:", to: "redirects: [htaccess, netlify]\ncut_off:")
    try change("portal.yml", "https://portal.example.org\n", to: "https://portal.example.org/mladi\n")
    try change("pages/about.sl.md", "title: O portalu", to: "title: O portalu\naliases: [/stara/, \"/a(b).html\"]")
    #expect(try run("build").status == 0)
    let apache = try folder.text("public/.htaccess")
    let target = "\"https://portal.example.org/mladi/sl/o-portalu.html\""
    #expect(apache.contains("RedirectMatch 301 \"^/mladi/stara/(index\\.html)?$\" \(target)\n"), "\(apache)")
    #expect(
      apache.contains("\"^/mladi/a\\x28b\\x29\\x2Ehtml$\"") && apache.contains("ErrorDocument 404 /mladi/404.html"))
    let netlify = try folder.text("public/_redirects")
    #expect(netlify.contains("/mladi/stara/ /mladi/sl/o-portalu.html 301!\n"), "\(netlify)")
    try folder.write("x", to: "content/static/.htaccess")
    let clash = try run("build")
    #expect(clash.status == 1 && clash.problems.contains("content/static/.htaccess: error"))
  }

  @Test func `an old address of several languages is one page, that names them all`() throws {
    for language in ["sl", "en"] {
      try change("pages/about.\(language).md", "---\nA", to: "aliases: [/stara.html]\n---\nA")
    }
    let outcome = try run("build", "--strict")
    #expect(outcome.status == 0, "\(outcome.problems)")
    let page = try folder.text("public/stara.html")
    #expect(page.contains("content=\"0; url=sl/o-portalu.html\"") && page.contains("<html lang=\"sl\""))
    #expect(page.contains("<a href=\"en/about.html\" lang=\"en\" hreflang=\"en\">English</a>"))
  }
}
