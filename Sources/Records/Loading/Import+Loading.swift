import Diagnostics
import Documents
import Vocabulary

extension Questionnaire.Import {
  /// What the key `import` of a questionnaire may hold.
  static let shape: Shape = .object([
    .init(
      "columns", .map(.scalarOr(.text, .list(.text))),
      "The tool's columns by ours, such as S1: Q01[S1]: for items, wave, centre, gender and other lists. Where no column holds the wave, the file is named like it, such as 2024.csv."
    ),
    .init(
      "codes", .map(.map(.text)),
      "What the tool writes and what it means, by scale, or by wave, centre or a list such as gender, such as A: { A1: 1, A2: 2 }. Nothing else is read then."
    ),
    .init(
      "finished",
      .scalarOr(
        .text,
        .object([
          .init("column", .text, required: true, "The column."),
          .init("values", .list(.text), required: true, "What stands in it where the answers were finished."),
        ])),
      "The column that is empty where somebody did not come to the end, such as submitdate; those answers are counted and left out."
    ),
    .init("ignore", .list(.text), "Columns of the tool that are passed over, such as id and lastpage."),
  ])

  /// - Parameters:
  ///   - questionnaire: what the columns and codes are of.
  ///   - lists: the portal's code lists.
  init(_ value: YAMLValue, of questionnaire: Questionnaire, lists: CodeLists, into log: inout DiagnosticLog) {
    let background = ["wave", "centre"] + lists.dimensions.map { CodeLists.column(of: $0.id) }
    let names = background + questionnaire.items.map(\.id)
    columns = [:]
    for entry in value["columns"]?.entries ?? [] {
      Self.check(entry, among: names, lists, "a column of answers", into: &log)
      columns[entry.key] = entry.value.text.map { [$0] } ?? entry.value.elementTexts
    }
    codes = [:]
    for entry in value["codes"]?.entries ?? [] {
      Self.check(entry, among: background + questionnaire.scales.map(\.id), lists, "a scale or column", into: &log)
      let scale = questionnaire.scales.first { $0.id == entry.key }
      codes[entry.key] = entry.value.entries.map { Code(written: $0.key, code: $0.value.text ?? "") }
      for code in scale == nil ? [] : entry.value.entries {
        let known = scale?.answers.map(\.code) ?? []
        guard !(code.value.integer.map { known.contains($0) } ?? false) else { continue }
        log.error(
          "questionnaire.unknown-code", code.value.location, "\"\(code.value.text ?? "")\" is not a code of this scale",
          hint: choice(of: known.sorted().map { String($0) }))
      }
    }
    finished = value["finished"].map { value in
      Finished(column: value.text ?? value["column"]?.text ?? "", values: value["values"]?.elementTexts ?? [])
    }
    ignored = value["ignore"]?.elementTexts ?? []
  }

  private static func check(
    _ entry: YAMLValue.Entry, among names: [String], _ lists: CodeLists, _ what: ProblemText,
    into log: inout DiagnosticLog
  ) {
    guard !names.contains(entry.key) else { return }
    // Where there are no lists at all, only the names that most portals have are surely theirs.
    let mayBeList = lists.soundness == .faulty || Dimension.usual.contains(entry.key)
    guard !mayBeList || !lists.explain(into: &log) else { return }
    log.error(
      "questionnaire.import", entry.location, "\"\(entry.key)\" is not \(what)",
      hint: hint(for: entry.key, among: names))
  }
}
