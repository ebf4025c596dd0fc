import Configuration
import Figures
import Languages
import Vocabulary
import Wording

/// What the tints and signs of a comparison mean: those that occur, with the limits that were used.
struct ComparisonKey: ViewModel {
  var style: String
  var sign: String
  var meaning: String

  static let fields: ViewFields<ComparisonKey> = [
    .text("style", \.style), .text("sign", \.sign), .text("meaning", \.meaning),
  ]

  static func all(of standings: Set<ToldStanding>, in context: PageContext) -> [ComparisonKey] {
    let limits = context.site.portal.comparison.limits
    func number(_ value: Double) -> MessageArgument {
      let fraction = PrintedNumber(value, decimals: 2).fraction
      return .number(value, decimals: fraction == 0 ? 0 : fraction % 10 == 0 ? 1 : 2)
    }
    let numbers: [ToldStanding: [String: MessageArgument]] = [
      .muchHigher: ["n": number(limits.muchHigher)], .higher: ["n": number(limits.higher)],
      .same: ["low": number(limits.lower), "high": number(limits.higher)], .lower: ["n": number(limits.lower)],
      .muchLower: ["n": number(limits.muchLower)],
    ]
    return ToldStanding.allCases.filter(standings.contains).compactMap { standing in
      standing.meaning.map { meaning in
        ComparisonKey(
          style: standing.style, sign: standing == .tooFew ? "( )" : standing.sign,
          meaning: context.text(meaning, numbers[standing] ?? [:]))
      }
    }
  }
}
