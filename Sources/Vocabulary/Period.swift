/// A span of the calendar that a figure speaks of.
public enum Period: Hashable, Sendable, Comparable {
  case month(year: Int, month: Int)
  case quarter(year: Int, quarter: Int)
  case halfYear(year: Int, half: Int)
  case year(Int)
  /// The school year that begins in September of this year (1 September to 31 August).
  case schoolYear(startingIn: Int)

  /// The kinds of period, from the shortest.
  public enum Kind: String, Hashable, Sendable, Comparable, CaseIterable {
    case month
    case quarter
    case halfYear = "half-year"
    case year
    case schoolYear = "school-year"

    public static func < (left: Kind, right: Kind) -> Bool { left.order < right.order }

    private var order: Int {
      switch self {
      case .month: 0
      case .quarter: 1
      case .halfYear: 2
      case .year: 3
      case .schoolYear: 4
      }
    }
  }

  /// Reads `2020`, `2020-S1`, `2020-Q3`, `2020-07` or `2020/21`; `nil` for anything else.
  public init?(_ code: some StringProtocol) {
    let bytes = Array(code.utf8)
    guard bytes.count >= 4, let year = Period.digits(bytes[0..<4]), year > 0 else { return nil }
    let rest = bytes[4...]
    switch (rest.count, rest.first) {
    case (0, _): self = .year(year)
    case (3, UInt8(ascii: "-")?):
      let tail = rest.dropFirst()
      switch tail.first {
      case UInt8(ascii: "S"):
        guard let half = Period.digits(tail.dropFirst()), (1...2).contains(half) else { return nil }
        self = .halfYear(year: year, half: half)
      case UInt8(ascii: "Q"):
        guard let quarter = Period.digits(tail.dropFirst()), (1...4).contains(quarter) else { return nil }
        self = .quarter(year: year, quarter: quarter)
      default:
        guard let month = Period.digits(tail), (1...12).contains(month) else { return nil }
        self = .month(year: year, month: month)
      }
    case (3, UInt8(ascii: "/")?):
      guard let end = Period.digits(rest.dropFirst()), end == (year + 1) % 100 else { return nil }
      self = .schoolYear(startingIn: year)
    default: return nil
    }
  }

  /// `2020`, `2020-S1`, `2020-Q3`, `2020-07` or `2020/21`.
  public var code: String {
    switch self {
    case .month(let year, let month): "\(padded(year, 4))-\(padded(month, 2))"
    case .quarter(let year, let quarter): "\(padded(year, 4))-Q\(quarter)"
    case .halfYear(let year, let half): "\(padded(year, 4))-S\(half)"
    case .year(let year): padded(year, 4)
    case .schoolYear(let start): "\(padded(start, 4))/\(padded((start + 1) % 100, 2))"
    }
  }

  /// The code with a hyphen for the slash, fit for file names and addresses: `2020-21`.
  public var slug: String { code.split(separator: "/").joined(separator: "-").lowercased() }

  public var kind: Kind {
    switch self {
    case .month: .month
    case .quarter: .quarter
    case .halfYear: .halfYear
    case .year: .year
    case .schoolYear: .schoolYear
    }
  }

  /// The months the period consists of, as year × 12 + month − 1.
  public var months: Range<Int> {
    switch self {
    case .month(let year, let month): year * 12 + month - 1..<year * 12 + month
    case .quarter(let year, let quarter): year * 12 + quarter * 3 - 3..<year * 12 + quarter * 3
    case .halfYear(let year, let half): year * 12 + half * 6 - 6..<year * 12 + half * 6
    case .year(let year): year * 12..<year * 12 + 12
    case .schoolYear(let start): start * 12 + 8..<start * 12 + 20
    }
  }

  /// The first and the last day.
  public var days: ClosedRange<Day> {
    let months = months
    let (first, next) = (Period.parts(of: months.lowerBound, 12), Period.parts(of: months.upperBound, 12))
    return Day(
      number: Day.number(year: first.year, month: first.part, day: 1))...Day(
        number: Day.number(year: next.year, month: next.part, day: 1) - 1)
  }

  /// The year and the part of it, from 1, of parts counted from the year 0; earlier years too.
  private static func parts(of index: Int, _ count: Int) -> (year: Int, part: Int) {
    let (year, part) = index.quotientAndRemainder(dividingBy: count)
    return part < 0 ? (year - 1, part + count + 1) : (year, part + 1)
  }

  /// The period of the same kind `steps` later, or earlier where negative.
  public func advanced(by steps: Int) -> Period {
    switch self {
    case .month(let year, let month):
      let (year, month) = Period.parts(of: year * 12 + month - 1 + steps, 12)
      return .month(year: year, month: month)
    case .quarter(let year, let quarter):
      let (year, quarter) = Period.parts(of: year * 4 + quarter - 1 + steps, 4)
      return .quarter(year: year, quarter: quarter)
    case .halfYear(let year, let half):
      let (year, half) = Period.parts(of: year * 2 + half - 1 + steps, 2)
      return .halfYear(year: year, half: half)
    case .year(let year): return .year(year + steps)
    case .schoolYear(let start): return .schoolYear(startingIn: start + steps)
    }
  }

  /// The same span one year before: 2020-Q3 for 2021-Q3.
  public var yearBefore: Period {
    switch self {
    case .month: advanced(by: -12)
    case .quarter: advanced(by: -4)
    case .halfYear: advanced(by: -2)
    case .year, .schoolYear: advanced(by: -1)
    }
  }

  /// All periods of a kind that touch `days`, in order.
  public static func all(_ kind: Kind, touching days: ClosedRange<Day>) -> [Period] {
    var period = containing(days.lowerBound, kind)
    var periods: [Period] = []
    while period.days.lowerBound <= days.upperBound {
      periods.append(period)
      period = period.advanced(by: 1)
    }
    return periods
  }

  /// The period of a kind in which a day lies.
  public static func containing(_ day: Day, _ kind: Kind) -> Period {
    let (year, month, _) = day.parts
    return switch kind {
    case .month: .month(year: year, month: month)
    case .quarter: .quarter(year: year, quarter: (month - 1) / 3 + 1)
    case .halfYear: .halfYear(year: year, half: (month - 1) / 6 + 1)
    case .year: .year(year)
    case .schoolYear: .schoolYear(startingIn: month >= 9 ? year : year - 1)
    }
  }

  /// By first month, then the longer before the shorter.
  public static func < (left: Period, right: Period) -> Bool {
    (left.months.lowerBound, right.months.upperBound, left.kind) < (
      right.months.lowerBound, left.months.upperBound, right.kind
    )
  }

  private static func digits(_ bytes: ArraySlice<UInt8>) -> Int? {
    var number = 0
    for byte in bytes {
      guard byte >= 48, byte <= 57 else { return nil }
      number = number * 10 + Int(byte - 48)
    }
    return bytes.isEmpty ? nil : number
  }
}
