import Figures
import Languages
import Vocabulary

/// A number as it stands in a title: of two figures where it is large, else as it is printed everywhere.
struct TitleNumber {
  private let words: FigureWords

  init(in words: FigureWords) { self.words = words }

  /// From this on a number without decimals is rounded to two figures.
  private static let leastRounded = 100.0

  /// `about 7,300`, `22.2%`, `about 140,000 euros`: with its unit where nothing else says it.
  func text(_ observation: PublishedObservation) -> String {
    guard let value = observation.value else { return words.phrase(observation) }
    return text(value, of: observation.key.indicator, decimals: words.decimals(of: observation))
  }

  func text(_ value: Double, of indicator: IndicatorID, decimals: Int) -> String {
    let numbers = words.numbers(of: indicator)
    let isMoney = numbers.sort == "amount"
    func printed(_ value: Double) -> String {
      isMoney ? numbers.phrase(value, decimals: decimals) : numbers.amongOthers(value, decimals: decimals)
    }
    let rounded = TitleNumber.rounded(value)
    guard numbers.kind == .unit, decimals == 0, value.magnitude >= TitleNumber.leastRounded,
      printed(rounded) != printed(value)
    else { return printed(value) }
    return words.words[.findingAbout, ["value": .text(printed(rounded))]]
  }

  /// To two figures: 7,336 is 7,300.
  static func rounded(_ value: Double) -> Double {
    var power = 1.0
    while value.magnitude / power >= 100 { power *= 10 }
    return (value / power).rounded() * power
  }
}
