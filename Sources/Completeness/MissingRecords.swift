/// What of every centre and month is missing, for whoever computes figures.
public struct MissingRecords: Sendable {
  /// What is not as it should be in a month.
  public struct Marks: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8

    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Activities were not handed over.
    public static let activities = Marks(rawValue: 1)
    /// Neither openings nor activities that could stand in for them were.
    public static let hours = Marks(rawValue: 2)
    /// Activities seem to stand there twice.
    public static let doubtful = Marks(rawValue: 4)
  }

  /// Nothing is missing.
  public static let none = MissingRecords(centres: 0, months: 0..<0)

  /// The months as year × 12 + month − 1.
  public let months: Range<Int>
  private var marks: ContiguousArray<UInt8>
  private var beginnings: [Int: Beginning] = [:]

  init(centres: Int, months: Range<Int>) {
    self.months = months
    marks = ContiguousArray(repeating: 0, count: centres * months.count)
  }

  /// Whether nothing is missing at any centre.
  public var isEmpty: Bool { beginnings.isEmpty && !marks.contains { $0 != 0 } }

  /// What is missing of a centre in a month.
  public subscript(centre centre: Int, month month: Int) -> Marks {
    guard months.contains(month) else { return [] }
    let index = centre * months.count + month - months.lowerBound
    return index < marks.count ? Marks(rawValue: marks[index]) : []
  }

  /// The months before a centre's first record, where it was there already: what is missing then counts only in a period
  /// that reaches over that record.
  public struct Beginning: Hashable, Sendable {
    /// Those of the same year and those of the same school year, up to the month of the first record; empty where none is
    /// missing.
    public var ofYear: Range<Int>
    public var ofSchoolYear: Range<Int>
  }

  /// What is missing before the first record of a centre; `nil` where nothing is.
  public func beginning(ofCentre centre: Int) -> Beginning? { beginnings[centre] }

  /// The centres that lack something before their first record, in order.
  public var beginningCentres: [Int] { beginnings.keys.sorted() }

  mutating func add(_ new: Marks, centre: Int, month: Int) {
    guard months.contains(month) else { return }
    marks[centre * months.count + month - months.lowerBound] |= new.rawValue
  }

  mutating func begin(centre: Int, _ beginning: Beginning) { beginnings[centre] = beginning }
}
