import Vocabulary

/// The activity records, a column for each field; row `i` of every column is the same activity.
///
/// Rows stand in the order of their files' paths and, within a file, in the file's order. Only sound rows are here:
/// parts sum to the total, hours lie in 0...24, the centre is known.
public struct Activities: Sendable {
  /// What stands where a whole number was not recorded.
  public static let absent: Int32 = -1
  /// What stands where a code was not recorded.
  public static let noCode: UInt8 = .max

  public enum Status: UInt8, Sendable, CaseIterable {
    case held
    case cancelled
    case planned
  }

  /// The centre, as an index of `Places.centres`.
  public var centre: ContiguousArray<UInt16> = []
  /// `Day.number` of the day it began.
  public var day: ContiguousArray<Int32> = []
  /// Minutes after midnight; −1 where only the hours were recorded. An end before the start lies on the next day.
  public var start: ContiguousArray<Int16> = []
  public var end: ContiguousArray<Int16> = []
  /// 0 < h ≤ 24.
  public var hours: ContiguousArray<Double> = []
  /// A column for each list of `CodeLists.single`: indexes of its values; `noCode` where empty.
  public var codes: [ContiguousArray<UInt8>]
  /// A column for each list of `CodeLists.several`: bit `i` is set where the activity has value `i`.
  public var codeSets: [ContiguousArray<UInt32>]
  /// Visits in all; 0 for what was not held and has no count.
  public var visits: ContiguousArray<Int32> = []
  /// For each list of `CodeLists.ofVisits` a column for each of its values; `absent` where not recorded.
  public var visitsByList: [[ContiguousArray<Int32>]]
  /// Visits of people who came for the first time; `absent` where not recorded.
  public var firstTime: ContiguousArray<Int32> = []
  /// Hours that young people produced; NaN where not recorded, which is not 0.
  public var youthHours: ContiguousArray<Double> = []
  /// Young people who produced it; `absent` where not recorded.
  public var producers: ContiguousArray<Int32> = []
  public var volunteers: ContiguousArray<Int32> = []
  /// Persons × hours; NaN where not recorded.
  public var staffHours: ContiguousArray<Double> = []
  /// A column for each of `CodeLists.columns`; NaN where not recorded.
  public var own: [ContiguousArray<Double>]
  /// The raw value of `Status`.
  public var status: ContiguousArray<UInt8> = []
  /// The source, as an index of `Records.sources`.
  public var source: ContiguousArray<UInt16> = []
  /// The row's source is a demonstration.
  public var isDemonstration: ContiguousArray<Bool> = []
  /// The file, as an index of `Records.files`.
  public var file: ContiguousArray<UInt16> = []
  /// The line of the row in its file.
  public var line: ContiguousArray<Int32> = []

  /// - Parameter lists: the portal's, of which each has its columns.
  public init(_ lists: CodeLists = CodeLists()) {
    codes = Array(repeating: [], count: lists.single.count)
    codeSets = Array(repeating: [], count: lists.several.count)
    visitsByList = lists.ofVisits.map { Array(repeating: [], count: $0.values.count) }
    own = Array(repeating: [], count: lists.columns.count)
  }

  public var count: Int { centre.count }

  /// Where a row stands.
  public func location(of row: Int) -> RecordLocation {
    // Rows that were not read from a file have no line.
    RecordLocation(file: Int(file[row]), line: row < line.count ? Int(line[row]) : 0, source: Int(source[row]))
  }
}
