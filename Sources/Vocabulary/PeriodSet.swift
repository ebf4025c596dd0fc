/// Terms of a school, seasons of a year: spans of whole months that a portal declares, of which none overlaps another.
///
/// A class because it never changes and every period of the set refers to it: as a value it would make each figure's key
/// as large as the set.
public final class PeriodSet: Hashable, Sendable {
  /// The name by which definitions ask for its periods: `term`.
  public let id: String
  /// In the order of their first month.
  public let spans: [Span]

  /// A span as it comes back every year.
  public struct Span: Hashable, Sendable {
    /// As it stands in the code of a period: `spring`.
    public var id: String
    public var title: LocalizedText
    /// Its first month, 1...12.
    public var first: Int
    /// How many months it has, 1...12: it may go on into the next year.
    public var length: Int

    public init(id: String, title: LocalizedText, first: Int, length: Int) {
      self.id = id
      self.title = title
      self.first = first
      self.length = length
    }

    /// Its months, each 1...12.
    public var months: [Int] { (0..<length).map { (first - 1 + $0) % 12 + 1 } }
  }

  /// - Precondition: there is a span, and none overlaps another.
  public init(id: String, spans: [Span]) {
    precondition(!spans.isEmpty, "a set has at least one span")
    self.id = id
    self.spans = spans.sorted { $0.first < $1.first }
  }

  /// Whether its one span is a whole year, such as a year of accounts.
  var isOfYears: Bool { spans[0].length == 12 }

  public static func == (left: PeriodSet, right: PeriodSet) -> Bool {
    left === right || left.id == right.id && left.spans == right.spans
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(id) }

  /// The period that ends on a day, or as the first after it.
  func first(endingFrom day: Day) -> Period {
    var period = Period.declared(DeclaredPeriod(self, index: 0, year: day.parts.year - 1))
    while period.days.upperBound < day { period = period.advanced(by: 1) }
    return period
  }
}

/// A span of a set in one year: the winter that begins in 2025.
public struct DeclaredPeriod: Hashable, Sendable {
  public let set: PeriodSet
  private let index: Int32
  private let start: Int32

  /// - Parameter index: which of the set's spans.
  init(_ set: PeriodSet, index: Int, year: Int) {
    self.set = set
    self.index = Int32(index)
    start = Int32(year)
  }

  public var span: PeriodSet.Span { self.set.spans[Int(index)] }
  /// The year in which it begins, to which it belongs.
  public var year: Int { Int(start) }
  /// Whether it goes on into the next year.
  public var crossesYears: Bool { span.first + span.length > 13 }

  var months: Range<Int> {
    let first = year * 12 + span.first - 1
    return first..<first + span.length
  }

  func advanced(by steps: Int) -> DeclaredPeriod {
    let (year, part) = Period.parts(of: self.year * set.spans.count + Int(index) + steps, set.spans.count)
    return DeclaredPeriod(set, index: part - 1, year: year)
  }
}

extension Period {
  /// Reads the code of a term of which no set is at hand, `2025-spring`: it was published once, and when it is nobody says.
  public init?(formerly code: some StringProtocol) {
    let parts = code.split(separator: "-", maxSplits: 1)
    guard parts.count == 2, parts[0].utf8.count == 4, let year = Int(parts[0]), year > 0, parts[1].utf8.count > 1,
      parts[1].utf8.prefix(2).allSatisfy({ (97...122).contains($0) }),
      parts[1].utf8.allSatisfy({ (97...122).contains($0) || (48...57).contains($0) || $0 == 45 })
    else { return nil }
    let span = PeriodSet.Span(id: String(parts[1]), title: LocalizedText([:]), first: 1, length: 12)
    self = .declared(DeclaredPeriod(PeriodSet(id: span.id, spans: [span]), index: 0, year: year))
  }
}

/// The sets of periods that a portal declares, beside those of the calendar.
public struct PeriodSets: Hashable, Sendable {
  public let sets: [PeriodSet]

  public init(_ sets: [PeriodSet]) { self.sets = sets }

  public static let none = PeriodSets([])

  public var isEmpty: Bool { sets.isEmpty }

  /// Every kind of period of the portal, from the shortest.
  public var kinds: [Period.Kind] { (Period.Kind.builtIn + sets.map { .declared($0) }).sorted() }

  /// The kinds that pages show by themselves where something of them is published: terms of every set, then weeks.
  public var kindsBesideCalendar: [Period.Kind] { sets.map { .declared($0) } + [.week] }

  /// The kind of a name such as `half-year` or `term`.
  public func kind(named name: String) -> Period.Kind? { kinds.first { $0.name == name } }

  /// An example of each declared span: `2025-spring`.
  public var examples: [String] { sets.flatMap { set in set.spans.map { "2025-\($0.id)" } } }

  /// The span of an id in a year.
  func declared(_ id: String, in year: Int) -> DeclaredPeriod? {
    for set in sets {
      if let index = set.spans.firstIndex(where: { $0.id == id }) {
        return DeclaredPeriod(set, index: index, year: year)
      }
    }
    return nil
  }
}
