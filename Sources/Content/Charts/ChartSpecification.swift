import Charts
import Diagnostics
import Documents
import Figures
import Languages
import Markdown
import Vocabulary
import Wording

/// A chart as it is asked for, in a text or in a file of its own: what it shows, how, and in which words.
public struct ChartSpecification: Hashable, Sendable {
  var question: FigureQuestion
  /// In each language; the caption in the text, or the indicator's title, where `nil`.
  var title: LocalizedText?
  var subtitle: LocalizedText?
  /// In each language, with where it stands; made of the figures where there is none.
  var lead: [Language: FigureQuestion.Word] = [:]
  var references: [Line] = []
  var bands: [Line] = []
  var notes: [LocalizedText] = []
  var startsAtZero = false
  var keepsOrder = false
  /// The values of the breakdown that stand on each side of an answer scale.
  var sides: [AnswerFigures.Side: [FigureQuestion.Word]] = [:]

  /// A value with a name: a line to hold figures against, or the upper end of a range.
  struct Line: Hashable, Sendable {
    var label: LocalizedText
    /// In the indicator's unit; shares are 0...1.
    var value: Double
  }

  init(_ reference: Reference) { question = FigureQuestion(reference) }

  /// A document that has the shape.
  init(_ document: YAMLValue) {
    question = FigureQuestion(chart: document)
    title = document["title"]?.localizedText
    subtitle = document["subtitle"]?.localizedText
    for entry in document["lead"]?.entries ?? [] {
      lead[Language(entry.key)] = entry.value.text.map { FigureQuestion.Word($0, at: entry.value.location) }
    }
    references = ChartSpecification.lines(document["references"], value: "value")
    bands = ChartSpecification.lines(document["bands"], value: "up_to")
    notes = document["notes"]?.elements.map(\.localizedText) ?? []
    startsAtZero = document["axis"]?.text == "zero"
    keepsOrder = document["order"]?.text == "given"
    for side in AnswerFigures.Side.allCases {
      sides[side] = document["answers"]?[side.rawValue]?.elements.compactMap { value in
        value.text.map { FigureQuestion.Word($0, at: value.location) }
      }
    }
  }

  private static func lines(_ list: YAMLValue?, value: String) -> [Line] {
    (list?.elements ?? []).map { element in
      Line(
        label: element["label"]?.localizedText ?? LocalizedText([:]), value: element[value]?.number ?? 0)
    }
  }

  /// What it asks for, in the language of `words`; `nil` where it names something that is not there.
  func request(_ words: FigureWords, into log: inout DiagnosticLog) -> ChartRequest? {
    guard var request = ChartRequest(question, among: words.figures, into: &log) else { return nil }
    request.title = title.map(words.text)
    request.subtitle = subtitle.map(words.text)
    request.lead = lead[words.words.language]?.text
    request.lines = references.map { ChartRequest.Line(label: words.text($0.label), value: $0.value) }
    request.bands = bands.map { ChartRequest.Line(label: words.text($0.label), value: $0.value) }
    request.notes = notes.map(words.text)
    request.axisStart = startsAtZero ? .zero : .automatic
    request.order = keepsOrder ? .given : .byValue
    request.sides = sides.mapValues { $0.map(\.text) }
    return request
  }

  /// Where the word stands that a fault is of.
  func location(of subject: ChartFault.Subject) -> SourceLocation {
    switch subject {
    case .request: question.location
    case .kind: question.form?.location ?? question.location
    case .highlight: question.highlight?.location ?? location(of: .kind)
    case .side(let side, let number):
      sides[side].flatMap { $0.indices.contains(number) ? $0[number].location : nil } ?? location(of: .kind)
    }
  }
}
