import Charts
import Figures
import Languages
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
          charts.append(
            View(
              Shapes.chart,
              ["figure": .text(composer.draw(chart, at: address, isOwn: false, data: address.data))]))
        }
        for indicator in composer.surveyIndexes {
          guard var chart = composer.yearChart(indicator.id, at: network) else { continue }
          chart.id = "years-\(indicator.id.name)"
          chart.title = composer.words.title(of: indicator.id)
          let stem = composer.dataStem(indicator.id, network.id)
          charts.append(
            View(
              Shapes.chart,
              [
                "figure": .text(
                  composer.draw(
                    chart, at: ChartAddress(indicator.id, network.id, "years", in: composer.language), isOwn: false,
                    data: stem))
              ]))
        }
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
  var surveyIndexes: [IndicatorDescription] { figures.indicators.filter { $0.isSurvey && $0.unit == "percent" } }

  /// Who could answer, how many did, when and how, and what is not known.
  func coverage(at place: PlaceDescription?) -> [View] {
    var facts = [fact(.voiceWho, text(.voiceWhoValue))]
    let counted = figures.indicators.first { $0.isSurvey && $0.unit != "percent" }
    if let counted, let place {
      let years = figures.series(counted.id, at: place.id, by: .year).filter { $0.value != nil }.suffix(5)
      let lines = years.map { "\(words.words.period($0.key.period, .short)): \(words.phrase($0))" }
      if !lines.isEmpty { facts.append(fact(.voiceAnswers, lines.joined(separator: " · "))) }
      if let first = years.first, let last = years.last {
        let span = [first, last].map { words.words.period($0.key.period, .short) }.joined(separator: "–")
        facts.append(fact(.voiceWhen, span))
      }
    }
    facts.append(fact(.voiceHow, text(.voiceHowValue)))
    facts.append(fact(.voiceUnknown, text(.voiceUnknownValue)))
    return facts
  }

  /// The statement of coverage, on the page of a survey figure.
  func addCoverage(of indicator: IndicatorDescription, at place: PlaceDescription?, to view: inout View) {
    guard indicator.isSurvey else { return }
    view["hasCoverage"] = .flag(true)
    view["coverageTitle"] = .text(text(.coverageTitle))
    view["coverage"] = .list(coverage(at: place))
  }
}
