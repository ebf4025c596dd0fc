import FoundationEssentials
import Markup
import Testing

@testable import Charts

@Suite struct PaletteTests {
  static let palettes: [(name: String, palette: Palette)] = [("light", .light), ("dark", .dark)]

  private func colour(_ hex: String) throws -> Colour { try #require(Colour(hex)) }

  @Test(arguments: palettes)
  func `slots and texts reach 4.5 to 1, guides that carry meaning 3 to 1`(name: String, palette: Palette) throws {
    let ground = try colour(palette.background)
    for text in palette.series + [palette.ink, palette.secondary] {
      #expect(try colour(text).contrast(with: ground) >= 4.5, "\(text) on \(name)")
    }
    for mark in [palette.context, palette.zero] { #expect(try colour(mark).contrast(with: ground) >= 3, "\(mark)") }
  }

  @Test(arguments: palettes)
  func `answers stand out from the background, and what is written on them and on classes can be read`(
    name: String, palette: Palette
  ) throws {
    let ground = try colour(palette.background)
    for (mark, text) in zip(palette.answers, palette.answers.map(Palette.text)) {
      #expect(try colour(mark).contrast(with: ground) >= 3.1, "\(mark) on \(name)")
      #expect(try colour(text).contrast(with: colour(mark)) >= 4.5, "\(text) on \(mark)")
    }
    for (mark, text) in zip(palette.steps, palette.steps.map(Palette.text)) {
      #expect(try colour(text).contrast(with: colour(mark)) >= 4.5, "\(text) on \(mark)")
    }
  }

  @Test(arguments: palettes)
  func `classes of values grow steadily away from the background, with any colour vision`(
    name: String, palette: Palette
  ) throws {
    let ground = try colour(palette.background)
    let contrasts = try palette.steps.map { try colour($0).contrast(with: ground) }
    #expect(zip(contrasts, contrasts.dropFirst()).allSatisfy { $0 * 1.25 < $1 }, "\(contrasts)")
  }

  @Test(arguments: palettes)
  func `any two slots differ, with any colour vision`(name: String, palette: Palette) throws {
    let colours = try palette.series.map { try colour($0) }
    for vision in Colour.Vision.allCases {
      for left in colours.indices {
        for right in colours.indices where right > left {
          let distance = colours[left].seen(by: vision).difference(from: colours[right].seen(by: vision))
          #expect(distance >= 15, "\(palette.series[left]) and \(palette.series[right]) for \(vision) in \(name)")
        }
      }
    }
  }

  /// Pairs 1 and 17 of the table in Sharma, Wu and Dalal, "The CIEDE2000 Color-Difference Formula" (2005).
  @Test func `the colour difference is the published one`() {
    let pairs: [((Double, Double, Double), (Double, Double, Double), Double)] = [
      ((50, 2.6772, -79.7751), (50, 0, -82.7485), 2.0425), ((50, 2.5, 0), (73, 25, -18), 27.1492),
    ]
    for (left, right, expected) in pairs {
      let found = Colour.difference(Colour.Lab(left.0, left.1, left.2), Colour.Lab(right.0, right.1, right.2))
      #expect(abs(found - expected) < 0.001)
    }
  }

  @Test func `a page has the colours of the theme, light, dark and in print`() throws {
    let blocks = Theme.standard.properties.split(separator: "@media")
    #expect(blocks.count == 3)
    for (block, palette) in zip(blocks, [Palette.light, .dark, .light]) {
      for (prefix, colours) in [("", palette.series), ("a", palette.answers), ("h", palette.steps)] {
        for (index, colour) in colours.enumerated() {
          #expect(block.contains("--ch-\(prefix)\(index + 1): \(colour);"), "\(prefix)\(index + 1)")
        }
      }
      for role in Palette.Role.allCases { #expect(block.contains(": \(palette[role]);"), "\(role)") }
    }
    #expect(blocks[2].contains("--ch-ink: #000000;"))
  }

  /// What a page has of charts: what the theme writes, and what a portal's templates say.
  private func sheet() throws -> String {
    let css = try String(contentsOfFile: GoldenTests.templates + "/styles/charts.css", encoding: .utf8)
    return String(decoding: Theme.standard.stylesheet, as: UTF8.self) + css
  }

  @Test func `every custom property that the style sheet asks for is set`() throws {
    let css = try sheet()
    for part in css.split(separator: "var(--").dropFirst() {
      let name = part.prefix { $0 != ")" && $0 != "," }
      #expect(css.contains("--\(name):"), "\(name)")
    }
    #expect(css.utf8.count < 12288)
  }

  @Test func `the page's style sheet knows every class that is drawn`() throws {
    let css = try sheet()
    for (name, language) in GoldenTests.cases where language == "sl" {
      let figure = try GoldenTests.drawn(name, language).figure.string
      for part in figure.split(separator: "class=\"").dropFirst() {
        for name in part.prefix(while: { $0 != "\"" }).split(separator: " ") where name.hasPrefix("ch-") {
          #expect(["{", " ", ",", ":"].contains { css.contains(".\(name)\($0)") }, "\(name)")
        }
      }
    }
  }
}
