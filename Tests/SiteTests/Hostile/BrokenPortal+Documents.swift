extension BrokenPortal {
  /// What can be wrong with YAML as such.
  static let documents: [BrokenPortal] = [
    .init("a tab for indentation", "  - id: logbook", in: "content/portal.yml", with: "\t- id: logbook", id: "yaml."),
    .init("a key twice", "navigation: [about]", in: "content/portal.yml", with: "cut_off: 2021-12-31", id: "yaml."),
    .init(
      "an unknown key", "navigation:", in: "content/portal.yml", with: "navigatoin:", line: 14, id: "yaml.unknown-key"),
    .init("a quote that is never closed", "name: CC BY", in: "content/portal.yml", with: "name: \"CC BY", id: "yaml."),
    .init(
      "a list where a text belongs", "base_address: https://portal.example.org", in: "content/portal.yml",
      with: "base_address: [1]", line: 3, id: "yaml.type"),
    .init(
      "a mapping nested without end",
      .write("content/codes.yml", bytes: Array(String(repeating: "[", count: 100_000).utf8)), file: "content/codes.yml",
      id: "yaml."),
    .init(
      "aliases that multiply", .write("content/codes.yml", bytes: Array(bomb.utf8)), file: "content/codes.yml",
      id: "yaml."),
    .init("an empty document", .write("content/portal.yml", bytes: []), file: "content/portal.yml", id: "yaml.type"),
    .init(
      "a NUL byte in YAML", .write("content/portal.yml", bytes: Array("title: a\u{0}b\n".utf8)),
      file: "content/portal.yml", id: "yaml.character"),
    .init(
      "invalid UTF-8 in YAML", .write("content/portal.yml", bytes: Array("title: a".utf8) + [0xC3, 0x28, 10]),
      file: "content/portal.yml", line: 1, id: "text.encoding"),
  ]

  /// What can be wrong with the portal's own settings.
  static let configuration: [BrokenPortal] = [
    .init("no portal.yml", .delete("content/portal.yml"), file: "content/portal.yml", id: "portal.missing"),
    .init(
      "a language that is none", "languages: [sl, en]", in: "content/portal.yml", with: "languages: [sl, e_n!]",
      line: 4, id: "language.tag"),
    .init(
      "a language without messages",
      .replace("languages: [sl, en]", in: "content/portal.yml", with: "languages: [sl, fi]"),
      file: "site-templates/messages/fi", id: "messages.language"),
    .init(
      "an address that is none", "base_address: https://portal.example.org", in: "content/portal.yml",
      with: "base_address: portal", line: 3, id: "portal.address"),
    .init(
      "a day that does not exist", "cut_off: 2021-12-31", in: "content/portal.yml", with: "cut_off: 2021-02-31",
      line: 15, id: "yaml.type"),
    .init(
      "a page in the navigation that is not there", "navigation: [about]", in: "content/portal.yml",
      with: "navigation: [abuot]", line: 14, id: "portal.unknown-page"),
    .init(
      "a featured indicator that is not there", "[visits, activities]", in: "content/portal.yml", with: "[visit]",
      line: 16, id: "portal.unknown-indicator"),
    .init(
      "no code lists", .delete("content/codes.yml"), file: "content/codes.yml", id: "codes.missing"),
  ]

  /// What can be wrong with an indicator.
  static let formulas: [BrokenPortal] = [
    .init("an unknown column", "sum(visits)", in: visits, with: "sum(visit)", id: "formula."),
    .init("an unknown function", "sum(visits)", in: visits, with: "sums(visits)", id: "formula."),
    .init("a bracket that is never closed", "sum(visits)", in: visits, with: "sum(visits", id: "formula."),
    .init("a formula that needs itself", "sum(visits)", in: visits, with: "visits / activities", id: "formula."),
    .init(
      "an unknown breakdown", "breakdowns: [", in: visits, with: "breakdowns: [colour, ", id: "indicator.breakdown"),
    .init("an unknown unit", "unit: visits", in: visits, with: "unit: visitz", id: "indicator.unit"),
    .init(
      "an unknown protection", "protection: visits-by-subgroup", in: visits, with: "protection: some",
      id: "yaml.unknown-word"),
    .init(
      "a figure of thirteen digits", "sum(visits)", in: visits, with: "sum(visits) * 100000000000",
      id: "indicator.too-great"),
    .init(
      "a figure without an end", "sum(visits)", in: visits, with: "sum(visits) * \(nines) * \(nines)",
      id: "indicator.too-great"),
    .init(
      "parts of a ratio of thirteen digits", "sum(visits)", in: visits,
      with: "sum(visits) * 100000000000 / (sum(visits) * 100000000000)", id: "indicator.too-great"),
    .init("a number without an end", "sum(visits)", in: visits, with: "sum(visits) + \(nines)\(nines)", id: "formula."),
  ]

  /// A number of two hundred digits.
  private static let nines = String(repeating: "9", count: 200)

  /// What can be wrong with a post or page.
  static let markdown: [BrokenPortal] = [
    .init(
      "a typed number that is not the reported one", "[91.417]", in: post, with: "[91.471]", line: 9, id: "reference."),
    .init(
      "an unknown indicator", "value:activity-hours", in: post, with: "value:activity-ours", line: 9,
      id: "reference.indicator"),
    .init("an unknown place", "place=brda", in: post, with: "place=brd", line: 13, id: "reference."),
    .init("a period that is none", "period=2021)", in: post, with: "period=2021-13)", line: 13, id: "reference."),
    .init(
      "an unknown part of a reference", "place=brda&period", in: post, with: "place=brda&perod", line: 13,
      id: "reference."),
    .init(
      "front matter that never ends", "projects: [logbook]\n---", in: post, with: "projects: [logbook]",
      id: "content.front-matter"),
    .init("an unknown key of the front matter", "tags:", in: post, with: "tagz:", line: 5, id: "yaml.unknown-key"),
    .init("a post without a title", "title: Letno poročilo\n", in: post, with: "", id: "yaml.missing-key"),
    .init("a post on no day", "date: 2021-12-20", in: post, with: "date: yesterday", line: 3, id: "yaml.type"),
    .init(
      "an unknown project", "projects: [logbook]", in: post, with: "projects: [logbok]", line: 7, id: "content.project"),
    .init("a post from nowhere", "places: [brda]", in: post, with: "places: [brdo]", line: 6, id: "content.place"),
    .init(
      "a link to a page that is not there", "../news/2021-12-20-letno-porocilo/index.sl.md#obiski",
      in: "content/pages/about.en.md", with: "../news/none/index.sl.md", line: 4, id: "link.missing"),
    .init(
      "a link to a heading that is not there", "#obiski", in: "content/pages/about.en.md", with: "#obisk", line: 4,
      id: "link.heading"),
    .init(
      "a link that runs a script", "](../news", in: "content/pages/about.en.md",
      with: "](javascript:alert(1)) [x](../news", line: 4, id: "link.scheme"),
    .init(
      "invalid UTF-8 in a post",
      .write(post, bytes: Array("---\ntitle: A\ndate: 2021-12-20\n---\na".utf8) + [0xFF, 10]), file: post,
      id: "text.encoding"),
    .init(
      "two pages on one address", .write("content/pages/about.md", bytes: Array("---\ntitle: A\n---\nB\n".utf8)),
      file: "content/pages/about.md", id: "content.file-name"),
    .init(
      "brackets nested without end",
      .append(
        "\n" + String(repeating: "[", count: 50_000) + "\n" + String(repeating: "> ", count: 20_000)
          + "[](value:none)\n", to: post), file: post, id: "markdown.too-many-links"),
  ]

  /// What can be wrong with a picture.
  static let pictures: [BrokenPortal] = [
    .init(
      "a picture that is not there", .append("\n![Slika](slika.png)\n", to: post), file: post, line: 15,
      id: "picture.missing"),
    .init(
      "a picture outside the folder", .append("\n![Slika](../../../../etc/passwd)\n", to: post), file: post, line: 15,
      id: "link.outside"),
    .init(
      "a pipe among the records", .pipe("content/records/activities/pipe.csv"),
      file: "content/records/activities/pipe.csv", id: "file.special"),
    .init(
      "a link in a circle", .link("content/records/activities/loop.csv", to: "loop.csv"),
      file: "content/records/activities/loop.csv", id: "folder.broken-link"),
    .init(
      "a linked folder", .link("content/records/linked", to: "activities"), file: "content/records/linked",
      id: "folder.link"),
    .init(
      "a name that is not UTF-8", .name([0x62, 0xE8, 0x2E, 0x63, 0x73, 0x76], in: "content/records/activities"),
      file: "content/records/activities/b\\xE8.csv", id: "folder.name"),
    .init(
      "a link that leads out of the folder", .link("content/records/activities/out.csv", to: "/etc/passwd"),
      file: "content/records/activities/out.csv", id: "file.outside"),
  ]

  /// What can be wrong with the templates and messages.
  static let templates: [BrokenPortal] = [
    .init(
      "a section that is never closed", .append("\n{{#nowhere}}\n", to: "site-templates/layouts/page.mustache"),
      file: "site-templates/layouts/page.mustache", id: "template."),
    .init(
      "an unknown name", .append("\n{{titel}}\n", to: "site-templates/layouts/page.mustache"),
      file: "site-templates/layouts/page.mustache", id: "template."),
    .init(
      "an unknown partial", .append("\n{{> nowhere}}\n", to: "site-templates/layouts/page.mustache"),
      file: "site-templates/layouts/page.mustache", id: "template."),
    .init(
      "messages that are a list", .write("site-templates/messages/en/own.yml", bytes: Array("- Visits\n".utf8)),
      file: "site-templates/messages/en/own.yml", line: 1, id: "messages.type"),
    .init(
      "an unknown message", .append("\nnowhere: Nikjer\n", to: "site-templates/messages/sl/site.yml"),
      file: "site-templates/messages/sl/site.yml", id: "message"),
    .init(
      "a message with a bracket that is never closed",
      .write("content/messages/sl.yml", bytes: Array("site: { a: \"{n, plural, one {x}\" }\n".utf8)),
      file: "content/messages/sl.yml", id: "message"),
    .init(
      "a stylesheet of five megabytes",
      .append(String(repeating: "/**/ ", count: 1 << 20), to: "site-templates/styles/site.css"),
      file: "site-templates/styles/site.css", id: "template.file"),
    .init(
      "sections without end",
      .append(String(repeating: "{{#a}}", count: 20_000), to: "site-templates/layouts/footer.mustache"),
      file: "site-templates/layouts/footer.mustache", id: "template.too-deep"),
    .init(
      "sections between other delimiters",
      .append("{{=<% %>=}}" + String(repeating: "<%#a%>", count: 20_000), to: "site-templates/layouts/footer.mustache"),
      file: "site-templates/layouts/footer.mustache", id: "template.unsupported"),
    .init(
      "transforms of transforms",
      .append("{{" + String(repeating: "a(", count: 20_000) + "}}", to: "site-templates/layouts/footer.mustache"),
      file: "site-templates/layouts/footer.mustache", id: "template.unknown-name"),
    .init(
      "a list in itself",
      .append("{{#places}}{{#places}}{{title}}{{/places}}{{/places}}", to: "site-templates/pages/home.mustache"),
      file: "site-templates/pages/home.mustache", id: "template.multiplied"),
    .init(
      "an offset from which nothing can be taken",
      .write(
        "content/messages/en.yml",
        bytes: Array("unit: { visits: { phrase: \"{n, plural, offset:\(Int.min) one {#} other {#}}\" } }\n".utf8)),
      file: "content/messages/en.yml", line: 1, id: "message.offset"),
    .init(
      "a message of a megabyte",
      .write(
        "content/messages/en.yml",
        bytes: Array("unit:\n  visits: { axis: \"\(String(repeating: "{n}", count: 350_000))\" }\n".utf8)),
      file: "content/messages/en.yml", line: 2, id: "message.too-long"),
    .init(
      "thousands of messages that nobody needs",
      .write(
        "content/messages/en.yml",
        bytes: Array((0..<5000).map { "word-\($0): a\n" }.joined().utf8)),
      file: "content/messages/en.yml", line: 50, id: "messages.unknown"),
  ]

  /// Nine levels of aliases, each ten times the one before.
  private static let bomb: String = {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...9 {
      let references = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(references)]\n"
    }
    return text
  }()
}
