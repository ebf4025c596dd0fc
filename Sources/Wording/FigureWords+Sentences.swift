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
  ///
  /// - Parameter group: what the figures are of, as it stands inside a sentence, where that is not their place.
  public func sentence(_ comparison: Comparison, of group: String? = nil) -> String {
    var arguments: [String: MessageArgument] = [
      "opening": .text(opening(comparison.after, of: group)), "sort": .text(sort(of: comparison.after.key.indicator)),
      "reference": .text(reference(comparison)), "before": .text(value(comparison.before)),
    ]
    let key: MessageKey
    switch comparison.verdict {
    case .higher, .lower:
      let isHigher = comparison.verdict == .higher
      switch change(comparison) {
      case .points(let difference), .unit(let difference):
        arguments["amount"] = .text(amount(difference, of: comparison))
        key = isHigher ? .higherBy : .lowerBy
      case .part(let relative, let decimals):
        arguments["amount"] = .text(words.percent(relative.magnitude, decimals: decimals))
        key = isHigher ? .higherBy : .lowerBy
      case .times(let ratio, let decimals):
        arguments["times"] = .number(ratio, decimals: decimals)
        key = .times
      case .small: key = isHigher ? .higher : .lower
      }
    case .same: key = value(comparison.before) == value(comparison.after) ? .same : .aboutTheSame
    case .noClearChange: key = .unclear
    case .notComparable(let reason):
      let isOfPlaces = comparison.before.key.place != comparison.after.key.place
      arguments["compared"] = .text(isOfPlaces ? "place" : "period")
      arguments["reference"] = .text(plainReference(comparison))
      arguments["reason"] = .text(words[.reason(reason)])
      key = .notComparable
    }
    // What is the reason why nothing was compared is not said twice.
    let flags = comparison.after.flags.subtracting(comparison.verdict.reason?.flags ?? [])
    let isDemonstration = comparison.before.flags.union(flags).contains(.demonstration)
    return noted(
      words[key, arguments], comparison.after.value == nil ? [] : flags, isDemonstration: isDemonstration)
  }

  /// The difference alone: `−12 %`, `+4,2 o. t.`, `14-krat`, or the word for no clear change.
  public func difference(_ comparison: Comparison) -> String {
    switch comparison.verdict {
    case .same:
      return words[value(comparison.before) == value(comparison.after) ? .differenceSame : .differenceAboutTheSame]
    case .noClearChange: return words[.differenceUnclear]
    case .notComparable: return words[.differenceNone]
    case .higher, .lower: break
    }
    switch change(comparison) {
    case .points(let difference):
      let decimals = decimals(ofDifference: difference * 100, comparison)
      return words[.differencePoints, ["n": .text(words.signed(difference * 100, decimals: decimals))]]
    case .part(let relative, let decimals): return words.signedPercent(relative, decimals: decimals)
    case .times(let ratio, let decimals): return words[.differenceTimes, ["n": .number(ratio, decimals: decimals)]]
    case .unit(let difference), .small(let difference):
      let phrase = phrase(
        difference, of: comparison.after.key.indicator, decimals: decimals(ofDifference: difference, comparison))
      return difference > 0 ? "+" + phrase : phrase
    }
  }
}

extension FigureWords {
  /// The way in which a change can be told.
  private enum Change {
    /// Of shares: in percentage points.
    case points(Double)
    /// As a part of the figure before: `12 %`.
    case part(Double, decimals: Int)
    /// As many times the figure before, from twice on: hundreds of percent tell nobody anything.
    case times(Double, decimals: Int)
    /// In the unit itself, where there is nothing to divide by.
    case unit(Double)
    /// From a figure so small that a percentage would shout about a few: the two figures speak for themselves.
    case small(Double)
  }

  private func change(_ comparison: Comparison) -> Change {
    let difference = comparison.difference ?? 0
    guard kind(of: comparison.after.key.indicator) == .unit else { return .points(difference) }
    let before = comparison.before.value ?? 0
    guard PrintedNumber(before, decimals: decimals(of: comparison.before)).steps >= PrintedNumber.leastBase else {
      return .small(difference)
    }
    guard let relative = comparison.relative else { return .unit(difference) }
    guard relative >= 1 else { return .part(relative, decimals: relative.magnitude >= 0.01 ? 0 : 1) }
    let isWhole = relative >= 9 || PrintedNumber(relative, decimals: 1).fraction == 0
    return .times(1 + relative, decimals: isWhole ? 0 : 1)
  }

  /// How far two figures of an indicator lie apart, as it stands before "more" or "above": `5 odstotnih točk`, `1 uro`.
  ///
  /// It has one decimal more than the figure where it would print as zero.
  public func amount(_ difference: Double, of observation: PublishedObservation) -> String {
    amount(difference, of: observation.key.indicator, decimals: decimals(of: observation))
  }

  /// The same with its sign and without the unit, which stands beside it: `−19`, `+4,2 o. t.`
  public func distance(_ difference: Double, of observation: PublishedObservation) -> String {
    let isUnit = kind(of: observation.key.indicator) == .unit
    let value = isUnit ? difference : difference * 100
    let text = words.signed(value, decimals: FigureWords.decimals(toShow: value, atLeast: decimals(of: observation)))
    return isUnit ? text : words[.differencePoints, ["n": .text(text)]]
  }

  private func amount(_ difference: Double, of comparison: Comparison) -> String {
    amount(
      difference, of: comparison.after.key.indicator,
      decimals: min(decimals(of: comparison.before), decimals(of: comparison.after)))
  }

  private func amount(_ difference: Double, of indicator: IndicatorID, decimals: Int) -> String {
    let isUnit = kind(of: indicator) == .unit
    let value = (isUnit ? difference : difference * 100).magnitude
    let shown = FigureWords.decimals(toShow: value, atLeast: decimals)
    let unit = isUnit ? figures.world.indicator(indicator)?.unit ?? "" : .points
    return words.message(named: "unit.\(unit).amount", ["n": .number(value, decimals: shown)])
      ?? (isUnit
        ? phrase(difference.magnitude, of: indicator, decimals: shown) : points(difference.magnitude, decimals: shown))
  }

  /// How many there are is told in other words than how much or how high: the word by which a message chooses them.
  private func sort(of indicator: IndicatorID) -> String {
    figures.world.indicator(indicator).flatMap { words.message(named: "unit.\($0.unit).sort") } ?? "level"
  }
}

extension FigureWords {
  /// What a sentence begins with: the place, the period and the value.
  private func opening(_ observation: PublishedObservation, of group: String? = nil) -> String {
    let key = observation.key
    let period = MessageArgument.text(words.period(key.period, .locative))
    guard let measure = observation.measure else {
      return words[
        .openingState,
        [
          "head": .text(head(key, of: group)), "period": .text(words.period(key.period)),
          "state": .text(words[stateSign(observation).meaning]),
        ]]
    }
    if let clause = clause(measure.value, of: observation) {
      return words[
        .openingClause,
        [
          "kind": group == nil ? kind(of: key.place) : .text("group"),
          "place": .text(group.map { $0.prefix(1).uppercased() + $0.dropFirst() } ?? name(of: key.place)),
          "period": period, "clause": .text(clause),
        ]]
    }
    return words[
      .openingValue,
      ["head": .text(head(key, of: group)), "value": .text(phrase(measure.value, of: observation)), "period": period]]
  }

  /// The heart of a sentence, where the unit has one and the indicator is named as its unit, so that nothing is lost when
  /// the sentence does not name the indicator.
  private func clause(_ value: Double, of observation: PublishedObservation) -> String? {
    guard isClause(observation.key), let unit = figures.world.indicator(observation.key.indicator)?.unit else {
      return nil
    }
    return words.message(
      named: "unit.\(unit).clause", ["n": .number(value, decimals: decimals(of: observation))])
  }

  private func isClause(_ key: FigureKey) -> Bool {
    guard key.category == nil, let indicator = figures.world.indicator(key.indicator),
      indicator.unit.name == indicator.id.name
    else { return false }
    return words.message(named: "unit.\(indicator.unit).clause", ["n": .integer(0)]) != nil
  }

  /// The indicator, its category and the place, or what else the figure is of.
  func head(_ key: FigureKey, of group: String? = nil) -> String {
    let indicator = MessageArgument.text(title(of: key.indicator))
    let place = MessageArgument.text(group ?? name(of: key.place))
    guard let category = key.category else { return words[.head, ["indicator": indicator, "place": place]] }
    return words[
      .headOfCategory,
      ["indicator": indicator, "category": .text(words.insideSentence(name(of: category))), "place": place]]
  }

  /// The fewer decimals of the two figures, or one more where the difference would print as zero.
  private func decimals(ofDifference difference: Double, _ comparison: Comparison) -> Int {
    FigureWords.decimals(
      toShow: difference, atLeast: min(decimals(of: comparison.before), decimals(of: comparison.after)))
  }

  /// One decimal more where a number would print as zero without and does not with it.
  private static func decimals(toShow value: Double, atLeast decimals: Int) -> Int {
    let isShown = { (decimals: Int) in !PrintedNumber(value, decimals: decimals).isZero }
    return !isShown(decimals) && isShown(decimals + 1) ? decimals + 1 : decimals
  }

  /// What is compared with, as it stands after "than".
  private func reference(_ comparison: Comparison) -> String {
    let (before, after) = (comparison.before.key, comparison.after.key)
    let period = words.period(before.period, .locative)
    guard before.place != after.place else { return period }
    let place: [String: MessageArgument] = ["kind": kind(of: before.place), "place": .text(name(of: before.place))]
    if before.period == after.period { return words[.referencePlace, place] }
    return words[.referenceBoth, place.merging(["period": .text(period)]) { _, new in new }]
  }

  /// The kind of a place, by which a message chooses its words: a network has an article where a town has none.
  private func kind(of place: PlaceID) -> MessageArgument { .text(figures.world.place(place)?.kind.rawValue ?? "") }

  /// What is compared with, by itself.
  private func plainReference(_ comparison: Comparison) -> String {
    let (before, after) = (comparison.before.key, comparison.after.key)
    let period = words.period(before.period)
    guard before.place != after.place else { return period }
    let place = name(of: before.place)
    return before.period == after.period ? place : place + ", " + period
  }

  /// The sentence with what must be said of its figures.
  private func noted(_ sentence: String, _ flags: ObservationFlags, isDemonstration: Bool) -> String {
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
  fileprivate var flags: ObservationFlags {
    switch self {
    case .fewAnswers, .lowReliability: .lowReliability
    case .partial: .partial
    case .residents: .estimated
    case .withheld, .missing, .seriesBreak, .provisional, .forecast, .origin: []
    }
  }
}
