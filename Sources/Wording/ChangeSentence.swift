import Figures
import Languages
import Vocabulary

/// Two figures of an indicator and the verdict on them, in words.
struct ChangeSentence {
  private let comparison: Comparison
  private let figureWords: FigureWords
  private let numbers: IndicatorNumbers

  init(_ comparison: Comparison, in figureWords: FigureWords) {
    self.comparison = comparison
    self.figureWords = figureWords
    numbers = figureWords.numbers(of: comparison.after.key.indicator)
  }

  private var words: Words { figureWords.words }

  /// One sentence of change with its honest verdict.
  ///
  /// - Parameters:
  ///   - group: what the figures are of, as it stands inside a sentence, where that is not their place.
  ///   - isBrief: whether the indicator and the origin of the figures are named beside the sentence.
  func text(of group: String?, isBrief: Bool) -> String {
    let (before, after) = (comparison.before, comparison.after)
    var arguments: [String: MessageArgument] = [
      "opening": .text(SentenceOpening(of: after, for: group, isBrief: isBrief, in: figureWords).text),
      "sort": .text(numbers.sort),
      "reference": .text(reference), "before": .text(figureWords.value(before)),
    ]
    let key: MessageKey
    switch comparison.verdict {
    case .higher, .lower: key = clearChange(isHigher: comparison.verdict == .higher, &arguments)
    case .same: key = printsTheSame ? .same : .aboutTheSame
    case .noClearChange: key = .unclear
    case .notComparable(let reason):
      arguments["compared"] = .text(before.key.place != after.key.place ? "place" : "period")
      arguments["reference"] = .text(plainReference)
      arguments["reason"] = .text(words[.reason(reason)])
      key = .notComparable
    }
    // What is the reason why nothing was compared is not said twice.
    let flags = after.flags.subtracting(comparison.verdict.reason?.flags ?? [])
    let demonstration = before.flags.union(flags).intersection(.demonstration)
    let told = after.value == nil ? demonstration : flags.union(demonstration)
    let notes = SentenceNotes(of: isBrief ? told.subtracting(.demonstration) : told)
    return notes.behind(words[key, arguments], in: words)
  }

  /// The message of a change that is clear, and how much it is.
  private func clearChange(isHigher: Bool, _ arguments: inout [String: MessageArgument]) -> MessageKey {
    switch change {
    case .points(let difference), .unit(let difference):
      arguments["amount"] = .text(numbers.amount(difference, decimals: fewerDecimals))
      return isHigher ? .higherBy : .lowerBy
    case .part(let relative):
      arguments["amount"] = .text(words.percent(relative.magnitude, decimals: 0))
      return isHigher ? .higherBy : .lowerBy
    case .slight: return .aboutTheSame
    case .times(let ratio, let decimals):
      arguments["times"] = .number(ratio, decimals: decimals)
      return .times
    case .small: return isHigher ? .higher : .lower
    }
  }

  /// The difference alone: `−12 %`, `+4,2 o. t.`, `14-krat`, or the word for no clear change.
  var difference: String {
    switch comparison.verdict {
    case .same: return words[printsTheSame ? .differenceSame : .differenceAboutTheSame]
    case .noClearChange: return words[.differenceUnclear]
    case .notComparable: return words[.differenceNone]
    case .higher, .lower: break
    }
    switch change {
    case .points(let difference): return numbers.distance(difference, decimals: fewerDecimals)
    case .part(let relative): return words.signedPercent(relative, decimals: 0)
    case .slight: return words[.differenceAboutTheSame]
    case .times(let ratio, let decimals): return words[.differenceTimes, ["n": .number(ratio, decimals: decimals)]]
    case .unit(let difference), .small(let difference):
      let decimals = IndicatorNumbers.decimals(toShow: difference, atLeast: fewerDecimals)
      let phrase = numbers.phrase(difference, decimals: decimals)
      return difference > 0 ? "+" + phrase : phrase
    }
  }

  private var change: ToldChange {
    ToldChange(comparison, numbers.kind, decimals: figureWords.decimals(of: comparison.before))
  }

  private var printsTheSame: Bool { figureWords.value(comparison.before) == figureWords.value(comparison.after) }

  /// The fewer decimals of the two figures.
  private var fewerDecimals: Int {
    min(figureWords.decimals(of: comparison.before), figureWords.decimals(of: comparison.after))
  }

  // MARK: What is compared with

  /// As it stands after "than".
  private var reference: String {
    let (before, after) = (comparison.before.key, comparison.after.key)
    let period = words.period(before.period, .locative)
    guard before.place != after.place else { return period }
    let place: [String: MessageArgument] = [
      "kind": figureWords.kind(of: before.place), "place": .text(figureWords.name(of: before.place)),
    ]
    if before.period == after.period { return words[.referencePlace, place] }
    return words[.referenceBoth, place.merging(["period": .text(period)]) { _, new in new }]
  }

  /// By itself.
  private var plainReference: String {
    let (before, after) = (comparison.before.key, comparison.after.key)
    let period = words.period(before.period)
    guard before.place != after.place else { return period }
    let place = figureWords.name(of: before.place)
    return before.period == after.period ? place : place + ", " + period
  }
}

extension Comparison.Reason {
  /// What a reason says of a figure already.
  fileprivate var flags: ObservationFlags {
    switch self {
    case .fewAnswers, .lowReliability: .lowReliability
    case .partial: .partial
    case .residents: .estimated
    case .withheld, .missing, .seriesBreak, .provisional, .forecast, .origin, .publisher: []
    }
  }
}
