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
  /// For each centre the month of its first record, where it was there before; what is missing before it counts only in
  /// a period that reaches over it.
  private var beginnings: [Int: Range<Int>] = [:]

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

  /// The months before the first record of a centre that belong to the same year or school year; `nil` where none is
  /// missing.
  public func beginning(ofCentre centre: Int) -> Range<Int>? { beginnings[centre] }

  /// The centres with such months, in order.
  public var beginningCentres: [Int] { beginnings.keys.sorted() }

  mutating func add(_ new: Marks, centre: Int, month: Int) {
    guard months.contains(month) else { return }
    marks[centre * months.count + month - months.lowerBound] |= new.rawValue
  }

  mutating func begin(centre: Int, missing months: Range<Int>) { beginnings[centre] = months }
}
