import Diagnostics
public import Records
import Vocabulary

/// What the words of a portal's formulas stand for beside those of the language.
public struct FormulaNames: Sendable {
  let lists: CodeLists

  public init(_ lists: CodeLists) { self.lists = lists }

  func codes(_ word: String) -> CodeColumn? {
    if word == "status" { return .status }
    guard let id = id(of: word), let place = lists.place(of: id) else { return nil }
    return .list(id, place)
  }

  func numbers(_ word: String) -> NumberColumn? {
    if let column = NumberColumn.everywhere.first(where: { $0.name == word }) { return column }
    return lists.columns.enumerated().first { word == $0.element.id || word == CodeLists.column(of: $0.element.id) }
      .map { .own($0.offset, $0.element) }
  }

  /// The list that a word names as it is declared, or as its column is called.
  private func id(of word: String) -> String? {
    lists.dimensions.first { $0.id == word || CodeLists.column(of: $0.id) == word }?.id
  }

  /// The words of columns of numbers, for hints.
  var numberNames: [String] { NumberColumn.everywhere.map(\.name) + lists.columns.map { CodeLists.column(of: $0.id) } }

  /// The words of columns of codes, for hints.
  var codeNames: [String] {
    lists.dimensions.filter { $0.scope != .figures }.map { CodeLists.column(of: $0.id) } + ["status"]
  }

  /// A problem with a word that is no column; it is no problem of its own where the word may be a list or a column that the
  /// portal declares.
  func marked(_ problem: FormulaProblem, of word: String) -> FormulaProblem {
    var problem = problem
    let follows =
      lists.soundness == .faulty || lists.soundness == .missing && Dimension.usual.contains(word)
    if follows { problem.cause = .lists }
    return problem
  }

  /// Why a word is no column; `nil` where nothing more is known than that it is none.
  func reason(_ word: String, at offset: Int) -> FormulaProblem? {
    if let list = lists.dimensions.first(where: { $0.id == word || CodeLists.column(of: $0.id) == word }) {
      return FormulaProblem(
        id: "formula.list", offset: offset, message: "the list \"\(list.id)\" sorts nothing but reported figures",
        hint: "write counts: activities or counts: visits for it in codes.yml, or leave the condition out")
    }
    guard Dimension.usual.contains(word) else { return nil }
    return FormulaProblem(
      id: "formula.list", offset: offset, message: "\"\(word)\" is not declared in codes.yml",
      hint: "declare the list there with its values, or leave the condition out")
  }
}
