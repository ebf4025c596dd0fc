import Figures
import Indicators
import Reconciliation
import Records

extension Reconciliation {
  /// The findings as the site tells them.
  var notes: [ReconciliationNote] {
    findings.compactMap { finding in
      ReconciliationNote.Kind(rawValue: finding.check.rawValue).map { kind in
        ReconciliationNote(
          id: finding.id, kind: kind, figures: finding.figures.map(Figures.ReportedFigure.init), stated: finding.stated,
          found: finding.found, quote: finding.quote, reason: acknowledgement(of: finding)?.reason)
      }
    }
  }
}

extension Figures.ReportedFigure {
  /// A loaded figure as it is published.
  init(_ figure: Records.ReportedFigure) {
    self.init(
      key: FigureKey(
        indicator: figure.indicator, place: figure.place, period: figure.period, category: figure.category),
      value: figure.value, asPrinted: figure.printed, source: figure.source,
      note: figure.note.texts.isEmpty ? nil : figure.note)
  }
}

extension IndicatorProgram {
  /// What holding published figures against each other needs to know of every indicator.
  var traits: [IndicatorTraits] {
    definitions.enumerated().map { index, definition in
      IndicatorTraits(
        id: definition.id, isAdditive: isAdditive(index), isShare: definition.unit == "percent",
        isShareOfWhole: isShareOfWhole(index), countsVisits: definition.unit == "visits")
    }
  }
}
