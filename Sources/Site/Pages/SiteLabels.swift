public import Languages
public import Vocabulary
import Wording

/// The words that templates use by name, as `{{t.downloads}}`; each is the message `site.label.<name>`.
enum SiteLabels {
  static let names = [
    "allPlaces", "breakdowns", "backHome", "category", "change", "citation", "columns", "data",
    "demonstrationLink", "details", "discrepancy", "discrepancyNone", "downloads", "explore", "exploreHelp", "feed",
    "figures", "files", "footer", "formula", "funders", "home", "howComputed", "indicator", "indicators", "languages",
    "licenceOfData", "menu", "method",
    "movedText",
    "network", "news", "newsAll", "next", "notFoundText", "note", "period", "place", "places",
    "placesAll", "previous", "projects", "publisher", "reported", "reportedLead", "residents", "siblings", "signs",
    "skip", "source", "sources", "subscribe", "tags", "trail", "updated", "value", "years",
  ]

  /// The labels in one language, as a view.
  static func view(_ words: Words) -> View {
    var view = View(Shapes.labels)
    for name in names { view[name] = .text(words[MessageKey("site.label.\(name)")]) }
    return view
  }
}

extension MessageKey {
  static let tagSegment = MessageKey("site.segment.tags")
  static let figureTitle = MessageKey("site.title.figure", "indicator", "place")
  static let figureDescription = MessageKey("site.description.figure", "indicator", "place", "sentence")
  static let indicatorDescription = MessageKey("site.description.indicator", "indicator", "explanation")
  static let placeDescription = MessageKey("site.description.place", "place")
  static let sectionDescription = MessageKey("site.description.section", "section", "site")
  static let trendNote = MessageKey("site.table.trend", "years")
  static let chartsLead = MessageKey("site.chart.lead")
  static let sourceLine = MessageKey("site.chart.source", "publisher", "date", "licence")
  static let tableCaption = MessageKey("site.table.caption", "measure")
  static let demonstrationCaption = MessageKey("site.table.demonstration", "caption", "scope")
  static let intervalCaption = MessageKey("site.table.intervals", "indicator", "period")
  static let intervalHead = MessageKey("site.table.interval")
  static let answersHead = MessageKey("site.table.answers")
  static let goodEnoughHead = MessageKey("site.table.good-enough")
  static let coreCaption = MessageKey("site.table.core", "place", "period")
  static let residentsLine = MessageKey("site.place.residents", "n", "date", "source")
  static let memberLine = MessageKey("site.place.member")
  static let codeLine = MessageKey("site.place.code")
  static let languagesLine = MessageKey("site.place.languages")
  static let municipalityLine = MessageKey("site.place.municipality")
  static let demonstrationPlace = MessageKey("site.place.demonstration")
  static let kindNetwork = MessageKey("site.place.kind.network")
  static let kindMunicipality = MessageKey("site.place.kind.municipality")
  static let kindCentre = MessageKey("site.place.kind.centre")
  static let homeTitle = MessageKey("site.title.home", "site", "summary")
  static let newsYear = MessageKey("site.title.news-year", "year")
  static let newsTag = MessageKey("site.title.news-tag", "tag")
  static let notFoundTitle = MessageKey("site.title.not-found")
  static let foreignNotice = MessageKey("site.notice.foreign", "language")
  static let asOfLine = MessageKey("site.notice.as-of", "date")
  static let citation = MessageKey("site.citation", "publisher", "title", "date", "address")
  static let layerPrecondition = MessageKey("site.layer.precondition")
  static let layerProcess = MessageKey("site.layer.process")
  static let layerOutcome = MessageKey("site.layer.outcome")
  static let layerPreconditionText = MessageKey("site.layer.precondition-text")
  static let layerProcessText = MessageKey("site.layer.process-text")
  static let layerOutcomeText = MessageKey("site.layer.outcome-text")
  static let voiceLead = MessageKey("site.voice.lead")
  static let voiceWho = MessageKey("site.voice.who")
  static let voiceWhoValue = MessageKey("site.voice.who-value")
  static let voiceAnswers = MessageKey("site.voice.answers")
  static let voiceWhen = MessageKey("site.voice.when")
  static let voiceHow = MessageKey("site.voice.how")
  static let voiceHowValue = MessageKey("site.voice.how-value")
  static let voiceUnknown = MessageKey("site.voice.unknown")
  static let voiceUnknownValue = MessageKey("site.voice.unknown-value", "asked")
  static let voicePlaces = MessageKey("site.voice.places", "period")
  static let movedTitle = MessageKey("site.title.moved", "title")
  static let placesLead = MessageKey("site.lead.places")
  static let indicatorsLead = MessageKey("site.lead.indicators")
  static let dataLead = MessageKey("site.lead.data")
  static let methodLead = MessageKey("site.lead.method")
  static let ratioLine = MessageKey("site.notice.ratio", "ratio", "direction")
  static let ratioSameLine = MessageKey("site.notice.ratio-same")
  static let demonstrationNotice = MessageKey("site.notice.demonstration", "scope")
  static let reportedNotice = MessageKey("site.notice.reported")
  static let formulaTitle = MessageKey("formula.title")
  static let formulaLead = MessageKey("formula.lead")
  static let formulaRule = MessageKey("formula.rule")
  static func formulaKind(_ kind: FormulaWord.Kind) -> MessageKey { MessageKey("formula.kinds.\(kind.rawValue)") }
  /// What a word of the formulas' language means.
  public static func formula(_ word: FormulaWord) -> MessageKey {
    MessageKey("formula.\(word.kind.rawValue).\(word.id)")
  }
  static let discrepanciesLead = MessageKey("site.lead.discrepancies")
  static let discrepancyTitle = MessageKey("site.discrepancy.title", "indicator", "place", "period")
  static let columnMeanings = OpenDataColumns.keys
  static let methodParagraphs = MethodText.keys

  /// The messages this room needs.
  public static let siteKeys: [MessageKey] =
    Section.allCases.flatMap { [$0.segment, $0.title] }
    + SiteLabels.names.map { MessageKey("site.label.\($0)") }
    + [
      .tagSegment, .figureTitle, .figureDescription, .indicatorDescription, .placeDescription, .sectionDescription,
      .intervalCaption, .intervalHead,
      .answersHead,
      .goodEnoughHead, .voicePlaces, .movedTitle, .chartsLead,       .trendNote,       .sourceLine, .tableCaption, .coreCaption, .demonstrationCaption, .residentsLine,
      .memberLine, .codeLine,
      .languagesLine, .municipalityLine, .demonstrationPlace, .kindNetwork, .kindMunicipality, .kindCentre,
      .homeTitle, .newsYear, .newsTag, .notFoundTitle, .foreignNotice, .asOfLine, .citation,
      .layerPrecondition, .layerProcess, .layerOutcome, .layerPreconditionText, .layerProcessText, .layerOutcomeText,
      .voiceLead, .voiceWho, .voiceWhoValue, .voiceAnswers, .voiceWhen, .voiceHow, .voiceHowValue, .voiceUnknown,
      .voiceUnknownValue, .placesLead, .indicatorsLead, .dataLead, .methodLead,
      .ratioLine, .ratioSameLine, .demonstrationNotice, .reportedNotice, .formulaTitle, .formulaLead, .formulaRule,
      .discrepanciesLead, .discrepancyTitle,
    ] + FormulaWord.Kind.allCases.map(formulaKind) + columnMeanings + methodParagraphs + trustKeys
    + releaseKeys + shareKeys
    + DiscrepancyText.keys
}
