import Figures
import Languages
import Vocabulary

/// How numbers of one indicator are printed: values, and how far two of them lie apart.
///
/// How many decimals is for whoever prints: a figure knows more of it than its indicator.
///
/// A class because it never changes and is asked for with every number: a copy would take the words with it.
final class IndicatorNumbers: Sendable {
  enum Kind: Hashable {
    /// A share 0...1 as a percentage.
    case percent
    /// A difference of shares in percentage points.
    case points
    /// A number with a unit of its own.
    case unit
  }

  let kind: Kind
  /// The decimals that a value has where nothing says otherwise.
  let decimals: Int
  private let words: Words
  /// The messages of its unit.
  private let names: (phrase: String, clause: String, sort: String, amount: String)

  /// - Parameter indicator: `nil` prints bare numbers.
  init(of indicator: Indicator?, words: Words) {
    switch indicator?.unit {
    case .percent?: kind = .percent
    case .points?: kind = .points
    default: kind = .unit
    }
    decimals = indicator?.decimals ?? 0
    self.words = words
    let unit: Unit = indicator?.unit ?? ""
    let told = kind == .unit ? unit : .points
    names = ("unit.\(unit).phrase", "unit.\(unit).clause", "unit.\(unit).sort", "unit.\(told).amount")
  }

  /// A value without its unit, but with the percent sign.
  func text(_ value: Double, decimals: Int) -> String {
    switch kind {
    case .percent: words.percent(value, decimals: decimals)
    case .points: words.number(value * 100, decimals: decimals)
    case .unit: words.number(value, decimals: decimals)
    }
  }

  /// A value as it stands in a table of several units.
  func amongOthers(_ value: Double, decimals: Int) -> String {
    let text = text(value, decimals: decimals)
    return kind == .points ? words[.differencePoints, ["n": .text(text)]] : text
  }

  /// A value with its unit; the number alone where the unit has no words.
  func phrase(_ value: Double, decimals: Int) -> String {
    switch kind {
    case .percent: words.percent(value, decimals: decimals)
    case .points: points(value, decimals: decimals)
    case .unit:
      words.message(named: names.phrase, ["n": .number(value, decimals: decimals)])
        ?? words.number(value, decimals: decimals)
    }
  }

  /// The heart of a sentence, such as "counted 12,345 visits"; `nil` where the unit has none.
  func clause(_ value: Double, decimals: Int) -> String? {
    words.message(named: names.clause, ["n": .number(value, decimals: decimals)])
  }

  /// How many there are is told in other words than how much or how high: the word by which a message chooses them.
  var sort: String { words.message(named: names.sort) ?? "level" }

  // MARK: Differences

  /// A difference as it stands before "more" or "above"; with one decimal more where it would print as zero.
  func amount(_ difference: Double, decimals: Int) -> String {
    let value = scaled(difference).magnitude
    let shown = IndicatorNumbers.decimals(toShow: value, atLeast: decimals)
    return words.message(named: names.amount, ["n": .number(value, decimals: shown)])
      ?? (kind == .unit
        ? phrase(difference.magnitude, decimals: shown) : points(difference.magnitude, decimals: shown))
  }

  /// The same with its sign and without the unit.
  func distance(_ difference: Double, decimals: Int) -> String {
    let value = scaled(difference)
    let text = words.signed(value, decimals: IndicatorNumbers.decimals(toShow: value, atLeast: decimals))
    return kind == .unit ? text : words[.differencePoints, ["n": .text(text)]]
  }

  /// A difference as it is printed: of shares in percentage points.
  private func scaled(_ difference: Double) -> Double { kind == .unit ? difference : difference * 100 }

  /// A difference of shares in words: `5 odstotnih točk`.
  private func points(_ difference: Double, decimals: Int) -> String {
    words[.pointsPhrase, ["n": .number(difference * 100, decimals: decimals)]]
  }

  /// One decimal more where a number would print as zero without and does not with it.
  static func decimals(toShow value: Double, atLeast decimals: Int) -> Int {
    let isShown = { (decimals: Int) in !PrintedNumber(value, decimals: decimals).isZero }
    return !isShown(decimals) && isShown(decimals + 1) ? decimals + 1 : decimals
  }
}
