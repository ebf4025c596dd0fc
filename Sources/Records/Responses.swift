/// The answers to one questionnaire, a column for each field; row `i` of every column is one person.
public struct Responses: Sendable {
  /// What stands where no answer was given.
  public static let noAnswer: Int8 = .min
  /// What stands where a background field is empty.
  public static let noCode: UInt8 = .max

  /// As an index of `Records.waves`.
  public var wave: ContiguousArray<UInt16> = []
  /// As an index of `Places.centres`.
  public var centre: ContiguousArray<UInt16> = []
  /// A column for each of `CodeLists.dimensions`: indexes of its values; `noCode` where empty.
  public var groups: [ContiguousArray<UInt8>]
  /// A column of codes for each item of the questionnaire; `noAnswer` where empty. A code of the scale's
  /// `missing` ones stands as it was given.
  public var answers: [ContiguousArray<Int8>]
  /// As an index of `Records.sources`.
  public var source: ContiguousArray<UInt16> = []
  public var isDemonstration: ContiguousArray<Bool> = []
  /// As an index of `Records.files`.
  public var file: ContiguousArray<UInt16> = []
  /// The line of the row in its file.
  public var line: ContiguousArray<Int32> = []

  /// - Parameter lists: how many code lists the portal has.
  public init(items: Int = 0, lists: Int = 0) {
    answers = Array(repeating: [], count: items)
    groups = Array(repeating: [], count: lists)
  }

  public var count: Int { wave.count }
}
