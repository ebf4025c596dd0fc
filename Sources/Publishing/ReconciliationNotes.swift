import Figures
import Indicators
import Reconciliation
import Records
import Vocabulary

extension Reconciliation {
  /// The findings as the site tells them.
  var notes: [ReconciliationNote] {
    findings.compactMap { finding in
      ReconciliationNote.Kind(rawValue: finding.check.rawValue).map { kind in
        ReconciliationNote(
          id: finding.id, kind: kind, figures: finding.published, stated: finding.stated,
          found: finding.found, quote: finding.quote, language: finding.language,
          reason: acknowledgement(of: finding)?.reason)
      }
    }
  }
}

extension Finding {
  /// The figures it is about, as they are published.
  fileprivate var published: [Figures.ReportedFigure] {
    figures.map { figure in
      Figures.ReportedFigure(
        key: FigureKey(
          indicator: figure.indicator, place: figure.place, period: figure.period, category: figure.category),
        value: figure.value, asPrinted: figure.printed, source: figure.source,
        flags: PublishedObservation.Flags(letters: figure.status), note: figure.note.texts.isEmpty ? nil : figure.note)
    }
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
