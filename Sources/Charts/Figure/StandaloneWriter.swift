import Languages
import Markup
import Vocabulary
import Wording

/// Writes a chart as a file of its own: title, subtitle, notes and source drawn in, colours written out.
struct StandaloneWriter: Sendable {
  let model: ChartModel
  let texts: ChartTexts
  /// `nil` where the chart is not drawn: the file then says why.
  let picture: ChartPicture?
  let variant: ChartFile
  let theme: Theme

  private var margin: Double { pictureWidth.margin }
  private static let noteGap = 3.0
  /// The baseline of the title, from the picture to that of the first note, and what the last note leaves free.
  private static let (firstLine, notesDrop, lastLine) = (20.0, 22.0, 14.0)

  private var pictureWidth: PictureWidth { variant == .narrow ? .narrow : .wide }
  private var width: Double { pictureWidth.points }

  /// The texts around the picture, where the picture begins, and the size of the file, in its units.
  typealias Layout = (head: Drawing, top: Double, size: (width: Double, height: Double))

  /// - Parameter layout: made before, by a writer of the same picture and width.
  func bytes(_ layout: Layout? = nil) -> [UInt8] {
    let layout = layout ?? self.layout()
    var svg = MarkupWriter(capacity: 8192)
    write(layout.head, top: layout.top, size: layout.size, into: &svg)
    return svg.finish()
  }

  func layout() -> Layout {
    var head = Drawing(width: width)
    var y = StandaloneWriter.firstLine
    for line in model.measure.exact.wrap(model.chart.title, to: width, size: Type.title, weight: .bold) {
      head.add(TextRun(line, weight: .bold, x: 0, y: y, size: Type.title))
      y += Type.titleLine
    }
    for line in model.measure.exact.wrap(model.subtitle, to: width, size: Type.subtitle) where !line.isEmpty {
      head.add(TextRun(line, x: 0, y: y, tone: .secondary, size: Type.subtitle))
      y += Type.subtitleLine
    }
    let top = y - Spacing.hair
    y = top + (picture?.drawing.height ?? 0) + StandaloneWriter.notesDrop
    let source = model.chart.sourceLines.joined(separator: " · ")
    // Invented data say so where a reader looks for their source, in every file.
    let origin = [model.chart.isDemonstration ? model.demonstrationNote : "", source].filter { !$0.isEmpty }
    let notes = (picture?.notes ?? []) + texts.notes(below: picture)
    for note in notes + [origin.joined(separator: " ")] where !note.isEmpty {
      let lines = model.measure.exact.wrap(note, to: width)
      head.add(TextRun(lines, x: 0, y: y, tone: .secondary))
      y += Type.height(lines.count) + StandaloneWriter.noteGap
    }
    return (head, top, (width + 2 * margin, (y + 2 * margin - StandaloneWriter.lastLine).rounded(.up)))
  }

  private func write(
    _ head: Drawing, top: Double, size: (width: Double, height: Double), into svg: inout MarkupWriter
  ) {
    let (width, height) = size
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
      let style = ChartStyle(of: [head] + (picture.map { [$0.drawing] } ?? []))
      svg.element("style") {
        $0.raw(bytes: variant == .light ? style.light(theme) : style.text(theme))
      }
      svg.leaf("rect") { rect in
        rect.attribute("class", "p")
        rect.attribute("width", "100%")
        rect.attribute("height", "100%")
      }
      svg.element("g") { group in
        group.attribute("aria-hidden", "true")
        group.attribute("transform") { transform in
          transform.raw("translate(")
          transform.number(margin)
          transform.raw(" ")
          transform.number(margin)
          transform.raw(")")
        }
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
