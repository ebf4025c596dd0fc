/// The name of a message and the arguments it may use. Each room declares its own as static members.
///
/// A catalogue that lacks a declared key, or whose message uses an argument that is not declared, has a located problem.
public struct MessageKey: Hashable, Sendable {
  public let name: String
  public let arguments: [String]

  public init(_ name: String, _ arguments: String...) { self.init(name, arguments: arguments) }

  public init(_ name: String, arguments: [String]) {
    self.name = name
    self.arguments = arguments
  }
}

extension MessageKey {
  /// The keys this room needs: how a language says periods.
  ///
  /// Months and quarters have their names from CLDR; what CLDR does not say is a message. A year arrives as text, so that
  /// it is not grouped as a number; months, quarters and halves as numbers to select by.
  public static let languageKeys: [MessageKey] = [
    .yearLocative, .monthLocative, .quarterLocative, .halfYear, .halfYearShort, .halfYearLocative, .schoolYear,
    .schoolYearLocative, .quarter, .quarterShort, .week, .weekShort, .weekLocative, .declared, .declaredLocative,
  ]

  static let yearLocative = MessageKey("period.year.locative", "year")
  static let monthLocative = MessageKey("period.month.locative", "month", "year")
  static let quarter = MessageKey("period.quarter.long", "quarter", "year")
  static let quarterShort = MessageKey("period.quarter.short", "quarter", "year")
  static let quarterLocative = MessageKey("period.quarter.locative", "quarter", "year")
  static let halfYear = MessageKey("period.half-year.long", "half", "year")
  static let halfYearShort = MessageKey("period.half-year.short", "half", "year")
  static let halfYearLocative = MessageKey("period.half-year.locative", "half", "year")
  static let week = MessageKey("period.week.long", "week", "year")
  static let weekShort = MessageKey("period.week.short", "week", "year")
  static let weekLocative = MessageKey("period.week.locative", "week", "year")
  /// The title is the portal's own and stands as it is: what is said around it must not ask for another form of it.
  static let declared = MessageKey("period.declared.long", "title", "years")
  static let declaredLocative = MessageKey("period.declared.locative", "title", "years")
  static let schoolYear = MessageKey("period.school-year.long", "years")
  static let schoolYearLocative = MessageKey("period.school-year.locative", "years")
}
