import Configuration
import Diagnostics
import Records
import Vocabulary

/// What the running text of news and pages says that does not fit the figures.
struct ProseChecks {
  /// Every reported number of visits.
  let visits: [Double: Recorded<ReportedFigure>]
  let lexicon: Lexicon
  /// The whole parts of those that could be a number of people, by which paragraphs are looked through.
  private let numbers: Set<Int>

  init(visits: [Double: Recorded<ReportedFigure>], lexicon: Lexicon) {
    self.visits = visits
    self.lexicon = lexicon
    numbers = Set(visits.keys.filter { $0 >= ProseChecks.least }.compactMap { Int(exactly: $0.rounded(.down)) })
  }

  /// Smaller numbers stand in texts by chance.
  private static let least = 100.0

  func findings(in text: String, file: String) -> [Finding] {
    Prose.blocks(Array(text.utf8)).flatMap { block -> [Finding] in
      let (hasPercents, mayHoldVisits) = (block.hasPercents, block.mayHold(numbers))
      guard hasPercents || mayHoldVisits else { return [] }
      let words = block.words
      let changes = hasPercents ? Prose.sentences(words).flatMap { percents(in: $0, file) } : []
      return changes + (mayHoldVisits ? people(in: words, file) : [])
    }
  }

  /// `from 18% to 16% … by 2%`: the change is the difference of two other percentages of the sentence.
  private func percents(in sentence: [Prose.Word], _ file: String) -> [Finding] {
    lexicon.changes(in: sentence).compactMap { index in
      let others = sentence.indices.filter { $0 != index && sentence[$0].text.hasSuffix("%") }
        .flatMap { ProseNumber.readings(of: sentence[$0].text) }
      let isDifference = ProseNumber.readings(of: sentence[index].text).contains { change in
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
    let found = block.indices.compactMap { index -> Finding? in
      guard !block[index].endsSentence, let figure = visits(block[index].text) else { return nil }
      let next = block[block.index(after: index)...].prefix(2)
      guard let person = next.firstIndex(where: { lexicon.isPerson($0.text) }) else { return nil }
      return finding(
        .visitsAsPeople, block[index], file, "visits are called people: \"\(block[index].raw)\"",
        Array(block[index...person]), figures: [figure])
    }
    return block.contains { lexicon.isVisit($0.text) } ? [] : found
  }

  /// The reported visits that a word is the number of.
  private func visits(_ word: String) -> Recorded<ReportedFigure>? {
    guard word.utf8.contains(where: { $0 &- 48 < 10 }) else { return nil }
    return ProseNumber.readings(of: word).filter { $0 >= ProseChecks.least }.compactMap { visits[$0] }.first
  }

  private func finding(
    _ kind: Discrepancy.Kind, _ word: Prose.Word, _ file: String, _ message: ProblemText, _ words: [Prose.Word],
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
