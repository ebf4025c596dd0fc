import Figures
import Languages
import Markup
import Vocabulary
import Wording

/// Writes the `<figure>` of a chart: caption and lead, both pictures, the table, notes, source and links.
struct FigureWriter: Sendable {
  let model: ChartModel
  let texts: ChartTexts
  /// The pictures, wide and narrow; `nil` where the chart is not drawn and the table stands for it.
  let pictures: (wide: ChartPicture, narrow: ChartPicture)?
  let downloads: [ChartDownload]
  let headingLevel: Int

  private var id: String { model.chart.id }

  func write(into html: inout MarkupWriter) {
    html.element("figure") { figure in
      figure.attribute("class", "ch")
      figure.attribute("id", id)
      figure.attribute("lang", model.words.words.language.tag)
      if model.words.words.isRightToLeft { figure.attribute("dir", "rtl") }
      figure.attribute("aria-labelledby", id + "-h")
      writeCaption(into: &figure)
      if let pictures {
        write(pictures.wide, "w", into: &figure)
        write(pictures.narrow, "n", into: &figure)
      } else if let refusal = texts.refusal {
        figure.element("p") { paragraph in
          paragraph.attribute("class", "ch-none")
          paragraph.attribute("data-once", "")
          paragraph.text(refusal)
        }
      }
      writeTable(into: &figure)
      writeNotes(into: &figure)
      let lead = texts.lead.isEmpty ? nil : id + "-lead"
      FigureWriter.writeFoot(of: model, downloads, picturesAreToldBy: lead, isAlone: headingLevel == 1, into: &figure)
    }
  }

  private func writeCaption(into html: inout MarkupWriter) {
    html.element("figcaption") { caption in
      switch headingLevel {
      case ...1: caption.element("h1") { writeTitle(into: &$0) }
      case 2: caption.element("h2") { writeTitle(into: &$0) }
      case 3: caption.element("h3") { writeTitle(into: &$0) }
      case 4: caption.element("h4") { writeTitle(into: &$0) }
      case 5: caption.element("h5") { writeTitle(into: &$0) }
      default: caption.element("h6") { writeTitle(into: &$0) }
      }
      if !model.subtitle.isEmpty {
        caption.element("p") { paragraph in
          paragraph.attribute("class", "ch-sub")
          paragraph.text(model.subtitle)
        }
      }
      guard !texts.lead.isEmpty else { return }
      caption.element("p") { paragraph in
        paragraph.attribute("class", "ch-lead")
        paragraph.attribute("id", id + "-lead")
        paragraph.text(texts.lead)
      }
    }
  }

  private func writeTitle(into heading: inout MarkupWriter) {
    heading.attribute("id", id + "-h")
    heading.text(model.chart.title)
  }

  private func write(_ picture: ChartPicture, _ variant: String, into html: inout MarkupWriter) {
    html.element("svg") { svg in
      svg.attribute("class", "ch-" + variant)
      svg.attribute("role", "img")
      svg.attribute("aria-labelledby", "\(id)-\(variant)-t")
      if !texts.lead.isEmpty { svg.attribute("aria-describedby", id + "-lead") }
      svg.attribute("viewBox") { box in
        box.raw("0 0 ")
        box.number(picture.drawing.width)
        box.raw(" ")
        box.number(picture.drawing.height.rounded(.up))
      }
      svg.element("title") { title in
        title.attribute("id", "\(id)-\(variant)-t")
        title.text(texts.name)
      }
      svg.element("g") { group in
        group.attribute("aria-hidden", "true")
        // An attribute because checkers of style sheets do not know the property yet.
        if picture.drawing.hasHalo { group.attribute("paint-order", "stroke") }
        DrawingWriter(prefix: .page, id: "\(id)-\(variant)").write(
          picture.drawing, isMirrored: model.isMirrored, into: &group)
      }
    }
  }

  private func writeTable(into html: inout MarkupWriter) {
    let table = DataTable(model)
    guard model.kind.plot.shape != .table || texts.refusal != nil else {
      return writeShaded(table, into: &html)
    }
    html.element("details") { details in
      details.attribute("class", "ch-data")
      details.attribute("id", id + "-data")
      // Where no picture is drawn the table is what there is to read.
      if pictures == nil { details.attribute("open", "") }
      details.element("summary") { $0.text(model.words.words[.chartTableSummary, ["n": .integer(numbers)]]) }
      writeScroller(table, into: &details)
    }
  }

  /// How many numbers stand in the table.
  private var numbers: Int { model.grid.cells.joined().count { $0?.observation.value != nil } }

  private func writeScroller(_ table: DataTable, into html: inout MarkupWriter) {
    html.element("div") { scroller in
      scroller.attribute("class", "ch-scroll")
      scroller.attribute("tabindex", "0")
      scroller.attribute("role", "region")
      scroller.attribute("aria-labelledby", id + "-h")
      FigureWriter.write(table, of: model, into: &scroller)
    }
  }

  /// Writes a table that is the chart, below the key of its classes.
  private func writeShaded(_ table: DataTable, into html: inout MarkupWriter) {
    html.element("div") { shaded in
      shaded.attribute("class", "ch-data")
      shaded.attribute("id", id + "-data")
      shaded.element("ul") { list in
        list.attribute("class", "ch-key")
        for item in ClassScale(model).classes {
          list.element("li") { entry in
            entry.attribute("class", "ch-\(item.slot.name)")
            entry.text(item.label)
          }
        }
        if model.showsIntervals {
          list.element("li") { entry in
            entry.element("small") { $0.text(model.words.words[.chartIntervalBelow]) }
          }
        }
      }
      writeScroller(table, into: &shaded)
    }
  }

  static func writeTable(of model: ChartModel, into html: inout MarkupWriter) {
    write(DataTable(model), of: model, into: &html)
  }

  private static func write(_ table: DataTable, of model: ChartModel, into html: inout MarkupWriter) {
    // A title that names the period itself does not do so twice.
    let period = table.period.flatMap { model.chart.title.contains($0) ? nil : ", " + $0 } ?? ""
    table.write(caption: table.caption(model.words.words) + period, into: &html)
  }

  private func writeNotes(into html: inout MarkupWriter) {
    let wide = pictures?.wide.notes ?? []
    let narrow = pictures?.narrow.notes ?? []
    let notes = texts.notes
    guard !notes.isEmpty || !wide.isEmpty || !narrow.isEmpty else { return }
    html.element("ul") { list in
      list.attribute("class", "ch-notes")
      let shared = wide == narrow ? "" : "ch-of-w"
      for note in wide { FigureWriter.write(note, shared, into: &list) }
      if wide != narrow { for note in narrow { FigureWriter.write(note, "ch-of-n", into: &list) } }
      for note in notes { FigureWriter.write(note, "", into: &list) }
    }
  }

  private static func write(_ note: String, _ name: String, into list: inout MarkupWriter) {
    list.element("li") { item in
      item.attribute("data-once", "")
      if !name.isEmpty { item.attribute("class", name) }
      item.text(note)
    }
  }

  /// - Parameter lead: the id of the sentences that say what the chart's pictures show.
  static func writeFoot(
    of model: ChartModel, _ downloads: [ChartDownload], picturesAreToldBy lead: String? = nil, isAlone: Bool = true,
    into html: inout MarkupWriter
  ) {
    html.element("p") { foot in
      foot.attribute("class", "ch-foot")
      // Where nothing leads on from it, one line of it is enough for all the charts of a page.
      if downloads.isEmpty { foot.attribute("data-once", "") }
      if model.chart.isDemonstration {
        // A page says it of all its figures; a chart alone says it itself.
        foot.element("strong") { $0.text(isAlone ? model.demonstrationNote : model.demonstrationMark) }
        foot.text(" ")
      }
      for (index, line) in model.chart.sourceLines.enumerated() {
        if index > 0 { foot.text(" · ") }
        foot.text(line)
      }
      for download in downloads {
        foot.text(" ")
        foot.element("a") { link in
          link.attribute("href", download.address)
          if download.isPicture, let lead { link.attribute("aria-describedby", lead) }
          link.text(download.label)
        }
      }
    }
  }
}
