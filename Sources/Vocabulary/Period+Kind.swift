extension Period {
  /// The kinds of period, from the shortest.
  public enum Kind: Hashable, Sendable, Comparable {
    case week
    case month
    case quarter
    case halfYear
    case year
    case schoolYear
    /// The terms or seasons of a set that the portal declares.
    case declared(PeriodSet)

    /// The kinds that every portal has.
    public static let builtIn: [Kind] = [.week, .month, .quarter, .halfYear, .year, .schoolYear]

    /// As a definition names it: `half-year`, or the id of a declared set.
    public var name: String {
      switch self {
      case .week: "week"
      case .month: "month"
      case .quarter: "quarter"
      case .halfYear: "half-year"
      case .year: "year"
      case .schoolYear: "school-year"
      case .declared(let set): set.id
      }
    }

    /// Whether figures of such periods are broken down, and terms of any length are: shorter ones would be too many sums
    /// to hide a few persons in.
    public var hasParts: Bool {
      switch self {
      case .week, .month, .quarter: false
      case .halfYear, .year, .schoolYear, .declared: true
      }
    }

    public static func < (left: Kind, right: Kind) -> Bool {
      let (first, second) = (left.order, right.order)
      guard first == second, case .declared(let set) = left, case .declared(let other) = right else {
        return first < second
      }
      return set.id < other.id
    }

    /// By length in months; those that a portal declares after the others of their length.
    private var order: Int {
      switch self {
      case .week: 0
      case .month: 2
      case .quarter: 6
      case .halfYear: 12
      case .year: 24
      case .schoolYear: 25
      case .declared(let set): (set.spans.map(\.length).max() ?? 0) * 2 + (set.isOfYears ? 2 : 1)
      }
    }
  }
}
