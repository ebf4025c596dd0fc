import Diagnostics
import Records
import Vocabulary

/// The words for a change in percent and for percentage points, in the languages that are checked.
enum PercentWords {
  private static let by: Set<String> = ["za", "by", "med"]

  /// Whether a sentence speaks of percentage points, and so knows the difference.
  static func namesPoints(_ sentence: [Prose.Word]) -> Bool {
    let text = sentence.map(\.text).joined(separator: " ")
    if text.contains("percentage point") || text.contains("procentenhet") { return true }
    return text.contains("odstotn") && text.contains("točk")
  }

  /// The word that says how much something changed, in percent: the `2%` of `by 2%`, or `+4%`.
  static func change(_ sentence: [Prose.Word]) -> [Int] {
    guard !namesPoints(sentence) else { return [] }
    return sentence.indices.filter { index in
      let text = sentence[index].text
      guard text.hasSuffix("%"), text.contains(where: \.isNumber) else { return false }
      return text.hasPrefix("+") || (index > 0 && by.contains(sentence[index - 1].text))
    }
  }

  static func namesChange(_ sentence: [Prose.Word]) -> Bool { !change(sentence).isEmpty }
}

/// The words for people and for visits, in the languages that are checked.
enum PersonWords {
  private static let people = [
    "mlad", "oseb", "ljudi", "obiskoval", "people", "person", "visitor", "youngster", "unga", "ungdom", "besökar",
  ]
  private static let visits = ["obisk", "prihod", "visit", "besök"]
  // »Mladinski« is youth work, not people; so is »ungdomsgård«.
  private static let notPeople = ["mladinsk", "ungdomsg", "ungdomsv"]

  static func isPerson(_ word: String) -> Bool {
    people.contains { word.hasPrefix($0) } && !notPeople.contains { word.hasPrefix($0) }
  }

  static func isVisit(_ word: String) -> Bool { !isPerson(word) && visits.contains { word.hasPrefix($0) } }

  /// Whether a text names people and not visits.
  static func isNamed(in text: String) -> Bool {
    let words = Prose.words(in: text).map(\.text)
    return words.contains(where: isPerson) && !words.contains(where: isVisit)
  }
}

/// What the running text of news and pages says that does not fit the figures.
struct ProseChecks {
  /// Every reported number of visits.
  let visits: [Double: ReportedFigure]

  func findings(in text: String, file: String) -> [Finding] {
    Prose.blocks(text).flatMap { block in
      Prose.sentences(block).flatMap { percents(in: $0, file) } + people(in: block, file)
    }
  }

  /// `from 18% to 16% … by 2%`: the change is the difference of two other percentages of the sentence.
  private func percents(in sentence: [Prose.Word], _ file: String) -> [Finding] {
    PercentWords.change(sentence).compactMap { index in
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
    guard !block.contains(where: { PersonWords.isVisit($0.text) }) else { return [] }
    return block.indices.compactMap { index in
      let readings = TypedNumber.readings(of: block[index].text)
      let next = block[block.index(after: index)...].prefix(2)
      let person = next.firstIndex { PersonWords.isPerson($0.text) }
      guard let figure = readings.filter({ $0 >= 100 }).compactMap({ visits[$0] }).first, !block[index].endsSentence,
        let person
      else { return nil }
      return finding(
        .visitsAsPeople, block[index], file, "visits are called people: \"\(block[index].raw)\"",
        Array(block[index...person]), figures: [figure])
    }
  }

  private func finding(
    _ check: Check, _ word: Prose.Word, _ file: String, _ message: String, _ words: [Prose.Word],
    figures: [ReportedFigure] = []
  ) -> Finding {
    let parts = file.split(separator: ".").dropLast()
    let name = parts.joined(separator: "-").split(separator: "/").joined(separator: "-")
    let language = parts.count > 1 ? parts.last.map { Language(String($0)) } : nil
    let quote = words.map(\.raw).joined(separator: " ").filter { !"[]*_".contains($0) }
    return Finding(
      check, [name, word.text.filter { $0.isASCII && $0.isNumber }],
      at: SourceLocation(file: file, line: word.line, column: word.column), message, figures: figures,
      stated: figures.first?.value, quote: LocalizedText([language ?? Language("und"): quote]), language: language)
  }
}
