import Figures
import Languages
import Vocabulary

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
  static let lineageFiles = MessageKey("lineage.files", "files")
  static let lineageFilesWithRecords = MessageKey("lineage.files-with-records", "files", "records")
  static let lineageRecords = MessageKey("lineage.records", "n")
  static let rulePeople = MessageKey("lineage.rule.people", "most")
  static let ruleVisits = MessageKey("lineage.rule.visits-by-subgroup", "most")
  static let ruleSurvey = MessageKey("lineage.rule.survey", "least", "reliable", "breakdown", "part")
  static let ruleDenominator = MessageKey("lineage.rule.small-denominator", "least", "reliable")
  static let ruleMoney = MessageKey("lineage.rule.money", "posts")
  static let ruleDerived = MessageKey("lineage.rule.derived", "indicators")
  static let ruleCompanions = MessageKey("lineage.rule.companions")

  static let lineageKeys: [MessageKey] =
    LineageFact.Kind.allCases.map(\.name) + [
      lineageTitle, lineageBase, lineageCoverage, lineageFlag, lineageNoRule, lineageFiles, lineageFilesWithRecords,
      lineageRecords, rulePeople, ruleVisits, ruleSurvey, ruleDenominator, ruleMoney, ruleDerived, ruleCompanions,
      lineageResidents, lineageOldResidents, gapLine, gapSpan,
    ] + RecordGap.Kind.allCases.map(gap)
}

extension LineageFact.Kind {
  var name: MessageKey { MessageKey("lineage.name." + rawValue) }
}
