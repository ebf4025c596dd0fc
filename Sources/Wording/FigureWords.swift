public import Figures
public import Languages
public import Vocabulary

/// The one place that turns published figures into words of a language.
///
/// A class because it never changes and every page and chart holds it.
public final class FigureWords: Sendable {
  public let words: Words
  public let figures: PublishedFigures

  public init(words: Words, figures: PublishedFigures) {
    self.words = words
    self.figures = figures
  }

  /// The bare value, such as `92.898`, `48,3 %` or a sign; for tables, labels and tiles.
  public func value(_ observation: PublishedObservation) -> String {
    guard let measure = observation.measure else { return words[stateSign(observation).sign] }
    return text(measure.value, of: observation)
  }

  /// The value with its unit as a phrase: `3 obiski`, `2,9 obiska na uro`, `48,3 %`; a status text where there is none.
  public func phrase(_ observation: PublishedObservation) -> String {
    guard let measure = observation.measure else { return words[stateSign(observation).meaning] }
    return phrase(measure.value, of: observation)
  }

  /// The value as it stands in a table of several units: with its own where the column can't name it, `1,1 o. t.`
  public func valueAmongOthers(_ observation: PublishedObservation) -> String {
    guard let measure = observation.measure else { return value(observation) }
    return amongOthers(measure.value, of: observation.key.indicator, decimals: decimals(of: observation))
  }

  /// As above, for a value outside an observation, such as a target.
  public func valueAmongOthers(_ value: Double, of indicator: IndicatorID) -> String {
    amongOthers(value, of: indicator, decimals: figures.world.indicator(indicator)?.decimals ?? 0)
  }

  private func amongOthers(_ value: Double, of indicator: IndicatorID, decimals: Int) -> String {
    let text = text(value, kind(of: indicator), decimals: decimals)
    return kind(of: indicator) == .points ? words[.differencePoints, ["n": .text(text)]] : text
  }

  /// The interval, such as `44–74 %`; `nil` where there is none.
  ///
  /// Words stand between the ends where one of them is negative: `od −4 do 2`.
  public func interval(_ observation: PublishedObservation) -> String? {
    guard let interval = observation.measure?.interval else { return nil }
    let decimals = decimals(of: observation)
    let isPercent = kind(of: observation.key.indicator) == .percent
    if isPercent, interval.lowerBound >= 0 { return words.percentRange(interval, decimals: decimals) }
    let low = text(interval.lowerBound, of: observation)
    let high = text(interval.upperBound, of: observation)
    let key: MessageKey = interval.lowerBound < 0 ? .intervalWords : .intervalRange
    return words[key, ["low": .text(low), "high": .text(high)]]
  }

  /// The decimals a figure is printed with.
  ///
  /// A share of fewer than 100 answers is printed whole: a decimal would claim what so few can't tell.
  public func decimals(of observation: PublishedObservation) -> Int {
    guard let indicator = figures.world.indicator(observation.key.indicator) else { return 0 }
    guard kind(of: indicator.id) != .unit, let measure = observation.measure else { return indicator.decimals }
    if let base = measure.base, base < 100 { return 0 }
    return indicator.decimals
  }

  /// A value of an indicator outside an observation, such as a target or a tick, with the indicator's decimals.
  public func value(_ value: Double, of indicator: IndicatorID) -> String {
    let decimals = figures.world.indicator(indicator)?.decimals ?? 0
    return text(value, kind(of: indicator), decimals: decimals)
  }

  /// A value of an indicator outside an observation with its unit, such as a reported figure.
  public func phrase(_ value: Double, of indicator: IndicatorID) -> String {
    phrase(value, of: indicator, decimals: figures.world.indicator(indicator)?.decimals ?? 0)
  }

  public func title(of indicator: IndicatorID) -> String {
    figures.world.indicator(indicator).map { text($0.title) } ?? indicator.name
  }

  public func name(of place: PlaceID) -> String { figures.world.place(place).map { text($0.name) } ?? place.name }

  /// The name of a category's value: `dekleta`.
  public func name(of category: Category) -> String {
    let value = figures.world.dimension(category.dimension)?.values.first { $0.id == category.value }
    return value.map { text($0.title) } ?? category.value
  }

  /// A name as it stands inside a sentence, where it is that of a figure's category: `v centru`.
  public func insideSentence(_ name: String, of observation: PublishedObservation) -> String {
    observation.key.category.map { self.name(of: $0) } == name ? words.insideSentence(name) : name
  }

  /// The name of a breakdown's dimension: `spol`.
  public func title(ofDimension dimension: String) -> String {
    figures.world.dimension(dimension).map { text($0.title) } ?? dimension
  }

  /// The unit for an axis or a column head: `obiski`, `%`, `ure na teden`.
  public func unit(of indicator: IndicatorID) -> String {
    guard let unit = figures.world.indicator(indicator)?.unit else { return "" }
    return words.message(named: "unit.\(unit).axis") ?? unit.name
  }

  /// What an indicator measures, with its unit where the title does not hold it: `Visits`, `Reach (%)`.
  public func measure(of indicator: IndicatorID) -> String {
    let (title, unit) = (title(of: indicator), unit(of: indicator))
    return unit.isEmpty || title.lowercased().contains(unit.lowercased()) ? title : "\(title) (\(unit))"
  }

  /// A text in this language, else in one somebody wrote it in; never empty where there is any.
  public func text(_ localized: LocalizedText) -> String { localized.text(in: words.language, or: []) }
}

extension FigureWords {
  /// How a value is printed.
  enum Kind: Hashable {
    /// A share 0...1 as a percentage.
    case percent
    /// A difference of shares in percentage points.
    case points
    /// A number with a unit of its own.
    case unit
  }

  func kind(of indicator: IndicatorID) -> Kind {
    switch figures.world.indicator(indicator)?.unit {
    case .percent?: .percent
    case .points?: .points
    default: .unit
    }
  }

  func text(_ value: Double, of observation: PublishedObservation) -> String {
    text(value, kind(of: observation.key.indicator), decimals: decimals(of: observation))
  }

  private func text(_ value: Double, _ kind: Kind, decimals: Int) -> String {
    switch kind {
    case .percent: words.percent(value, decimals: decimals)
    case .points: words.number(value * 100, decimals: decimals)
    case .unit: words.number(value, decimals: decimals)
    }
  }

  func phrase(_ value: Double, of observation: PublishedObservation) -> String {
    phrase(value, of: observation.key.indicator, decimals: decimals(of: observation))
  }

  /// A value with its unit; the number alone where the unit has no words.
  func phrase(_ value: Double, of indicator: IndicatorID, decimals: Int) -> String {
    switch kind(of: indicator) {
    case .percent: return words.percent(value, decimals: decimals)
    case .points: return points(value, decimals: decimals)
    case .unit:
      let unit = figures.world.indicator(indicator)?.unit ?? ""
      return words.message(named: "unit.\(unit).phrase", ["n": .number(value, decimals: decimals)])
        ?? words.number(value, decimals: decimals)
    }
  }

  /// A difference of shares in words: `5 odstotnih točk`.
  func points(_ difference: Double, decimals: Int) -> String {
    words[.pointsPhrase, ["n": .number(difference * 100, decimals: decimals)]]
  }

  func stateSign(_ observation: PublishedObservation) -> FigureSign {
    switch observation.state {
    case .withheld: .withheld
    case .notApplicable: .notApplicable
    case .notAvailable, .value: .notAvailable
    }
  }
}
