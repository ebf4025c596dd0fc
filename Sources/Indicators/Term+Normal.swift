/// One form for formulas that mean the same, so that what is the same is computed, protected and attacked as one.
extension RowTest {
  /// A name that tests of the same rows share as far as order, brackets and doubled words go.
  var name: String {
    switch self {
    case .always: "all"
    case .codes(let column, let mask): "\(column.name)=\(mask)"
    case .isPresent(let column): "\(column.name)?"
    case .numberIsPresent(let column): "\(column.name)?"
    case .compare(let column, let comparator, let value): "\(column.name)\(comparator.rawValue)\(value)"
    case .not(let inner): "!(\(inner.name))"
    case .and(let left, let right): "(\(left.name)&\(right.name))"
    case .or(let left, let right): "(\(left.name)/\(right.name))"
    }
  }

  /// The same test with its parts in one order, each once, and codes of one column taken together.
  var normal: RowTest {
    switch self {
    case .always, .codes, .isPresent, .numberIsPresent, .compare: return self
    case .not(let inner):
      if case .not(let twice) = inner.normal { return twice }
      return .not(inner.normal)
    case .and:
      var parts = conjuncts.map(\.normal).flatMap(\.conjuncts)
      // Every row has one kind and status; its topics are several.
      for column in RowTest.columns(of: parts) where !column.isMany {
        parts = RowTest.merged(parts, column) { $0 & $1 }
      }
      return RowTest.joined(parts.filter { $0 != .always }, empty: .always) { .and($0, $1) }
    case .or:
      var parts = disjuncts.map(\.normal).flatMap(\.disjuncts)
      if parts.contains(.always) { return .always }
      for column in RowTest.columns(of: parts) { parts = RowTest.merged(parts, column) { $0 | $1 } }
      return RowTest.joined(parts, empty: .always) { .or($0, $1) }
    }
  }

  private var conjuncts: [RowTest] {
    guard case .and(let left, let right) = self else { return [self] }
    return left.conjuncts + right.conjuncts
  }

  private var disjuncts: [RowTest] {
    guard case .or(let left, let right) = self else { return [self] }
    return left.disjuncts + right.disjuncts
  }

  /// The columns whose codes are asked for.
  private static func columns(of parts: [RowTest]) -> [CodeColumn] {
    var found: [CodeColumn] = []
    for case .codes(let column, _) in parts where !found.contains(column) { found.append(column) }
    return found
  }

  private static func merged(
    _ parts: [RowTest], _ column: CodeColumn, _ join: (CodeSet, CodeSet) -> CodeSet
  ) -> [RowTest] {
    var mask: CodeSet?
    var others: [RowTest] = []
    for part in parts {
      guard case .codes(column, let own) = part else {
        others.append(part)
        continue
      }
      mask = mask.map { join($0, own) } ?? own
    }
    return others + (mask.map { [.codes(column, mask: $0)] } ?? [])
  }

  private static func joined(_ parts: [RowTest], empty: RowTest, _ join: (RowTest, RowTest) -> RowTest) -> RowTest {
    var named: [String: RowTest] = [:]
    for part in parts { named[part.name] = part }
    let ordered = named.sorted { $0.key < $1.key }.map(\.value)
    guard let first = ordered.first else { return empty }
    return ordered.dropFirst().reduce(first, join)
  }
}

extension Term {
  /// Two terms joined, without what changes nothing and with the parts of sums and products in one order.
  ///
  /// Only what gives the same bits is rewritten: rounding must not depend on how a formula is spelled.
  static func joined(_ sign: Formula.Operator, _ left: Term, _ right: Term) -> Term {
    switch (sign, left, right) {
    case (.add, .number(0), let other), (.multiply, .number(1), let other): return other
    case (.add, let other, .number(0)), (.subtract, let other, .number(0)): return other
    case (.multiply, let other, .number(1)), (.divide, let other, .number(1)): return other
    case (let sign, .number(let first), .number(let second)):
      return sign.result(first, second).map { .number($0) } ?? .binary(sign, left, right)
    case (.add, _, _), (.multiply, _, _):
      return "\(right)" < "\(left)" ? .binary(sign, right, left) : .binary(sign, left, right)
    default: return .binary(sign, left, right)
    }
  }
}
