import Figures
import Vocabulary

/// What all files together print of each quantity, whatever they print it as: a value, a numerator or a denominator.
struct QuantityBook {
  typealias Key = PublishedTable.Key

  /// What is printed of a quantity in one place, period and category.
  struct Print {
    var known: Double?
    /// A row that would print it is withheld.
    var isWithheld = false
    /// There is a row, but it does not print this: a distance of two shares is made of it, or an earlier release told the
    /// ratio alone.
    var isUnprinted = false
    /// Whether what is withheld could tell of somebody: all that rows count or divide; what they divide by, where it is of
    /// persons or of a part of them.
    var isSecret = false
    /// Somebody's wages could be in it.
    var isMoney = false
    /// The indicators whose rows withhold it, by their places among the tables.
    var holders: [Int] = []

    var isUnknown: Bool { known == nil && (isWithheld || isUnprinted) }
    /// Whether a row is withheld for it and nothing else tells it.
    var isHidden: Bool { known == nil && isWithheld }
  }

  /// All of one quantity.
  struct Account {
    let quantity: Quantity
    var cells: [Key: Print] = [:]
    /// In the order of the files.
    var keys: [Key] = []
    /// The sum over all categories of a dimension, which a share of the whole prints below its line.
    var sums: [Key: Double] = [:]
  }

  private(set) var pages: [String: Account] = [:]
  /// Names of quantities, in the order in which files print them.
  private(set) var names: [String] = []

  init(_ tables: [PublishedTable]) {
    for (number, table) in tables.enumerated() { read(table, number) }
  }

  private mutating func read(_ table: PublishedTable, _ number: Int) {
    let isMoney = table.indicator.protections.contains(.money)
    for key in table.keys {
      guard let row = table.rows[key] else { continue }
      switch table.indicator.shape {
      case .total(let printed): enter(printed, row.value, key, row, number, isMoney)
      case .ratio(let above, let below):
        enter(above, row.numerator, key, row, number, isMoney)
        enter(below, row.denominator, key, row, number, isMoney, isBelow: true)
      case .shareOfWhole(let quantity):
        enter(PrintedQuantity(quantity), row.numerator, key, row, number, isMoney)
        guard let sum = row.denominator, !key.category.isEmpty else { continue }
        pages[quantity.name]?.sums[Key(place: key.place, period: key.period, dimension: key.dimension, category: "")] =
          sum
      case .derived(let quantities):
        for quantity in quantities { enter(PrintedQuantity(quantity), nil, key, row, number, isMoney) }
      case .survey: continue
      }
    }
  }

  private mutating func enter(
    _ printed: PrintedQuantity, _ number: Double?, _ key: Key, _ row: PublishedTable.Row, _ table: Int,
    _ isMoney: Bool, isBelow: Bool = false
  ) {
    guard let quantity = printed.quantity else { return }
    let isSecret = !isBelow || quantity.nature == .persons || quantity.subset != nil || !key.category.isEmpty
    if pages[quantity.name] == nil {
      pages[quantity.name] = Account(quantity: quantity)
      names.append(quantity.name)
    }
    if pages[quantity.name]?.cells[key] == nil {
      pages[quantity.name]?.cells[key] = Print()
      pages[quantity.name]?.keys.append(key)
    }
    if let number {
      let amount = printed.amount(of: number)
      let isWhole = quantity.nature == .count || quantity.nature == .persons
      pages[quantity.name]?.cells[key]?.known =
        isWhole && abs(amount - amount.rounded()) < 1e-6 ? amount.rounded() : amount
    } else if row.isWithheld {
      pages[quantity.name]?.cells[key]?.isWithheld = true
      if isSecret { pages[quantity.name]?.cells[key]?.isSecret = true }
      pages[quantity.name]?.cells[key]?.holders.append(table)
    } else {
      pages[quantity.name]?.cells[key]?.isUnprinted = true
    }
    if isMoney { pages[quantity.name]?.cells[key]?.isMoney = true }
  }

  /// Quantities that say something of each other, each group in the order of the files.
  func groups() -> [[String]] {
    var group = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    var members = names.map { [$0] }
    for name in names {
      for other in pages[name]?.quantity.names ?? [] {
        guard let own = group[name], let to = group[other], own != to else { continue }
        for moved in members[own] { group[moved] = to }
        members[to] += members[own]
        members[own] = []
      }
    }
    let order = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    return members.filter { !$0.isEmpty }.map { $0.sorted { order[$0] ?? 0 < order[$1] ?? 0 } }
  }
}
