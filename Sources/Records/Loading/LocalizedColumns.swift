import Tables
import Vocabulary

/// A family of columns, one for each language: `name_sl`, `name_en`; where a text is alike in all of them, one for all.
struct LocalizedColumns: Sendable {
  private let columns: [(language: Language, column: Int)]
  /// The column of a text for all languages, and these.
  private var common: (column: Int, languages: [Language])?

  /// - Parameter languages: those that a column without a language, such as `name`, speaks for.
  init(_ table: Table, _ prefix: String, commonTo languages: [Language] = []) {
    if let column = table.column(String(prefix.dropLast())), !languages.isEmpty { common = (column, languages) }
    columns = table.header.enumerated().compactMap { index, name in
      name.hasPrefix(prefix) ? (Language(String(name.dropFirst(prefix.count))), index) : nil
    }
  }

  /// The first of the family.
  var first: Int? { common?.column ?? columns.first?.column }

  func text(_ rows: inout TableRows) -> LocalizedText {
    var texts: [Language: String] = [:]
    for (language, column) in columns { if let text = rows.prose(column) { texts[language] = text } }
    if let common, let text = rows.prose(common.column) {
      for language in common.languages where texts[language] == nil { texts[language] = text }
    }
    return LocalizedText(texts)
  }
}
