import Languages
import Markup
import Vocabulary
import Wording

/// Writes the card of a chart, the picture of a shared link: light, 1200 × 630, with nothing that needs a page beside it.
struct CardWriter: Sendable {
  let model: ChartModel
  let texts: ChartTexts
  /// Whose portal it is.
  let portal: String
  let theme: Theme

  /// In pixels, as most services show it.
  private static let (width, height) = ("1200", "630")

  func bytes() -> [UInt8] {
    let card = CardLayout(model, texts, portal: portal)
    var svg = MarkupWriter(capacity: 8192)
    svg.element("svg") { svg in
      svg.attribute("xmlns", "http://www.w3.org/2000/svg")
      svg.attribute("lang", model.words.words.language.tag)
      svg.attribute("width", CardWriter.width)
      svg.attribute("height", CardWriter.height)
      svg.attribute("viewBox") { box in
        box.raw("0 0 ")
        box.number(CardLayout.size.width)
        box.raw(" ")
        box.number(CardLayout.size.height)
      }
      svg.attribute("role", "img")
      svg.element("title") { $0.text(texts.name) }
      svg.element("desc") { $0.text(texts.lead) }
      let drawings = [card.texts] + (card.picture.map { [$0.drawing] } ?? [])
      svg.element("style") { $0.raw(bytes: ChartStyle(of: drawings).light(theme)) }
      svg.leaf("rect") { rect in
        rect.attribute("class", "p")
        rect.attribute("width", "100%")
        rect.attribute("height", "100%")
      }
      write(card, into: &svg)
    }
    return svg.finish()
  }

  private func write(_ card: CardLayout, into svg: inout MarkupWriter) {
    svg.element("g") { group in
      CardWriter.move(CardLayout.margin.side, CardLayout.margin.top, into: &group)
      let writer = DrawingWriter(prefix: .file, id: model.chart.id)
      writer.write(card.texts, isMirrored: model.words.words.isRightToLeft, into: &group)
      guard let picture = card.picture else { return }
      group.element("g") { inner in
        CardWriter.move(picture.x, picture.y, scale: picture.scale, into: &inner)
        writer.write(picture.drawing, isMirrored: model.isMirrored, into: &inner)
      }
    }
  }

  private static func move(_ x: Double, _ y: Double, scale: Double = 1, into group: inout MarkupWriter) {
    group.attribute("transform") { transform in
      transform.raw("translate(")
      transform.number(x)
      transform.raw(" ")
      transform.number(y)
      transform.raw(")")
      guard scale != 1 else { return }
      transform.raw(" scale(")
      transform.number(scale, decimals: 2)
      transform.raw(")")
    }
  }
}
