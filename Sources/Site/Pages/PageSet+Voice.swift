import Charts
import Figures
import Languages
import OpenData
import Vocabulary
import Wording

extension PageSet {
  /// The voice of young people: what the survey says, who answered, and what is not known.
  func voice() -> Page {
    Page(
      path: addresses.section(.voice, language), language: language, title: text(Section.voice.title),
      description: text(.voiceLead), template: "pages/voice",
      translations: translations { addresses.section(.voice, $0) }, trail: Array(trail(.voice).prefix(1)),
      section: .voice
    ) { composer in
      var view = composer.view(Shapes.voice)
      view["title"] = .text(composer.text(Section.voice.title))
      view["lead"] = .text(composer.text(.voiceLead))
      view["methodAddress"] = .text(composer.link(composer.addresses.section(.method, composer.language)))
      view["facts"] = .list(composer.coverage(at: composer.site.network))
      var charts: [View] = []
      if let network = composer.site.network {
        if let chart = composer.indexChart(at: network, in: .year(composer.site.year)) {
          let address = ChartAddress(surveyAt: network.id, in: composer.language)
          charts.append(composer.figure(chart, at: address, isOwn: false, data: .chart(address.data)))
        }
        for indicator in composer.surveyIndexes { charts += composer.indexCharts(indicator, at: network) }
      }
      view["charts"] = .list(charts)
      view["table"] = .text(composer.indexTable()?.markup ?? "")
      let places = composer.placeIndexTable()
      view["placeTable"] = .text(places?.markup ?? "")
      view["hasPlaceTable"] = .flag(places != nil)
      return view
    }
  }
}

extension PageComposer {
  var surveyIndexes: [Indicator] { figures.indicators.filter { $0.isSurvey && $0.unit == .percent } }

  /// An index over the years, then how its statements were answered.
  mutating func indexCharts(_ indicator: Indicator, at place: Place) -> [View] {
    var charts: [View] = []
    if var chart = yearChart(indicator.id, at: place) {
      chart.id = "years-\(indicator.id.name)"
      chart.title = words.title(of: indicator.id)
      let address = ChartAddress(indicator.id, place.id, "years", in: language)
      charts.append(figure(chart, at: address, isOwn: false, data: .figures(indicator.id, at: place.id)))
    }
    for var chart in answerCharts(indicator.id, at: place) {
      let address = ChartAddress(indicator.id, place.id, chart.id, in: language)
      chart.id += "-\(indicator.id.name)"
      charts.append(figure(chart, at: address, isOwn: false, data: .answers))
    }
    return charts
  }

  /// Who could answer, how many did, when and how, and what is not known.
  func coverage(at place: Place?) -> [View] {
    var facts = [fact(.voiceWho, text(.voiceWhoValue))]
    let counted = figures.indicators.first { $0.isSurvey && $0.unit != .percent }
    if let counted, let place {
      let years = figures.series(counted.id, at: place.id, by: .year).filter { $0.value != nil }.suffix(5)
      let lines = years.map { "\(words.words.period($0.key.period, .short)): \(words.value($0))" }
      if !lines.isEmpty { facts.append(fact(.voiceAnswers, lines.joined(separator: " · "))) }
      if let first = years.first, let last = years.last {
        let span = [first, last].map { words.words.period($0.key.period, .short) }.joined(separator: "–")
        facts.append(fact(.voiceWhen, span))
      }
    }
    facts.append(fact(.voiceHow, text(.voiceHowValue)))
    let isAskedKnown = place.map { knowsHowManyWereAsked(at: $0) } ?? false
    facts.append(
      fact(.voiceUnknown, text(.voiceUnknownValue, ["asked": .text(isAskedKnown ? "known" : "unknown")])))
    return facts
  }

  /// Whether a rate of response is published there, so that it is known how many could have answered.
  private func knowsHowManyWereAsked(at place: Place) -> Bool {
    figures.indicators.contains { indicator in
      indicator.isResponseRate
        && figures.series(indicator.id, at: place.id, by: .year).contains { $0.value != nil }
    }
  }

  /// The statement of coverage, on the page of a survey figure.
  func addCoverage(of indicator: Indicator, at place: Place?, to view: inout View) {
    guard indicator.isSurvey else { return }
    view["hasCoverage"] = .flag(true)
    view["coverageTitle"] = .text(text(.coverageTitle))
    view["coverage"] = .list(coverage(at: place))
  }
}
