import Records
import Vocabulary

/// What went into a figure beside its numerator and denominator.
extension Measuring {
  /// How many visits of a subgroup a term speaks of; `nil` where it speaks of none.
  func subgroup(_ term: Term, _ question: MeasureQuestion) -> Double? {
    guard case .cell(let index) = term else { return nil }
    let aggregate = program.aggregates[index]
    guard aggregate.persons != nil || aggregate.quantity.isOfFewPersons else { return nil }
    return value(of: term, question)
  }

  /// How many persons are left beside those of the subgroups: who knows the rest of a ratio could work them out.
  func rests(_ measure: Measure, _ question: MeasureQuestion) -> [Double] {
    var used: [Term: CodeSet] = [:]
    for leaf in Set(measure.leaves) {
      switch leaf {
      case .cell(let index):
        guard let persons = program.aggregates[index].persons, let all = program.ofAllPersons(index) else { continue }
        used[.cell(all), default: CodeSet()] |= persons.mask
      case .distinct(let column, let persons?): used[.distinct(column, nil), default: CodeSet()] |= persons.mask
      default: continue
      }
    }
    return used.compactMap { term, mask in rest(of: term, without: mask, measure, question) }.sorted()
  }

  private func rest(of term: Term, without mask: CodeSet, _ measure: Measure, _ question: MeasureQuestion) -> Double? {
    guard let all = value(of: term, question) else { return nil }
    // The leaves overlap where a part stands above and below the line: each counts once.
    var parts: [CodeSet: Double] = [:]
    for leaf in measure.leaves {
      switch leaf {
      case .cell(let index):
        guard let persons = program.aggregates[index].persons, program.ofAllPersons(index).map(Term.cell) == term
        else { continue }
        parts[persons.mask] = value(of: leaf, question)
      case .distinct(let column, let persons?) where term == .distinct(column, nil):
        parts[persons.mask] = value(of: leaf, question)
      default: continue
      }
    }
    return all - (parts[mask] ?? parts.values.reduce(0, +))
  }

  /// The part of the whole for which a column was recorded, 0...1.
  func coverage(_ measure: Measure, _ question: MeasureQuestion) -> Double? {
    guard let index = measure.whole, let term = measure.denominator, let part = value(of: term, question),
      let whole = value(of: .cell(index), question), whole > 0
    else { return nil }
    return part / whole
  }

  /// The goals of a place and year that a figure can be held against.
  func goalFigures(_ question: MeasureQuestion) -> [GoalFigure] {
    guard question.selection == nil else { return [] }
    return goals[question.key] ?? []
  }
}
