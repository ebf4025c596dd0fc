public import Languages

extension MessageKey {
  /// The name of a kind of chart.
  static func chartKind(_ kind: Chart.Kind) -> MessageKey { MessageKey("chart.kind." + kind.rawValue) }

  static let chartTitle = MessageKey("chart.title", "kind", "title")
  static let chartDemonstrationMark = MessageKey("chart.demonstration.mark", "scope")
  static let chartDemonstrationNote = MessageKey("chart.demonstration.note", "scope")
  static let chartIntervalKey = MessageKey("chart.interval.key")
  static let chartIntervalNote = MessageKey("chart.interval.note")
  static let chartTableSummary = MessageKey("chart.table.summary", "n")
  static let chartTableCaption = MessageKey("chart.table.caption", "extra", "unit")
  static let chartTablePeriod = MessageKey("chart.table.period")
  static let chartTablePlace = MessageKey("chart.table.place")
  static let chartTableGroup = MessageKey("chart.table.group")
  static let chartTableAnswers = MessageKey("chart.table.answers")
  static let chartTableInterval = MessageKey("chart.table.interval")
  static let chartGuardStack = MessageKey("chart.guard.stack")
  static let chartGuardLong = MessageKey("chart.guard.long")
  static let chartGuardEmpty = MessageKey("chart.guard.empty")
  static let chartNoteSorted = MessageKey("chart.note.sorted-by-name")
  static let chartNoteClassBounds = MessageKey("chart.note.class-bounds")
  static let chartSign = MessageKey("chart.note.sign", "sign", "meaning")
  static let chartCases = MessageKey("chart.cases", "count")
  static let chartLeadHighest = MessageKey("chart.lead.highest", "period", "phrase")
  static let chartLeadLowest = MessageKey("chart.lead.lowest", "period", "phrase")
  static let chartLeadTop = MessageKey("chart.lead.top", "name", "phrase", "period")
  static let chartLeadBottom = MessageKey("chart.lead.bottom", "name", "phrase")
  static let chartLeadOwn = MessageKey("chart.lead.own", "name", "phrase")
  static let chartLeadRange = MessageKey("chart.lead.range", "count", "low", "high", "period")
  static let chartLeadMissing = MessageKey("chart.lead.missing", "count")
  static let chartLeadOverlap = MessageKey("chart.lead.overlap")
  static let chartChange = MessageKey("chart.change.head")
  static let chartClassBelow = MessageKey("chart.class.below", "value")
  static let chartClassBetween = MessageKey("chart.class.between", "low", "high")
  static let chartClassUnder = MessageKey("chart.class.under", "low", "high")
  static let chartClassTentative = MessageKey("chart.class.tentative")
  static let chartClassFrom = MessageKey("chart.class.from", "value")
  static let chartClassWithheld = MessageKey("chart.class.withheld")
  static let chartClassMissing = MessageKey("chart.class.missing")
  static let chartClassPartial = MessageKey("chart.class.partial")
  static let chartLeadPartial = MessageKey("chart.lead.partial")
  static let chartClassNone = MessageKey("chart.class.none")
  static let chartLeadEqual = MessageKey("chart.lead.equal", "value")
  static let chartLeadValues = MessageKey("chart.lead.values", "low", "high")

  /// Every message that charts use: those of requests, the names of kinds, what kinds have for themselves, and the rest.
  public static let chartsKeys: [MessageKey] = {
    var keys = requestKeys + Chart.Kind.allCases.map { chartKind($0) } + shared
    for kind in Chart.Kind.allCases { for key in kind.plot.messages where !keys.contains(key) { keys.append(key) } }
    return keys
  }()

  /// What several kinds say, and the words around every chart.
  private static let shared: [MessageKey] = [
    chartTitle, chartDemonstrationMark, chartDemonstrationNote, chartIntervalKey, chartIntervalNote, chartTableSummary,
    chartTableCaption,
    chartTablePeriod, chartTablePlace, chartTableGroup, chartTableAnswers, chartTableInterval, chartGuardStack,
    chartGuardLong, chartGuardEmpty, chartNoteSorted, chartNoteClassBounds, chartNoteHollow, chartSign, chartCases,
    chartLeadHighest, chartLeadLowest,
    chartLeadTop, chartLeadBottom, chartLeadOwn, chartLeadRange, chartLeadMissing, chartLeadOverlap, chartChange,
    chartClassBelow, chartClassBetween, chartClassUnder, chartClassTentative, chartClassFrom, chartClassWithheld,
    chartClassMissing, chartClassPartial,
    chartLeadPartial, chartClassNone, chartLeadEqual, chartLeadValues,
  ]
}
