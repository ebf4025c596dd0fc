import Records
public import Vocabulary

extension IndicatorProgram {
  /// A count of a category that goes into another figure, whatever that figure is broken down by.
  public struct Subgroup: Hashable, Sendable {
    public var indicator: Int
    public var category: Category
  }

  /// The counts of girls, of an age and the like that go into an indicator, so that it must be withheld with them.
  public func subgroups(of indicator: Int) -> [Subgroup] {
    measures[indicator].leaves.flatMap { leaf -> [Subgroup] in
      switch leaf {
      case .cell(let index):
        guard let persons = aggregates[index].persons, let all = ofAllPersons(index) else { return [] }
        return subgroups(persons, of: .cell(all))
      case .distinct(let column, let persons?): return subgroups(persons, of: .distinct(column, nil))
      default: return []
      }
    }
  }

  /// Whether an indicator counts first visits or other persons that a column counts apart, or divides by something: both
  /// add up over places and periods.
  public func isOfFewPersons(_ indicator: Int) -> Bool {
    guard case .cell(let index) = measures[indicator].numerator else { return false }
    return aggregates[index].quantity.isOfFewPersons && aggregates[index].persons == nil
  }

  /// Whether these are first visits, so that what is left of visits is others.
  public func isOfFirstVisits(_ indicator: Int) -> Bool {
    guard isOfFewPersons(indicator), case .cell(let index) = measures[indicator].numerator else { return false }
    return aggregates[index].quantity == .sum(.firstTime)
  }

  /// Whether a list sorts persons in an indicator, and not the activities that they came to.
  public func isOfPersons(_ list: String, in indicator: Int) -> Bool {
    if case .visits = codes.place(of: list) { return true }
    return !measures[indicator].leaves.contains {
      switch $0 {
      case .cell, .whole: true
      default: false
      }
    }
  }

  private func subgroups(_ persons: PersonTest, of count: Term) -> [Subgroup] {
    let dimension = persons.list
    let values = codes.values(of: dimension).map(\.id)
    let wanted = persons.values.filter(values.indices.contains).map { values[$0] }
    return measures.indices.filter { measures[$0].numerator == count && measures[$0].denominator == nil }
      .flatMap { other -> [Subgroup] in
        let merged = definitions[other].merged[dimension] ?? []
        let joined = wanted.contains(where: merged.contains) ? [IndicatorDefinition.mergedValue(merged)] : []
        return (wanted + joined).map {
          Subgroup(indicator: other, category: Category(dimension: dimension, value: $0))
        }
      }
  }

  /// The sum over all persons that one over some of them is a part of.
  func ofAllPersons(_ aggregate: Int) -> Int? {
    var all = aggregates[aggregate]
    guard all.persons != nil else { return nil }
    all.persons = nil
    return aggregates.firstIndex(of: all)
  }

  /// Which persons an indicator counts, each once.
  public enum PersonCount: String, Hashable, Sendable {
    case visitors, producers, volunteers
    /// Those that others counted, of one indicator.
    case reported
  }

  /// The persons that an indicator is the plain count of; `nil` for any other.
  public func personCount(_ indicator: Int) -> PersonCount? {
    if case .reported = measures[indicator].numerator {
      return definitions[indicator].protections.isEmpty ? nil : .reported
    }
    guard case .distinct(let column, nil) = measures[indicator].numerator, measures[indicator].denominator == nil else {
      return nil
    }
    return PersonCount(rawValue: column.rawValue)
  }

  /// The indicators that count some categories of another one's persons, or divide these.
  public func personSubsets(of indicator: Int) -> [(indicator: Int, categories: [Category])] {
    guard let count = personCount(indicator), count != .reported else { return [] }
    return measures.indices.compactMap { other in
      guard case .distinct(let column, let persons?) = measures[other].numerator, column.rawValue == count.rawValue
      else {
        return nil
      }
      let dimension = persons.list
      let values = codes.values(of: dimension).map(\.id)
      let wanted = persons.values.filter(values.indices.contains).map {
        Category(dimension: dimension, value: values[$0])
      }
      return (other, wanted)
    }
  }
}
