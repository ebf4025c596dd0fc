/// What periods say of each other because they are made of the same days, whatever kinds they are of.
public enum PeriodSums {
  /// Periods that together have the same days as others: `2020` on one side, `2020-S1` and `2020-S2` on the other.
  public struct Equality: Hashable, Sendable {
    public var left: [Period]
    public var right: [Period]
  }

  /// The equalities among some periods, from which all others follow.
  ///
  /// A period leads from its first day to the day after its last: where such ways close a circle, those in one direction
  /// have the days of those in the other. What is left beside a tree of the shortest ways gives each circle once.
  public static func equalities(among periods: some Sequence<Period>) -> [Equality] {
    var tree = Tree()
    var equalities: [Equality] = []
    let ways = periods.map { Way(period: $0, days: $0.days) }
    for way in ways.sorted(by: { ($0.length, $0.period) < ($1.length, $1.period) }) {
      if let path = tree.path(from: way.from, to: way.to) {
        equalities.append(
          Equality(
            left: [way.period] + path.filter { !$0.isForward }.map(\.period),
            right: path.filter(\.isForward).map(\.period)))
      } else {
        tree.add(way)
      }
    }
    return equalities
  }

  /// The coverings of a period by others, as far as they are kinds of the calendar or sets: all months of a year, the school
  /// years that it touches, its terms and, between these, months.
  ///
  /// - Parameter known: the periods that may be used.
  public static func covers(of whole: Period, among known: some Collection<Period>) -> [[Period]] {
    let known = Set(known)
    let kinds = Set(known.map(\.kind)).sorted()
    return kinds.compactMap { kind in
      let cover = Period.all(kind, touching: whole.days)
      guard !cover.isEmpty, cover != [whole], cover.allSatisfy(known.contains) else { return nil }
      var all = cover
      for gap in gaps(of: whole, in: cover) {
        let fill = kinds.lazy.filter { $0 != kind }.map { Period.all($0, touching: gap) }.first { fill in
          fill != [whole] && fill.allSatisfy(known.contains) && gaps(in: gap, between: fill).isEmpty
        }
        guard let fill else { return nil }
        all += fill
      }
      return all
    }
  }

  /// The days of a period that none of some others in order has.
  private static func gaps(of whole: Period, in cover: [Period]) -> [ClosedRange<Day>] {
    gaps(in: whole.days, between: cover)
  }

  private static func gaps(in days: ClosedRange<Day>, between cover: [Period]) -> [ClosedRange<Day>] {
    var gaps: [ClosedRange<Day>] = []
    var next = days.lowerBound.number
    for period in cover {
      let own = period.days
      if own.lowerBound.number > next { gaps.append(Day(number: next)...Day(number: own.lowerBound.number - 1)) }
      next = max(next, own.upperBound.number + 1)
    }
    if next <= days.upperBound.number { gaps.append(Day(number: next)...days.upperBound) }
    return gaps
  }

  /// A period as a way between two days.
  private struct Way {
    var period: Period
    var from: Int32
    var to: Int32

    init(period: Period, days: ClosedRange<Day>) {
      self.period = period
      from = days.lowerBound.number
      to = days.upperBound.number + 1
    }

    var length: Int32 { to - from }
  }

  private struct Step {
    var period: Period
    var to: Int32
    var isForward: Bool
  }

  /// Ways without a circle.
  private struct Tree {
    private var steps: [Int32: [Step]] = [:]

    mutating func add(_ way: Way) {
      steps[way.from, default: []].append(Step(period: way.period, to: way.to, isForward: true))
      steps[way.to, default: []].append(Step(period: way.period, to: way.from, isForward: false))
    }

    /// The way from one day to another; `nil` where none leads there.
    func path(from: Int32, to: Int32) -> [Step]? {
      guard steps[from] != nil, steps[to] != nil else { return nil }
      var came: [Int32: (step: Step, from: Int32)] = [:]
      var queue = [from]
      var next = 0
      while next < queue.count, came[to] == nil {
        let day = queue[next]
        next += 1
        for step in steps[day] ?? [] where step.to != from && came[step.to] == nil {
          came[step.to] = (step, day)
          queue.append(step.to)
        }
      }
      var path: [Step] = []
      var day = to
      while day != from {
        guard let last = came[day] else { return nil }
        path.append(last.step)
        day = last.from
      }
      return path.reversed()
    }
  }
}
