import Gallery
import Markup
import TestKit
import Testing
import Vocabulary
import Wording

@testable import Charts

/// The picture of a shared link: legible at its size, whole, and said whose it is.
@Suite struct CardTests {
  private func drawn(_ kind: Chart.Kind, _ state: GalleryState, _ language: String = "en") throws -> DrawnChart {
    let sample = try #require(GoldenTests.samples[language])
    return draw(state.applied(to: sample.example(of: kind)), with: sample.words, downloads: [])
  }

  private func card(_ drawn: DrawnChart, of portal: String = "Kazalo") -> CardLayout {
    CardLayout(drawn.model, drawn.texts, portal: portal)
  }

  @Test(arguments: GalleryTests.cases)
  func `everything stands on the card and nothing on something else`(kind: Chart.Kind, state: GalleryState) throws {
    // The longest words.
    for language in ["sl"] {
      let card = try card(drawn(kind, state, language))
      var texts = card.texts
      texts.height = CardLayout.size.height - 2 * CardLayout.margin.top
      #expect(DrawnBounds(texts).problems == [], "\(language)")
      #expect(TextBoxTests.problems(texts, TextMeasure()) == [], "\(language)")
      guard let picture = card.picture else { continue }
      #expect(DrawnBounds(picture.drawing).problems == [], "\(language)")
      let bottom = picture.y + picture.drawing.height * picture.scale
      let right = picture.x + picture.drawing.width * picture.scale
      let below = texts.texts.filter { $0.y > picture.y + 40 && $0.x + 1 >= picture.x }.map(\.y).min() ?? .infinity
      #expect(right <= CardLayout.width + 0.5 && bottom <= below - Type.ascent + 4, "\(language), \(bottom), \(below)")
    }
  }

  /// 1200 pixels are 700 units: letters of 14 have 24 of them.
  @Test(arguments: Chart.Kind.allCases)
  func `letters of a chart of usual size are large and a drawing is there`(kind: Chart.Kind) throws {
    let drawn = try drawn(kind, .ordinary)
    let card = card(drawn)
    let picture = try #require(card.picture, "\(kind) has no drawing")
    #expect(Type.label * picture.scale * 1200 / CardLayout.size.width >= 15)
    #expect(card.texts.texts.allSatisfy { $0.size >= Type.label })
    let usual: Set<Chart.Kind> = [.line, .groupedColumns, .stackedColumns]
    if usual.contains(kind) { #expect(picture.scale >= 0.95) }
  }

  @Test(arguments: [Chart.Kind.line, .groupedColumns, .stackedColumns])
  func `a plot takes all the room that the texts leave`(kind: Chart.Kind) throws {
    let card = try card(drawn(kind, .ordinary))
    let picture = try #require(card.picture)
    let foot = try #require(card.texts.texts.map(\.y).max())
    #expect(picture.drawing.height * picture.scale >= 180)
    #expect(foot - picture.y - picture.drawing.height * picture.scale < 75)
  }

  @Test func `a card names the portal where its source does not`() throws {
    let drawn = try drawn(.line, .ordinary)
    func foot(_ portal: String) -> String {
      let lines = card(drawn, of: portal).texts.texts.flatMap(\.lines).map(\.text)
      return lines.joined(separator: " ")
    }
    #expect(foot("Kazalo mreže").contains("Kazalo mreže. "))
    let named = String(drawn.model.chart.source.prefix { $0 != "\n" })
    #expect(!foot(named).contains(named + ". "))
  }

  @Test func `what is drawn as not published is explained on the card`() throws {
    let card = try card(drawn(.groupedColumns, .withheld))
    let lines = card.texts.texts.flatMap(\.lines).map(\.text)
    #expect(lines.contains { $0.hasPrefix("C – ") })
  }

  @Test func `sentences stand for a chart that is not drawn, or has no room`() throws {
    for (kind, state) in [(Chart.Kind.line, GalleryState.nothing), (.rankedBars, .many)] {
      let drawn = try drawn(kind, state)
      let card = card(drawn)
      #expect(card.picture == nil)
      let words = card.texts.texts.flatMap(\.lines).map(\.text).joined(separator: " ")
      let first = try #require((drawn.texts.refusal ?? drawn.lead).split(separator: ".").first)
      #expect(words.contains(first))
    }
  }

  @Test(arguments: Chart.Kind.allCases)
  func `a card is light and has all that it needs`(kind: Chart.Kind) throws {
    let drawn = try drawn(kind, .ordinary)
    let text = String(decoding: drawn.card(of: "Kazalo"), as: UTF8.self)
    #expect(MarkupCheck(text).problems == [])
    #expect(text.contains(" width=\"1200\" height=\"630\" viewBox=\"0 0 700 367.5\""))
    for sign in ["@media", "var(", "href=\"http", "<script"] { #expect(!text.contains(sign)) }
    #expect(drawn.card(of: "Kazalo") == drawn.card(of: "Kazalo"))
  }
}
