import Records
import Vocabulary

/// Persons as they were counted by whoever delivered the records.
struct DeliveredPersons: Sendable {
  private let counts: [PlaceAndPeriod: [VisitorCount]]
  private let codes: CodeLists

  init(_ counts: [VisitorCount], _ codes: CodeLists) {
    self.counts = Dictionary(grouping: counts) { PlaceAndPeriod(place: $0.place, period: $0.period) }
    self.codes = codes
  }

  /// What was delivered for exactly a place and period.
  subscript(question: MeasureQuestion) -> [VisitorCount] { counts[question.key] ?? [] }

  /// Persons as they were delivered for exactly this place and period; they do not add up. `nil` where they were not
  /// delivered, or one of the counts that make them up does not say them.
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
      return values.isEmpty || values.count < counts.count ? nil : values.reduce(0, +)
    }
    if let persons {
      guard question.selection == nil, let list = number(of: persons.list) else { return nil }
      return sum(all.filter { $0.isOnly(list) { persons.mask.contains($0) } })
    }
    guard let selection = question.selection else {
      if let total = all.first(where: \.groups.isEmpty) { return sum([total]) }
      guard let list = codes.dimensions.firstIndex(where: \.isWhole) else { return nil }
      return sum(all.filter { $0.isOnly(list) { _ in true } })
    }
    let lists = Category.parts(of: selection.dimension).compactMap(number)
    switch lists.count {
    case 1: return sum(all.filter { $0.isOnly(lists[0], selection.values.contains) })
    case 2:
      let width = codes.dimensions[lists[1]].values.count
      return sum(
        all.filter { count in
          guard count.groups.count == 2, let first = count.value(of: lists[0]), let second = count.value(of: lists[1])
          else { return false }
          return selection.values.contains(first * width + second)
        })
    default: return nil
    }
  }

  private func number(of list: String) -> Int? { codes.dimensions.firstIndex { $0.id == list } }
}

extension VisitorCount {
  /// The value of a list; `nil` where it counts all of them.
  fileprivate func value(of list: Int) -> Int? { groups.first { $0.list == list }?.value }

  /// Whether it counts persons of one value of a list, whatever else they are.
  fileprivate func isOnly(_ list: Int, _ isWanted: (Int) -> Bool) -> Bool {
    groups.count == 1 && groups[0].list == list && isWanted(groups[0].value)
  }
}
