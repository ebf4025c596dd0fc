/// Some of the inks, as bits: a chart has hundreds of paths, and a set would hash each of them.
struct InkSet: Hashable, Sequence, Sendable {
  private var bits: UInt64 = 0

  init() {}

  /// Those whose style is of a kind.
  init(where isMember: (InkStyle) -> Bool) { for ink in Ink.allCases where isMember(ink.style) { insert(ink) } }

  var isEmpty: Bool { bits == 0 }

  func contains(_ ink: Ink) -> Bool { bits & InkSet.bit(ink) != 0 }

  mutating func insert(_ ink: Ink) { bits |= InkSet.bit(ink) }

  mutating func subtract(_ other: InkSet) { bits &= ~other.bits }

  func intersection(_ other: InkSet) -> InkSet {
    var both = self
    both.bits &= other.bits
    return both
  }

  /// Gives each, in the order in which they are declared.
  struct Iterator: IteratorProtocol {
    fileprivate var rest: UInt64

    mutating func next() -> Ink? {
      guard rest != 0 else { return nil }
      defer { rest &= rest - 1 }
      return Ink(rawValue: rest.trailingZeroBitCount)
    }
  }

  func makeIterator() -> Iterator { Iterator(rest: bits) }

  private static func bit(_ ink: Ink) -> UInt64 { 1 << UInt64(ink.rawValue) }
}

extension InkSet {
  static let all = InkSet(where: { _ in true })
  static let filledOwn = InkSet(where: { $0.fill == .own })
  static let unfilled = InkSet(where: { $0.fill == .none })
  static let strokedOwn = InkSet(where: { $0.stroke == .own })
  /// The lines of a series or of a mark, whose pieces are joined.
  static let lines = InkSet(where: { $0.fill == .none && $0.stroke == .own && !$0.more.hasPrefix("stroke-linecap") })

  /// The widths of strokes that have a rule.
  static let widths: [(declaration: StaticString, inks: InkSet)] = [
    ("stroke-width:1.5", InkSet(where: { $0.width == 1.5 })),
    ("stroke-width:1.75", InkSet(where: { $0.width == 1.75 })),
    ("stroke-width:2", InkSet(where: { $0.width == 2 })), ("stroke-width:2.25", InkSet(where: { $0.width == 2.25 })),
    ("stroke-width:3", InkSet(where: { $0.width == 3 })), ("stroke-width:4", InkSet(where: { $0.width == 4 })),
    ("stroke-width:5", InkSet(where: { $0.width == 5 })), ("stroke-width:7", InkSet(where: { $0.width == 7 })),
    ("stroke-width:8", InkSet(where: { $0.width == 8 })),
  ]

  /// The inks that have dashes, ends or an opacity, each with all that have the same.
  static let more: [(ink: Ink, declarations: String, inks: InkSet)] = Ink.allCases.compactMap { ink in
    let more = ink.style.more
    guard !more.isEmpty else { return nil }
    return (ink: ink, declarations: more, inks: InkSet(where: { style in style.more == more }))
  }

  /// Those filled with the colour of a role.
  static func filled(_ role: Palette.Role) -> InkSet { filledByRole[role.index] }

  /// Those whose stroke has the colour of a role.
  static func stroked(_ role: Palette.Role) -> InkSet { strokedByRole[role.index] }

  private static let filledByRole: [InkSet] = Palette.Role.allCases.map { role in
    InkSet(where: { $0.fill == .role(role) })
  }
  private static let strokedByRole: [InkSet] = Palette.Role.allCases.map { role in
    InkSet(where: { $0.stroke == .role(role) })
  }
}

extension Palette.Role {
  /// Its place among all roles.
  fileprivate var index: Int {
    switch self {
    case .ink: 0
    case .secondary: 1
    case .grid: 2
    case .zero: 3
    case .background: 4
    }
  }
}
