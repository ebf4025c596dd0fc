import Statistics
public import Vocabulary

extension PublishedFigures {
  /// Where a place stands against the network in one period.
  ///
  /// Ratios and indexes of the network are pooled (all numerators by all denominators), so that they hold the place
  /// itself. A survey figure is therefore held against all the others: what is left of the network's answers when the
  /// place's own are taken off, so that the two groups are independent, as Newcombe's interval asks. The comparison
  /// names the network's figure; counts are not compared, for a part is always smaller than the whole.
  public func standing(
    of key: FigureKey, surveyChange: Double = 5, level: Comparison.Level = .single
  ) -> Comparison? {
    guard let network = world.network, key.place != network.id,
      let indicator = world.indicator(key.indicator), indicator.isLevel, indicator.placeKinds.contains(network.kind)
    else { return nil }
    let whole = observation(
      FigureKey(indicator: key.indicator, place: network.id, period: key.period, category: key.category))
    let own = observation(key)
    guard let base = own.measure?.base, let all = whole.measure?.base, let share = own.value, let pooled = whole.value,
      all > base
    else { return compare(whole, own, surveyChange: surveyChange, level: level) }
    var others = whole
    let rest = (pooled * Double(all) - share * Double(base)) / Double(all - base)
    others.state = .value(.init(min(max(rest, 0), 1), base: all - base))
    var comparison = compare(others, own, surveyChange: surveyChange, level: level)
    comparison.before = whole
    return comparison
  }

  /// How a figure stands to what somebody set as a target, with the target; an own one before the general limit.
  public func attainments(of observation: PublishedObservation) -> [Attainment] {
    let key = observation.key
    guard key.category == nil, case .year(let year) = key.period, world.indicator(key.indicator) != nil else {
      return []
    }
    let known = world.targets.filter { target in
      target.indicator == key.indicator && (target.place == nil || target.place == key.place)
        && target.year == year
    }
    return [.own, .goodEnough].compactMap { kind in
      known.last { $0.kind == kind }.map { target in
        Attainment(
          target: target, observation: observation, isReached: reaches(observation, target: target.value))
      }
    }
  }

  /// Whether a figure reaches a target, which is a most where lower is better; `nil` where there is no figure, it is not
  /// whole, or its interval holds the target.
  public func reaches(_ observation: PublishedObservation, target: Double) -> Bool? {
    guard let measure = observation.measure, observation.isWhole else { return nil }
    let isLow = world.indicator(observation.key.indicator)?.direction == .lower
    guard let interval = measure.interval else { return isLow ? measure.value <= target : measure.value >= target }
    if interval.lowerBound > target { return !isLow }
    if interval.upperBound < target { return isLow }
    return nil
  }
}

/// A figure beside a target.
public struct Attainment: Hashable, Sendable {
  public var target: Target
  public var observation: PublishedObservation
  /// `nil` where the figure does not say so clearly.
  public var isReached: Bool?

  /// What is known of it.
  public enum State: Hashable, Sendable {
    case reached
    case missed
    /// The interval of a survey figure holds the target; with how many answers it would not if the value stayed, where
    /// these are not beyond all surveys.
    case unclear(answers: Int, enough: Int?)
    /// The figure is not made of all that belongs to it, or not final.
    case notWhole
    case withheld
    case missing
  }

  /// More answers than that no centre will have: then the value is told to be too near the target.
  private static let mostAnswers = 1000

  /// How far from the target the value of so many answers must be before it is told, in the unit of the target.
  public func distanceToTell(in answers: Int) -> Double {
    Statistics.distanceToTell(from: target.value, in: Double(answers))
  }

  /// It reads the published value, its number of answers and the target, and nothing else.
  public var state: State {
    guard let measure = observation.measure else { return observation.state == .withheld ? .withheld : .missing }
    if let isReached { return isReached ? .reached : .missed }
    guard observation.isWhole, let answers = measure.base else { return .notWhole }
    let enough = answersToTell(measure.value, from: target.value).flatMap { found -> Int? in
      guard found <= Double(Attainment.mostAnswers) else { return nil }
      // In tens, upwards, for it is no promise.
      let tens = Int((found / 10).rounded(.up)) * 10
      return tens > answers ? tens : nil
    }
    return .unclear(answers: answers, enough: enough)
  }
}
