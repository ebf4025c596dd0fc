import Diagnostics
import Testing
import Vocabulary

@testable import Content

/// The colours, logo and foot that a portal chooses for itself.
@Suite struct SiteLookTests {
  private static let drawing =
    "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"200\" height=\"100\"><path d=\"M0 0h9v9z\"/></svg>\n"

  private func load(_ text: String, logo: String = SiteLookTests.drawing) throws -> (look: SiteLook, log: DiagnosticLog)
  {
    let (content, log) = try ContentFixture.load([
      ContentFixture.text(ThemeFile.path, text), ContentFixture.text("logo.svg", logo),
    ])
    return (content.look, log)
  }

  @Test func `what is declared stands over the site's own style`() throws {
    let (look, log) = try load(
      "light: { brand: \"#5B1A4B\" }\nlogo: logo.svg\nfooter: { en: Of the youth office. }\n")
    #expect(log.diagnostics.isEmpty, "\(log.diagnostics)")
    #expect(
      String(decoding: look.stylesheet, as: UTF8.self)
        == ":root{--brand:#5b1a4b;}\n@media (prefers-color-scheme:dark){:root{--brand:#aebfff;}}\n")
    let logo = try #require(look.logo)
    #expect(logo.path == "assets/logo.svg" && logo.width == 80 && logo.height == 40)
    #expect(look.footer?[Language("en")] == "Of the youth office.")
  }

  @Test func `without a file all is as it was`() throws {
    #expect(try load("").look.stylesheet.isEmpty)
  }

  static let wrong: [(text: String, found: String)] = [
    ("light: { brand: \"#ffee00\" }\n", "theme.accent 1:17"),
    ("dark: { link: \"#19226c\" }\n", "theme.accent 1:15"),
    ("light: { link: navy }\n", "theme.colour 1:16"),
    ("logo: nowhere.png\n", "theme.logo 1:7"),
    ("footer: About us\n", "yaml.type 1:9"),
  ]

  @Test(arguments: wrong)
  func `what can't be read or found is located`(text: String, found: String) throws {
    let (look, log) = try load(text)
    #expect(log.diagnostics.map { "\($0.id) \($0.location.line):\($0.location.column)" } == [found])
    #expect(look.stylesheet.isEmpty && look.logo == nil)
  }

  @Test func `a logo that runs is refused`() throws {
    let (look, log) = try load(
      "logo: logo.svg\n", logo: "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>1</script></svg>\n")
    #expect(look.logo == nil && log.hasErrors)
  }
}
