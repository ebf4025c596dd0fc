import Figures
import Indicators
import Statistics
import Vocabulary

/// Every computed figure with a mark whether it is withheld.
struct ProtectionTable {
  typealias Cell = RawTable.Cell

  let raw: RawTable
  /// By the number of a cell.
  private(set) var withheld: [Bool]
  /// How many figures are withheld by each kind of rule, the first that met each.
  private(set) var causes: [RuleID: Int]

  /// - Parameter countedRules: those whose figures are counted, be they none.
  init(_ raw: RawTable, countedRules: [RuleID]) {
    self.raw = raw
    withheld = Array(repeating: false, count: raw.isKnown.count)
    causes = Dictionary(uniqueKeysWithValues: countedRules.map { ($0, 0) })
  }

  subscript(cell: Cell) -> Bool { withheld[raw.number(of: cell)] }

  /// Whether the public can't know the figure: it is withheld, and was always.
  func isHidden(_ cell: Cell) -> Bool {
    let number = raw.number(of: cell)
    return withheld[number] && !raw.isKnown[number]
  }

  /// Whether a figure is published and nobody could know it if it were not.
  func mayWithhold(_ cell: Cell) -> Bool {
    let number = raw.number(of: cell)
    return !withheld[number] && !raw.isKnown[number]
  }

  mutating func withhold(_ cell: Cell, by cause: RuleID = .companions) {
    let number = raw.number(of: cell)
    guard !withheld[number] else { return }
    withheld[number] = true
    causes[cause, default: 0] += 1
  }

  // MARK: What is published

  /// The state of a figure as the public sees it.
  func state(_ cell: Cell) -> PublishedObservation.State {
    guard !self[cell] else { return .withheld }
    switch raw.observation(cell).state {
    case .notAvailable: return .notAvailable
    case .notApplicable: return .notApplicable
    case .value(let value):
      guard let persons = value.persons, let sum = value.numerator else {
        return .value(
          .init(
            value.value, numerator: value.numerator, denominator: value.denominator, coverage: value.coverage,
            residentDays: value.residentDays))
      }
      // The sum of persons' shares stays here: with it, single answers could be worked out.
      let interval = wilsonInterval(of: sum, in: Double(persons))
      return .value(.init(value.value, interval: interval, base: persons))
    }
  }
}
