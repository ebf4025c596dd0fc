import Charts
import Content
import Diagnostics
import Testing

@testable import Content

/// The colours of charts that a portal chooses.
@Suite struct ThemeFileTests {
  private func load(_ text: String) throws -> (theme: Theme, log: DiagnosticLog) {
    let (content, log) = try ContentFixture.load([ContentFixture.text(ThemeFile.path, text)])
    return (content.theme, log)
  }

  @Test func `what a file leaves out is as in the standard theme`() throws {
    let (theme, log) = try load(
      """
      # Blue of the town's arms first.
      light:
        series: ["#00205b", "#8d7215", "#0B8177", "#4c2000", "#a4184c", "#9b51d8"]
      """)
    #expect(log.diagnostics.isEmpty)
    #expect(theme.light.series == ["#00205b", "#8d7215", "#0b8177", "#4c2000", "#a4184c", "#9b51d8"])
    #expect(theme.dark == Theme.standard.dark && theme.light.steps == Theme.standard.light.steps)
  }

  static let wrong: [(text: String, found: [String])] = [
    ("lihgt: {}\n", ["yaml.unknown-key 1:1"]),
    ("light: { series: [blue, \"#12345\"] }\n", ["theme.count 1:18", "theme.colour 1:19", "theme.colour 1:25"]),
    (
      "light:\n  series: [\"#ffee00\", \"#8d7215\", \"#0b8177\", \"#4c2000\", \"#a4184c\", \"#9b51d8\"]\n",
      ["theme.faint 2:12"]
    ),
    (
      "light:\n  series: [\"#19226c\", \"#a34700\", \"#547a00\", \"#4c2000\", \"#a4184c\", \"#9b51d8\"]\n",
      ["theme.alike 2:34", "theme.alike 2:56"]
    ),
    (
      "dark:\n  steps: [\"#24486e\", \"#24486e\", \"#4a86bf\", \"#7fb0dd\", \"#c3defa\"]\n",
      ["theme.level 2:22"]
    ),
    (
      "light:\n  answers: [\"#7a3803\", \"#9e5110\", \"#c26a1c\", \"#757575\", \"#5b7fd0\", \"#3d5eb0\", \"#ff\"]\n",
      ["theme.colour 2:79"]
    ),
  ]

  @Test(arguments: wrong)
  func `what is wrong is located, and the standard theme stays`(text: String, found: [String]) throws {
    let (theme, log) = try load(text)
    #expect(theme == .standard)
    #expect(
      log.diagnostics.map { "\($0.id) \($0.location.line):\($0.location.column)" } == found)
    #expect(log.diagnostics.allSatisfy { $0.location.file == ThemeFile.path && $0.hint?.isEmpty == false })
  }
}
