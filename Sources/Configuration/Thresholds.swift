/// The numbers of protection (`Documentation/Rules.md`), all of them of people or answers.
public struct Thresholds: Hashable, Sendable {
  /// Counts of people from 1 up to, and not including, this are withheld.
  public var people = 5
  /// Visits of a subgroup from 1 up to, and not including, this are withheld.
  public var subgroupVisits = 5
  /// With fewer valid answers than this, a survey figure is withheld.
  public var surveyPublish = 10
  /// With fewer valid answers than this, a survey figure is marked as less reliable and not compared.
  public var surveyReliable = 25
  /// With fewer valid answers than this, a survey figure is not broken down.
  public var surveyBreakdown = 40
  /// A part of a broken-down survey figure, and its complement, has at least this many valid answers.
  public var surveyPart = 10
  /// The least difference of survey indexes, in percentage points, that is called a change.
  public var surveyChange = 5.0
  /// Below this denominator a rate per residents is withheld.
  public var denominatorPublish = 100
  /// Below this denominator a rate per residents is marked as less reliable.
  public var denominatorReliable = 500
  /// With fewer full-time posts than this, a place's money is withheld where its accounts are not public.
  public var staff = 3.0

  public init() {}
}
