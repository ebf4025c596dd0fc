import FoundationEssentials
import Markup
import Testing

@testable import Charts

@Suite struct PaletteTests {
  static let palettes: [(name: String, palette: Palette)] = [("light", .light), ("dark", .dark)]

  @Test(arguments: palettes)
  func `slots and texts reach 4.5 to 1, guides that carry meaning 3 to 1`(name: String, palette: Palette) {
    let ground = Colour(palette.background)
    for text in palette.slots + [palette.ink, palette.secondary] {
      #expect(Colour(text).contrast(with: ground) >= 4.5, "\(text) on \(name)")
    }
    for mark in [palette.context, palette.zero] { #expect(Colour(mark).contrast(with: ground) >= 3, "\(mark)") }
  }

  @Test(arguments: palettes)
  func `answers stand out from the background, and what is written on them and on classes can be read`(
    name: String, palette: Palette
  ) {
    let ground = Colour(palette.background)
    for (colour, text) in zip(palette.answers, palette.onAnswers) {
      #expect(Colour(colour).contrast(with: ground) >= 3.1, "\(colour) on \(name)")
      #expect(Colour(text).contrast(with: Colour(colour)) >= 4.5, "\(text) on \(colour)")
    }
    for (colour, text) in zip(palette.steps, palette.onSteps) {
      #expect(Colour(text).contrast(with: Colour(colour)) >= 4.5, "\(text) on \(colour)")
    }
  }

  @Test(arguments: palettes)
  func `classes of values grow steadily away from the background, with any colour vision`(
    name: String, palette: Palette
  ) {
    let ground = Colour(palette.background)
    let contrasts = palette.steps.map { Colour($0).contrast(with: ground) }
    #expect(zip(contrasts, contrasts.dropFirst()).allSatisfy { $0 * 1.25 < $1 }, "\(contrasts)")
  }

  @Test(arguments: palettes)
  func `any two slots differ, with any colour vision`(name: String, palette: Palette) {
    let colours = palette.slots.map { Colour($0) }
    for vision in Colour.Vision.allCases {
      for left in colours.indices {
        for right in colours.indices where right > left {
          let distance = colours[left].seen(by: vision).difference(from: colours[right].seen(by: vision))
          #expect(distance >= 15, "\(palette.slots[left]) and \(palette.slots[right]) for \(vision) in \(name)")
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

  @Test func `the page's style sheet has the same colours`() throws {
    let css = try String(contentsOfFile: GoldenTests.templates + "/styles/charts.css", encoding: .utf8)
    #expect(css.utf8.count < 12288)
    for (_, palette) in PaletteTests.palettes {
      for (prefix, colours) in [("", palette.slots), ("a", palette.answers), ("h", palette.steps)] {
        for (index, colour) in colours.enumerated() {
          #expect(css.contains("--ch-\(prefix)\(index + 1): \(colour);"), "\(prefix)\(index + 1)")
        }
      }
      for (name, colour) in [
        ("context", palette.context), ("ink", palette.ink), ("secondary", palette.secondary), ("grid", palette.grid),
        ("zero", palette.zero), ("bg", palette.background),
      ] {
        #expect(css.contains("--ch-\(name): \(colour);"), "\(name)")
      }
    }
  }

  @Test func `the page's style sheet knows every class that is drawn`() throws {
    let css = try String(contentsOfFile: GoldenTests.templates + "/styles/charts.css", encoding: .utf8)
    for (name, language) in GoldenTests.cases where language == "sl" {
      let figure = try GoldenTests.drawn(name, language).figure.string
      for part in figure.split(separator: "class=\"").dropFirst() {
        for name in part.prefix(while: { $0 != "\"" }).split(separator: " ") where name.hasPrefix("ch-") {
          #expect(css.contains(".\(name) ") || css.contains(".\(name),") || css.contains(".\(name):"), "\(name)")
        }
      }
    }
  }
}
