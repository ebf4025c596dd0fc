import Figures
import Vocabulary

/// The constraints that the printed numbers of one group of quantities stand for.
struct QuantityConstraints {
  typealias Key = PublishedTable.Key
  typealias Account = QuantityBook.Account

  let structure: PublicStructure
  /// By the names of quantities.
  let pages: [String: Account]
  private let names: [String]
  private(set) var constraints: [Constraint] = []
  /// By the names of quantities.
  private(set) var unknowns: [String: [Key: Int]] = [:]
  private(set) var count = 0
  /// Of each unknown: whether it is a whole number, and whether it can't be less than 0.
  private(set) var isWhole: [Bool] = []
  private(set) var isPositive: [Bool] = []
  let periods: [String: Period]

  init(_ names: [String], _ book: QuantityBook, _ structure: PublicStructure) {
    self.names = names
    self.structure = structure
    pages = Dictionary(uniqueKeysWithValues: names.compactMap { name in book.pages[name].map { (name, $0) } })
    var periods: [String: Period] = [:]
    for page in pages.values {
      for key in page.keys where periods[key.period] == nil { periods[key.period] = structure.period(key.period) }
    }
    self.periods = periods
    for name in names {
      guard let page = pages[name] else { continue }
      for key in page.keys where page.cells[key]?.isUnknown == true {
        unknowns[name, default: [:]][key] = unknown(page.quantity.nature, of: key.dimension)
      }
    }
    for name in names { pages[name].map { add($0) } }
  }

  /// A new unknown.
  ///
  /// - Parameter dimension: the breakdown that it is of.
  mutating func unknown(_ nature: Quantity.Nature, of dimension: String) -> Int {
    isWhole.append(nature == .persons || nature == .count && !structure.shared.contains(dimension))
    isPositive.append(nature != .money)
    count += 1
    return count - 1
  }

  private mutating func add(_ page: Account) {
    let lines = QuantityLines(page)
    switch page.quantity.nature {
    case .persons:
      addCategories(page, lines)
      addCrossings(page, lines)
      addPersons(page, lines)
    case .count, .amount:
      addCategories(page, lines)
      addCrossings(page, lines)
      addPlaces(page, lines)
      addTimes(page, lines)
    case .money: addPlaces(page, lines)
    case .answers, .open, .figures: break
    }
    addParts(page)
    addSubset(page, lines)
  }

  // MARK: One constraint

  /// A constraint that is being put together.
  struct Draft {
    var constraint = Constraint()
    /// Whether every number in it is either known or an unknown of somebody.
    var isWhole = true

    init(_ place: String) { constraint.place = place }
  }

  /// Adds a cell to a constraint: an unknown, or a known number taken to the other side.
  func put(_ key: Key, of page: Account, _ factor: Double, into draft: inout Draft) {
    if let unknown = unknowns[page.quantity.name]?[key] {
      draft.constraint.terms.append((unknown, factor))
    } else if let known = page.cells[key]?.known {
      draft.constraint.constant -= factor * known
    } else {
      draft.isWhole = false
    }
  }

  mutating func add(_ draft: Draft, _ relation: Constraint.Bound = .equal, _ origin: Constraint.Basis = .sum) {
    guard !draft.constraint.terms.isEmpty else { return }
    var constraint = draft.constraint
    constraint.relation = relation
    constraint.origin = origin
    constraints.append(constraint)
  }

  mutating func equate(
    _ left: [Key], _ right: [Key], of page: Account, _ origin: Constraint.Basis = .sum
  ) {
    var draft = Draft(right.first?.place ?? "")
    for key in left { put(key, of: page, 1, into: &draft) }
    for key in right { put(key, of: page, -1, into: &draft) }
    add(draft, .equal, origin)
  }

  // MARK: Sums

  /// Categories make up the whole.
  private mutating func addCategories(_ page: Account, _ lines: QuantityLines) {
    for slot in lines.slots {
      let keys = lines.keys(slot)
      let whole = Key(place: slot.place, period: slot.period, dimension: "", category: "")
      for dimension in Set(keys.map(\.dimension)).subtracting([""]).sorted() {
        let parts = keys.filter { $0.dimension == dimension }
        // Pairs are less than the whole where one of their lists is.
        let lists = Category.parts(of: dimension)
        guard lists.count == 1 || lists.allSatisfy({ coversAll($0, page, keys) }) else { continue }
        if page.cells[whole] != nil {
          equate(parts, [whole], of: page, .categories)
        } else if let sum = page.sums[
          Key(place: slot.place, period: slot.period, dimension: dimension, category: "")]
        {
          var draft = Draft(slot.place)
          for key in parts { put(key, of: page, 1, into: &draft) }
          draft.constraint.constant += sum
          add(draft, .equal, .categories)
        }
      }
    }
  }

  /// Places make up the place above.
  private mutating func addPlaces(_ page: Account, _ lines: QuantityLines) {
    for slot in lines.slots {
      guard let period = periods[slot.period], let parts = structure.parts(of: slot.place, in: period), !parts.isEmpty
      else { continue }
      let keys = lines.keys(slot)
      let below = parts.flatMap { lines.keys(.init(place: $0.id.name, period: slot.period)) }
      guard !below.isEmpty else { continue }
      for (above, parts) in structure.sums(keys, below) { equate(above, parts, of: page) }
    }
  }

  // MARK: What one quantity says of another

  /// A sum of several quantities is what each of them makes, where all of them are printed.
  private mutating func addParts(_ page: Account) {
    guard !page.quantity.parts.isEmpty else { return }
    for key in page.keys {
      var draft = Draft(key.place)
      put(key, of: page, -1, into: &draft)
      for part in page.quantity.parts {
        guard let other = pages[part.name] else {
          draft.isWhole = false
          break
        }
        put(key, of: other, part.factor, into: &draft)
      }
      if draft.isWhole { add(draft) }
    }
  }

  /// A quantity of some values of a dimension is the sum of their categories.
  private mutating func addSubset(_ page: Account, _ lines: QuantityLines) {
    guard let subset = page.quantity.subset, let whole = pages[subset.whole] else { return }
    let all = QuantityLines(whole)
    for key in page.keys where key.category.isEmpty {
      let categories = all.keys(.init(place: key.place, period: key.period)).filter {
        $0.dimension == subset.dimension
      }
      guard !categories.isEmpty, let parts = structure.parts(subset.values, among: categories) else { continue }
      var draft = Draft(key.place)
      put(key, of: page, -1, into: &draft)
      for part in parts { put(part, of: whole, 1, into: &draft) }
      if draft.isWhole { add(draft) }
    }
  }
}

/// The keys of a quantity by place and period, and by what follows through the periods.
struct QuantityLines {
  typealias Key = PublishedTable.Key

  struct PlacePeriod: Hashable {
    var place: String
    var period: String
  }

  struct Line: Hashable {
    var place: String
    var dimension: String
    var category: String
  }

  private(set) var slots: [PlacePeriod] = []
  private(set) var lines: [Line] = []
  private var bySlot: [PlacePeriod: [Key]] = [:]
  private var byLine: [Line: [Key]] = [:]

  init(_ page: QuantityBook.Account) {
    for key in page.keys {
      let slot = PlacePeriod(place: key.place, period: key.period)
      if bySlot[slot] == nil { slots.append(slot) }
      bySlot[slot, default: []].append(key)
      let line = Line(place: key.place, dimension: key.dimension, category: key.category)
      if byLine[line] == nil { lines.append(line) }
      byLine[line, default: []].append(key)
    }
  }

  func keys(_ slot: PlacePeriod) -> [Key] { bySlot[slot] ?? [] }

  func keys(_ line: Line, _ periods: [String: Period]) -> [Period: Key] {
    var keys: [Period: Key] = [:]
    for key in byLine[line] ?? [] { periods[key.period].map { keys[$0] = key } }
    return keys
  }
}
