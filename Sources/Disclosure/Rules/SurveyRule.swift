import Configuration
import Indicators
import Vocabulary

/// Figures of few answers are withheld, and those of not many more are marked; they are broken down where there are
/// enough in all, in each part, and in what is left (`Documentation/Rules.md`, rule 3).
struct SurveyRule: Rule {
  static let id = RuleID.survey
  private let least: Int
  private let reliable: Int
  private let breakdown: Int
  private let part: Int

  init(_ thresholds: Thresholds) {
    least = thresholds.surveyPublish
    reliable = thresholds.surveyReliable
    breakdown = thresholds.surveyBreakdown
    part = thresholds.surveyPart
  }

  func withholds(_ figure: RuledFigure) -> Bool {
    let persons = SurveyRule.persons(figure.value)
    guard persons >= least else { return true }
    guard figure.category != nil else { return false }
    let rest = figure.personsOfAll - persons
    return figure.personsOfAll < breakdown || persons < part || rest > 0 && rest < part
  }

  func marks(_ value: RawObservation.Value) -> Bool {
    value.denominator != nil && SurveyRule.persons(value) < reliable
  }

  private static func persons(_ value: RawObservation.Value) -> Int { value.persons ?? value.respondents ?? 0 }

  var sums: RuleSums { .answers }
  var numbers: [RuleStatement.Number] {
    [.init("least", least), .init("reliable", reliable), .init("breakdown", breakdown), .init("part", part)]
  }
}
