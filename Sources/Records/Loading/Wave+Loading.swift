import Diagnostics
import Tables
import Vocabulary

extension Wave {
  static let columns = ColumnSet([
    .init("id", .text, required: true, "The name of the wave, as it stands in the answers.", "2025"),
    .init("questionnaire", .text, required: true, "Id and version of its questionnaire.", "basic-1"),
    .init("from", .day, required: true, "The first day on which answers were taken.", "2025-10-01"),
    .init("to", .day, required: true, "The last day.", "2025-11-30"),
    .init("mode", .text, "How it was asked.", "web"),
    .init("year", .year, required: true, "The year its figures are of.", "2025"),
    .init(
      "base", .count(LoadingContext.counts), "How many young people were asked: the base of the response rate.", "640"),
  ])

  static func load(_ loading: inout TableLoading, _ questionnaires: [Questionnaire], _ context: LoadingContext)
    -> [Wave]
  {
    let names = WordIndex(
      questionnaires.map(\.name), meaning: "a questionnaire with its version", isOpen: loading.isFaulty(.questionnaire))
    let found = loading.rows(of: .waves, columns) { table -> TableLoading.Reader<Wave> in
      let (id, questionnaire) = (table.column("id"), table.column("questionnaire"))
      let (from, to, year) = (table.column("from"), table.column("to"), table.column("year"))
      let (mode, base) = (table.column("mode"), table.column("base"))
      return { rows, location in
        guard !rows.misses(id, "id"), !rows.misses(questionnaire, "questionnaire"), !rows.misses(from, "from"),
          !rows.misses(to, "to"), !rows.misses(year, "year"), let name = rows.key(id),
          let index = rows.code(questionnaire, of: names, "records.unknown-questionnaire"),
          let first = rows.day(from, in: context.years), let last = rows.day(to, in: context.years),
          let number = rows.integer(year, in: context.years)
        else { return nil }
        if last < first, let to {
          rows.report("wave.order", to, "the wave ends before it begins", hint: "exchange the days")
        }
        return Wave(
          id: name, questionnaire: index, from: first, to: last, mode: rows.prose(mode, names: false),
          base: rows.integer(base, in: LoadingContext.counts),
          year: number, location: location)
      }
    }
    return loading.limited(
      loading.unique(found, at: \.location, what: "a wave of this id", by: \.id), "waves", of: .waves)
  }
}
