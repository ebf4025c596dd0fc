import Languages
import Markup
import Vocabulary
import Wording

/// Writes a chart for a reader that has none of our styles, such as one of feeds: one picture by its address, with its
/// size and what it shows in words, then the lead, the table, the source and the links.
struct PlainFigureWriter: Sendable {
  let model: ChartModel
  let texts: ChartTexts
  /// The address of the chart's own file; `nil` where the chart is not drawn and the table stands for it.
  let picture: String?
  let size: (width: Double, height: Double)
  let downloads: [ChartDownload]

  func write(into html: inout MarkupWriter) {
    html.element("figure") { figure in
      figure.attribute("lang", model.words.words.language.tag)
      if model.words.words.isRightToLeft { figure.attribute("dir", "rtl") }
      figure.element("figcaption") { caption in
        caption.element("p") { $0.element("strong") { $0.text(model.chart.title) } }
        if !model.subtitle.isEmpty { caption.element("p") { $0.text(model.subtitle) } }
      }
      if let picture {
        figure.element("p") { paragraph in
          paragraph.void("img") { image in
            image.attribute("src", picture)
            image.attribute("width", String(Int(size.width.rounded(.up))))
            image.attribute("height", String(Int(size.height.rounded(.up))))
            image.attribute("alt", texts.name)
          }
        }
      }
      if !texts.lead.isEmpty { figure.element("p") { $0.text(texts.lead) } }
      FigureWriter.writeTable(of: model, into: &figure)
      FigureWriter.writeFoot(of: model, downloads, into: &figure)
    }
  }
}
