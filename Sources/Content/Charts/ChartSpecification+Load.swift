import Charts
import Diagnostics
public import Documents
import Vocabulary

extension ChartSpecification {
  /// The folder of charts that stand on the page of charts.
  package static let folder = "charts"

  /// What the file of a chart may hold.
  public static let shape: Shape = .object([
    .init("kind", .oneOf(Chart.Kind.allCases.map(\.rawValue)), "How it is drawn; what fits the figures if left out."),
    .init("indicator", .slug, required: true, "The indicator, by its id."),
    .init("places", .list(.slug), "The places, by their ids; the network if left out."),
    .init("period", .text, "A period such as 2024 or 2024-Q1, or a range such as 2018..2024; all years if left out."),
    .init(
      "by", .scalarOr(.text, .list(.slug)),
      "A breakdown such as gender, two that are crossed such as kind*gender, or municipality or centre for the places below."
    ),
    .init("with", .list(.slug), "Further indicators of the same unit, a row for each, at one place and in one period."),
    .init(
      "category", .text,
      "One value of a breakdown, such as gender=girls, or of two that are crossed, such as kind=open|gender=girls."),
    .init(
      "source", .slug,
      "The source of reported figures, or reported for whoever published them; computed ones if left out."),
    .init("highlight", .slug, "The place that is drawn as the reader's own."),
    .init("compare", .slug, "A place to hold the others against, such as network; none for no line of the network."),
    .init("title", .localized, "The finding, in at most 15 words, in each language."),
    .init("subtitle", .localized, "Measure, unit, place and period, in each language."),
    .init(
      "lead", .localized,
      "At most three sentences in place of those that are made, in each language; each number must stand in the table."),
    .init("references", .list(line("value", "The value.")), "Lines to hold the figures against."),
    .init("bands", .list(line("up_to", "The upper end.")), "The ranges of a bullet chart, ascending; at most three."),
    .init("scale", .integer(1...9), "Which of several scales of answers a survey index has; the first if left out."),
    .init("answers", answers, "Which values of the breakdown stand on which side of an answer scale."),
    .init("axis", .oneOf(["automatic", "zero"]), "Where the axis of a line chart begins."),
    .init("order", .oneOf(["value", "given"]), "The order of rows: by value, or as they are given."),
    .init("notes", .list(.localized), "Further notes, in each language."),
  ])

  private static func line(_ name: String, _ meaning: String) -> Shape {
    .object([
      .init("label", .localized, required: true, "Its name, in each language."),
      .init(
        name, .number(PlainNumber.range), required: true, "\(meaning) In the indicator's unit; shares from 0 to 1."),
    ])
  }

  private static let answers = Shape.object([
    .init("negative", .list(.slug), required: true, "From the strongest to the weakest."),
    .init("neutral", .list(.slug), "Neither."),
    .init("positive", .list(.slug), required: true, "From the weakest to the strongest."),
    .init("none", .list(.slug), "Don't know, or no answer."),
  ])

  /// A chart's address is made of the name of its file, which must be fit for one.
  static func checkName(of path: String, into log: inout DiagnosticLog) {
    let name = path.dropFirst(folder.utf8.count + 1).dropLast(".yml".utf8.count)
    let isFit = name.utf8.allSatisfy { byte in (97...122).contains(byte) || (48...57).contains(byte) || byte == 45 }
    guard !isFit || name.isEmpty || name.utf8.count > Shape.mostOfSlug else { return }
    log.error(
      "chart.name", SourceLocation(file: path), "the name of the file can't be an address",
      hint: "name it with at most \(Shape.mostOfSlug) letters a-z, digits and hyphens, and put it right into \(folder)/"
    )
  }

  /// Reads the file of a chart; `nil` where it is wrong, which goes to `log`.
  static func load(
    _ path: String, from folder: Folder, languages: [Language], into log: inout DiagnosticLog
  ) -> ChartSpecification? {
    guard let document = YAMLFile.read(path, shape, from: folder, limit: 1 << 18, into: &log) else { return nil }
    var problems = DiagnosticLog()
    for text in texts(of: document) { check(text, languages, into: &problems) }
    if let bands = document["bands"] { check(bands: bands, into: &problems) }
    for (name, most) in [("title", 15), ("lead", 45)] {
      for entry in document[name]?.entries ?? [] where (entry.value.text ?? "").split(separator: " ").count > most {
        problems.warning(
          "chart.long", entry.value.location, "the \(name) has more than \(most) words", hint: "say it in fewer")
      }
    }
    let isScale = document["kind"]?.text == Chart.Kind.answerScale.rawValue
    if isScale, document["by"] != nil, document["answers"] == nil {
      problems.error(
        "chart.answers", document["kind"]?.location ?? document.location, "the sides of the scale are not named",
        hint: "add answers: { negative: [never], positive: [often] }")
    }
    defer { log.merge(problems) }
    return problems.hasErrors ? nil : ChartSpecification(document)
  }

  private static func texts(of document: YAMLValue) -> [YAMLValue] {
    let lines = (document["references"]?.elements ?? []) + (document["bands"]?.elements ?? [])
    return ["title", "subtitle", "lead"].compactMap { document[$0] } + lines.compactMap { $0["label"] }
      + (document["notes"]?.elements ?? [])
  }

  private static func check(_ text: YAMLValue, _ languages: [Language], into log: inout DiagnosticLog) {
    for language in languages where (text.localizedText[language] ?? "").allSatisfy(\.isWhitespace) {
      log.error(
        "chart.language", text.location, "there is no text in \"\(language)\"",
        hint: "add \(language): and say it in that language")
    }
  }

  private static func check(bands: YAMLValue, into log: inout DiagnosticLog) {
    if bands.elements.count > 3 {
      log.error(
        "chart.bands", bands.location, "there are \(bands.elements.count) ranges, and a bullet chart has at most 3",
        hint: "put some of them together")
    }
    let ends = bands.elements.compactMap { $0["up_to"] }
    for (before, after) in zip(ends, ends.dropFirst())
    where (before.number ?? 0) >= (after.number ?? 0) {
      log.error(
        "chart.bands", after.location, "the range ends at or below the one before it", hint: "list them ascending")
    }
  }
}
