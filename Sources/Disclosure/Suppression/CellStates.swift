/// The cells of all tables: how much each says, whether it must stay public, whether an earlier release told it, and
/// whether it is withheld.
struct CellStates: Sendable {
  var amounts: [Double]
  var isFixed: [Bool]
  /// What was published once hides nothing any more, withheld now or not.
  var isKnown: [Bool]
  var isWithheld: [Bool]
  /// For cells whose sum is published below, as merged groups are: the others of the sum, one of which is what the sum
  /// leaves of the rest.
  var others: [Int: [Int]] = [:]

  /// Nothing is news too: a zero is given up only where little else helps.
  private static let costOfZero = 10.0

  /// What is lost when a cell is withheld.
  func cost(of cell: Int) -> Double { amounts[cell] > 0 ? amounts[cell] : CellStates.costOfZero }

  /// The cells that are withheld, or are to be, so that what stands at a slot may move; `nil` where it can't.
  ///
  /// Of a sum, all parts: one alone may be too small to go down as far as the sum does.
  func hiders(of entry: SumTable.Entry) -> [Int]? {
    switch entry {
    case .absent: []
    case .cell(let cell): mayHide(cell) ? [cell] + (others[cell] ?? []).filter(mayHide) : nil
    case .parts(let cells): !cells.isEmpty && cells.allSatisfy(mayHide) ? cells : nil
    }
  }

  /// What is lost when the cells that hide what stands at a slot are withheld, besides those that are; `nil` where it
  /// can't be hidden. The sum over `hiders(of:)`, for which no list is made: it is asked of every move that is thought of.
  func openCost(of entry: SumTable.Entry) -> Double? {
    switch entry {
    case .absent: return 0
    case .cell(let cell):
      guard mayHide(cell) else { return nil }
      var open = openCost(of: cell)
      for other in others[cell] ?? [] where mayHide(other) { open += openCost(of: other) }
      return open
    case .parts(let cells):
      guard !cells.isEmpty, cells.allSatisfy(mayHide) else { return nil }
      return cells.reduce(0) { $0 + openCost(of: $1) }
    }
  }

  /// Every cost is above 0, so that 0 says that a cell is withheld.
  private func openCost(of cell: Int) -> Double { isWithheld[cell] ? 0 : cost(of: cell) }

  private func mayHide(_ cell: Int) -> Bool { !isKnown[cell] && (isWithheld[cell] || !isFixed[cell]) }
}
