import Tables
import Vocabulary

/// A family of columns, one for each language: `name_sl`, `name_en`.
struct LocalizedColumns: Sendable {
  private let columns: [(language: Language, column: Int)]

  init(_ table: Table, _ prefix: String) {
    columns = table.header.enumerated().compactMap { index, name in
      name.hasPrefix(prefix) ? (Language(String(name.dropFirst(prefix.count))), index) : nil
    }
  }

  /// The first of the family.
  var first: Int? { columns.first?.column }

  func text(_ rows: inout TableRows) -> LocalizedText {
    var texts: [Language: String] = [:]
    for (language, column) in columns { if let text = rows.prose(column) { texts[language] = text } }
    return LocalizedText(texts)
  }
}
