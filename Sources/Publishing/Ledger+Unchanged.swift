import Figures
import Indicators
import Releases

extension Ledger {
  /// What earlier releases published and is still true: who kept a release knows these figures, whatever is withheld now.
  ///
  /// A figure that was revised since is not among them: its old value says nothing of the new one.
  func stillTrue(in raw: RawFigures) -> [FigureKey: Snapshot.Value] {
    guard !entries.isEmpty else { return [:] }
    var known: [FigureKey: Snapshot.Value] = [:]
    for series in raw.series {
      let indicator = raw.program.definitions[series.indicator].id
      for observation in series.observations {
        let key = FigureKey(
          indicator: indicator, place: series.place, period: observation.period, category: series.category)
        guard let before = published[key], let now = observation.measure?.value else { continue }
        if Snapshot.text(of: now) == before.text { known[key] = before }
      }
    }
    return known
  }
}
