public import Languages

/// The words of charts for which nobody wrote any.
extension MessageKey {
  static let noteUntil = MessageKey("chart.note.until", "period", "date")
  static let chartByMonth = MessageKey("chart.asked.by-month", "indicator")
  static let chartByWeek = MessageKey("chart.asked.by-week", "indicator")
  static let chartByDimension = MessageKey("chart.asked.by-dimension", "indicator", "dimension")
  static let chartBy = MessageKey("chart.asked.by", "indicator", "phrase")
  static let chartByGender = MessageKey("chart.asked.by-gender")
  static let chartByAge = MessageKey("chart.asked.by-age")
  static let chartByMunicipality = MessageKey("chart.asked.by-municipality", "indicator", "period")
  static let chartByCentre = MessageKey("chart.asked.by-centre", "indicator", "period")
  static let chartOpenDays = MessageKey("chart.asked.open-days", "place", "period")
  static let chartIndexes = MessageKey("chart.asked.indexes", "place", "period")
  public static let chartIndexesSubtitle = MessageKey("chart.asked.indexes-subtitle")
  static let chartAmong = MessageKey("chart.asked.among", "place", "period")
  static let chartAmongAll = MessageKey("chart.asked.among-all", "period")
  static let chartAnswers = MessageKey("chart.asked.answers", "indicator", "place", "period")
  static let chartAnswersSubtitle = MessageKey("chart.asked.answers-subtitle")
  static let chartAnswersNote = MessageKey("chart.asked.answers-note")
  static let chartNoAnswer = MessageKey("chart.asked.no-answer")
  static let chartNetwork = MessageKey("chart.asked.network")
  static let chartGoodEnough = MessageKey("chart.asked.good-enough")
  static let chartOwnTarget = MessageKey("chart.asked.own-target")
  static let chartReported = MessageKey("chart.asked.reported", "title", "publisher")
  static let chartReportedLicence = MessageKey("chart.asked.reported-licence", "title", "publisher", "licence")
  static let chartMoreSources = MessageKey("chart.asked.more-sources", "n")
  static let chartGoodEnoughLater = MessageKey("chart.asked.good-enough-later", "year")
  static let chartTargetLater = MessageKey("chart.asked.target-later", "year")

  static let requestKeys: [MessageKey] = [
    chartByMonth, chartByWeek, chartByDimension, chartBy, chartByGender, chartByAge, chartByMunicipality, chartByCentre,
    chartOpenDays, chartAmong, chartAmongAll,
    chartIndexes, chartIndexesSubtitle, chartAnswers, chartAnswersSubtitle, chartAnswersNote, chartNoAnswer,
    chartNetwork, chartGoodEnough, chartOwnTarget, chartReported, noteUntil,
    chartReportedLicence, chartMoreSources, chartGoodEnoughLater, chartTargetLater,
  ]
}
