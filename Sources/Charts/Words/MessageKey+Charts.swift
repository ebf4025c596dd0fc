public import Languages

extension MessageKey {
  /// The name of a kind of chart.
  static func chartKind(_ kind: Chart.Kind) -> MessageKey { MessageKey("chart.kind." + kind.rawValue) }

  static let chartTitle = MessageKey("chart.title", "kind", "title")
  static let chartDemonstrationMark = MessageKey("chart.demonstration.mark", "scope")
  static let chartDemonstrationNote = MessageKey("chart.demonstration.note", "scope")
  static let chartIntervalKey = MessageKey("chart.interval.key")
  static let chartIntervalNote = MessageKey("chart.interval.note")
  static let chartTableSummary = MessageKey("chart.table.summary")
  static let chartTablePeriod = MessageKey("chart.table.period")
  static let chartTablePlace = MessageKey("chart.table.place")
  static let chartTableGroup = MessageKey("chart.table.group")
  static let chartTableAnswers = MessageKey("chart.table.answers")
  static let chartTableInterval = MessageKey("chart.table.interval")
  static let chartGuardStack = MessageKey("chart.guard.stack")
  static let chartGuardLong = MessageKey("chart.guard.long")
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
  static let chartAxisStart = MessageKey("chart.axis.start", "value")
  static let chartChange = MessageKey("chart.change.head")
  static let chartChangeBroken = MessageKey("chart.change.broken")
  static let chartClassBelow = MessageKey("chart.class.below", "value")
  static let chartClassBetween = MessageKey("chart.class.between", "low", "high")
  static let chartClassFrom = MessageKey("chart.class.from", "value")
  static let chartClassWithheld = MessageKey("chart.class.withheld")
  static let chartClassMissing = MessageKey("chart.class.missing")
  static let chartClassPartial = MessageKey("chart.class.partial")
  static let chartLeadPartial = MessageKey("chart.lead.partial")
  static let chartClassNone = MessageKey("chart.class.none")
  static let chartMultiplesOthers = MessageKey("chart.multiples.others")
  static let chartMapCircles = MessageKey("chart.map.circles")
  static let chartTarget = MessageKey("chart.target")
  static let chartTableQuestion = MessageKey("chart.table.question")
  static let chartTablePositive = MessageKey("chart.table.positive")
  static let chartTableDistance = MessageKey("chart.table.distance")
  static let chartTableSum = MessageKey("chart.table.sum")
  static let chartWeekday = MessageKey("chart.weekday.short", "day")
  static let chartWeekdayLetter = MessageKey("chart.weekday.letter", "day")
  static let chartWeekdayLong = MessageKey("chart.weekday.long", "day")
  static let chartNoteOrderLater = MessageKey("chart.note.order-later", "period")
  static let chartNoteOrderPositive = MessageKey("chart.note.order-positive")
  static let chartNoteOrderGiven = MessageKey("chart.note.order-given")
  static let chartNoteRounded = MessageKey("chart.note.rounded")
  static let chartNoteAside = MessageKey("chart.note.aside", "sort")
  static let chartNoteShades = MessageKey("chart.note.shades")
  static let chartNoteMap = MessageKey("chart.note.map")
  static let chartLeadEqual = MessageKey("chart.lead.equal", "value")
  static let chartLeadValues = MessageKey("chart.lead.values", "low", "high")
  static let chartLeadChanges = MessageKey("chart.lead.changes", "rose", "fell", "rest", "sort")
  static let chartLeadIncomparable = MessageKey("chart.lead.incomparable", "count")
  static let chartLeadMoved = MessageKey("chart.lead.moved", "name", "before", "after")
  static let chartLeadPositive = MessageKey("chart.lead.positive", "value")
  static let chartLeadPositiveRange = MessageKey("chart.lead.positive-range", "low", "high")
  static let chartLeadMostUp = MessageKey("chart.lead.most-up", "name", "before", "after")
  static let chartLeadMostDown = MessageKey("chart.lead.most-down", "name", "before", "after")
  static let chartLeadMostPositive = MessageKey("chart.lead.most-positive", "name", "value")
  static let chartLeadLeastPositive = MessageKey("chart.lead.least-positive", "name", "value")
  static let chartLeadAtTarget = MessageKey("chart.lead.at-target", "name", "phrase", "target", "distance")
  static let chartLeadAboveTarget = MessageKey("chart.lead.above-target", "name", "phrase", "target", "distance")
  static let chartLeadBelowTarget = MessageKey("chart.lead.below-target", "name", "phrase", "target", "distance")
  static let chartLeadReached = MessageKey("chart.lead.reached", "count", "all", "unclear")
  static let chartLeadLargestClass = MessageKey("chart.lead.largest-class", "name", "class", "value")
  static let chartLeadWidest = MessageKey("chart.lead.widest", "name", "class", "value", "compared", "other")
  static let chartLeadMostCell = MessageKey("chart.lead.most-cell", "name", "column", "phrase")
  static let chartLeadLeastCell = MessageKey("chart.lead.least-cell", "name", "column", "phrase")
  static let chartLeadBusiest = MessageKey("chart.lead.busiest", "period", "phrase")
  static let chartLeadQuietest = MessageKey("chart.lead.quietest", "period", "phrase")
  static let chartLeadDaysMissing = MessageKey("chart.lead.days-missing", "count")
  static let chartLeadWeekday = MessageKey("chart.lead.weekday", "day", "phrase")

  /// Every message that charts use.
  public static let chartsKeys: [MessageKey] =
    requestKeys + Chart.Kind.allCases.map { chartKind($0) } + [
      chartTitle, chartDemonstrationMark, chartDemonstrationNote, chartIntervalKey, chartIntervalNote,
      chartTableSummary, chartTablePeriod, chartTablePlace, chartTableGroup, chartTableAnswers,
      chartTableInterval, chartGuardStack, chartGuardLong, chartGuardEmpty, chartNoteNoValues, chartNoteSorted,
      chartSign, chartCases,
      chartLeadHighest, chartLeadLowest, chartLeadTop, chartLeadBottom,
      chartLeadOwn, chartLeadRange, chartLeadPart, chartLeadMissing, chartLeadOverlap,
      chartAxisStart, chartChange, chartChangeBroken, chartClassBelow, chartClassBetween, chartClassFrom,
      chartClassWithheld, chartClassMissing, chartClassPartial, chartLeadPartial, chartClassNone, chartMultiplesOthers,
      chartMapCircles, chartTarget,
      chartTableQuestion, chartTablePositive, chartTableDistance, chartTableSum, chartWeekday, chartWeekdayLetter,
      chartWeekdayLong, chartNoteOrderLater, chartNoteOrderPositive, chartNoteOrderGiven, chartNoteAside,
      chartNoteRounded,
      chartNoteShades, chartNoteMap, chartLeadChanges, chartLeadMostUp, chartLeadMostDown, chartLeadMostPositive,
      chartLeadLeastPositive, chartLeadPositive, chartLeadPositiveRange, chartLeadAtTarget, chartLeadAboveTarget,
      chartLeadBelowTarget, chartLeadReached, chartLeadEqual, chartLeadValues, chartLeadIncomparable, chartLeadMoved,
      chartLeadLargestClass, chartLeadWidest,
      chartLeadMostCell, chartLeadLeastCell, chartLeadBusiest, chartLeadQuietest, chartLeadWeekday,
      chartLeadDaysMissing,
    ]
}
