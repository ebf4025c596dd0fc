/// A place as everybody may know it: the network, a municipality or a centre.
public struct Place: Hashable, Sendable {
  public var id: PlaceID
  public var kind: Kind
  public var name: LocalizedText
  /// The municipality of a centre, the network of a municipality.
  public var parent: PlaceID?
  /// The official code, such as SURS's `085`.
  public var code: String?
  public var officialLanguages: [Language]
  /// The years in which the place took part in the network, as closed ranges in order.
  public var memberYears: [ClosedRange<Int>]
  public var population: [Population]
  /// Residents from 15 to 29 years, where they are counted.
  public var youth: [Population]
  public var isDemonstration: Bool
  /// Where and when young people find a centre.
  public var visiting = Visiting()

  public enum Kind: String, Hashable, Sendable, CaseIterable { case network, municipality, centre }

  /// A number of residents on a day, with its source.
  public struct Population: Hashable, Sendable {
    public var day: Day
    public var count: Int
    /// The source's id.
    public var source: String

    public init(day: Day, count: Int, source: String) {
      self.day = day
      self.count = count
      self.source = source
    }
  }

  public init(
    id: PlaceID, kind: Kind, name: LocalizedText, parent: PlaceID?, code: String? = nil,
    officialLanguages: [Language] = [], memberYears: [ClosedRange<Int>] = [], population: [Population] = [],
    youth: [Population] = [],
    isDemonstration: Bool = false
  ) {
    self.id = id
    self.kind = kind
    self.name = name
    self.parent = parent
    self.code = code
    self.officialLanguages = officialLanguages
    self.memberYears = memberYears
    self.population = population
    self.youth = youth
    self.isDemonstration = isDemonstration
  }
}
