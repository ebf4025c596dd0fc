public import Configuration
public import Indicators
public import Vocabulary

/// The rules of protection with the thresholds of a portal.
public struct ProtectionRules: Sendable {
  /// In the order in which everybody is told of them.
  static let types: [any Rule.Type] = [
    PeopleRule.self, SubgroupVisitsRule.self, SurveyRule.self, SmallDenominatorRule.self, MoneyRule.self,
  ]

  /// The names that definitions can ask for.
  public static var ids: [RuleID] { types.map { $0.id } }

  private let rules: [any Rule]
  private let byID: [RuleID: any Rule]
  /// Of how many people how statements were answered is told.
  private let reliable: Int

  public init(_ thresholds: Thresholds) { self.init(thresholds, types: ProtectionRules.types) }

  init(_ thresholds: Thresholds, types: [any Rule.Type]) {
    rules = types.map { $0.init(thresholds) }
    byID = Dictionary(zip(types.map { $0.id }, rules)) { first, _ in first }
    reliable = thresholds.surveyReliable
  }

  subscript(id: RuleID) -> (any Rule)? { byID[id] }

  /// Those by which single figures are withheld.
  var countedIDs: [RuleID] { statements.map(\.rule).filter { $0 != .answers } }

  // MARK: What everybody is told

  /// All of them, in the order in which they are told.
  public var statements: [RuleStatement] {
    rules.flatMap { rule in
      let statement = RuleStatement(type(of: rule).id, rule.numbers)
      // How statements were answered is told whole or not at all; no figure stands for one that is not told.
      return rule.sums == .answers ? [statement, RuleStatement(.answers, [.init("reliable", reliable)])] : [statement]
    } + [RuleStatement(.derived), RuleStatement(.companions)]
  }

  /// Those that hold for each indicator; none for one that tells nothing of persons.
  public func statements(of program: IndicatorProgram) -> [IndicatorID: [RuleStatement]] {
    let definitions = program.definitions
    let pairs = definitions.indices.map { index in
      var statements = definitions[index].protections.compactMap { id in
        self[id].map { RuleStatement(id, $0.numbers) }
      }
      let inner = Set(program.parts(of: index) + program.subgroups(of: index).map(\.indicator)).subtracting([index])
      let protected = inner.sorted().map { definitions[$0] }.filter { !$0.protections.isEmpty }
      if !protected.isEmpty { statements.append(RuleStatement(.derived, indicators: protected.map(\.id))) }
      if !statements.isEmpty { statements.append(RuleStatement(.companions)) }
      return (definitions[index].id, statements)
    }
    return Dictionary(pairs) { first, _ in first }
  }
}
