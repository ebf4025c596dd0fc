import Configuration
import Diagnostics
import OpenData
import Vocabulary

extension TranslationStatus {
  /// A table for a person: a line for each file of which something is left, and a sum for each language.
  public var text: String {
    let languages = rows.reduce(into: [Language]()) { if !$0.contains($1.language) { $0.append($1.language) } }
    guard !languages.isEmpty else { return "There is nothing to translate: the portal has one language.\n" }
    return languages.map { language in
      let own = rows.filter { $0.language == language }
      let sources = Set(own.map(\.source.tag)).sorted().joined(separator: ", ")
      let left = own.filter { !$0.isDone }
      let sum = own.reduce(0) { $0 + $1.total }
      let words = own.reduce(0) { $0 + $1.words }
      guard !left.isEmpty else { return "\(language) from \(sources): all \(sum) texts are translated\n" }
      let count = left.reduce(0) { $0 + $1.left }
      return "\(language) from \(sources): \(count) of \(sum) texts are left, \(words) words\n"
        + TranslationStatus.table(left)
    }.joined(separator: "\n")
  }

  private static func table(_ rows: [Row]) -> String {
    let head = ["", "texts", "missing", "as in source", "older", "words", "first"]
    let cells = rows.map { row in
      [
        row.file, String(row.total), count(row.missing), count(row.equal), count(row.outdated), String(row.words),
        (row.missing + row.equal + row.outdated).first ?? "",
      ]
    }
    let widths = head.indices.map { column in ([head] + cells).map { $0[column].count }.max() ?? 0 }
    return ([head] + cells).map { line in
      var text = "  "
      for (column, cell) in line.enumerated() {
        let space = String(repeating: " ", count: widths[column] - cell.count)
        text += column == 0 || column == head.count - 1 ? cell + space : space + cell
        text += "  "
      }
      while text.last == " " { text.removeLast() }
      return text + "\n"
    }.joined()
  }

  private static func count(_ names: [String]) -> String { names.isEmpty ? "–" : String(names.count) }

  /// The same for programs, with all names; members always in the same order.
  public var json: String {
    var json = JSONText()
    json.open("{")
    json.list("rows", rows) { json, row in
      json.separate()
      json.open("{")
      json.member("language", row.language.tag)
      json.member("source", row.source.tag)
      json.member("section", row.section.rawValue)
      json.member("file", row.file)
      json.member("texts", Double(row.total))
      json.list("missing", row.missing) { json, name in json.element(name) }
      json.list("equal", row.equal) { json, name in json.element(name) }
      json.list("older", row.outdated) { json, name in json.element(name) }
      json.member("words", Double(row.words))
      json.close("}")
    }
    json.close("}")
    return String(decoding: json.bytes, as: UTF8.self) + "\n"
  }
}
