import Configuration
import Figures
import Indicators
import Records
import Vocabulary

/// Primary protection: what is withheld for what it is (`Documentation/Rules.md`, rules 1, 2, 3, 6 and 7).
extension ProtectionTable {
  mutating func withholdByRule(_ thresholds: Thresholds) {
    for series in raw.series.indices {
      for position in raw.series[series].observations.indices {
        let cell = Cell(series: series, position: position)
        if let rule = rule(withholding: cell, thresholds) { withhold(cell, by: rule) }
      }
    }
  }

  /// The first rule by which a figure is withheld for what it is.
  private func rule(withholding cell: Cell, _ thresholds: Thresholds) -> ProtectionRule.Kind? {
    guard let value = observation(cell).measure else { return nil }
    return definition(cell).protections.first { isSensitive(cell, value, by: $0, thresholds) }
  }

  private func isSensitive(
    _ cell: Cell, _ value: RawObservation.Value, by rule: ProtectionRule.Kind, _ thresholds: Thresholds
  ) -> Bool {
    let category = raw.series[cell.series].category
    switch rule {
    case .people:
      return ([value.numerator ?? value.value, value.denominator ?? 0] + value.subgroups)
        .contains { isSmall($0, below: thresholds.people) }
    case .visitsBySubgroup:
      // Months and quarters of first visits would be too many sums to hide in.
      let series = raw.series[cell.series]
      if raw.program.isOfFirstVisits(series.indicator), series.kind == .month || series.kind == .quarter { return true }
      if value.subgroups.contains(where: { isSmall($0, below: thresholds.subgroupVisits) }) { return true }
      guard let category, category.dimension == "gender" || category.dimension == "age" else { return false }
      return isSmall(value.numerator ?? value.value, below: thresholds.subgroupVisits)
    case .survey: return isSensitiveSurvey(cell, value, category, thresholds)
    case .smallDenominator: return (value.denominator ?? 0) < Double(thresholds.denominatorPublish)
    case .money:
      // Of a place with few posts, money is somebody's salary. A total of unknown posts is public from a municipality up.
      let isCentre = places.kind(of: raw.series[cell.series].place) == .centre
      return !value.hasPublicAccounts && value.staff.map { $0 < thresholds.staff } ?? isCentre
    case .derived, .companions: return false
    }
  }

  private func isSmall(_ value: Double, below threshold: Int) -> Bool { value > 0 && value < Double(threshold) }

  private func isSensitiveSurvey(
    _ cell: Cell, _ value: RawObservation.Value, _ category: Category?, _ thresholds: Thresholds
  ) -> Bool {
    let persons = value.persons ?? value.respondents ?? 0
    guard persons >= thresholds.surveyPublish else { return true }
    guard category != nil else { return false }
    let all = total(of: cell).flatMap { observation($0).measure?.persons } ?? 0
    let rest = all - persons
    return all < thresholds.surveyBreakdown || persons < thresholds.surveyPart
      || rest > 0 && rest < thresholds.surveyPart
  }

  /// The figure for all categories together.
  func total(of cell: Cell) -> Cell? {
    let series = raw.series[cell.series]
    guard let all = self.series(series.indicator, series.place, series.kind, nil),
      let position = position(of: series.observations[cell.position].period, in: all)
    else { return nil }
    return Cell(series: all, position: position)
  }
}
