public import Figures
import Vocabulary

/// How the statements of survey indexes were answered, as JSON: the words of statements and answers once, then a row for
/// each share with the members of the CSV.
public enum AnswerJSON {
  public static func file(_ figures: PublishedFigures, licence: String) -> [UInt8] {
    var json = JSONText(reserving: 4096 + figures.answers.count * 4096)
    json.open("{")
    json.member("asOf", figures.cutOff.iso)
    json.member("licence", licence)
    json.name("statements")
    json.open("[")
    for (id, text, indicator) in statements(figures) {
      json.separate()
      json.open("{")
      json.member("indicator", indicator.name)
      json.member("dimension", id)
      json.localized("text", text)
      json.close("}")
    }
    json.close("]")
    json.name("answers")
    json.open("[")
    var told: Set<AnswerFigures.Answer> = []
    for answer in figures.answers.lazy.flatMap(\.answers) where told.insert(answer).inserted {
      json.separate()
      json.open("{")
      json.member("category", answer.id)
      if let label = answer.label { json.localized("label", label) }
      json.member("side", answer.side.rawValue)
      json.close("}")
    }
    json.close("]")
    json.name("observations")
    json.open("[")
    for observation in figures.answers.lazy.flatMap(\.statements).flatMap(\.shares) {
      json.separate()
      FigureJSON.write(
        observation, period: observation.key.period.code, indicator: observation.key.indicator, to: &json)
    }
    json.close("]")
    json.close("}")
    return json.bytes + [10]
  }

  /// A wording of a statement of an index.
  private struct Wording: Hashable {
    var indicator: IndicatorID
    var statement: String
    var text: LocalizedText
  }

  /// Each wording of each statement, in order; one that several questionnaires have once.
  private static func statements(_ figures: PublishedFigures) -> [(String, LocalizedText, IndicatorID)] {
    var told: Set<Wording> = []
    return figures.answers.flatMap { own in
      own.statements.filter { statement in
        told.insert(Wording(indicator: own.indicator, statement: statement.id, text: statement.text)).inserted
      }
      .map { ($0.id, $0.text, own.indicator) }
    }
  }
}
