import Completeness
import Configuration
import Figures
import Indicators
import Records
import Vocabulary

extension Lineage {
  /// The rules and files of a portal's figures.
  init(_ input: PortalInput) {
    let tallies = RecordTallies(input.records, input.program, in: input.folder)
    let gaps = GapsOfFigures(input.completeness.gaps, input.records.places, input.program)
    self.init(
      rules: input.program.rules(input.portal.thresholds), surveyChange: input.portal.thresholds.surveyChange,
      files: { tallies.files(of: $0) }, gaps: { gaps.gaps(of: $0) })
  }
}

extension IndicatorProgram {
  /// The rules of protection of every indicator, with their thresholds.
  func rules(_ thresholds: Thresholds) -> [IndicatorID: [ProtectionRule]] {
    let pairs = definitions.enumerated().map { index, definition in
      var rules = definition.protections.compactMap { ProtectionRule($0, thresholds) }
      let inner = Set(parts(of: index) + subgroups(of: index).map(\.indicator)).subtracting([index]).sorted()
      let protected = inner.map { definitions[$0] }.filter { $0.protections.contains { $0 != .none } }
      if !protected.isEmpty { rules.append(.derived(from: protected.map(\.id))) }
      if !rules.isEmpty { rules.append(.companions) }
      return (definition.id, rules)
    }
    return Dictionary(pairs) { first, _ in first }
  }
}

extension ProtectionRule {
  /// `nil` where nothing is protected.
  init?(_ rule: IndicatorDefinition.Protection, _ thresholds: Thresholds) {
    switch rule {
    case .none: return nil
    case .people: self = .people(least: thresholds.people)
    case .visitsBySubgroup: self = .visitsBySubgroup(least: thresholds.subgroupVisits)
    case .survey:
      self = .survey(
        least: thresholds.surveyPublish, reliable: thresholds.surveyReliable, breakdown: thresholds.surveyBreakdown,
        part: thresholds.surveyPart)
    case .smallDenominator:
      self = .smallDenominator(least: thresholds.denominatorPublish, reliable: thresholds.denominatorReliable)
    case .money: self = .money(posts: thresholds.staff)
    }
  }
}
