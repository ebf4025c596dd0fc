import Documents
import Records
import Tables
import Vocabulary

/// The reference of a portal's files, as Markdown: it says what the declarations say by which they are read.
public enum Reference {
  /// Every table, with its columns.
  public static var tables: String {
    var text = """
      # Tables

      Every table of a portal, with all its columns. The program prints this page, so it is what the program reads;
      `kazalo schema activities` prints the same of one table for other programs, as a Table Schema.

      A table is a CSV file in UTF-8, with a comma, a semicolon or a tab between the cells. Columns may stand in any order.
      A decimal comma is read in files with semicolons, and a thousand has no sign inside: write `1234`, not `1.234`. What
      may be left out may be missing as a column, or empty in a row. An empty cell is *not recorded*: it is never zero.


      """
    text += TableDeclaration.all.map { "- [\($0.name)](#\($0.name)): `content/\($0.path)`\n" }.joined()
    for table in TableDeclaration.all { text += section(table) }
    return text
  }

  /// Every YAML file and the front matter of texts, with its keys.
  public static var documents: String {
    var text = """
      # YAML files

      Every YAML file of a portal, with all its keys, and what stands at the beginning of texts. The program prints this
      page; `kazalo schema portal` prints the same of one kind as a JSON Schema, with which editors complete and check.


      """
    let kinds = Schemas.documents
    text += kinds.map { "- [\($0.name)](#\($0.name)): `\($0.path)`\n" }.joined()
    for kind in kinds {
      text += "\n## \(kind.name)\n\n`\(kind.path)`\n\n"
      text += "| key | | holds | meaning |\n|---|---|---|---|\n"
      text += rows(of: kind.shape, under: "")
      if !kind.note.isEmpty { text += "\n\(kind.note)\n" }
    }
    return text
  }

  private static func section(_ table: TableDeclaration) -> String {
    var text = "\n## \(table.name)\n\n\(table.meaning)\n\n`content/\(table.path)`\n\n"
    text += "| column | | holds | meaning | example |\n|---|---|---|---|---|\n"
    for column in table.columns {
      let need = column.isRequired ? "needed" : ""
      text +=
        "| `\(column.told)` | \(need) | \(holds(column.kind)) | \(cell(column.meaning)) | `\(column.example)` |\n"
    }
    if !table.key.isEmpty {
      text += "\nOnce in all its files: \(table.key.map { "`\($0)`" }.joined(separator: ", ")) together.\n"
    }
    return text
  }

  private static func holds(_ kind: TableColumn.Kind) -> String {
    switch kind {
    case .text: "a text"
    case .slug: "a name of letters, digits and hyphens"
    case .day: "a day"
    case .time: "a time"
    case .year: "a year"
    case .period: "a period: `2024`, `2024-S1`, `2024-Q3`, `2024-07` or `2024/25`"
    case .boolean: "`yes` or `no`"
    case .reference(let other): "an id of \(other)"
    case .references(let other): "ids of \(other)"
    case .place: "a place"
    case .places: "places"
    case .count: "a whole number"
    case .number: "a number"
    case .oneOf(let words): words.map { "`\($0)`" }.joined(separator: ", ")
    case .matching: "signs"
    }
  }

  /// The rows of a shape's keys, those inside of others behind them.
  private static func rows(of shape: Shape, under path: String) -> String {
    switch shape {
    case .object(let fields):
      return fields.map { field in
        let name = path.isEmpty ? field.name : "\(path).\(field.name)"
        let need = field.isRequired ? "needed" : ""
        return "| `\(name)` | \(need) | \(holds(field.shape)) | \(cell(sentence(field.meaning))) |\n"
          + rows(of: field.shape, under: name)
      }.joined()
    case .list(let element): return rows(of: element, under: path + "[]")
    case .map(let element): return rows(of: element, under: path.isEmpty ? "<name>" : path + ".<name>")
    case .scalarOr(_, let other): return rows(of: other, under: path)
    default: return ""
    }
  }

  private static func holds(_ shape: Shape) -> String {
    switch shape {
    case .text: "a text"
    case .integer(let range): "a whole number from \(range.lowerBound) to \(range.upperBound)"
    case .number(let range): "a number from \(plain(range.lowerBound)) to \(plain(range.upperBound))"
    case .boolean: "`true` or `false`"
    case .day: "a day such as `2026-07-06`"
    case .oneOf(let words): words.map { "`\($0)`" }.joined(separator: ", ")
    case .slug: "a name of letters, digits and hyphens"
    case .list(let element): "a list: \(holds(element))"
    case .object: "a mapping"
    case .map(let element): "any names, each with \(holds(element))"
    case .localized: "a text for each language"
    case .scalarOr(let scalar, let other): "\(holds(scalar)), or \(holds(other))"
    }
  }

  private static func plain(_ number: Double) -> String {
    var bytes: [UInt8] = []
    bytes.append(plain: number, decimals: 6)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// With a capital and a full stop.
  private static func sentence(_ text: String) -> String {
    guard let first = text.first else { return text }
    let begun =
      text.prefix(4).contains(where: { $0.isUppercase || $0 == "." }) ? text : first.uppercased() + text.dropFirst()
    return begun.hasSuffix(".") ? begun : begun + "."
  }

  /// As a cell of a table can hold it.
  private static func cell(_ text: String) -> String {
    text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
      .split(separator: "<", omittingEmptySubsequences: false).joined(separator: "&lt;")
  }
}
