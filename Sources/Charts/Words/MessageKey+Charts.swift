public import Languages

extension MessageKey {
  static let chartKindLine = MessageKey("chart.kind.line")
  static let chartKindGroupedColumns = MessageKey("chart.kind.grouped-columns")
  static let chartKindStackedColumns = MessageKey("chart.kind.stacked-columns")
  static let chartKindRankedBars = MessageKey("chart.kind.ranked-bars")
  static let chartKindRankedDots = MessageKey("chart.kind.ranked-dots")
  static let chartTitle = MessageKey("chart.title", "kind", "title")
  static let chartDemonstrationMark = MessageKey("chart.demonstration.mark")
  static let chartDemonstrationNote = MessageKey("chart.demonstration.note")
  static let chartIntervalKey = MessageKey("chart.interval.key")
  static let chartIntervalNote = MessageKey("chart.interval.note")
  static let chartTableSummary = MessageKey("chart.table.summary")
  static let chartTablePeriod = MessageKey("chart.table.period")
  static let chartTablePlace = MessageKey("chart.table.place")
  static let chartTableGroup = MessageKey("chart.table.group")
  static let chartTableAnswers = MessageKey("chart.table.answers")
  static let chartTableInterval = MessageKey("chart.table.interval")
  static let chartGuardStack = MessageKey("chart.guard.stack")
  static let chartGuardEmpty = MessageKey("chart.guard.empty")
  static let chartNoteNoValues = MessageKey("chart.note.no-values", "names")
  static let chartNoteSorted = MessageKey("chart.note.sorted-by-name")
  static let chartSign = MessageKey("chart.note.sign", "sign", "meaning")
  static let chartCases = MessageKey("chart.cases", "count")
  static let chartLeadHighest = MessageKey("chart.lead.highest", "period", "phrase")
  static let chartLeadLowest = MessageKey("chart.lead.lowest", "period", "phrase")
  static let chartLeadTop = MessageKey("chart.lead.top", "name", "phrase", "period")
  static let chartLeadBottom = MessageKey("chart.lead.bottom", "name", "phrase")
  static let chartLeadOwn = MessageKey("chart.lead.own", "name", "phrase")
  static let chartLeadRange = MessageKey("chart.lead.range", "count", "low", "high", "period")
  static let chartLeadPart = MessageKey("chart.lead.part", "name", "phrase", "period")
  static let chartLeadMissing = MessageKey("chart.lead.missing", "count")
  static let chartLeadOverlap = MessageKey("chart.lead.overlap")

  /// Every message that charts use.
  public static let chartsKeys: [MessageKey] = [
    chartKindLine, chartKindGroupedColumns, chartKindStackedColumns, chartKindRankedBars, chartKindRankedDots,
    chartTitle, chartDemonstrationMark, chartDemonstrationNote, chartIntervalKey, chartIntervalNote,
    chartTableSummary, chartTablePeriod, chartTablePlace, chartTableGroup, chartTableAnswers,
    chartTableInterval, chartGuardStack, chartGuardEmpty, chartNoteNoValues, chartNoteSorted, chartSign, chartCases,
    chartLeadHighest, chartLeadLowest, chartLeadTop, chartLeadBottom,
    chartLeadOwn, chartLeadRange, chartLeadPart, chartLeadMissing, chartLeadOverlap,
  ]
}
