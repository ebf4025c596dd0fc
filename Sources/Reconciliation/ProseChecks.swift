import Diagnostics
import Records
import Vocabulary

/// What the running text of news and pages says that does not fit the figures.
struct ProseChecks {
  /// Every reported number of visits.
  let visits: [Double: Recorded<ReportedFigure>]
  let lexicon: Lexicon

  func findings(in text: String, file: String) -> [Finding] {
    Prose.blocks(text).flatMap { block in
      Prose.sentences(block).flatMap { percents(in: $0, file) } + people(in: block, file)
    }
  }

  /// `from 18% to 16% … by 2%`: the change is the difference of two other percentages of the sentence.
  private func percents(in sentence: [Prose.Word], _ file: String) -> [Finding] {
    lexicon.changes(in: sentence).compactMap { index in
      let others = sentence.indices.filter { $0 != index && sentence[$0].text.hasSuffix("%") }
        .flatMap { TypedNumber.readings(of: sentence[$0].text) }
      let isDifference = TypedNumber.readings(of: sentence[index].text).contains { change in
        change > 0 && others.contains { from in others.contains { abs(abs($0 - from) - change) < 1e-6 } }
      }
      guard isDifference else { return nil }
      return finding(
        .percentOfPercents, sentence[index], file,
        "the difference of two percentages is called percent: \"\(sentence[index].raw)\"", sentence)
    }
  }

  /// A reported number of visits with a word for people right behind it, where the paragraph never says visits.
  private func people(in block: [Prose.Word], _ file: String) -> [Finding] {
    guard !block.contains(where: { lexicon.isVisit($0.text) }) else { return [] }
    return block.indices.compactMap { index in
      let readings = TypedNumber.readings(of: block[index].text)
      let next = block[block.index(after: index)...].prefix(2)
      let person = next.firstIndex { lexicon.isPerson($0.text) }
      guard let figure = readings.filter({ $0 >= 100 }).compactMap({ visits[$0] }).first, !block[index].endsSentence,
        let person
      else { return nil }
      return finding(
        .visitsAsPeople, block[index], file, "visits are called people: \"\(block[index].raw)\"",
        Array(block[index...person]), figures: [figure])
    }
  }

  private func finding(
    _ kind: Discrepancy.Kind, _ word: Prose.Word, _ file: String, _ message: String, _ words: [Prose.Word],
    figures: [Recorded<ReportedFigure>] = []
  ) -> Finding {
    let parts = file.split(separator: ".").dropLast()
    let name = parts.joined(separator: "-").split(separator: "/").joined(separator: "-")
    let language = parts.count > 1 ? parts.last.map { Language(String($0)) } : nil
    let quote = words.map(\.raw).joined(separator: " ").filter { !"[]*_".contains($0) }
    return Finding(
      kind, [name, word.text.filter { $0.isASCII && $0.isNumber }],
      at: SourceLocation(file: file, line: word.line, column: word.column), message, figures: figures,
      stated: figures.first?.value, quote: LocalizedText([language ?? Language("und"): quote]), language: language)
  }
}
