public import Figures
import Languages
public import Vocabulary

/// What is said of the parts of a whole, of months and of places beside each other.
extension Findings {
  /// From this on a part is called so many of a hundred of its whole.
  private static let (large, largeTogether, balanced, whole) = (0.5, 0.6, 0.02, 0.9)

  /// The parts of an indicator in a period; `nil` where one is not published, or they are no parts of a whole.
  public func parts(
    of indicator: Indicator, at place: PlaceID, by dimension: String, in period: Period
  ) -> Finding? {
    let known = figures.world.dimension(dimension)?.values ?? []
    let parts = known.map { value in
      (
        value: value,
        observation: observation(indicator.id, place, period, Category(dimension: dimension, value: value.id))
      )
    }.filter { $0.observation.state != .notApplicable && $0.observation.state != .notAvailable }
    guard parts.count >= 2 else { return nil }
    // Parts of a rate or an index make no whole: it is said between what they lie.
    guard indicator.isAdditive || indicator.isShareOfWhole else {
      return range(parts.map(\.observation), of: indicator, least: 2)
    }
    guard parts.allSatisfy({ $0.observation.isWhole && $0.observation.value != nil }) else {
      return Finding(
        .withheld, text(.findingSomeParts, ["subject": .text(words.title(of: indicator.id))]), of: [])
    }
    let whole = parts.reduce(0) { $0 + ($1.observation.value ?? 0) }
    guard whole > 0, whole.isFinite else { return nil }
    // Values of which nobody knows what they are say nothing of the others.
    let named = parts.filter { !$0.value.isUnknown }.sorted {
      ($1.observation.value ?? 0, $0.value.id) < ($0.observation.value ?? 0, $1.value.id)
    }
    guard let first = named.first, let second = named.dropFirst().first else { return nil }
    if indicator.isShareOfWhole { return largest(first, indicator) }
    let shares = [first, second].map { ($0.observation.value ?? 0) / whole }
    var arguments: [String: MessageArgument] = [
      "subject": .text(words.title(of: indicator.id)),
      "whole": .text(words.words.insideSentence(words.title(of: indicator.id))),
      "part": .text(words.text(first.value.title)),
      "second": .text(words.words.insideSentence(words.text(second.value.title))),
    ]
    let figures = parts.map(\.observation)
    func say(_ pattern: Finding.Pattern, _ key: MessageKey, _ share: Double) -> Finding {
      arguments.merge(ShareWords(share).arguments) { $1 }
      return Finding(pattern, text(key, arguments), of: figures)
    }
    if shares[0] - shares[1] <= Findings.balanced, shares[0] + shares[1] >= Findings.whole {
      return say(.balance, .findingBalance, shares[0])
    }
    if shares[0] >= Findings.large { return say(.partLarge, .findingPart, shares[0]) }
    let together = shares[0] + shares[1]
    if together >= Findings.largeTogether { return say(.partTwo, .findingTwoParts, together) }
    return say(.partFirst, .findingFirstPart, shares[0])
  }

  private func largest(
    _ first: (value: Dimension.Value, observation: PublishedObservation), _ indicator: Indicator
  ) -> Finding {
    Finding(
      .partFirst,
      text(
        .findingLargest,
        [
          "subject": .text(words.title(of: indicator.id)),
          "part": .text(words.words.insideSentence(words.text(first.value.title))),
          "value": .text(words.value(first.observation)),
        ]), of: [first.observation])
  }

  /// The busiest and the quietest month of a year of which all months are published; `nil` where two are alike.
  public func season(of indicator: Indicator, at place: PlaceID, in year: Int) -> Finding? {
    let months = (1...12).map { observation(indicator.id, place, .month(year: year, month: $0)) }
    guard months.allSatisfy({ $0.value != nil && $0.isWhole }) else { return range(months, of: indicator) }
    let values = months.compactMap(\.value)
    guard let most = values.max(), let least = values.min(), values.count(where: { $0 == most }) == 1,
      values.count(where: { $0 == least }) == 1, let top = months.first(where: { $0.value == most }),
      let low = months.first(where: { $0.value == least })
    else { return nil }
    return Finding(
      .season,
      text(
        .findingSeason,
        [
          "subject": .text(words.title(of: indicator.id)),
          "sort": .text(words.numbers(of: indicator.id).sort),
          "most": .text(words.words.period(top.key.period, .locative)),
          "least": .text(words.words.period(low.key.period, .locative)),
        ]), of: [top, low])
  }

  /// Between what values places or parts lie; `nil` for fewer than `least`.
  public func range(_ observations: [PublishedObservation], of indicator: Indicator, least: Int = 3) -> Finding? {
    let known = observations.filter { $0.value != nil && $0.isWhole }
    guard known.count >= least, let first = known.first?.key.period,
      let low = known.min(by: { ($0.value ?? 0) < ($1.value ?? 0) }),
      let high = known.max(by: { ($0.value ?? 0) < ($1.value ?? 0) }), words.value(low) != words.value(high)
    else { return nil }
    return Finding(
      .range,
      text(
        .findingRange,
        [
          "subject": .text(words.title(of: indicator.id)), "low": .text(words.value(low)),
          "high": .text(words.value(high)),
          "period": .text(
            words.words.period(first.kind == .month ? .year(first.months.lowerBound / 12) : first, .locative)),
          "scope": .text(known.count == observations.count ? "all" : "some"),
        ]), of: [low, high])
  }

  /// The highest and the lowest of several indexes of one place; `nil` for fewer than two.
  public func extremes(_ indexes: [PublishedObservation]) -> Finding? {
    let known = indexes.filter { $0.value != nil }
    guard known.count >= 2, let low = known.min(by: { ($0.value ?? 0) < ($1.value ?? 0) }),
      let high = known.max(by: { ($0.value ?? 0) < ($1.value ?? 0) }), words.value(low) != words.value(high)
    else { return nil }
    return Finding(
      .extremes,
      text(
        .findingExtremes,
        [
          "first": .text(words.title(of: high.key.indicator)), "high": .text(words.value(high)),
          "last": .text(words.words.insideSentence(words.title(of: low.key.indicator))),
          "low": .text(words.value(low)),
        ]), of: [high, low])
  }

  /// The statement of an index that most agree with.
  public func statement(_ answers: AnswerFigures) -> Finding? {
    guard let most = answers.byAgreement.first else { return nil }
    return agreement(most.statement, most.share)
  }

  /// How many of a hundred agree with a statement.
  public func agreement(_ statement: AnswerFigures.Statement, _ share: Double) -> Finding {
    Finding(
      .statement,
      text(
        .findingStatement,
        ["n": .integer(Int((share * 100).rounded())), "statement": .text(words.text(statement.text))]),
      of: statement.shares)
  }

  /// On how many days of a period a place was open; `nil` where no day is known.
  public func days(_ days: [(day: Day, observation: PublishedObservation)], in period: Period) -> Finding? {
    let open = days.count { ($0.observation.value ?? 0) > 0 }
    guard open > 0 else { return nil }
    return Finding(
      .days,
      text(.findingDays, ["n": .integer(open), "period": .text(words.words.period(period, .locative))]), of: [])
  }
}

extension AnswerFigures {
  /// The statements with the share of positive answers, the greatest first; those of few answers, or of which an answer is
  /// not published, are left out.
  public var byAgreement: [(statement: Statement, share: Double)] {
    let known = statements.compactMap { statement -> (statement: Statement, share: Double)? in
      let positive = zip(answers, statement.shares).filter { $0.0.side == .positive }.map(\.1)
      let values = positive.compactMap(\.value)
      guard !values.isEmpty, values.count == positive.count,
        statement.shares.allSatisfy({ !$0.flags.contains(.lowReliability) })
      else { return nil }
      return (statement, values.reduce(0, +))
    }
    return known.enumerated().sorted { ($1.element.share, $0.offset) < ($0.element.share, $1.offset) }.map(\.element)
  }
}

/// A share in words: a half, a third, so many of ten where it is nearly that, else so many of a hundred.
struct ShareWords {
  private let form: String
  private let count: Int

  /// A fraction is said where a share is as near as this.
  private static let near = 0.02

  init(_ share: Double) {
    let fractions: [(String, Double)] = [
      ("half", 0.5), ("third", 1.0 / 3), ("two-thirds", 2.0 / 3), ("quarter", 0.25), ("three-quarters", 0.75),
    ]
    let tenths = (share * 10).rounded()
    if let fraction = fractions.first(where: { abs(share - $0.1) <= ShareWords.near }) {
      form = fraction.0
      count = 0
    } else if abs(share - tenths / 10) <= ShareWords.near, tenths >= 1, tenths <= 9 {
      form = "tenths"
      count = Int(tenths)
    } else {
      form = "hundred"
      count = Int((share * 100).rounded())
    }
  }

  var arguments: [String: MessageArgument] { ["form": .text(form), "n": .integer(count)] }
}
