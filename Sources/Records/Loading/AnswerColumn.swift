import Diagnostics
import Tables

/// A column of answers, and what the words of a survey tool in it mean.
struct AnswerColumn {
  /// `nil` where the table does not have it.
  let column: Int?
  /// The tool's words; `nil` where our own codes stand in the cells.
  private let words: WordIndex?
  /// Our codes for the words.
  private let meanings: [String]

  init(_ column: Int?, codes: [Questionnaire.Import.Code]?) {
    self.column = column
    words = codes.map { WordIndex($0.map(\.written), meaning: "an answer that the questionnaire knows") }
    meanings = codes?.map(\.code) ?? []
  }

  /// The place in a list of what a cell means.
  func index(_ rows: inout TableRows, of list: WordIndex, _ id: String = "table.unknown-code") -> Int? {
    guard let words, let column else { return rows.code(column, of: list, id) }
    guard let word = rows.code(column, of: words, id) else { return nil }
    if let index = list.index(of: meanings[word]) { return index }
    rows.report(
      id, column, "\"\(meanings[word])\" is not \(list.meaning)",
      hint: "correct import: in the questionnaire; \(list.hint(for: meanings[word]))")
    return nil
  }

  /// The number that stands in a cell, or that its word means.
  func number(_ rows: inout TableRows) -> Int? {
    guard let words, let column else { return rows.integer(column, in: -1_000_000...1_000_000) }
    return rows.code(column, of: words, "responses.code").flatMap { Int(meanings[$0]) }
  }
}
