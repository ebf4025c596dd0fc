import Diagnostics
import Tables
import Vocabulary

extension Wave {
  static let columns = ColumnSet(required: ["id", "questionnaire", "from", "to", "year"], optional: ["mode", "base"])

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
