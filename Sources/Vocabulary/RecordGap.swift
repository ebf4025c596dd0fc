/// Something that the records of a place should hold and do not, or hold twice, as the public is told of it.
public struct RecordGap: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Open days without one activity.
    case silent
    /// Nothing up to the cut-off.
    case stopped
    /// Nothing of anybody up to the cut-off.
    case late
    /// Nothing for longer than a holiday.
    case pause
    /// The centre is listed, and nothing was ever recorded.
    case never
    /// The records begin when the centre was there already.
    case beginning
    /// Activities without openings.
    case openings
    /// Activities that stand there twice.
    case repeated
    /// Persons of some periods.
    case persons
    /// Yearly forms.
    case forms
    /// Residents of a day.
    case residents
    /// Answers of a wave.
    case answers
  }

  public var kind: Kind
  public var place: PlaceID
  /// The periods it is about, in order; each a first and a last one of one kind.
  public var periods: [ClosedRange<Period>]
  /// How many open days, activities or centres it is about; 0 where nothing is counted.
  public var count: Int

  public init(_ kind: Kind, at place: PlaceID, periods: [ClosedRange<Period>], count: Int = 0) {
    self.kind = kind
    self.place = place
    self.periods = periods
    self.count = count
  }

  /// Whether it speaks of any month of a period.
  public func touches(_ period: Period) -> Bool {
    let months = period.months
    return periods.contains {
      $0.lowerBound.months.lowerBound < months.upperBound && $0.upperBound.months.upperBound > months.lowerBound
    }
  }
}

/// How many months a centre brought activities of, among those in which it should have, by year.
public struct RecordCoverage: Hashable, Sendable {
  public var place: PlaceID
  public var years: [Year]

  public struct Year: Hashable, Sendable {
    public var year: Int
    public var brought: Int
    public var expected: Int

    public init(year: Int, brought: Int, expected: Int) {
      self.year = year
      self.brought = brought
      self.expected = expected
    }
  }

  public init(place: PlaceID, years: [Year]) {
    self.place = place
    self.years = years
  }

  /// Whether nothing is missing.
  public var isWhole: Bool { years.allSatisfy { $0.brought == $0.expected } }
}
