import Languages
import Wording

extension MessageKey {
  static let goalHead = MessageKey("trust.goal.head")
  static let goalReached = MessageKey("trust.goal.reached", "value")
  static let goalMissed = MessageKey("trust.goal.missed", "value")
  static let goalUnclear = MessageKey("trust.goal.unclear", "value")
  static let goalLead = MessageKey("trust.goal.lead")
  static let goalCaption = MessageKey("trust.goal.caption", "period")
  static let goalCount = MessageKey("trust.goal.count", "reached", "missed", "unclear")
  static let goalEmpty = MessageKey("trust.goal.empty")
  static let standingAbove = MessageKey("trust.standing.above")
  static let standingBelow = MessageKey("trust.standing.below")
  static let standingUnclear = MessageKey("trust.standing.unclear")
  static let levelNote = MessageKey("trust.level")
  static let networkNote = MessageKey("trust.network-note")
  static let panelGroup = MessageKey("trust.panel", "n")
  static let coverageTitle = MessageKey("trust.coverage.title")
  static let calendarTitle = MessageKey("trust.calendar.title")
  static let calendarCaption = MessageKey("trust.calendar.caption", "place")
  static let calendarNote = MessageKey("trust.calendar.note")
  static let calendarYear = MessageKey("trust.calendar.year")
  static let calendarMissing = MessageKey("trust.calendar.missing", "sign")
  static let completenessLead = MessageKey("trust.completeness.lead", "date", "sign")
  static let completenessStatus = MessageKey("trust.completeness.status", "whole", "all")
  static let completenessRule = MessageKey("trust.completeness.rule")
  static let completenessGaps = MessageKey("trust.completeness.gaps")
  static let completenessCaption = MessageKey("trust.completeness.caption")
  static let completenessWhen = MessageKey("trust.completeness.when")
  static let completenessWhat = MessageKey("trust.completeness.what")
  static let completenessNone = MessageKey("trust.completeness.none")
  static let completenessMonths = MessageKey("trust.completeness.months")
  static let completenessMonthsCaption = MessageKey("trust.completeness.months-caption")
  static let completenessCell = MessageKey("trust.completeness.cell", "brought", "expected")
  static let protectionLead = MessageKey("trust.protection.lead")
  static let protectionRules = MessageKey("trust.protection.rules")
  static let protectionCounts = MessageKey("trust.protection.counts")
  static let protectionCaption = MessageKey("trust.protection.caption")
  static let protectionPublished = MessageKey("trust.protection.published")
  static let protectionWithheld = MessageKey("trust.protection.withheld")
  static let protectionAll = MessageKey("trust.protection.all")
  static let protectionAudit = MessageKey("trust.protection.audit")
  static let protectionAuditText = MessageKey("trust.protection.audit-text", "rows", "equations", "attacked")
  static let protectionHidden = MessageKey("trust.protection.hidden", "n")
  static let changesFile = MessageKey("trust.changes.file")
  static let answersFile = MessageKey("trust.answers.file")

  static let trustKeys: [MessageKey] = [
    goalHead, goalReached, goalMissed, goalUnclear, goalLead, goalCaption, goalCount,
    goalEmpty, standingAbove, standingBelow, standingUnclear, levelNote, networkNote, panelGroup, coverageTitle,
    calendarTitle, calendarCaption, calendarNote, calendarYear, protectionLead, protectionRules, protectionCounts,
    protectionCaption, protectionPublished, protectionWithheld, protectionAll, protectionAudit, protectionAuditText,
    changesFile, answersFile, protectionHidden, calendarMissing, completenessLead,
    completenessStatus, completenessRule, completenessGaps, completenessCaption, completenessWhen, completenessWhat,
    completenessNone, completenessMonths, completenessMonthsCaption, completenessCell,
  ]
}
