import Figures
import Vocabulary

/// Which withheld rows an attack met: whatever none of them knows is not vouched for.
struct AttackCoverage {
  typealias Key = PublishedTable.Key

  private let book: QuantityBook
  private let attacked: Set<CountAttack.Attacked>
  /// The keys of withheld groups of answers.
  private let answers: Set<Key>

  init(book: QuantityBook, attacked: Set<CountAttack.Attacked>, answers: [PublishedTable]) {
    self.book = book
    self.attacked = attacked
    self.answers = answers.reduce(into: []) { keys, table in
      for key in table.keys where table.rows[key]?.isWithheld == true { keys.insert(key) }
    }
  }

  private enum Meeting { case attacked, open, printed, none }

  func count(_ table: PublishedTable, into result: inout Audit.Result) {
    for key in table.keys where table.rows[key]?.isWithheld == true {
      let row = Audit.Leak(
        indicator: table.indicator.id.name, place: key.place, period: key.period,
        category: key.category.isEmpty ? "" : "\(key.dimension)=\(key.category)", bounds: 0...0)
      switch meeting(table.indicator, key) {
      case .attacked: result.attacked += 1
      case .open: result.open += 1
      case .printed: result.findings.append(row)
      case .none: result.unmet.append(row)
      }
    }
  }

  private func meeting(_ indicator: Indicator, _ key: Key) -> Meeting {
    if case .survey = indicator.shape { return .attacked }
    let quantities = indicator.shape.quantities
    if quantities.contains(where: { attacked.contains(.init(name: $0.name, key: key)) }) { return .attacked }
    // A group of answers is attacked under its own name; what is made of other figures is looked up wherever it could
    // stand, for nothing can be added up to it.
    if quantities.contains(where: { $0.nature == .answers }), answers.contains(key) { return .attacked }
    if !quantities.isEmpty, quantities.allSatisfy({ $0.nature == .figures }) { return .attacked }
    let mayTell = quantities.contains { isHidden($0, key) }
    if !mayTell, indicator.protections.contains(.smallDenominator) { return .open }
    // All that goes in stands in other files: whoever divides it has the figure.
    let told = quantities.filter { $0.nature != .open }
    let isPrinted = !told.isEmpty && told.allSatisfy { book.pages[$0.name]?.cells[key]?.known != nil }
    return isPrinted ? .printed : .none
  }

  /// Whether a number tells of persons and is not printed anywhere.
  private func isHidden(_ quantity: Quantity, _ key: Key) -> Bool {
    let cell = book.pages[quantity.name]?.cells[key]
    switch quantity.nature {
    case .persons, .money, .answers: return cell?.known == nil
    case .count: return cell?.known == nil && cell?.isSecret != false
    case .amount: return cell?.known == nil && cell?.isMoney == true
    case .open, .figures: return false
    }
  }
}
