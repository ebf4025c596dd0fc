import Configuration
import Figures
import Languages
import Markup
import Vocabulary
import Wording

/// A table of figures as markup: rows of places, years across. Written here and not by a template because a portal has
/// thousands of its cells.
struct FigureTable {
  let words: FigureWords
  let caption: String
  let rowHead: String
  let rows: [Row]
  let periods: [Period]

  struct Row {
    var name: String
    var address: String?
    var observations: [PublishedObservation]
  }

  var markup: String {
    let content = Markup(capacity: 4096) { writer in
      writer.element("div") { region in
        region.attribute("class", "scroll")
        region.attribute("role", "region")
        region.attribute("tabindex", "0")
        region.attribute("aria-label", caption)
        region.element("table") { table in
          table.attribute("class", "figures sortable")
          table.element("caption") { $0.text(caption) }
          table.element("thead") { head in head.element("tr") { heads(&$0) } }
          table.element("tbody") { body in for row in rows { body.element("tr") { write(row, &$0) } } }
        }
      }
      legend(&writer)
    }
    return content.string
  }

  private func heads(_ row: inout MarkupWriter) {
    row.element("th") {
      $0.attribute("scope", "col")
      $0.text(rowHead)
    }
    for period in periods {
      row.element("th") {
        $0.attribute("scope", "col")
        $0.attribute("class", "number")
        $0.text(words.words.period(period, .short))
      }
    }
  }

  private func write(_ row: Row, _ writer: inout MarkupWriter) {
    writer.element("th") { head in
      head.attribute("scope", "row")
      guard let address = row.address else { return head.text(row.name) }
      head.element("a") {
        $0.attribute("href", address)
        $0.text(row.name)
      }
    }
    for observation in row.observations {
      writer.element("td") { cell in
        cell.attribute("class", "number")
        if let value = observation.value { cell.attribute("data-value", value, decimals: 6) }
        cell.text(words.value(observation))
        let sign = words.sign(observation.withoutDemonstration)
        guard observation.value != nil, !sign.isEmpty else { return }
        cell.text(" ")
        cell.element("small") { $0.text(sign) }
      }
    }
  }

  private func legend(_ writer: inout MarkupWriter) {
    let legend = words.legend(rows.flatMap(\.observations).map(\.withoutDemonstration))
    guard !legend.isEmpty else { return }
    writer.element("dl") { list in
      list.attribute("class", "legend")
      for (sign, meaning) in legend {
        list.element("div") { pair in
          pair.element("dt") { $0.text(sign) }
          pair.element("dd") { $0.text(meaning) }
        }
      }
    }
  }
}
