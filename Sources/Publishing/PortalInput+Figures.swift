import Audit
import Completeness
import Configuration
import Disclosure
import Figures
import Indicators
import OpenData
import Reconciliation
import Releases
import Vocabulary

extension PortalInput {
  /// The figures that may be published, with where they come from: more is withheld until nothing that is withheld can be
  /// worked out from the files.
  ///
  /// Everything that shows figures takes them from here, so that an explanation can't tell what the site withholds.
  ///
  /// - Parameters:
  ///   - known: what earlier releases published and is still true.
  ///   - attack: which withheld figures could be worked out from some that are published.
  func published(
    _ raw: RawFigures, known: Snapshot, attack: (PublishedFigures) -> [FigureKey]
  ) -> PublishedFigures {
    let context = PublicContext(
      lineage: Lineage(of: program, records, gaps: completeness.gaps, portal.thresholds, in: folder),
      notes: reconciliation.discrepancies, gaps: completeness.gaps,
      coverage: completeness.coverage, themes: themes)
    return protect(
      raw, records: records, portal: portal, context: context, publishedBefore: { known[$0] != nil }, attack: attack)
  }

  /// The same for who publishes nothing: attacked are the files of figures alone.
  func published(_ raw: RawFigures, known: Snapshot) -> PublishedFigures {
    published(raw, known: known) { figures in
      let files = figures.indicators.map { indicator in
        (
          indicator: indicator,
          bytes: FigureCSV.file(
            figures.places.map { FigurePart(of: indicator, at: $0, in: figures) },
            columns: FigureCSV.columns(of: figures.world))
        )
      }
      let audit = Audit(portal.thresholds, known: known, figures.world.periodSets)
      return audit.attack(files, places: figures.places, dimensions: figures.dimensions).findings.compactMap {
        $0.key(figures.world.periodSets)
      }
    }
  }
}

extension Audit {
  init(_ thresholds: Thresholds, known: Snapshot, _ periodSets: PeriodSets) {
    let earlier = { (key: FigureKey) -> Audit.Earlier? in
      known[key].flatMap { value in Double(value.text).map { Audit.Earlier($0, base: value.base) } }
    }
    self.init(
      least: thresholds.people, visits: thresholds.subgroupVisits, surveyLeast: thresholds.surveyPublish,
      periodSets: periodSets, earlier: known.isEmpty ? nil : earlier)
  }
}

extension Audit.Leak {
  /// The figure it is about; `nil` for one about a whole file.
  func key(_ periodSets: PeriodSets) -> FigureKey? {
    guard let period = Period(period, in: periodSets) else { return nil }
    let parts = category.split(separator: "=", maxSplits: 1).map(String.init)
    let category = parts.count == 2 ? Category(dimension: parts[0], value: parts[1]) : nil
    return FigureKey(indicator: IndicatorID(indicator), place: PlaceID(place), period: period, category: category)
  }
}
