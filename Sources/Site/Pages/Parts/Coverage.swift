import Figures
import Languages
import Vocabulary
import Wording

/// The statement of who could answer a survey, how many did, when and how, and what is not known.
struct Coverage: ViewModel {
  var title: String
  var facts: [Fact]

  static let fields: ViewFields<Coverage> = [.text("title", \.title), .list("facts", \.facts)]

  /// On the page of a survey figure; `nil` on others.
  init?(of indicator: Indicator, at place: Place?, in context: PageContext) {
    guard indicator.isSurvey else { return nil }
    title = context.text(.coverageTitle)
    facts = Coverage.facts(at: place, in: context)
  }

  static func facts(at place: Place?, in context: PageContext) -> [Fact] {
    let (words, figures) = (context.words, context.figures)
    var facts = [context.fact(.voiceWho, context.text(.voiceWhoValue))]
    let counted = figures.indicators.first { $0.isSurvey && $0.unit != .percent }
    if let counted, let place {
      let years = figures.series(counted.id, at: place.id, by: .year).filter { $0.value != nil }.suffix(5)
      let lines = years.map { "\(words.words.period($0.key.period, .short)): \(words.value($0))" }
      if !lines.isEmpty { facts.append(context.fact(.voiceAnswers, lines.joined(separator: " · "))) }
      if let first = years.first, let last = years.last {
        let span = [first, last].map { words.words.period($0.key.period, .short) }.joined(separator: "–")
        facts.append(context.fact(.voiceWhen, span))
      }
    }
    if let place { facts += responseRates(at: place, context) }
    facts.append(context.fact(.voiceHow, context.text(.voiceHowValue)))
    let isAskedKnown = place.map { knowsHowManyWereAsked(at: $0, figures) } ?? false
    facts.append(
      context.fact(
        .voiceUnknown, context.text(.voiceUnknownValue, ["asked": .text(isAskedKnown ? "known" : "unknown")])))
    return facts
  }

  /// How many of those who could have answered did, where that is known.
  private static func responseRates(at place: Place, _ context: PageContext) -> [Fact] {
    context.figures.indicators.filter(\.isResponseRate).compactMap { rate in
      let years = context.figures.series(rate.id, at: place.id, by: .year).filter { $0.value != nil }.suffix(5)
      guard !years.isEmpty else { return nil }
      let lines = years.map {
        "\(context.words.words.period($0.key.period, .short)): \(context.words.value($0.withoutDemonstration))"
      }
      return Fact(name: context.words.title(of: rate.id), value: lines.joined(separator: " · "), address: nil)
    }
  }

  /// Whether a rate of response is published there, so that it is known how many could have answered.
  private static func knowsHowManyWereAsked(at place: Place, _ figures: PublishedFigures) -> Bool {
    figures.indicators.contains { indicator in
      indicator.isResponseRate
        && figures.series(indicator.id, at: place.id, by: .year).contains { $0.value != nil }
    }
  }
}

extension PageContext {
  func fact(_ name: MessageKey, _ value: String, address: String? = nil) -> Fact {
    Fact(name: text(name), value: value, address: address)
  }
}

extension MessageKey {
  static let coverageTitle = MessageKey("trust.coverage.title")
  static let voiceWho = MessageKey("site.voice.who")
  static let voiceWhoValue = MessageKey("site.voice.who-value")
  static let voiceAnswers = MessageKey("site.voice.answers")
  static let voiceWhen = MessageKey("site.voice.when")
  static let voiceHow = MessageKey("site.voice.how")
  static let voiceHowValue = MessageKey("site.voice.how-value")
  static let voiceUnknown = MessageKey("site.voice.unknown")
  static let voiceUnknownValue = MessageKey("site.voice.unknown-value", "asked")

  static let coverageKeys: [MessageKey] = [
    coverageTitle, voiceWho, voiceWhoValue, voiceAnswers, voiceWhen, voiceHow, voiceHowValue, voiceUnknown,
    voiceUnknownValue,
  ]
}
