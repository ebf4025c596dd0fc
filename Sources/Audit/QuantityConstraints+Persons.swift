import Figures
import Vocabulary

/// Persons who are each counted once do not add up, and still say something of each other: who came in a half-year came
/// in the year, and who came in the year came in one of its halves.
extension QuantityConstraints {
  mutating func addPersons(_ page: Account, _ lines: QuantityLines) {
    for line in lines.lines { addPeriods(page, lines.keys(line, periods)) }
    addPlacesOfPersons(page, lines)
    addContainer(page)
  }

  private mutating func addPeriods(_ page: Account, _ keys: [Period: Key]) {
    for whole in keys.keys.sorted() {
      // Of a longer kind it is the one period that holds this one, of a shorter one all that fill it.
      for cover in PeriodSums.covers(of: whole, among: keys.keys) {
        addAtMost([keys[whole]], cover.map { keys[$0] }, of: page)
      }
    }
  }

  /// Persons of a place are persons of the place above, and all of these are persons of one below where each of those
  /// tells its own.
  private mutating func addPlacesOfPersons(_ page: Account, _ lines: QuantityLines) {
    for slot in lines.slots {
      guard let period = periods[slot.period], let parts = structure.parts(of: slot.place, in: period), !parts.isEmpty
      else { continue }
      let keys = lines.keys(slot)
      let places = parts.map { lines.keys(.init(place: $0.id.name, period: slot.period)) }
      let isComplete = places.allSatisfy { !$0.isEmpty }
      for (above, below) in structure.sums(keys, places.flatMap { $0 }) {
        for part in below { addAtMost([part], above, of: page) }
        if isComplete { addAtMost(above, below, of: page) }
      }
    }
  }

  /// Producers are visitors.
  private mutating func addContainer(_ page: Account) {
    guard let container = page.quantity.container, let other = pages[container] else { return }
    for key in page.keys {
      var draft = Draft(key.place)
      put(key, of: page, 1, into: &draft)
      put(key, of: other, -1, into: &draft)
      if draft.isWhole { add(draft, .atMost, .persons) }
    }
  }

  private mutating func addAtMost(_ left: [Key?], _ right: [Key?], of page: Account) {
    var draft = Draft((left + right).compactMap { $0 }.first?.place ?? "")
    for case let key? in left { put(key, of: page, 1, into: &draft) }
    for case let key? in right { put(key, of: page, -1, into: &draft) }
    if draft.isWhole { add(draft, .atMost, .persons) }
  }
}
