import Languages
import Markup
import Vocabulary
import Wording

/// Writes a chart as a file of its own: title, subtitle, notes and source drawn in, colours written out.
struct StandaloneWriter: Sendable {
  let model: ChartModel
  let texts: ChartTexts
  /// `nil` where the chart is not drawn: the file then says why.
  let picture: Picture?
  let variant: ChartFile
  let theme: Theme

  private static let margin = 24.0

  private var width: Double { (variant == .narrow ? PictureWidth.narrow : .wide).points }

  /// The size of the file, in its units.
  var size: (width: Double, height: Double) { (width + 2 * StandaloneWriter.margin, layout().height) }

  func bytes() -> [UInt8] {
    let (head, top, height) = layout()
    var svg = MarkupWriter(capacity: 8192)
    write(head, top: top, height: height, into: &svg)
    return svg.finish()
  }

  /// The texts around the picture, where the picture begins, and the height of the file.
  private func layout() -> (head: Drawing, top: Double, height: Double) {
    let margin = StandaloneWriter.margin
    var head = Drawing(width: width)
    var y = 20.0
    for line in model.measure.wrap(model.chart.title, to: width, size: 20, weight: .bold) {
      head.add(TextRun([TextRun.Line(text: "", bold: line)], x: 0, y: y, size: 20))
      y += 25
    }
    for line in model.measure.wrap(model.subtitle, to: width, size: 16) where !line.isEmpty {
      head.add(TextRun([TextRun.Line(text: line)], x: 0, y: y, tone: .secondary, size: 16))
      y += 21
    }
    let top = y - 4
    y = top + (picture?.drawing.height ?? 0) + 22
    let source = model.chart.source.split(separator: "\n").joined(separator: " · ")
    for note in (variant == .card ? [] : (picture?.notes ?? []) + texts.notes) + [source] where !note.isEmpty {
      let lines = model.measure.wrap(note, to: width, size: 14).map { TextRun.Line(text: $0) }
      head.add(TextRun(lines, x: 0, y: y, tone: .secondary))
      y += 17 * Double(lines.count) + 3
    }
    return (head, top, (y + 2 * margin - 14).rounded(.up))
  }

  private func write(_ head: Drawing, top: Double, height: Double, into svg: inout MarkupWriter) {
    let margin = StandaloneWriter.margin
    let width = width + 2 * margin
    let words = model.words.words
    svg.element("svg") { svg in
      svg.attribute("xmlns", "http://www.w3.org/2000/svg")
      svg.attribute("lang", words.language.tag)
      svg.attribute("width", width)
      svg.attribute("height", height)
      svg.attribute("viewBox") { box in
        box.raw("0 0 ")
        box.number(width)
        box.raw(" ")
        box.number(height)
      }
      svg.attribute("role", "img")
      svg.attribute("aria-labelledby", model.chart.id + "-s-t")
      svg.attribute("aria-describedby", model.chart.id + "-s-d")
      svg.element("title") { title in
        title.attribute("id", model.chart.id + "-s-t")
        title.text(texts.name)
      }
      svg.element("desc") { description in
        description.attribute("id", model.chart.id + "-s-d")
        description.text(texts.lead)
        if model.chart.isDemonstration { description.text(" " + model.demonstrationNote) }
      }
      let style = StandaloneStyle([head] + (picture.map { [$0.drawing] } ?? []), theme: theme)
      svg.element("style") { $0.raw(bytes: (variant == .light || variant == .card ? style.light : style.text).utf8) }
      svg.leaf("rect") { rect in
        rect.attribute("class", "p")
        rect.attribute("width", "100%")
        rect.attribute("height", "100%")
      }
      svg.element("g") { group in
        group.attribute("aria-hidden", "true")
        group.attribute("transform", "translate(24 24)")
        DrawingWriter(prefix: .file, id: model.chart.id).write(
          head, isMirrored: words.isRightToLeft, into: &group)
        guard let picture else { return }
        group.element("g") { inner in
          inner.attribute("transform") { transform in
            transform.raw("translate(0 ")
            transform.number(top)
            transform.raw(")")
          }
          DrawingWriter(prefix: .file, id: model.chart.id).write(
            picture.drawing, isMirrored: model.isMirrored, into: &inner)
        }
      }
    }
  }
}
