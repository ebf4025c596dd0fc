import Records
public import Vocabulary

extension IndicatorProgram {
  /// How an indicator is made, as everybody may know it.
  public func shape(of indicator: Int) -> MeasureShape {
    let measure = measures[indicator]
    if measure.isSurvey, measure.denominator == nil { return .survey }
    if case .cell(let part) = measure.numerator, case .whole(let whole)? = measure.denominator, part == whole {
      return .shareOfWhole(quantity(of: .cell(part)))
    }
    guard let above = printed(measure.numerator) else { return derived(measure) }
    guard let denominator = measure.denominator else { return .total(above) }
    guard let below = printed(denominator) else { return derived(measure) }
    return .ratio(above, below)
  }

  private func derived(_ measure: Measure) -> MeasureShape {
    .derived(from: Set(measure.leaves.compactMap { isConstant($0) ? nil : quantity(of: $0) }).sorted())
  }

  private func isConstant(_ term: Term) -> Bool { if case .number = term { true } else { false } }

  /// A term as a printed quantity; `nil` where it is no sum of leaves.
  private func printed(_ term: Term) -> PrintedQuantity? {
    guard let sum = linear(term) else { return nil }
    let parts = sum.factors.map { (quantity: quantity(of: $0.key), factor: $0.value) }.filter { $0.factor != 0 }
      .sorted { $0.quantity < $1.quantity }
    guard let first = parts.first else { return PrintedQuantity(nil, offset: sum.offset) }
    guard parts.count > 1 else {
      return PrintedQuantity(first.quantity, scale: first.factor, offset: sum.offset)
    }
    let relative = parts.map { Quantity.Part(name: $0.quantity.name, factor: $0.factor / first.factor) }
    let name = relative.map { "\($0.factor) \($0.name)" }.joined(separator: " + ")
    return PrintedQuantity(
      Quantity(name, nature(of: parts.map { ($0.quantity, $0.factor / first.factor) }), parts: relative),
      scale: first.factor, offset: sum.offset)
  }

  /// The nature of a sum: whole only where its parts and their factors are, open only where all of them are.
  private func nature(of parts: [(quantity: Quantity, factor: Double)]) -> Quantity.Nature {
    let natures = Set(parts.map(\.quantity.nature))
    if natures.count == 1, let only = natures.first {
      let isWhole = parts.allSatisfy { $0.factor == $0.factor.rounded() && $0.factor > 0 }
      return only != .persons && only != .count || isWhole ? only : .amount
    }
    return natures.contains(.money) ? .money : .amount
  }

  /// A sum of leaves with factors; `nil` for anything else.
  private func linear(_ term: Term) -> (factors: [Term: Double], offset: Double)? {
    switch term {
    case .number(let value): return ([:], value)
    case .binary(let sign, let left, let right):
      guard let left = linear(left), let right = linear(right) else { return nil }
      switch sign {
      case .add: return (left.factors.merging(right.factors) { $0 + $1 }, left.offset + right.offset)
      case .subtract:
        return (
          left.factors.merging(right.factors.mapValues { -$0 }) { $0 + $1 }, left.offset - right.offset
        )
      case .multiply:
        if left.factors.isEmpty { return (right.factors.mapValues { $0 * left.offset }, right.offset * left.offset) }
        if right.factors.isEmpty { return (left.factors.mapValues { $0 * right.offset }, left.offset * right.offset) }
        return nil
      case .divide:
        guard right.factors.isEmpty, right.offset != 0 else { return nil }
        return (left.factors.mapValues { $0 / right.offset }, left.offset / right.offset)
      case .distance: return nil
      }
    case .cell, .whole, .residents, .distinct, .yearly, .asked, .centres, .goals, .calendarWeeks, .index, .answers,
      .reported:
      return ([term: 1], 0)
    }
  }

  /// A leaf of a formula as a quantity.
  private func quantity(of leaf: Term) -> Quantity {
    switch leaf {
    case .cell(let index):
      let aggregate = aggregates[index]
      let name = "\(aggregate.quantity.name)\(aggregate.test.suffix)"
      guard let persons = aggregate.persons else { return Quantity(name, aggregate.quantity.nature) }
      return subset(of: name, aggregate.quantity.nature, persons)
    case .distinct(let column, let persons):
      let name = "distinct \(column.rawValue)"
      let container = column == .producers ? "distinct \(Formula.DeliveredColumn.visitors.rawValue)" : nil
      guard let persons else { return Quantity(name, .persons, container: container) }
      return subset(of: name, .persons, persons)
    case .yearly(let column): return Quantity("yearly \(column.rawValue)", column.isMoney ? .money : .open)
    case .residents(let ages): return Quantity("residents \(ages.map { "\($0)" } ?? "all")", .open)
    case .whole(let index): return Quantity("all of \(aggregates[index].quantity.name)", .open)
    case .goals(let reached): return Quantity(reached ? "goals reached" : "goals", .figures)
    case .calendarWeeks(let recorded): return Quantity(recorded ? "weeks recorded" : "weeks all", .open)
    case .asked: return Quantity("asked", .open)
    case .centres: return Quantity("centres", .open)
    case .answers: return Quantity("answers", .answers)
    case .index(let id): return Quantity("index \(id)", .figures)
    case .reported(let id): return Quantity("reported \(id)", nature(ofReported: id))
    case .number(let value): return Quantity("\(value)", .open)
    case .binary: return Quantity("\(leaf)", .figures)
    }
  }

  /// Of what others published: counts that add up wherever somebody could add them, else persons who are each counted
  /// once. What is not protected everybody may know.
  private func nature(ofReported id: IndicatorID) -> Quantity.Nature {
    guard let definition = definitions.first(where: { $0.id == id }), !definition.protections.isEmpty else {
      return .open
    }
    return definition.sumsHold ? .count : .persons
  }

  private func subset(of whole: String, _ nature: Quantity.Nature, _ persons: PersonTest) -> Quantity {
    let dimension = persons.list
    let known = codes.values(of: dimension).map(\.id)
    let values = persons.values.filter(known.indices.contains).map { known[$0] }
    return Quantity(
      "\(whole) \(dimension) \(values.joined(separator: "|"))", nature,
      subset: .init(of: whole, dimension: dimension, values: values))
  }
}

extension Formula.Total {
  fileprivate var name: String {
    switch self {
    case .count: Quantity.activities.name
    case .sum(let column): column.name
    case .filled(let column): "records with \(column.name)"
    case .weeks: "weeks"
    case .unionHours: "union hours"
    case .openHours: "open hours"
    }
  }

  fileprivate var nature: Quantity.Nature {
    switch self {
    case .count, .filled: .count
    case .sum(.own(_, let column)): column.kind == .count ? .count : column.kind == .money ? .money : .amount
    case .sum(let column): column.isInHours ? .amount : .count
    case .weeks: .open
    case .unionHours, .openHours: .amount
    }
  }
}

extension FormColumn {
  /// Whether it is an amount of money, as against a number of posts or of young people.
  fileprivate var isMoney: Bool {
    switch self {
    case .staffCost, .premisesCost, .otherCost, .income: true
    case .targetGroup, .staffFTE: false
    }
  }
}

extension RowTest {
  /// What follows the name of a quantity that is counted under a condition.
  fileprivate var suffix: String { self == .always ? "" : " where \(name)" }
}
