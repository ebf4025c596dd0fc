import Figures
public import Indicators
public import Releases
import Vocabulary

extension Ledger {
  /// What earlier releases published and is still true: who kept a release knows these figures, whatever is withheld now.
  ///
  /// A figure that was revised since is not among them, for its old value says nothing of the new one; neither are the
  /// parts of visits that were revised, for everybody sees that something changed among them.
  public func stillTrue(in raw: RawFigures, _ rules: ProtectionRules) -> Snapshot {
    guard !entries.isEmpty else { return Snapshot() }
    return published.filtered(by: raw, rules)
  }
}

extension Snapshot {
  private struct Whole: Hashable {
    var indicator: Int
    var place: PlaceID
  }

  /// The figures that have the same value among those computed now.
  fileprivate func filtered(by raw: RawFigures, _ rules: ProtectionRules) -> Snapshot {
    var same = Snapshot()
    let revised = revisedWholes(raw, rules)
    for series in raw.series {
      let indicator = raw.program.definitions[series.indicator].id
      let doubtful =
        series.category == nil ? [] : revised[Whole(indicator: series.indicator, place: series.place)] ?? []
      same.addEqual(
        of: self, indicator, series.place, series.category,
        to: series.observations.map { ($0.period, doubtful.contains($0.period) ? nil : $0.measure?.value) })
    }
    return same
  }

  /// The periods in which all visits of a place together, which are always public, differ from what they were.
  private func revisedWholes(_ raw: RawFigures, _ rules: ProtectionRules) -> [Whole: Set<Period>] {
    var revised: [Whole: Set<Period>] = [:]
    for series in raw.series where series.category == nil {
      let definition = raw.program.definitions[series.indicator]
      guard definition.protections.contains(where: { rules[$0]?.isWholePublic == true }) else { continue }
      for observation in series.observations {
        let key = FigureKey(indicator: definition.id, place: series.place, period: observation.period, category: nil)
        guard let before = self[key], let now = observation.measure?.value else { continue }
        if before.text != Snapshot.text(of: now) {
          revised[Whole(indicator: series.indicator, place: series.place), default: []].insert(observation.period)
        }
      }
    }
    return revised
  }
}
