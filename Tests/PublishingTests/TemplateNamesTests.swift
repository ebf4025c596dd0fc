import Testing

@testable import Publishing

@Suite struct TemplateNamesTests {
  private let names = TemplateNames(paths: [
    "assets/icon.svg", "layouts/page.mustache", "messages/en/units.yml", "messages/sl/units.yml",
    "pages/charts.mustache", "pages/home.mustache", "scripts/site.js", "styles/charts.css", "styles/site.css",
    "texts/method/20-visits.en.md", "texts/method/20-visits.sl.md",
  ])

  @Test(arguments: [
    ("pages/home.mustache", ["pages/home.mustache"]), ("pages/home", ["pages/home.mustache"]),
    ("home", ["pages/home.mustache"]), ("home.mustache", ["pages/home.mustache"]),
    ("page", ["layouts/page.mustache"]), ("./pages/home", ["pages/home.mustache"]),
    ("site-templates/pages/home.mustache", ["pages/home.mustache"]),
    ("/usr/share/kazalo/site-templates/styles/site.css", ["styles/site.css"]),
    ("units", ["messages/en/units.yml", "messages/sl/units.yml"]), ("sl/units", ["messages/sl/units.yml"]),
    ("charts", ["pages/charts.mustache", "styles/charts.css"]), ("charts.css", ["styles/charts.css"]),
    ("20-visits", ["texts/method/20-visits.en.md", "texts/method/20-visits.sl.md"]),
    ("20-visits.sl", ["texts/method/20-visits.sl.md"]),
    ("pages", []), ("", []), ("/", []), ("../pages/home", []), ("hom", []), ("home.must", []),
    ("site-templates", []),
  ])
  func `a name means the files that end in it`(name: String, expected: [String]) {
    #expect(names.matches(name) == expected)
  }

  @Test(arguments: [
    ("pages/hmoe.mustache", "pages/home.mustache"), ("page/home.mustache", "pages/home.mustache"),
    ("home.html", "pages/home.mustache"), ("site.css", "styles/site.css"), ("css/site.css", "styles/site.css"),
    ("messages/en/unit.yml", "messages/en/units.yml"), ("img/icon.png", "assets/icon.svg"), ("README.md", nil),
  ])
  func `the nearest name is found in other folders and with other endings`(path: String, expected: String?) {
    #expect(names.nearest(to: path) == expected)
  }
}
