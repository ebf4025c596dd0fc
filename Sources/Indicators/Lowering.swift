import Diagnostics
import Records
import Vocabulary

/// Turns formulas into terms: follows references from one indicator to another and looks codes up.
struct Lowering {
  let definitions: [IndicatorDefinition]
  let codes: CodeLists
  let indexes: [String]
  private(set) var aggregates: [Aggregate] = []
  private var known: [Aggregate: Int] = [:]
  /// How many more parts a formula may unfold to; references can double it at each step.
  private var left = 0

  init(definitions: [IndicatorDefinition], codes: CodeLists, indexes: [String]) {
    self.definitions = definitions
    self.codes = codes
    self.indexes = indexes
  }

  /// The measure of a definition; `nil` where it has a problem, which goes to `log`.
  mutating func measure(of definition: IndicatorDefinition, into log: inout DiagnosticLog) -> Measure? {
    let numerator = lower(definition.numerator, of: definition, into: &log)
    guard let denominator = definition.denominator else { return numerator.flatMap(split) }
    let below = lower(denominator, of: definition, into: &log)
    guard let numerator, let below else { return nil }
    return Measure(numerator: numerator, denominator: below)
  }

  /// What a formula divides last is its numerator and denominator.
  private func split(_ term: Term) -> Measure {
    guard case .binary(.divide, let above, let below) = term else { return Measure(numerator: term) }
    return Measure(numerator: above, denominator: below)
  }

  private mutating func lower(
    _ formula: IndicatorDefinition.WrittenFormula, of definition: IndicatorDefinition, into log: inout DiagnosticLog
  ) -> Term? {
    left = 2000
    do {
      let term = try lower(formula.tree, path: [definition.id.name])
      try checkSurvey(term)
      return term
    } catch {
      formula.source.report(error, into: &log)
      return nil
    }
  }

  /// An index is a mean over persons; sums of activities can't be mixed with it.
  private func checkSurvey(_ term: Term) throws(FormulaProblem) {
    guard case .binary = term else { return }
    for leaf in term.leaves {
      if case .index(let id) = leaf {
        throw FormulaProblem(
          id: "formula.index", offset: 0, message: "index(\(id)) can't be joined with anything else",
          hint: "make it an indicator of its own")
      }
    }
  }

  private mutating func lower(_ formula: Formula, path: [String]) throws(FormulaProblem) -> Term {
    left -= 1
    guard left > 0 else {
      throw FormulaProblem(
        id: "formula.too-long", offset: 0, message: "the formula has more than 2000 parts with what it refers to",
        hint: "refer to fewer indicators")
    }
    switch formula {
    case .number(let value): return .number(value)
    case .quantity(let quantity, let condition, _):
      return .cell(aggregate(Aggregate(quantity: quantity, test: try lower(condition))))
    case .share(let column, let condition, _):
      let index = aggregate(Aggregate(quantity: .sum(column), test: try lower(condition)))
      return .binary(.divide, .cell(index), .whole(index))
    case .residents(let ages): return .residents(ages)
    case .distinct(let column): return .distinct(column)
    case .answers: return .answers
    case .index(let id, let offset):
      guard indexes.contains(id) else {
        throw FormulaProblem(
          id: "formula.unknown-index", offset: offset, message: "\"\(id)\" is not an index of a questionnaire",
          hint: hint(for: id, among: indexes))
      }
      return .index(id)
    case .reference(let name, let offset): return try reference(name, at: offset, path: path)
    case .binary(let sign, let left, let right):
      return .binary(sign, try lower(left, path: path), try lower(right, path: path))
    }
  }

  private mutating func reference(_ name: String, at offset: Int, path: [String]) throws(FormulaProblem) -> Term {
    if let start = path.firstIndex(of: name) {
      let cycle = (path[start...] + [name]).joined(separator: " → ")
      throw FormulaProblem(
        id: "formula.cycle", offset: offset, message: "the indicator is computed from itself: \(cycle)",
        hint: "write out the sum that is meant")
    }
    guard let target = definitions.first(where: { $0.id.name == name }) else {
      let names = definitions.map(\.id.name) + FormulaParser.functions
      throw FormulaProblem(
        id: "formula.unknown-indicator", offset: offset, message: "\"\(name)\" is not an indicator",
        hint: hint(for: name, among: names))
    }
    // What is wrong inside the other formula is reported there; here it is enough to say which one it is.
    do {
      let above = try lower(target.numerator.tree, path: path + [name])
      guard let below = target.denominator else { return above }
      return .binary(.divide, above, try lower(below.tree, path: path + [name]))
    } catch {
      if error.id == "formula.cycle" {
        throw FormulaProblem(id: error.id, offset: offset, message: error.message, hint: error.hint)
      }
      throw FormulaProblem(
        id: "formula.reference", offset: offset, message: "\"\(name)\" has a problem of its own: \(error.message)",
        hint: "mend \(target.location.file) first")
    }
  }

  private mutating func aggregate(_ aggregate: Aggregate) -> Int {
    if let index = known[aggregate] { return index }
    known[aggregate] = aggregates.count
    aggregates.append(aggregate)
    return aggregates.count - 1
  }

  private func lower(_ condition: Condition) throws(FormulaProblem) -> RowTest {
    switch condition {
    case .always: return .always
    case .codes(let column, let words):
      let values = codes.values(of: column.rawValue).map(\.id)
      var mask: UInt64 = 0
      for word in words {
        guard let index = values.firstIndex(of: word.text), index < 64 else {
          throw FormulaProblem(
            id: "formula.unknown-code", offset: word.offset,
            message: "\"\(word.text)\" is not a \(column.rawValue) of codes.yml",
            hint: hint(for: word.text, among: values))
        }
        mask |= 1 << UInt64(index)
      }
      return .codes(column, mask: mask)
    case .isPresent(let column): return .isPresent(column)
    case .numberIsPresent(let column): return .numberIsPresent(column)
    case .compare(let column, let comparator, let value): return .compare(column, comparator, value)
    case .not(let inner): return .not(try lower(inner))
    case .and(let left, let right): return .and(try lower(left), try lower(right))
    case .or(let left, let right): return .or(try lower(left), try lower(right))
    }
  }
}
