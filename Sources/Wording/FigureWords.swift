public import Figures
public import Languages
public import Vocabulary

/// The one place that turns published figures into words of a language.
///
/// A class because it never changes and every page and chart holds it.
public final class FigureWords: Sendable {
  public let words: Words
  public let figures: PublishedFigures
  /// The network, then municipalities and centres, each kind by name: the order of tables that must not rank.
  public let placesByName: [Place]
  /// Of every indicator, and of none, made once: a portal prints some hundred thousand numbers.
  private let numbers: (byIndicator: [IndicatorID: IndicatorNumbers], plain: IndicatorNumbers)

  public init(words: Words, figures: PublishedFigures) {
    self.words = words
    self.figures = figures
    let known = figures.indicators.map { ($0.id, IndicatorNumbers(of: $0, words: words)) }
    numbers = (Dictionary(known) { first, _ in first }, IndicatorNumbers(of: nil, words: words))
    placesByName = Place.Kind.allCases.flatMap { kind in
      words.sorted(figures.places.filter { $0.kind == kind }) { $0.name.text(in: words.language, or: []) }
    }
  }

  /// The same words, which print the numbers of one indicator with more decimals.
  ///
  /// For a few figures beside each other that would else be printed alike, and for those alone.
  public init(_ other: FigureWords, printing id: IndicatorID, decimals: Int) {
    words = other.words
    figures = other.figures
    placesByName = other.placesByName
    var numbers = other.numbers
    if var indicator = other.figures.world.indicator(id) {
      indicator.decimals = decimals
      numbers.byIndicator[id] = IndicatorNumbers(of: indicator, words: other.words)
    }
    self.numbers = numbers
  }

  /// How numbers of an indicator are printed.
  func numbers(of indicator: IndicatorID) -> IndicatorNumbers {
    numbers.byIndicator[indicator] ?? numbers.plain
  }

  /// The bare value, such as `92.898`, `48,3 %` or a sign; for tables, labels and tiles.
  public func value(_ observation: PublishedObservation) -> String {
    guard let measure = observation.measure else { return words[FigureSign.standing(for: observation.state).sign] }
    return numbers(of: observation.key.indicator).text(measure.value, decimals: decimals(of: observation))
  }

  /// The value with its unit as a phrase: `3 obiski`, `2,9 obiska na uro`, `48,3 %`; a status text where there is none.
  public func phrase(_ observation: PublishedObservation) -> String {
    guard let measure = observation.measure else { return words[FigureSign.standing(for: observation.state).meaning] }
    return numbers(of: observation.key.indicator).phrase(measure.value, decimals: decimals(of: observation))
  }

  /// The value as it stands in a table of several units: with its own where the column can't name it, `1,1 o. t.`
  public func valueAmongOthers(_ observation: PublishedObservation) -> String {
    guard let measure = observation.measure else { return value(observation) }
    return numbers(of: observation.key.indicator).amongOthers(measure.value, decimals: decimals(of: observation))
  }

  /// As above, for a value outside an observation, such as a target.
  public func valueAmongOthers(_ value: Double, of indicator: IndicatorID) -> String {
    let numbers = numbers(of: indicator)
    return numbers.amongOthers(value, decimals: numbers.decimals)
  }

  /// The interval, such as `44–74 %`; `nil` where there is none.
  ///
  /// Words stand between the ends where one of them is negative: `od −4 do 2`.
  public func interval(_ observation: PublishedObservation) -> String? {
    guard let interval = observation.measure?.interval else { return nil }
    let decimals = decimals(of: observation)
    let numbers = numbers(of: observation.key.indicator)
    if numbers.kind == .percent, interval.lowerBound >= 0 { return words.percentRange(interval, decimals: decimals) }
    let low = numbers.text(interval.lowerBound, decimals: decimals)
    let high = numbers.text(interval.upperBound, decimals: decimals)
    let key: MessageKey = interval.lowerBound < 0 ? .intervalWords : .intervalRange
    return words[key, ["low": .text(low), "high": .text(high)]]
  }

  /// The decimals a figure is printed with.
  ///
  /// A share of fewer than 100 answers is printed whole: a decimal would claim what so few can't tell.
  public func decimals(of observation: PublishedObservation) -> Int {
    let numbers = numbers(of: observation.key.indicator)
    if numbers.kind != .unit, let base = observation.measure?.base, base < 100 { return 0 }
    return numbers.decimals
  }

  /// A value of an indicator outside an observation, such as a target or a tick, with the indicator's decimals.
  public func value(_ value: Double, of indicator: IndicatorID) -> String {
    let numbers = numbers(of: indicator)
    return numbers.text(value, decimals: numbers.decimals)
  }

  /// A value of an indicator outside an observation with its unit, such as a reported figure.
  public func phrase(_ value: Double, of indicator: IndicatorID) -> String {
    let numbers = numbers(of: indicator)
    return numbers.phrase(value, decimals: numbers.decimals)
  }

  /// How far two figures of an indicator lie apart, as it stands before "more" or "above": `5 odstotnih točk`, `1 uro`.
  ///
  /// It has one decimal more than the figure where it would print as zero.
  public func amount(_ difference: Double, of observation: PublishedObservation) -> String {
    numbers(of: observation.key.indicator).amount(difference, decimals: decimals(of: observation))
  }

  /// The same with its sign and without the unit, which stands beside it: `−19`, `+4,2 o. t.`
  public func distance(_ difference: Double, of observation: PublishedObservation) -> String {
    numbers(of: observation.key.indicator).distance(difference, decimals: decimals(of: observation))
  }
}
