import Records
import Vocabulary

/// Persons as they were counted by whoever delivered the records.
struct DeliveredPersons: Sendable {
  private let counts: [PlaceAndPeriod: [VisitorCount]]

  init(_ counts: [VisitorCount]) {
    self.counts = Dictionary(grouping: counts) { PlaceAndPeriod(place: $0.place, period: $0.period) }
  }

  /// What was delivered for exactly a place and period.
  subscript(question: MeasureQuestion) -> [VisitorCount] { counts[question.key] ?? [] }

  /// Persons as they were delivered for exactly this place and period; they do not add up.
  func count(_ column: Formula.DeliveredColumn, _ persons: PersonTest?, _ question: MeasureQuestion) -> Int? {
    let all = self[question]
    func sum(_ counts: [VisitorCount]) -> Int? {
      let values = counts.compactMap { count in
        switch column {
        case .visitors: count.visitors
        case .producers: count.producers
        case .volunteers: count.volunteers
        }
      }
      return values.isEmpty ? nil : values.reduce(0, +)
    }
    if let persons {
      guard question.selection == nil else { return nil }
      let values = persons.values
      return persons.column == .gender
        ? sum(all.filter { $0.age == nil && $0.gender.map(values.contains) ?? false })
        : sum(all.filter { $0.gender == nil && $0.age.map(values.contains) ?? false })
    }
    guard let selection = question.selection else {
      if let total = all.first(where: { $0.gender == nil && $0.age == nil }) { return sum([total]) }
      return sum(all.filter { $0.gender != nil && $0.age == nil })
    }
    switch selection.dimension {
    case "gender": return sum(all.filter { $0.age == nil && $0.gender.map(selection.values.contains) ?? false })
    case "age": return sum(all.filter { $0.gender == nil && $0.age.map(selection.values.contains) ?? false })
    default: return nil
    }
  }
}
