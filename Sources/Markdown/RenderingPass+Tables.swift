import Markup

extension RenderingPass {
  /// A table in a frame that scrolls sideways where it must, can be reached by keyboard and has a name.
  mutating func write(_ table: Block.PipedTable, to writer: inout MarkupWriter) {
    let label = table.caption.isEmpty ? renderer.labels.table(table.head.map(\.plainText)) : table.caption.plainText
    let name = ownName(ofTable: label)
    writer.element("figure") { figure in
      figure.attribute("class", "table")
      figure.element("div") { frame in
        frame.attribute("class", "table-frame")
        frame.attribute("role", "region")
        frame.attribute("tabindex", "0")
        frame.attribute("aria-label", name)
        frame.element("table") { element in
          element.element("caption") { caption in
            // Seen by whoever hears the table only: its head says the same to the others.
            if table.caption.isEmpty {
              caption.attribute("class", "unseen")
              caption.text(label)
            } else {
              write(table.caption, to: &caption)
              finishLine()
            }
          }
          element.element("thead") { head in head.element("tr") { writeHead(table, to: &$0) } }
          guard !table.rows.isEmpty else { return }
          element.element("tbody") { body in
            for row in table.rows { body.element("tr") { write(row, of: table, to: &$0) } }
          }
        }
      }
    }
  }

  /// A name that no table before has: who goes from part to part by ear tells them apart by the heading that they stand
  /// below, and what still is alike by its number.
  private mutating func ownName(ofTable label: String) -> String {
    if tableNames.insert(label).inserted { return label }
    let below = foundHeadings.last.map { "\(label) (\($0.text))" } ?? label
    if tableNames.insert(below).inserted { return below }
    var number = 2
    while !tableNames.insert("\(below) \(number)").inserted { number += 1 }
    return "\(below) \(number)"
  }

  private mutating func writeHead(_ table: Block.PipedTable, to row: inout MarkupWriter) {
    for (column, content) in table.head.enumerated() {
      // The corner above the names of rows is often empty, and is the head of nothing then.
      guard !content.isEmpty else {
        row.element("td") { _ in }
        continue
      }
      row.element("th") { cell in
        cell.attribute("scope", "col")
        align(table.alignments[column], &cell)
        write(content, to: &cell)
      }
      words += " "
    }
    finishLine()
  }

  /// The first cell of a row names it, where there are others.
  private mutating func write(_ cells: [[Inline]], of table: Block.PipedTable, to row: inout MarkupWriter) {
    for (column, content) in cells.enumerated() {
      if column == 0, cells.count > 1, !content.isEmpty {
        row.element("th") { cell in
          cell.attribute("scope", "row")
          align(table.alignments[column], &cell)
          write(content, to: &cell)
        }
      } else {
        row.element("td") { cell in
          align(table.alignments[column], &cell)
          write(content, to: &cell)
        }
      }
      words += " "
    }
    finishLine()
  }

  private func align(_ alignment: Block.PipedTable.Alignment?, _ cell: inout MarkupWriter) {
    if let alignment { cell.attribute("class", "align-\(alignment.rawValue)") }
  }
}
