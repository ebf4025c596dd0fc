import Configuration
import Diagnostics
import Records
import Vocabulary

extension ReportedChecks {
  /// What the printed form and the note of a figure say that does not fit the figure.
  func words(of figure: Recorded<ReportedFigure>) -> [Finding] {
    guard let indicator = indicators[figure.key.indicator] else { return [] }
    var findings: [Finding] = []
    if let printed = figure.asPrinted {
      if !reads(printed, as: figure.value, indicator) {
        findings.append(
          finding(.separator, figure, "\"\(printed)\" does not read as the value", quote: untranslated(printed)))
      }
      if indicator.unit == .visits, lexicon.namesPeople(printed) {
        findings.append(
          finding(.visitsAsPeople, figure, "visits are called people: \"\(printed)\"", quote: untranslated(printed)))
      }
    }
    if indicator.unit == .percent, let quote = changeInPercent(figure),
      let sentence = quote.texts.min(by: { $0.key < $1.key })?.value
    {
      findings.append(
        finding(
          .percentOfPercents, figure, "the difference of two percentages is called percent: \"\(sentence)\"",
          quote: quote))
    }
    return findings
  }

  private func finding(
    _ kind: Discrepancy.Kind, _ figure: Recorded<ReportedFigure>, _ message: ProblemText, quote: LocalizedText
  ) -> Finding {
    Finding(
      kind, name(figure.key) + [figure.source], at: location(figure), message, figures: [figure], stated: figure.value,
      quote: quote)
  }

  /// Whether the number with separators in a printed form can be read as the value; a form without one says nothing.
  private func reads(_ printed: String, as value: Double, _ indicator: Indicator) -> Bool {
    let wanted = value * indicator.unit.factor
    let numbers = Prose.words(in: printed).filter { ProseNumber.hasSeparator($0.text) }
    let hasWords = printed.contains(where: \.isLetter)
    let factors: [Double] = hasWords ? [1, 1000, 1_000_000] : [1]
    return numbers.allSatisfy { number in
      let readings = ProseNumber.readings(of: number.text)
      return readings.isEmpty || readings.contains { read in factors.contains { !differ(read * $0, wanted) } }
    }
  }

  /// Words in the language of whoever printed them.
  private func untranslated(_ words: String) -> LocalizedText { LocalizedText([Language("und"): words]) }

  /// The sentence that tells the change of this share in percent, in each language of the note that has one.
  private func changeInPercent(_ figure: Recorded<ReportedFigure>) -> LocalizedText? {
    if let printed = figure.asPrinted.flatMap(changeInPercent) { return untranslated(printed) }
    let sentences = (figure.note?.texts ?? [:]).compactMapValues(changeInPercent)
    return sentences.isEmpty ? nil : LocalizedText(sentences)
  }

  private func changeInPercent(_ text: String) -> String? {
    Prose.sentences(Prose.words(in: text)).first(where: { !lexicon.changes(in: $0).isEmpty }).map { sentence in
      sentence.map(\.raw).joined(separator: " ")
    }
  }
}
