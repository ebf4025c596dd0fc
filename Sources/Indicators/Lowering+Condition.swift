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
  func persons(in condition: Condition) throws(FormulaProblem) -> (PersonTest?, Condition) {
    switch condition {
    case .and(let left, let right):
      let (first, before) = try persons(in: left)
      let (second, after) = try persons(in: right)
      let rest: Condition = before == .always ? after : after == .always ? before : .and(before, after)
      guard let first, let second else { return (first ?? second, rest) }
      guard first.column == second.column else {
        // Persons are counted by gender and by age, never by both at once.
        throw FormulaProblem(
          id: "formula.condition", offset: 0, message: "persons are recorded by gender or by age, not by both",
          hint: "leave one of the conditions out")
      }
      return (PersonTest(column: first.column, mask: first.mask & second.mask), rest)
    case .codes(let column, let words) where column.isByPerson:
      return (PersonTest(column: column, mask: try mask(of: words, in: column)), .always)
    case .not(.codes(let column, let words)) where column.isByPerson:
      return (PersonTest(column: column, mask: all(of: column) & ~(try mask(of: words, in: column))), .always)
    case .isPresent(let column) where column.isByPerson:
      return (PersonTest(column: column, mask: all(of: column)), .always)
    default: return (nil, condition)
    }
  }

  private func all(of column: CodeColumn) -> UInt64 { (1 << UInt64(min(63, values(of: column).count))) - 1 }

  private func values(of column: CodeColumn) -> [String] {
    // The order is that of the raw values.
    column == .status ? ["held", "cancelled", "planned"] : codes.values(of: column.rawValue).map(\.id)
  }

  private func mask(of words: [Condition.Word], in column: CodeColumn) throws(FormulaProblem) -> UInt64 {
    let values = values(of: column)
    var mask: UInt64 = 0
    for word in words {
      guard let index = values.firstIndex(of: word.text), index < 63 else {
        throw FormulaProblem(
          id: "formula.unknown-code", offset: word.offset,
          message: column == .status
            ? "\"\(word.text)\" is not a status"
            : "\"\(word.text)\" is not a value of \"\(column.rawValue)\" in codes.yml",
          hint: hint(for: word.text, among: values))
      }
      mask |= 1 << UInt64(index)
    }
    return mask
  }

  private static func misplaced(_ column: CodeColumn, at offset: Int) -> FormulaProblem {
    FormulaProblem(
      id: "formula.condition", offset: offset, message: "\"\(column.rawValue)\" can't be asked here",
      hint: "ask it of sum(visits) or distinct(visitors), and join it with other conditions by \"and\"")
  }
}
