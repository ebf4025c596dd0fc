import Markup

/// A table in a text: a caption, a head, rows whose first cell names them, and notes.
struct TextTable {
  var caption: String
  var header: [String]
  var rows: [[String]]
  var hasRowHeads: Bool
  var notes: [String]

  /// The table in a frame that scrolls sideways where it must, and can be reached by keyboard.
  func markup(label: String) -> Markup {
    Markup(capacity: 4096) { writer in
      writer.element("figure") { figure in
        figure.attribute("class", "table")
        figure.element("div") { frame in
          frame.attribute("class", "table-frame")
          frame.attribute("role", "region")
          frame.attribute("tabindex", "0")
          frame.attribute("aria-label", label)
          frame.element("table") { write(to: &$0) }
        }
        for note in notes where !note.isEmpty {
          figure.element("p") { paragraph in
            paragraph.attribute("class", "note")
            paragraph.text(note)
          }
        }
      }
    }
  }

  private func write(to table: inout MarkupWriter) {
    if !caption.isEmpty { table.element("caption") { $0.text(caption) } }
    table.element("thead") { head in
      head.element("tr") { row in
        for name in header {
          row.element("th") { cell in
            cell.attribute("scope", "col")
            cell.text(name)
          }
        }
      }
    }
    table.element("tbody") { body in
      for cells in rows { body.element("tr") { write(cells, to: &$0) } }
    }
  }

  private func write(_ cells: [String], to row: inout MarkupWriter) {
    for (index, text) in cells.enumerated() {
      if index == 0, hasRowHeads {
        row.element("th") { cell in
          cell.attribute("scope", "row")
          cell.text(text)
        }
      } else {
        row.element("td") { $0.text(text) }
      }
    }
  }
}
