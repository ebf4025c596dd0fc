/// A span of the calendar that a figure speaks of.
public enum Period: Hashable, Sendable, Comparable {
  case month(year: Int, month: Int)
  case quarter(year: Int, quarter: Int)
  case halfYear(year: Int, half: Int)
  case year(Int)
  /// The school year that begins in September of this year (1 September to 31 August).
  case schoolYear(startingIn: Int)
  /// A week of ISO 8601; the days around a new year belong to the year in which its Thursday lies.
  case week(year: Int, week: Int)
  /// A term or a season, as the portal declares it.
  case declared(DeclaredPeriod)

  /// Reads `2020`, `2020-S1`, `2020-Q3`, `2020-07`, `2020-W07`, `2020/21`, or `2020-spring` where a set declares it; `nil`
  /// for anything else.
  public init?(_ code: some StringProtocol, in sets: PeriodSets = .none) {
    let bytes = Array(code.utf8)
    guard bytes.count >= 4, let year = Period.digits(bytes[0..<4]), year > 0 else { return nil }
    let rest = bytes[4...]
    if !sets.isEmpty, rest.first == UInt8(ascii: "-"),
      let declared = sets.declared(String(decoding: rest.dropFirst(), as: UTF8.self), in: year)
    {
      self = .declared(declared)
      return
    }
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
    case (4, UInt8(ascii: "-")?):
      guard rest.dropFirst().first == UInt8(ascii: "W"), let week = Period.digits(rest.dropFirst(2)),
        (1...Period.weeks(in: year)).contains(week)
      else { return nil }
      self = .week(year: year, week: week)
    case (3, UInt8(ascii: "/")?):
      guard let end = Period.digits(rest.dropFirst()), end == (year + 1) % 100 else { return nil }
      self = .schoolYear(startingIn: year)
    default: return nil
    }
  }

  /// `2020`, `2020-S1`, `2020-Q3`, `2020-07`, `2020-W07`, `2020/21` or `2020-spring`.
  public var code: String {
    switch self {
    case .month(let year, let month): "\(padded(year, 4))-\(padded(month, 2))"
    case .quarter(let year, let quarter): "\(padded(year, 4))-Q\(quarter)"
    case .halfYear(let year, let half): "\(padded(year, 4))-S\(half)"
    case .year(let year): padded(year, 4)
    case .schoolYear(let start): "\(padded(start, 4))/\(padded((start + 1) % 100, 2))"
    case .week(let year, let week): "\(padded(year, 4))-W\(padded(week, 2))"
    case .declared(let period): "\(padded(period.year, 4))-\(period.span.id)"
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
    case .week: .week
    case .declared(let period): .declared(period.set)
    }
  }

  /// The months the period consists of, as year × 12 + month − 1; of a week those that it touches.
  public var months: Range<Int> {
    switch self {
    case .month(let year, let month): year * 12 + month - 1..<year * 12 + month
    case .quarter(let year, let quarter): year * 12 + quarter * 3 - 3..<year * 12 + quarter * 3
    case .halfYear(let year, let half): year * 12 + half * 6 - 6..<year * 12 + half * 6
    case .year(let year): year * 12..<year * 12 + 12
    case .schoolYear(let start): start * 12 + 8..<start * 12 + 20
    case .week: Period.month(of: days.lowerBound)..<Period.month(of: days.upperBound) + 1
    case .declared(let period): period.months
    }
  }

  private static func month(of day: Day) -> Int {
    let (year, month, _) = day.parts
    return year * 12 + month - 1
  }

  /// The first and the last day.
  public var days: ClosedRange<Day> {
    if case .week(let year, let week) = self {
      let monday = Period.firstMonday(of: year).number + Int32(week * 7 - 7)
      return Day(number: monday)...Day(number: monday + 6)
    }
    let months = months
    let (first, next) = (Period.parts(of: months.lowerBound, 12), Period.parts(of: months.upperBound, 12))
    return Day(
      number: Day.number(year: first.year, month: first.part, day: 1))...Day(
        number: Day.number(year: next.year, month: next.part, day: 1) - 1)
  }

  /// The year and the part of it, from 1, of parts counted from the year 0; earlier years too.
  static func parts(of index: Int, _ count: Int) -> (year: Int, part: Int) {
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
    case .week: return .week(of: Day(number: days.lowerBound.number + Int32(steps * 7)))
    case .declared(let period): return .declared(period.advanced(by: steps))
    }
  }

  /// The same span one year before: 2020-Q3 for 2021-Q3. Before a 53rd week it is the last of a year that has 52.
  public var yearBefore: Period {
    switch self {
    case .month: advanced(by: -12)
    case .quarter: advanced(by: -4)
    case .halfYear: advanced(by: -2)
    case .year, .schoolYear: advanced(by: -1)
    case .week(let year, let week): .week(year: year - 1, week: min(week, Period.weeks(in: year - 1)))
    case .declared(let period): advanced(by: -period.set.spans.count)
    }
  }

  /// All periods of a kind that touch `days`, in order. Terms need not touch every day.
  public static func all(_ kind: Kind, touching days: ClosedRange<Day>) -> [Period] {
    var period = containing(days.lowerBound, kind)
    if period == nil, case .declared(let set) = kind { period = set.first(endingFrom: days.lowerBound) }
    var periods: [Period] = []
    while let next = period, next.days.lowerBound <= days.upperBound {
      periods.append(next)
      period = next.advanced(by: 1)
    }
    return periods
  }

  /// The period of a kind in which a day lies; `nil` on a day between terms.
  public static func containing(_ day: Day, _ kind: Kind) -> Period? {
    let (year, month, _) = day.parts
    switch kind {
    case .month: return .month(year: year, month: month)
    case .quarter: return .quarter(year: year, quarter: (month - 1) / 3 + 1)
    case .halfYear: return .halfYear(year: year, half: (month - 1) / 6 + 1)
    case .year: return .year(year)
    case .schoolYear: return .schoolYear(startingIn: month >= 9 ? year : year - 1)
    case .week: return week(of: day)
    case .declared(let set):
      let period = set.first(endingFrom: day)
      return period.days.contains(day) ? period : nil
    }
  }

  /// By first day, then the longer before the shorter.
  public static func < (left: Period, right: Period) -> Bool {
    if left.isWeek || right.isWeek {
      let (first, second) = (left.days, right.days)
      return (first.lowerBound, second.upperBound, left.kind) < (second.lowerBound, first.upperBound, right.kind)
    }
    let (first, second) = (left.months, right.months)
    guard first == second else {
      return (first.lowerBound, second.upperBound) < (second.lowerBound, first.upperBound)
    }
    return left.kind < right.kind
  }

  private var isWeek: Bool { if case .week = self { true } else { false } }

  private static func digits(_ bytes: ArraySlice<UInt8>) -> Int? {
    var number = 0
    for byte in bytes {
      guard byte >= 48, byte <= 57 else { return nil }
      number = number * 10 + Int(byte - 48)
    }
    return bytes.isEmpty ? nil : number
  }
}
