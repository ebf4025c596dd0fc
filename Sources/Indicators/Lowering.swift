import Diagnostics
import Records
import Vocabulary

/// Turns formulas into terms: follows references from one indicator to another and looks codes up.
struct Lowering {
  let definitions: [IndicatorDefinition]
  let codes: CodeLists
  let indexes: [String]
  /// The indicators whose definitions have problems of their own.
  let faulty: [IndicatorID]
  /// Whether the questionnaires have no faults, so that no index is missing.
  let areIndexesKnown: Bool
  private(set) var aggregates: [Aggregate] = []
  private var known: [Aggregate: Int] = [:]
  /// How many more parts a formula may unfold to; references can double it at each step.
  private var left = 0

  init(
    definitions: [IndicatorDefinition], codes: CodeLists, indexes: [String], areIndexesKnown: Bool,
    faulty: [IndicatorID]
  ) {
    self.areIndexesKnown = areIndexesKnown
    self.faulty = faulty
    self.definitions = definitions
    self.codes = codes
    self.indexes = indexes
  }

  /// The measure of a definition; `nil` where it has a problem, which goes to `log`.
  mutating func measure(of definition: IndicatorDefinition, into log: inout DiagnosticLog) -> Measure? {
    guard let written = definition.numerator else { return Measure(numerator: .reported(definition.id)) }
    let numerator = lower(written, of: definition, into: &log)
    var measure = numerator.map(split)
    if let denominator = definition.denominator {
      let below = lower(denominator, of: definition, into: &log)
      guard let numerator, let below else { return nil }
      measure = below == .number(1) ? split(numerator) : Measure(numerator: numerator, denominator: below)
    }
    guard let measure else { return nil }
    if let problem = mixture(measure) {
      written.source.report(problem, codes, into: &log)
      return nil
    }
    return withCoverage(measure)
  }

  /// Answers are counted alone or divided by those asked.
  private func mixture(_ measure: Measure) -> FormulaProblem? {
    let leaves = measure.leaves
    guard leaves.contains(.answers) || leaves.contains(.asked) else { return nil }
    let isRate = measure.denominator == .asked || measure.denominator == nil
    guard measure.numerator != .answers || !isRate else { return nil }
    return FormulaProblem(
      id: "formula.answers", offset: 0, message: "answers and those asked can't be joined with anything else",
      hint: "write count(answers) or count(answers) / count(asked)")
  }

  /// Adds the whole of which the denominator covers the part where a column is filled.
  private mutating func withCoverage(_ measure: Measure) -> Measure {
    guard case .cell(let index)? = measure.denominator, let whole = aggregates[index].whole else { return measure }
    var result = measure
    result.whole = aggregate(whole)
    return result
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
      formula.source.report(error, codes, into: &log)
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
    case .quantity(let quantity, let condition, let offset):
      return try lower(quantity, condition, at: offset)
    case .share(let column, let condition, _):
      let index = aggregate(Aggregate(quantity: .sum(column), test: try lower(condition).normal))
      return .binary(.divide, .cell(index), .whole(index))
    case .residents(let ages): return .residents(ages)
    case .distinct(let column, let condition, let offset):
      let (persons, rest) = try persons(in: condition, byAnyList: true)
      guard rest == .always else {
        throw FormulaProblem(
          id: "formula.condition", offset: offset,
          message: "distinct(…) can only be tested for one list, such as gender or age",
          hint: "write distinct(\(column.rawValue)) where age in (15-19, 20-24)")
      }
      return .distinct(column, persons)
    case .yearly(let column): return .yearly(column)
    case .asked: return .asked
    case .centres: return .centres
    case .goals(let reached): return .goals(reached: reached)
    case .calendarWeeks(let recorded): return .calendarWeeks(recorded: recorded)
    case .answers: return .answers
    case .index(let id, let offset):
      guard indexes.contains(id) else {
        throw FormulaProblem(
          id: "formula.unknown-index", offset: offset, message: "\"\(id)\" is not an index of a questionnaire",
          hint: hint(for: id, among: indexes), cause: areIndexesKnown ? nil : .definition)
      }
      return .index(id)
    case .reference(let name, let offset): return try reference(name, at: offset, path: path)
    case .binary(let sign, let left, let right):
      return .joined(sign, try lower(left, path: path), try lower(right, path: path))
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
        hint: hint(for: name, among: names), cause: faulty.contains { $0.name == name } ? .definition : nil)
    }
    guard let numerator = target.numerator else {
      throw FormulaProblem(
        id: "formula.reported", offset: offset,
        message: "\"\(name)\" was computed by others, and formulas can't compute with it",
        hint: "make what is computed an indicator of its own with reported: true, or use a column of the records")
    }
    // What is wrong inside the other formula is reported there; here it is enough to say which one it is.
    do {
      let above = try lower(numerator.tree, path: path + [name])
      guard let below = target.denominator else { return above }
      return .joined(.divide, above, try lower(below.tree, path: path + [name]))
    } catch {
      if error.id == "formula.cycle" {
        throw FormulaProblem(id: error.id, offset: offset, message: error.message, hint: error.hint)
      }
      throw FormulaProblem(
        id: "formula.reference", offset: offset, message: "\"\(name)\" has a problem of its own: \(error.message)",
        hint: "mend \(target.location.file) first", cause: error.cause)
    }
  }

  /// A sum over activities, or over the persons of one gender or age that were counted at them.
  private mutating func lower(
    _ quantity: Formula.Total, _ condition: Condition, at offset: Int
  ) throws(FormulaProblem) -> Term {
    guard case .sum(let column) = quantity, column.isCountedByPerson else {
      return .cell(aggregate(Aggregate(quantity: quantity, test: try lower(condition))))
    }
    let (persons, rest) = try persons(in: condition)
    let test = try lower(rest).normal
    // All persons are summed beside some of them: protection asks how many are left.
    let all = aggregate(Aggregate(quantity: quantity, test: test))
    return .cell(persons == nil ? all : aggregate(Aggregate(quantity: quantity, test: test, persons: persons)))
  }

  private mutating func aggregate(_ aggregate: Aggregate) -> Int {
    if let index = known[aggregate] { return index }
    known[aggregate] = aggregates.count
    aggregates.append(aggregate)
    return aggregates.count - 1
  }

}
