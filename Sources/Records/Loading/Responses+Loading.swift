import Diagnostics
import Tables
import Vocabulary

extension Responses {
  static let background = ["wave", "centre", "gender", "age"]

  /// One table of answers for each questionnaire.
  static func load(
    _ loading: inout TableLoading, _ questionnaires: [Questionnaire], _ waves: [Wave], _ context: LoadingContext
  ) -> [Responses] {
    var tables = questionnaires.map { Responses(items: $0.items.count) }
    let names = WordIndex(waves.map(\.id), meaning: "a wave of surveys/waves.csv")
    for file in loading.files.indexes(of: .responses) {
      guard let opened = loading.open(file, nil) else { continue }
      let table = opened.table
      guard let questionnaire = questionnaire(of: table, names, waves, into: &loading.log) else { continue }
      let columns = ColumnSet(
        required: ["wave", "centre"], optional: ["gender", "age"] + questionnaires[questionnaire].items.map(\.id))
      guard columns.check(table, into: &loading.log, refusal: PersonalColumns.refusal) else { continue }
      warnOfMissing(questionnaires[questionnaire], table, &loading.log)
      guard let source = context.sourceOfFile[file] else { continue }
      var reader = ResponseReader(
        table, questionnaires[questionnaire], at: questionnaire, waves: names,
        questionnaireOfWave: waves.map(\.questionnaire), context: context)
      var rows = table.rows()
      while rows.next() { reader.read(&rows, into: &tables[questionnaire], file: file, source: source) }
      loading.records[file].records = rows.count
      loading.log.merge(rows.log)
    }
    return tables
  }

  /// The questionnaire of the first wave that a table names; `nil`, with a problem in `log`, where it names none.
  private static func questionnaire(
    of table: Table, _ names: WordIndex, _ waves: [Wave], into log: inout DiagnosticLog
  ) -> Int? {
    guard let column = table.column("wave") else {
      _ = ColumnSet(required: ["wave"], families: table.header).check(table, into: &log)
      return nil
    }
    var rows = table.rows()
    while rows.next() {
      if let wave = rows.code(column, of: names, "records.unknown-wave") { return waves[wave].questionnaire }
    }
    log.merge(rows.log)
    return nil
  }

  private static func warnOfMissing(_ questionnaire: Questionnaire, _ table: Table, _ log: inout DiagnosticLog) {
    let missing = questionnaire.items.map(\.id).filter { table.column($0) == nil }
    guard !missing.isEmpty, let location = table.headerLocations.first else { return }
    log.warning(
      "responses.missing-item", location,
      "no column holds the answers to \(missing.joined(separator: ", ")) of \"\(questionnaire.name)\"",
      hint: "add the columns, empty where nobody was asked")
  }
}

/// Reads the rows of a table of answers to one questionnaire.
struct ResponseReader {
  private let questionnaire: Int
  private let waves: WordIndex
  private let questionnaireOfWave: [Int]
  private let context: LoadingContext
  private let wave: Int?
  private let centre: Int?
  private let gender: Int?
  private let age: Int?
  /// For each item: its column, and the codes its scale has.
  private let items: [(column: Int?, codes: [Int])]
  private var answers: [Int8]

  init(
    _ table: Table, _ questionnaire: Questionnaire, at index: Int, waves: WordIndex, questionnaireOfWave: [Int],
    context: LoadingContext
  ) {
    self.questionnaire = index
    self.waves = waves
    self.questionnaireOfWave = questionnaireOfWave
    self.context = context
    wave = table.column("wave")
    centre = table.column("centre")
    gender = table.column("gender")
    age = table.column("age")
    items = questionnaire.items.map { item in
      (table.column(item.id), questionnaire.scales[item.scale].answers.map(\.code))
    }
    answers = Array(repeating: Responses.noAnswer, count: items.count)
  }

  mutating func read(_ rows: inout TableRows, into table: inout Responses, file: Int, source: Int) {
    guard !rows.misses(wave, "wave"), !rows.misses(centre, "centre") else { return }
    let round = rows.code(wave, of: waves, "records.unknown-wave")
    let place = rows.code(centre, of: context.centres, "records.unknown-centre")
    let (girlOrBoy, band) = (rows.code(gender, of: context.genders), rows.code(age, of: context.ages))
    if let round, let wave, questionnaireOfWave[round] != questionnaire {
      rows.report(
        "responses.mixed", wave, "the wave \"\(waves.words[round])\" asked another questionnaire than the rows above",
        hint: "put its answers into a file of their own")
    }
    for index in items.indices { answers[index] = answer(&rows, items[index].column, items[index].codes) }
    guard rows.isSound, let round, let place else { return }
    table.wave.append(UInt16(round))
    table.centre.append(UInt16(place))
    table.gender.append(girlOrBoy.map { UInt8($0) } ?? Responses.noCode)
    table.age.append(band.map { UInt8($0) } ?? Responses.noCode)
    for index in answers.indices { table.answers[index].append(answers[index]) }
    table.source.append(UInt16(source))
    table.isDemonstration.append(context.sources[source].isDemonstration || context.isDemonstration[place])
    table.file.append(UInt16(file))
    table.line.append(Int32(truncatingIfNeeded: rows.line))
  }

  private func answer(_ rows: inout TableRows, _ column: Int?, _ codes: [Int]) -> Int8 {
    guard let column, let code = rows.integer(column, in: -1_000_000...1_000_000) else { return Responses.noAnswer }
    guard codes.contains(code) else {
      rows.report(
        "responses.code", column, "\(code) is not a code of the scale",
        hint: "use one of \(codes.sorted().map { String($0) }.joined(separator: ", ")), or leave the cell empty")
      return Responses.noAnswer
    }
    return Int8(truncatingIfNeeded: code)
  }
}
