import Diagnostics
import Tables
import Vocabulary

extension Responses {
  /// One table of answers for each questionnaire.
  static func load(
    _ loading: inout TableLoading, _ questionnaires: [Questionnaire], _ waves: [Wave], _ context: LoadingContext
  ) -> [Responses] {
    var tables = questionnaires.map { Responses(items: $0.items.count, lists: context.codes.dimensions.count) }
    let names = WordIndex(
      waves.map(\.id), meaning: "a wave of \(loading.files.path(of: .waves))",
      isOpen: loading.isFaulty(.waves, .questionnaire))
    for file in loading.files.indexes(of: .responses) {
      guard let opened = loading.open(file, nil) else { continue }
      let stem = loading.files.formats.stem(of: loading.files.entries[file].path) ?? ""
      let name = stem.split(separator: "/").last.map { String($0) } ?? ""
      var form = AnswerForm(opened.table, name: name, questionnaires, waves, names, codes: context.codes)
      guard form.check(loading.guarded, into: &loading.log), let questionnaire = form.questionnaire,
        let source = context.sourceOfFile[file]
      else { continue }
      var reader = ResponseReader(
        form, questionnaires[questionnaire], at: questionnaire, waves: names, context: context)
      var rows = form.table.rows()
      while rows.next() { reader.read(&rows, into: &tables[questionnaire], file: file, source: source) }
      loading.records[file].records = rows.count - reader.unfinished
      loading.records[file].unfinished = reader.unfinished
      loading.log.merge(rows.log)
    }
    return tables
  }
}

/// Reads the rows of a table of answers to one questionnaire.
struct ResponseReader {
  private let questionnaire: Int
  private let waves: WordIndex
  private let questionnaireOfWave: [Int]
  private let context: LoadingContext
  private let wave: AnswerColumn
  private let centre: AnswerColumn
  /// For each code list of the portal.
  private let groups: [AnswerColumn]
  /// The wave of the whole file, where its name says it.
  private let fixedWave: Int?
  private let finished: (column: Int, values: [String])?
  /// For each item: its column, and the codes its scale has.
  private let items: [(column: AnswerColumn, codes: [Int])]
  private var answers: [Int8]
  /// The rows of people who did not come to the end.
  private(set) var unfinished = 0

  init(
    _ form: AnswerForm, _ questionnaire: Questionnaire, at index: Int, waves: WordIndex, context: LoadingContext
  ) {
    self.questionnaire = index
    self.waves = waves
    self.context = context
    questionnaireOfWave = form.waves.map(\.questionnaire)
    fixedWave = form.fixedWave
    let column = { (name: String, codes: String) in
      AnswerColumn(form.table.column(name), codes: form.isImported ? questionnaire.imported?.codes[codes] : nil)
    }
    wave = column("wave", "wave")
    centre = column("centre", "centre")
    groups = context.codes.dimensions.map { list in
      let name = CodeLists.column(of: list.id)
      return column(name, name)
    }
    finished = questionnaire.imported?.finished.flatMap { finished in
      form.isImported ? form.table.column(finished.column).map { ($0, finished.values) } : nil
    }
    items = questionnaire.items.map { item in
      let scale = questionnaire.scales[item.scale]
      return (column(item.id, scale.id), scale.answers.map(\.code))
    }
    answers = Array(repeating: Responses.noAnswer, count: items.count)
  }

  mutating func read(_ rows: inout TableRows, into table: inout Responses, file: Int, source: Int) {
    guard isFinished(rows) else {
      unfinished += 1
      return
    }
    guard fixedWave != nil || !rows.misses(wave.column, "wave"), !rows.misses(centre.column, "centre") else { return }
    let round = fixedWave ?? wave.index(&rows, of: waves, "records.unknown-wave")
    let place = centre.index(&rows, of: context.centres, "records.unknown-centre")
    let values = groups.indices.map { groups[$0].index(&rows, of: context.lists[$0]) }
    if let round, let column = wave.column ?? centre.column, questionnaireOfWave[round] != questionnaire {
      rows.report(
        "responses.mixed", column, "the wave \"\(waves.words[round])\" asked another questionnaire than the rows above",
        hint: "put its answers into a file of their own")
    }
    for index in items.indices { answers[index] = answer(&rows, items[index].column, items[index].codes) }
    guard rows.isSound, let round, let place else { return }
    table.wave.append(UInt16(round))
    table.centre.append(UInt16(place))
    for (list, value) in values.enumerated() { table.groups[list].append(value.map { UInt8($0) } ?? Responses.noCode) }
    for index in answers.indices { table.answers[index].append(answers[index]) }
    table.source.append(UInt16(source))
    table.isDemonstration.append(context.sources[source].isDemonstration || context.isDemonstration[place])
    table.file.append(UInt16(file))
    table.line.append(Int32(truncatingIfNeeded: rows.line))
  }

  private func isFinished(_ rows: TableRows) -> Bool {
    guard let finished else { return true }
    guard !finished.values.isEmpty else { return !rows.isEmpty(finished.column) }
    return finished.values.contains(rows.text(finished.column))
  }

  private func answer(_ rows: inout TableRows, _ column: AnswerColumn, _ codes: [Int]) -> Int8 {
    guard let code = column.number(&rows), let place = column.column else { return Responses.noAnswer }
    guard codes.contains(code) else {
      rows.report(
        "responses.code", place, "\(code) is not a code of the scale",
        hint: codes.isEmpty
          ? "leave the cell empty, or give the scale codes"
          : "use one of \(codes.sorted().map { String($0) }.joined(separator: ", ")), or leave the cell empty")
      return Responses.noAnswer
    }
    return Int8(truncatingIfNeeded: code)
  }
}
