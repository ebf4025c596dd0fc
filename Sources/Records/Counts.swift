public import Vocabulary

/// Residents of a municipality on a day, of an age band or of all ages.
public struct ResidentCount: Hashable, Sendable {
  /// As an index of `Places.municipalities`.
  public var municipality: Int
  public var date: Day
  /// Full years, both ends included; `nil` for all ages.
  public var ages: ClosedRange<Int>?
  public var count: Int
  public var source: String?
  public var location: RecordLocation

  public init(
    municipality: Int, date: Day, ages: ClosedRange<Int>? = nil, count: Int, source: String? = nil,
    location: RecordLocation
  ) {
    self.municipality = municipality
    self.date = date
    self.ages = ages
    self.count = count
    self.source = source
    self.location = location
  }
}

/// When a centre was open, or that it was closed.
public struct Opening: Hashable, Sendable {
  public enum Status: String, Hashable, Sendable, CaseIterable { case open, closed, limited, online }

  /// As an index of `Places.centres`.
  public var centre: Int
  public var date: Day
  /// Minutes after midnight; `nil` where not given. An end before the start lies on the next day.
  public var start: Int?
  public var end: Int?
  public var status: Status
  public var reason: String?
  public var location: RecordLocation

  public init(
    centre: Int, date: Day, start: Int? = nil, end: Int? = nil, status: Status, reason: String? = nil,
    location: RecordLocation
  ) {
    self.centre = centre
    self.date = date
    self.start = start
    self.end = end
    self.status = status
    self.reason = reason
    self.location = location
  }
}

/// Unique persons who came to a place in a period. Not additive over places or periods.
public struct VisitorCount: Hashable, Sendable {
  public var place: PlaceID
  public var period: Period
  /// Of which values of which lists they are, in the order of the lists; none for all.
  public var groups: [Group]
  public var visitors: Int
  /// Those among them who produced something; `nil` where not recorded.
  public var producers: Int?
  /// People who helped without pay; `nil` where not recorded. They need not be visitors.
  public var volunteers: Int?
  public var location: RecordLocation

  /// A value of a list.
  public struct Group: Hashable, Sendable {
    /// As an index of `CodeLists.dimensions`.
    public var list: Int
    /// As an index of its values.
    public var value: Int

    public init(list: Int, value: Int) {
      self.list = list
      self.value = value
    }
  }

  public init(
    place: PlaceID, period: Period, groups: [Group] = [], visitors: Int, producers: Int? = nil,
    volunteers: Int? = nil, location: RecordLocation
  ) {
    self.place = place
    self.period = period
    self.groups = groups
    self.visitors = visitors
    self.producers = producers
    self.volunteers = volunteers
    self.location = location
  }
}

/// A place's yearly form.
public struct KeyFigures: Hashable, Sendable {
  public var place: PlaceID
  public var year: Int
  /// How many young people the place wants to reach, and how that was estimated.
  public var targetGroup: Int?
  public var targetMethod: String?
  /// Full-time equivalents.
  public var staffFTE: Double?
  /// Euros a year.
  public var staffCost: Double?
  public var premisesCost: Double?
  public var otherCost: Double?
  public var income: Double?
  /// The place publishes its accounts, so that its money is no secret.
  public var hasPublicAccounts: Bool
  public var location: RecordLocation

  public init(
    place: PlaceID, year: Int, targetGroup: Int? = nil, targetMethod: String? = nil, staffFTE: Double? = nil,
    staffCost: Double? = nil, premisesCost: Double? = nil, otherCost: Double? = nil, income: Double? = nil,
    hasPublicAccounts: Bool = false, location: RecordLocation
  ) {
    self.place = place
    self.year = year
    self.targetGroup = targetGroup
    self.targetMethod = targetMethod
    self.staffFTE = staffFTE
    self.staffCost = staffCost
    self.premisesCost = premisesCost
    self.otherCost = otherCost
    self.income = income
    self.hasPublicAccounts = hasPublicAccounts
    self.location = location
  }
}
