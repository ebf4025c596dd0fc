import Diagnostics
import Records
import Vocabulary

/// Conditions: codes become bits of a mask, and what is asked of persons is taken apart from what is asked of rows.
extension Lowering {
  func lower(_ condition: Condition) throws(FormulaProblem) -> RowTest {
    switch condition {
    case .always: return .always
    case .codes(let column, let words):
      let mask = try mask(of: words, in: column)
      if column.isByPerson { throw Lowering.misplaced(column, at: words.first?.offset ?? 0) }
      return .codes(column, mask: mask)
    case .isPresent(let column):
      if column.isByPerson { throw Lowering.misplaced(column, at: 0) }
      return .isPresent(column)
    case .numberIsPresent(let column): return .numberIsPresent(column)
    case .compare(let column, let comparator, let value): return .compare(column, comparator, value)
    case .not(let inner): return .not(try lower(inner))
    case .and(let left, let right): return .and(try lower(left), try lower(right))
    case .or(let left, let right): return .or(try lower(left), try lower(right))
    }
  }

  /// What a condition asks of the persons counted, and what it asks of the rows.
  ///
  /// - Parameter byAnyList: whether persons are counted by every list, and not by those of visits alone.
  func persons(
    in condition: Condition, byAnyList: Bool = false
  ) throws(FormulaProblem) -> (PersonTest?, Condition) {
    switch condition {
    case .and(let left, let right):
      let (first, before) = try persons(in: left, byAnyList: byAnyList)
      let (second, after) = try persons(in: right, byAnyList: byAnyList)
      let rest: Condition = before == .always ? after : after == .always ? before : .and(before, after)
      guard let first, let second else { return (first ?? second, rest) }
      guard first.list == second.list else {
        // Persons are counted by gender and by age, never by both at once in a formula.
        throw FormulaProblem(
          id: "formula.condition", offset: 0,
          message: "persons are recorded by \(first.list) or by \(second.list), not by both",
          hint: "leave one of the conditions out")
      }
      return (PersonTest(list: first.list, mask: first.mask & second.mask), rest)
    case .codes(let column, let words) where isByPerson(column, byAnyList):
      return (PersonTest(list: column.name, mask: try mask(of: words, in: column)), .always)
    case .not(.codes(let column, let words)) where isByPerson(column, byAnyList):
      return (PersonTest(list: column.name, mask: all(of: column) - (try mask(of: words, in: column))), .always)
    case .isPresent(let column) where isByPerson(column, byAnyList):
      return (PersonTest(list: column.name, mask: all(of: column)), .always)
    default: return (nil, condition)
    }
  }

  private func isByPerson(_ column: CodeColumn, _ byAnyList: Bool) -> Bool {
    column.isByPerson || byAnyList && column != .status
  }

  private func all(of column: CodeColumn) -> CodeSet { CodeSet(values(of: column).indices) }

  private func values(of column: CodeColumn) -> [String] {
    switch column {
    case .status: CodeColumn.statuses
    case .list(let id, _): codes.values(of: id).map(\.id)
    }
  }

  private func mask(of words: [Condition.Word], in column: CodeColumn) throws(FormulaProblem) -> CodeSet {
    let values = values(of: column)
    var mask = CodeSet()
    for word in words {
      guard let index = values.firstIndex(of: word.text) else {
        throw FormulaProblem(
          id: "formula.unknown-code", offset: word.offset,
          message: column == .status
            ? "\"\(word.text)\" is not a status"
            : "\"\(word.text)\" is not a value of \"\(column.name)\" in codes.yml",
          hint: hint(for: word.text, among: values),
          cause: column != .status && codes.soundness == .faulty ? .lists : nil)
      }
      mask.insert(index)
    }
    return mask
  }

  private static func misplaced(_ column: CodeColumn, at offset: Int) -> FormulaProblem {
    FormulaProblem(
      id: "formula.condition", offset: offset, message: "\"\(column.name)\" can't be asked here",
      hint: "ask it of sum(visits) or distinct(visitors), and join it with other conditions by \"and\"")
  }
}
