import Configuration
import Figures
import Languages
import Markup
import Vocabulary
import Wording

/// A table of figures as markup: a row to a place or an indicator, a column to a period or to what is known of it.
/// Written here and not by a template because a portal has thousands of its cells.
struct FigureTable: Sendable {
  let words: FigureWords
  let caption: String
  let rowHead: String
  let heads: [String]
  /// Where the heads lead to; none where they lead nowhere.
  var headAddresses: [String?] = []
  let rows: [Row]
  /// Whether a reader may sort it by its values; never where that would rank places by what young people answered.
  let isSortable: Bool

  struct Row: Sendable {
    var name: String
    var address: String?
    var cells: [Cell]
  }

  enum Cell: Sendable {
    case figure(PublishedObservation)
    /// A text with the number it is sorted by.
    case text(String, Double? = nil)

    /// A number of things.
    static func count(_ count: Int, _ words: FigureWords) -> Cell {
      .text(words.words.number(Double(count), decimals: 0), Double(count))
    }
  }

  /// The figures that stand in it.
  var figures: [PublishedObservation] {
    rows.flatMap(\.cells).compactMap { cell in
      guard case .figure(let observation) = cell else { return nil }
      return observation
    }
  }

  private var observations: [PublishedObservation] { figures.map(\.withoutDemonstration) }

  var markup: String {
    let content = Markup(capacity: 4096) { writer in
      writer.element("div") { region in
        region.attribute("class", "scroll")
        region.attribute("role", "region")
        region.attribute("tabindex", "0")
        region.attribute("aria-label", caption)
        region.element("table") { table in
          table.attribute("class", isSortable ? "figures values sortable" : "figures values")
          table.element("caption") { $0.text(caption) }
          table.element("thead") { head in head.element("tr") { writeHeads(&$0) } }
          table.element("tbody") { body in for row in rows { body.element("tr") { write(row, &$0) } } }
        }
      }
      legend(&writer)
    }
    return content.string
  }

  private func writeHeads(_ row: inout MarkupWriter) {
    row.element("th") {
      $0.attribute("scope", "col")
      $0.text(rowHead)
    }
    for (index, head) in heads.enumerated() {
      row.element("th") { cell in
        cell.attribute("scope", "col")
        guard headAddresses.indices.contains(index), let address = headAddresses[index] else { return cell.text(head) }
        cell.element("a") {
          $0.attribute("href", address)
          $0.text(head)
        }
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
    for cell in row.cells { writer.element("td") { write(cell, &$0) } }
  }

  private func write(_ cell: Cell, _ writer: inout MarkupWriter) {
    switch cell {
    case .text(let text, let value):
      if isSortable, let value { writer.attribute("data-value", value, decimals: 6) }
      writer.text(text)
    case .figure(let observation):
      // What is not whole is not ranked: it stands last, whichever way a reader sorts.
      if isSortable, observation.isWhole, let value = observation.value {
        writer.attribute("data-value", value, decimals: 6)
      }
      writer.text(words.value(observation))
      let sign = words.sign(observation.withoutDemonstration)
      guard observation.value != nil, !sign.isEmpty else { return }
      writer.text(" ")
      writer.element("small") { $0.text(sign) }
    }
  }

  private func legend(_ writer: inout MarkupWriter) {
    let legend = words.legend(observations)
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

extension PublishedObservation {
  /// The same figure for a table whose caption says that it comes from demonstration records.
  var withoutDemonstration: PublishedObservation {
    var copy = self
    copy.flags.remove(.demonstration)
    return copy
  }
}

extension Comparison {
  /// The same for a page that says of all its figures that they are invented.
  var withoutDemonstration: Comparison {
    var copy = self
    copy.before = before.withoutDemonstration
    copy.after = after.withoutDemonstration
    return copy
  }
}
