import Content
import Languages
import Markup
import Vocabulary
import Wording

/// Statements by years or by places, each cell with the words of a state; what is open says so. The tint follows the order of
/// the states and says nothing that the words do not.
struct StateTable {
  let caption: String
  let rowHead: String
  let columns: [Column]
  let framework: QualityFramework
  let context: PageContext

  /// A year, or a place with its year.
  struct Column {
    var title: String
    var detail: String?
    var address: String?
    var answers: [String: SelfCheck.Answer]
  }

  /// The steps of tint that styles know.
  private static let tints = 5
  /// The most columns that fit beside the statements on every page that is not narrow.
  private static let mostInPlace = 4

  var markup: String {
    Markup(capacity: 8192) { writer in
      // A keyboard stops at what can be scrolled, and narrow pages show cells one below the other.
      guard columns.count > StateTable.mostInPlace else { return writeTable(&writer) }
      writer.element("div") { region in
        region.attribute("class", "scroll")
        region.attribute("role", "region")
        region.attribute("tabindex", "0")
        region.attribute("aria-label", caption)
        writeTable(&region)
      }
    }.string
  }

  private func writeTable(_ writer: inout MarkupWriter) {
    writer.element("table") { table in
      table.attribute("class", "states")
      table.element("caption") { $0.text(caption) }
      table.element("thead") { head in head.element("tr") { writeHeads(&$0) } }
      for part in framework.parts { table.element("tbody") { write(part, &$0) } }
    }
  }

  private func writeHeads(_ row: inout MarkupWriter) {
    row.element("th") {
      $0.attribute("scope", "col")
      $0.text(rowHead)
    }
    for column in columns {
      row.element("th") { cell in
        cell.attribute("scope", "col")
        if let address = column.address {
          cell.element("a") {
            $0.attribute("href", address)
            $0.text(column.title)
          }
        } else {
          cell.text(column.title)
        }
        if let detail = column.detail {
          cell.raw(" ")
          cell.element("small") { $0.text(detail) }
        }
      }
    }
  }

  private func write(_ part: QualityFramework.Part, _ body: inout MarkupWriter) {
    if !part.title.texts.isEmpty {
      body.element("tr") { row in
        row.attribute("class", "group")
        row.element("th") {
          $0.attribute("scope", "rowgroup")
          $0.attribute("colspan", String(columns.count + 1))
          $0.text(context.words.text(part.title))
        }
      }
    }
    for statement in part.statements {
      body.element("tr") { row in
        row.element("th") {
          $0.attribute("scope", "row")
          let text = context.words.text(statement.text)
          guard let link = statement.link else { return $0.text(text) }
          $0.element("a") {
            $0.attribute("href", link)
            $0.text(text)
          }
        }
        for column in columns { row.element("td") { write(column, statement.id, &$0) } }
      }
    }
  }

  private func write(_ column: Column, _ statement: String, _ cell: inout MarkupWriter) {
    // Where a narrow page shows cells one below the other, each says of what it is.
    cell.attribute("data-head", [column.title, column.detail].compactMap { $0 }.joined(separator: " "))
    guard let state = column.answers[statement]?.state else {
      cell.attribute("class", "open")
      return cell.text(context.text(.qualityOpen))
    }
    cell.attribute("class", "q\(state * (StateTable.tints - 1) / max(1, framework.states.count - 1))")
    cell.text(context.words.text(framework.states[state].name))
  }
}
