import Figures
import Indicators
import Releases

extension Ledger {
  /// What earlier releases published and is still true: who kept a release knows these figures, whatever is withheld now.
  ///
  /// A figure that was revised since is not among them: its old value says nothing of the new one.
  func stillTrue(in raw: RawFigures) -> Snapshot {
    guard !entries.isEmpty else { return Snapshot() }
    return published.filtered(by: raw)
  }
}

extension Snapshot {
  /// The figures that have the same value among those computed now.
  fileprivate func filtered(by raw: RawFigures) -> Snapshot {
    var same = Snapshot()
    for series in raw.series {
      let indicator = raw.program.definitions[series.indicator].id
      same.addEqual(
        of: self, indicator, series.place, series.category,
        to: series.observations.map { ($0.period, $0.measure?.value) })
    }
    return same
  }
}
