import Figures
public import Languages
public import Vocabulary

extension MessageKey {
  static let lineageTitle = MessageKey("lineage.title")
  static let lineageBase = MessageKey("lineage.base", "n")
  static let lineageCoverage = MessageKey("lineage.coverage", "share")
  static let lineageResidents = MessageKey("lineage.residents", "days")
  static let lineageOldResidents = MessageKey("lineage.old-residents", "period")
  static let gapLine = MessageKey("gap.line", "place", "when", "what")
  static let gapSpan = MessageKey("gap.span", "from", "to")

  /// What is missing, for each kind of gap.
  static func gap(_ kind: RecordGap.Kind) -> MessageKey { MessageKey("gap.what." + kind.rawValue, "n") }

  static let lineageFlag = MessageKey("lineage.flag", "sign", "meaning")
  static let lineageNoRule = MessageKey("lineage.no-rule")
  static let lineageNoRuleReported = MessageKey("lineage.no-rule-reported")
  static let lineageFiles = MessageKey("lineage.files", "files")
  static let lineageFilesWithRecords = MessageKey("lineage.files-with-records", "files", "records")
  static let lineageRecords = MessageKey("lineage.records", "n")
  /// The sentence of a rule of protection: with a figure that it holds for (`lineage`), or among all rules (`trust`).
  public static func rule(_ statement: RuleStatement, in section: String) -> MessageKey {
    let names = statement.numbers.map(\.name)
    return MessageKey(
      "\(section).rule.\(statement.rule)",
      arguments: names + (names.contains("least") ? ["most"] : []) + (statement.rule == .derived ? ["indicators"] : [])
        + (statement.namesParts ? ["parts"] : []))
  }

  /// The sentences that every rule has.
  public static func ruleKeys(_ statements: [RuleStatement]) -> [MessageKey] {
    statements.filter { $0.rule != .answers }.map { rule($0, in: "lineage") } + statements.map { rule($0, in: "trust") }
  }

  static let lineageKeys: [MessageKey] =
    LineageFact.Kind.allCases.map(\.name) + [
      lineageTitle, lineageBase, lineageCoverage, lineageFlag, lineageNoRule, lineageNoRuleReported,
      lineageFiles, lineageFilesWithRecords,
      lineageRecords, lineageResidents, lineageOldResidents, gapLine, gapSpan,
    ] + RecordGap.Kind.allCases.map(gap)
}

extension LineageFact.Kind {
  var name: MessageKey { MessageKey("lineage.name." + rawValue) }
}
