public import Figures
import Languages
import Vocabulary

extension FigureWords {
  /// One sentence of a figure: `Novo mesto counted 12,345 visits in 2023.`
  public func sentenceOfLevel(_ observation: PublishedObservation) -> String {
    let sentence = words[.level, ["opening": .text(opening(observation))]]
    return noted(sentence, observation.flags, isDemonstration: observation.flags.contains(.demonstration))
  }

  /// One sentence of change with its honest verdict.
  public func sentence(_ comparison: Comparison) -> String {
    let opening = MessageArgument.text(opening(comparison.after))
    let before = MessageArgument.text(value(comparison.before))
    let sentence: String
    switch comparison.verdict {
    case .higher, .lower:
      let arguments: [String: MessageArgument] = [
        "opening": opening, "amount": .text(amount(comparison)), "reference": .text(reference(comparison)),
        "before": before,
      ]
      sentence = words[direction(comparison), arguments]
    case .same:
      let key: MessageKey = isClause(comparison.after.key) ? .asMany : .same
      sentence = words[key, ["opening": opening, "reference": .text(reference(comparison)), "before": before]]
    case .noClearChange:
      sentence = words[.unclear, ["opening": opening, "reference": .text(reference(comparison)), "before": before]]
    case .notComparable(let reason):
      let reason = MessageArgument.text(words[.reason(reason)])
      sentence =
        words[
          .notComparable, ["opening": opening, "reference": .text(plainReference(comparison)), "reason": reason]]
    }
    // What is the reason why nothing was compared is not said twice.
    let flags = comparison.after.flags.subtracting(comparison.verdict.reason?.flags ?? [])
    let isDemonstration = comparison.before.flags.union(flags).contains(.demonstration)
    return noted(sentence, comparison.after.value == nil ? [] : flags, isDemonstration: isDemonstration)
  }

  /// The difference alone: `−12 %`, `+4,2 o. t.`, or the word for no clear change.
  public func difference(_ comparison: Comparison) -> String {
    switch comparison.verdict {
    case .same: return words[.differenceSame]
    case .noClearChange: return words[.differenceUnclear]
    case .notComparable: return words[.differenceNone]
    case .higher, .lower: break
    }
    let difference = comparison.difference ?? 0
    switch kind(of: comparison.after.key.indicator) {
    case .percent, .points:
      let decimals = decimals(ofDifference: difference * 100, comparison)
      return words[.differencePoints, ["n": .text(words.signed(difference * 100, decimals: decimals))]]
    case .unit:
      if let relative = comparison.relative, let decimals = decimals(ofRelative: relative) {
        return words.signedPercent(relative, decimals: decimals)
      }
      return words.signed(difference, decimals: decimals(ofDifference: difference, comparison))
    }
  }
}

extension FigureWords {
  /// What a sentence begins with: the place, the period and the value.
  private func opening(_ observation: PublishedObservation) -> String {
    let key = observation.key
    let period = MessageArgument.text(words.period(key.period, .locative))
    guard let measure = observation.measure else {
      return words[
        .openingState,
        [
          "head": .text(head(key)), "period": .text(words.period(key.period)),
          "state": .text(words[stateSign(observation).meaning]),
        ]]
    }
    if let clause = clause(measure.value, of: observation) {
      return words[.openingClause, ["place": .text(name(of: key.place)), "period": period, "clause": .text(clause)]]
    }
    return words[
      .openingValue,
      ["head": .text(head(key)), "value": .text(phrase(measure.value, of: observation)), "period": period]]
  }

  /// The heart of a sentence, where the unit has one and the indicator is named as its unit, so that nothing is lost when
  /// the sentence does not name the indicator.
  private func clause(_ value: Double, of observation: PublishedObservation) -> String? {
    guard isClause(observation.key), let unit = figures.indicator(observation.key.indicator)?.unit else { return nil }
    return words.message(
      named: "unit.\(unit).clause", ["n": .number(value, decimals: decimals(of: observation))])
  }

  private func isClause(_ key: FigureKey) -> Bool {
    guard key.category == nil, let indicator = figures.indicator(key.indicator), indicator.unit == indicator.id.name
    else { return false }
    return words.message(named: "unit.\(indicator.unit).clause", ["n": .integer(0)]) != nil
  }

  /// The indicator, its category and the place.
  func head(_ key: FigureKey) -> String {
    let indicator = MessageArgument.text(title(of: key.indicator))
    let place = MessageArgument.text(name(of: key.place))
    guard let category = key.category else { return words[.head, ["indicator": indicator, "place": place]] }
    return words[
      .headOfCategory, ["indicator": indicator, "category": .text(name(of: category)), "place": place]]
  }

  private func direction(_ comparison: Comparison) -> MessageKey {
    let isHigher = comparison.verdict == .higher
    if isClause(comparison.after.key) { return isHigher ? .more : .fewer }
    return isHigher ? .above : .below
  }

  /// By how much: `12 %`, `5 odstotnih točk`, or the unit's phrase where there is nothing to divide by.
  private func amount(_ comparison: Comparison) -> String {
    let difference = (comparison.difference ?? 0).magnitude
    switch kind(of: comparison.after.key.indicator) {
    case .percent, .points:
      return points(difference, decimals: decimals(ofDifference: difference * 100, comparison))
    case .unit:
      if let relative = comparison.relative, let decimals = decimals(ofRelative: relative) {
        return words.percent(relative.magnitude, decimals: decimals)
      }
      return phrase(difference, of: comparison.after)
    }
  }

  /// No decimals from one percent on, one below; `nil` where not even that shows the change.
  private func decimals(ofRelative relative: Double) -> Int? {
    if relative.magnitude >= 0.01 { return 0 }
    return relative.magnitude >= 0.001 ? 1 : nil
  }

  /// The fewer decimals of the two figures, or one more where the difference would print as zero.
  private func decimals(ofDifference difference: Double, _ comparison: Comparison) -> Int {
    let decimals = min(decimals(of: comparison.before), decimals(of: comparison.after))
    return PrintedNumber(difference, decimals: decimals).isZero ? decimals + 1 : decimals
  }

  /// What is compared with, as it stands after "than".
  private func reference(_ comparison: Comparison) -> String {
    let (before, after) = (comparison.before.key, comparison.after.key)
    let period = words.period(before.period, .locative)
    guard before.place != after.place else { return period }
    let place = MessageArgument.text(name(of: before.place))
    if before.period == after.period { return words[.referencePlace, ["place": place]] }
    return words[.referenceBoth, ["place": place, "period": .text(period)]]
  }

  /// What is compared with, by itself.
  private func plainReference(_ comparison: Comparison) -> String {
    let (before, after) = (comparison.before.key, comparison.after.key)
    let period = words.period(before.period)
    guard before.place != after.place else { return period }
    let place = name(of: before.place)
    return before.period == after.period ? place : place + ", " + period
  }

  /// The sentence with what must be said of its figures.
  private func noted(_ sentence: String, _ flags: PublishedObservation.Flags, isDemonstration: Bool) -> String {
    var notes: [MessageKey] = []
    if flags.contains(.lowReliability) { notes.append(.noteLowReliability) }
    if flags.contains(.partial) { notes.append(.notePartial) }
    if flags.contains(.estimated) { notes.append(.noteEstimated) }
    if flags.contains(.provisional) { notes.append(.noteProvisional) }
    if flags.contains(.forecast) { notes.append(.noteForecast) }
    if isDemonstration { notes.append(.noteDemonstration) }
    return notes.reduce(sentence) { $0 + " " + words[$1] }
  }
}

extension Comparison.Reason {
  /// What a reason says of a figure already.
  fileprivate var flags: PublishedObservation.Flags {
    switch self {
    case .fewAnswers, .lowReliability: .lowReliability
    case .partial: .partial
    case .residents: .estimated
    case .withheld, .missing, .seriesBreak, .provisional, .forecast, .origin: []
    }
  }
}
