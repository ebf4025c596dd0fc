import Diagnostics
import Tables
import Vocabulary

/// A table of answers with the columns that Kazalo reads, and the questionnaire that it answers: as somebody wrote it for
/// Kazalo, or as a survey tool exported it and the questionnaire says what that means.
struct AnswerForm {
  private(set) var table: Table
  /// As an index of the questionnaires; `nil` where no row names a wave.
  private(set) var questionnaire: Int?
  /// The columns have been a survey tool's.
  private(set) var isImported = false
  /// The wave that the file's name says, where no column does.
  private(set) var fixedWave: Int?
  let waves: [Wave]
  private let questionnaires: [Questionnaire]
  private let names: WordIndex
  /// The columns of the portal's code lists: what who answered says of themselves.
  private let lists: [String]
  private let declaration: ColumnSet.Declaration
  /// What went wrong while a wave was sought.
  private var problems = DiagnosticLog()

  /// - Parameter name: that of the file, without folder and ending.
  init(
    _ table: Table, name: String, _ questionnaires: [Questionnaire], _ waves: [Wave], _ names: WordIndex,
    codes: CodeLists
  ) {
    let lists = codes.dimensions.map { CodeLists.column(of: $0.id) }
    self.lists = lists
    declaration = codes.declaration
    self.table = table
    self.questionnaires = questionnaires
    self.waves = waves
    self.names = names
    for (index, form) in AnswerForm.imports(table, questionnaires) {
      let wave = form.column("wave")
      let codes = questionnaires[index].imported?.codes["wave"]
      let named = wave == nil ? names.index(of: name) : nil
      let found = named ?? firstWave(of: form, AnswerColumn(wave, codes: codes))
      // Of several versions with the same columns, the wave says which was asked.
      guard !isImported || found.map({ waves[$0].questionnaire == index }) ?? false else { continue }
      self.table = form
      isImported = true
      questionnaire = index
      fixedWave = named
      if let found, waves[found].questionnaire == index { break }
    }
    guard !isImported else { return }
    var columns = ColumnSet(AnswerForm.fixed)
    columns.optional += lists
    columns.adopt(&self.table)
    guard let column = self.table.column("wave") else { return }
    questionnaire = firstWave(of: self.table, AnswerColumn(column, codes: nil)).map { waves[$0].questionnaire }
  }

  /// The columns of every file of answers, beside those of the portal's lists and of the questionnaire's items.
  private static let fixed: [TableColumn] = [
    .init(
      "wave", .reference(to: "waves"), required: true,
      "The wave; the column may be missing where the file is named like the wave.", "2025"),
    .init("centre", .reference(to: "centres"), required: true, "The centre that the person goes to.", "mitte"),
  ]

  /// The columns as the reference tells them.
  static let declared =
    fixed + [
      TableColumn(
        "", .text,
        "For a list of `codes.yml` a column with its id: the value that the person named, empty where nothing was said.",
        "girls", ending: "list"),
      TableColumn(
        "", .text,
        "For each item of the questionnaire a column that has its id: the code of the answer, empty where there is "
          + "none.", "4", ending: "item"),
    ]

  /// The table with our names for the columns of each survey tool that it may come from, the most likely first.
  private static func imports(_ table: Table, _ questionnaires: [Questionnaire]) -> [(index: Int, table: Table)] {
    let present = Set(table.header)
    let found = questionnaires.enumerated().compactMap {
      index, questionnaire -> (index: Int, table: Table, count: Int)? in
      guard let imported = questionnaire.imported else { return nil }
      var names: [String: String] = [:]
      var count = imported.ignored.count { present.contains($0) }
      if let finished = imported.finished, present.contains(finished.column) { count += 1 }
      for (ours, theirs) in imported.columns.sorted(by: { $0.key < $1.key }) {
        for name in theirs where name != ours && present.contains(name) {
          names[name] = ours
          count += 1
        }
      }
      var form = table
      form.rename(names)
      // A tool whose columns have our names already.
      if imported.columns.isEmpty { count += questionnaire.items.count { present.contains($0.id) } }
      return count > 0 ? (index, form, count) : nil
    }
    return found.sorted { ($1.count, $0.index) < ($0.count, $1.index) }.map { ($0.index, $0.table) }
  }

  /// The first wave that a table names; its problems are kept, for where it names none.
  private mutating func firstWave(of table: Table, _ column: AnswerColumn) -> Int? {
    guard column.column != nil else { return nil }
    var rows = table.rows()
    while rows.next() {
      if let wave = column.index(&rows, of: names, "records.unknown-wave") { return wave }
    }
    problems = rows.log
    return nil
  }

  /// Reports what is wrong with the columns; true where the rows can be read.
  ///
  /// - Parameter guarded: by which words data about persons are known.
  mutating func check(_ guarded: PersonalWords, into log: inout DiagnosticLog) -> Bool {
    let asked = questionnaire.map { questionnaires[$0] }
    let items = asked?.items.map(\.id) ?? []
    var columns = ColumnSet(AnswerForm.fixed)
    columns.optional += lists + items
    if fixedWave != nil { columns.required.removeFirst() }
    if isImported, let imported = asked?.imported {
      columns.required += imported.finished.map { [$0.column] } ?? []
      columns.optional += imported.ignored
    }
    columns.declaration = declaration
    for id in Dimension.usual where !lists.contains(id) {
      let mend: ProblemText = "declare the list \"\(id)\" with its values in codes.yml, or remove the column"
      columns.undeclared[id] = mend
    }
    columns.adopt(&table)
    if !isImported, let export = SurveyExport(table, asked.map { [$0] } ?? questionnaires, lists: lists) {
      export.report(at: table, guarded.columns, into: &log)
      return false
    }
    guard let asked else {
      if table.column("wave") == nil || table.column("centre") == nil {
        // Of the others nothing can be said but what must not be there.
        let others = table.header.filter { guarded.columns.refusal(of: $0) == nil }
        _ = ColumnSet(required: [], optional: others)
          .check(table, into: &log, refusal: guarded.columns.refusal)
        reportUnknown(into: &log)
      } else {
        log.merge(problems)
      }
      return false
    }
    guard columns.check(table, into: &log, refusal: guarded.columns.refusal) else { return false }
    warnOfMissing(asked, &log)
    return true
  }

  /// Reports a table of answers to nobody knows what.
  private func reportUnknown(into log: inout DiagnosticLog) {
    let location = table.headerLocations.first ?? SourceLocation(file: table.file)
    let missing = ["wave", "centre"].filter { table.column($0) == nil }
    let items = questionnaires.flatMap { $0.items.map(\.id) }
    guard !items.isEmpty else {
      log.error(
        "responses.no-questionnaire", location, "no questionnaire says what these are answers to",
        hint:
          "write its items and scales into a file of surveys/questionnaires, and when it was asked into the table surveys/waves; kazalo schema questionnaire says what may stand there"
      )
      return
    }
    log.error(
      "table.missing-column", location,
      "no column says to which wave or centre the answers belong: missing is \(missing.joined(separator: ", "))",
      hint:
        "add the columns wave and centre, and name the others as the items, such as \(items[0]); or write the names they have into import: of the questionnaire"
    )
  }

  private func warnOfMissing(_ questionnaire: Questionnaire, _ log: inout DiagnosticLog) {
    let missing = questionnaire.items.map(\.id).filter { table.column($0) == nil }
    guard !missing.isEmpty, let location = table.headerLocations.first else { return }
    log.warning(
      "responses.missing-item", location,
      "no column holds the answers to \(missing.joined(separator: ", ")) of \"\(questionnaire.name)\"",
      hint: "add the columns, empty where nobody was asked")
  }
}
