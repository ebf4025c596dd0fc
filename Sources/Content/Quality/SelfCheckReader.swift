import Diagnostics
public import Documents
import Vocabulary

extension SelfCheck {
  /// What a file of answers may hold.
  public static let shape: Shape = .object([
    .init("demonstration", .boolean, "true where the answers are made up for demonstration; the pages say so."),
    .init(
      "years",
      .list(
        .object([
          .init("year", .integer(1900...2999), required: true, "The year that is looked back at."),
          .init("date", .day, required: true, "The day on which it was agreed."),
          .init("role", .localized, required: true, "Who answers, by their role and not by their name."),
          .init(
            "answers",
            .map(
              .scalarOr(
                .slug,
                .object([
                  .init("state", .slug, required: true, "Where the place stands: a state of the framework."),
                  .init("evidence", .localized, "What shows it, in a sentence."),
                  .init("link", .text, "Where that can be looked up."),
                ]))), required: true,
            "By the id of a statement its state, or state, evidence and link; what is not named is left open."),
        ])), required: true, "What the place says, year by year."),
  ])
}

/// Reads what a place says of itself.
struct SelfCheckReader {
  let file: String
  let framework: QualityFramework
  let rules: ContentRules

  /// - Parameter name: of the place, which is that of the file.
  /// - Returns: `nil` where there is nothing to show.
  func read(_ name: String, from folder: Folder, into log: inout DiagnosticLog) -> SelfCheck? {
    guard let document = YAMLFile.read(file, SelfCheck.shape, from: folder, into: &log) else { return nil }
    guard rules.places.contains(PlaceID(name)) || !rules.arePlacesKnown else {
      log.error(
        "quality.place", SourceLocation(file: file), "\"\(name)\" is no place",
        hint: hint(for: name, among: rules.places.map(\.name)))
      return nil
    }
    var years: [SelfCheck.Year] = []
    var lines: [Int: Int] = [:]
    for value in document["years"]?.elements ?? [] {
      guard let year = year(value, into: &log) else { continue }
      let location = value["year"]?.location ?? value.location
      if let line = lines.updateValue(location.line, forKey: year.year) {
        log.error(
          "quality.year-twice", location, "the year \(year.year) stands in line \(line) already",
          hint: "keep one of them")
        continue
      }
      years.append(year)
    }
    guard !years.isEmpty else {
      if document["years"]?.elements.isEmpty ?? true {
        log.error(
          "quality.years", document["years"]?.location ?? document.location, "there is no year",
          hint: "write one, or remove the file")
      }
      return nil
    }
    return SelfCheck(
      place: PlaceID(name), isDemonstration: document["demonstration"]?.boolean ?? false,
      years: years.sorted { $0.year < $1.year }, location: SourceLocation(file: file))
  }

  private func year(_ value: YAMLValue, into log: inout DiagnosticLog) -> SelfCheck.Year? {
    guard let year = value["year"]?.integer, let day = value["date"]?.day else { return nil }
    checkDays(value, year: year, day, into: &log)
    var written = WrittenText(in: file, rules)
    var answers: [String: SelfCheck.Answer] = [:]
    let names = framework.statements.map(\.id)
    for entry in value["answers"]?.entries ?? [] {
      guard names.contains(entry.key) else {
        log.error(
          "quality.statement", entry.location, "\"\(entry.key)\" is no statement of \(framework.id)",
          hint: hint(for: entry.key, among: names))
        continue
      }
      answers[entry.key] = answer(entry.value, &written, into: &log)
    }
    return SelfCheck.Year(
      year: year, day: day, role: written.text(value["role"], into: &log), answers: answers)
  }

  /// Nobody can say today where they will stand, nor before a year began where they stood in it.
  private func checkDays(_ value: YAMLValue, year: Int, _ day: Day, into log: inout DiagnosticLog) {
    let location = value["date"]?.location ?? value.location
    if day > rules.today {
      log.error(
        "quality.date", location, "the day is to come: \(day.iso)", hint: "write the day on which it was agreed")
    } else if let first = Day(year: year, month: 1, day: 1), day < first {
      log.error(
        "quality.date", location, "the answers for \(year) are of \(day.iso), before that year began",
        hint: "correct the year or the day")
    }
  }

  private func answer(
    _ value: YAMLValue, _ written: inout WrittenText, into log: inout DiagnosticLog
  ) -> SelfCheck.Answer? {
    let word = value["state"] ?? value
    let states = framework.states.map(\.id)
    guard let text = word.text, let state = states.firstIndex(of: text) else {
      log.error(
        "quality.state", word.location, "\"\(word.text ?? "")\" is no state of \(framework.id)",
        hint: hint(for: word.text ?? "", among: states))
      return nil
    }
    if state > 0, value["evidence"] == nil {
      log.warning(
        "quality.evidence", word.location, "\"\(text)\" stands without evidence",
        hint: "say in a sentence what shows it: { state: \(text), evidence: { … } }")
    }
    return SelfCheck.Answer(
      state: state, evidence: written.text(value["evidence"], into: &log),
      link: written.link(value["link"], into: &log))
  }
}
