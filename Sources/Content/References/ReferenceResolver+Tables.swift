import Charts
import Diagnostics
import Figures
import Languages
import Markdown
import Markup
import Vocabulary
import Wording

extension ReferenceResolver {
  /// The table of a `table:` reference to figures: a row per place or category, a column per period.
  func table(
    _ reference: Reference, caption: String, _ shown: inout [PublishedObservation], into log: inout DiagnosticLog
  ) -> (markup: Markup, text: String)? {
    guard let query = ChartRequest(FigureQuestion(reference), among: figures, into: &log)?.figures else { return nil }
    let periods = rows.periods(of: query)
    let rows = self.rows.rows(of: query, periods)
    let observations = rows.flatMap(\.observations)
    guard observations.contains(where: { $0.value != nil }) else {
      log.error(
        "reference.no-figure", reference.location, "there is no figure for this table",
        hint: "name another period or place")
      return nil
    }
    shown += observations
    let corner =
      query.dimension.flatMap { figures.world.dimension($0) }.map { words.text($0.title) } ?? words.words[.tablePlace]
    let title = caption.isEmpty ? words.title(of: query.indicator) : caption
    let table = TextTable(
      caption: "\(title) (\(words.unit(of: query.indicator)))",
      header: [corner] + periods.map { words.words.period($0, .short) },
      rows: rows.map { row in [row.name] + row.observations.map(cell) }, hasRowHeads: true,
      notes: words.legend(observations).map { "\($0.sign): \($0.meaning)" } + self.rows.notes(of: rows)
        + [builder.sourceLine(of: observations)])
    return (table.markup(label: title), title)
  }

  /// The value with its sign; what has no value is a sign already.
  private func cell(_ observation: PublishedObservation) -> String {
    let value = words.value(observation)
    guard observation.measure != nil else { return value }
    let sign = words.sign(observation)
    return sign.isEmpty ? value : "\(value) \(sign)"
  }

  /// A CSV file as a table, as it is.
  func table(_ table: ContentTable, caption: String) -> (markup: Markup, text: String) {
    let shown = TextTable(caption: caption, header: table.header, rows: table.rows, hasRowHeads: true, notes: [])
    return (shown.markup(label: caption), caption)
  }

  /// A card that leads to a video: nothing of it is loaded here.
  func video(_ reference: Reference, caption: String, into log: inout DiagnosticLog) -> (markup: Markup, text: String)?
  {
    let address = WebAddress.escaped(reference.subject)
    let host = address.dropFirst("https://".count).prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    guard WebAddress.fault(in: address, allowing: [.https]) == nil, host.contains(".") else {
      log.error(
        "reference.video", reference.subjectLocation, "\"\(address.prefix(60))\" is no address of a video",
        hint: "write video:https://…")
      return nil
    }
    guard !caption.isEmpty else {
      log.error(
        "reference.video", reference.location, "the video has no caption",
        hint: "write between the brackets what it shows")
      return nil
    }
    let note = words.words[.videoOpens, ["host": .text(String(host))]]
    let markup = Markup { writer in
      writer.element("p") { card in
        card.attribute("class", "video")
        card.element("a") { anchor in
          anchor.attribute("href", address)
          anchor.element("span") { mark in
            mark.attribute("class", "video-mark")
            mark.attribute("aria-hidden", "true")
          }
          anchor.element("span") { title in
            title.attribute("class", "video-title")
            title.text(caption)
          }
          anchor.text(" ")
          anchor.element("span") { text in
            text.attribute("class", "video-note")
            text.text(note)
          }
        }
      }
    }
    return (markup, caption)
  }
}
