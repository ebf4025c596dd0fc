import Diagnostics
import Tables
import Vocabulary

extension ResidentCount {
  static let columns = ColumnSet([
    .init("municipality", .reference(to: "municipalities"), required: true, "The municipality.", "konstanz"),
    .init("date", .day, required: true, "The day on which residents were counted.", "2025-01-01"),
    .init(
      "age", .matching("^(all|[0-9]+(-[0-9]+)?)$"), required: true,
      "Full years: `all`, one age such as `15`, or a band such as `15-29`.", "15-29"),
    .init("count", .count(LoadingContext.counts), required: true, "The number of residents.", "18240"),
    .init(
      "source", .reference(to: "sources"), "A source of sources.yml for this row, where it is not the file's.",
      "statistics-office"),
  ])

  static func load(_ loading: inout TableLoading, _ context: LoadingContext) -> [ResidentCount] {
    let found = loading.rows(of: .population, columns) { table -> TableLoading.Reader<ResidentCount> in
      let (place, date, age) = (table.column("municipality"), table.column("date"), table.column("age"))
      let (count, source) = (table.column("count"), table.column("source"))
      return { rows, location in
        guard !rows.misses(place, "municipality"), !rows.misses(date, "date"), !rows.misses(age, "age"),
          !rows.misses(count, "count"),
          let municipality = rows.code(place, of: context.municipalities, "records.unknown-municipality"),
          let day = rows.day(date, in: context.years), let number = rows.integer(count, in: LoadingContext.counts)
        else { return nil }
        return ResidentCount(
          municipality: municipality, date: day, ages: rows.ages(age), count: number, source: rows.key(source),
          location: location)
      }
    }
    return loading.unique(found, at: \.location, what: "the population of this place, day and age") {
      [$0.municipality, Int($0.date.number), $0.ages?.lowerBound ?? -1, $0.ages?.upperBound ?? -1]
    }
  }
}

extension TableRows {
  /// `all`, `15` or `15-29`; `nil` for all.
  fileprivate mutating func ages(_ column: Int?) -> ClosedRange<Int>? {
    guard let column else { return nil }
    let text = text(column)
    guard text != "all" else { return nil }
    let ends = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) ?? -1 }
    if (1...2).contains(ends.count), let first = ends.first, let last = ends.last, first >= 0, first <= last,
      last <= 150
    {
      return first...last
    }
    report(
      "population.age", column, "\(shown(column)) is not an age",
      hint: SpreadsheetDate(cell(column))?.span.map { "did you mean \"\($0)\"? A spreadsheet has made a date of it" }
        ?? "write all, 15 or 15-29")
    return nil
  }
}

extension Opening {
  static let columns = ColumnSet([
    .init("centre", .reference(to: "centres"), required: true, "The centre.", "mitte"),
    .init("date", .day, required: true, "The day.", "2026-01-07"),
    .init("start", .time, "When it opened; only together with `end`.", "14:00"),
    .init("end", .time, "When it closed; a time before `start` is on the next day.", "18:30"),
    .init(
      "status", .oneOf(Status.allCases.map(\.rawValue)), required: true,
      "Whether it was open, closed, open in part or online only.", "open"),
    .init("reason", .text, "Why it was closed or limited: never a person's affairs.", "holidays"),
  ])

  static func load(_ loading: inout TableLoading, _ context: LoadingContext) -> [Opening] {
    let statuses = WordIndex(Status.allCases.map(\.rawValue), meaning: "a status of opening")
    return loading.rows(of: .openings, columns) { table -> TableLoading.Reader<Opening> in
      let (place, date, status) = (table.column("centre"), table.column("date"), table.column("status"))
      let (start, end, reason) = (table.column("start"), table.column("end"), table.column("reason"))
      return { rows, location in
        guard !rows.misses(place, "centre"), !rows.misses(date, "date"), !rows.misses(status, "status"),
          let centre = rows.code(place, of: context.centres, "records.unknown-centre"),
          let day = rows.day(date, in: context.years),
          let code = rows.code(status, of: statuses)
        else { return nil }
        if day > context.cutOff, let date {
          rows.report(
            "opening.after-cut-off", date, "the day lies after the cut-off date \(context.cutOff.iso)",
            hint: "correct the day, or set cut_off in portal.yml later")
        }
        let (first, last) = (rows.time(start), rows.time(end))
        if (first == nil) != (last == nil), let column = first == nil ? end : start {
          rows.report(
            "opening.half-time", column, "only one of start and end is given", hint: "fill in both or none")
        }
        if day.number < context.opened[centre] || day.number > context.closed[centre], let date {
          rows.report(
            "opening.centre-not-open", date,
            "the centre \"\(context.centres.words[centre])\" did not exist on this day",
            hint: "correct the day, or opened and closed in \(context.centresPath)")
        }
        return Opening(
          centre: centre, date: day, start: first, end: last, status: Status.allCases[code],
          reason: rows.prose(reason, names: false), location: location)
      }
    }
  }
}

extension VisitorCount {
  /// The columns of every file of persons, beside those of the portal's lists.
  private static let fixed: [TableColumn] = [
    .init("place", .place, required: true, "A centre, a municipality, or `network` for all.", "mitte"),
    .init("period", .period, required: true, "The period in which persons were counted once.", "2025"),
    .init(
      "visitors", .count(LoadingContext.counts), required: true, "Different persons who came, each counted once.", "412"
    ),
    .init(
      "producers", .count(LoadingContext.counts),
      "How many of them made something themselves; empty where it was not recorded.", "37"),
    .init(
      "volunteers", .count(LoadingContext.counts), "People who helped without pay; empty where it was not recorded.",
      "9"),
  ]

  /// The columns as the reference tells them.
  static let declared = Array(fixed[..<2]) + [list] + fixed[2...]

  private static let list = TableColumn(
    "", .text,
    "For a list of `codes.yml` a column with its id: the value that the counted persons have, `all` or empty for "
      + "everybody.", "girls", ending: "list")

  /// - Parameter lists: each may have a column, of which the counted persons are.
  static func columns(_ lists: CodeLists) -> ColumnSet {
    var set = ColumnSet(fixed)
    set.optional += lists.dimensions.map { CodeLists.column(of: $0.id) }
    for id in ["gender", "age"] where lists[id] == nil {
      let mend: ProblemText = "declare the list \"\(id)\" with its values in codes.yml, or remove the column"
      set.undeclared[id] = mend
    }
    set.declaration = lists.declaration
    return set
  }

  static func load(_ loading: inout TableLoading, _ context: LoadingContext) -> [VisitorCount] {
    let set = columns(context.codes)
    let found = loading.rows(of: .visitors, set) { table -> TableLoading.Reader<VisitorCount> in
      let (place, period) = (table.column("place"), table.column("period"))
      let (visitors, producers) = (table.column("visitors"), table.column("producers"))
      let volunteers = table.column("volunteers")
      let lists = context.codes.dimensions.map { table.column(CodeLists.column(of: $0.id)) }
      return { rows, location in
        guard !rows.misses(place, "place"), !rows.misses(period, "period"), !rows.misses(visitors, "visitors"),
          let index = rows.code(place, of: context.allPlaces, "records.unknown-place"),
          let span = rows.period(period, context),
          let people = rows.integer(visitors, in: LoadingContext.counts)
        else { return nil }
        if span.days.lowerBound > context.cutOff, let period {
          rows.report(
            "visitors.after-cut-off", period, "the period begins after the cut-off date \(context.cutOff.iso)",
            hint: "correct the period, or set cut_off in portal.yml later")
        }
        if span.kind == .week, let period {
          rows.report(
            "visitors.week", period, "persons are not published by week",
            hint: "weeks cross months, so that few persons could be told by difference: bring months, terms or years")
        }
        let makers = rows.integer(producers, in: LoadingContext.counts)
        if let makers, makers > people, let producers {
          rows.report(
            "visitors.producers", producers, "\(makers) producers are more than the \(people) visitors",
            hint: "correct one of them")
        }
        let groups = lists.indices.compactMap { list in
          rows.codeOrAll(lists[list], of: context.lists[list]).map { Group(list: list, value: $0) }
        }
        return VisitorCount(
          place: context.placeIDs[index], period: span, groups: groups, visitors: people, producers: makers,
          volunteers: rows.integer(volunteers, in: LoadingContext.counts), location: location)
      }
    }
    guard !context.codes.isUnclear(loading.log) else { return found }
    return loading.unique(found, at: \.location, what: "the count of this place, period and group") {
      "\($0.place) \($0.period.code) \($0.groups.map { "\($0.list)=\($0.value)" }.joined(separator: " "))"
    }
  }
}

extension TableRows {
  /// The place of a word in a list; `nil` for `all` and for an empty cell.
  fileprivate mutating func codeOrAll(_ column: Int?, of list: WordIndex) -> Int? {
    guard let column, !cell(column).elementsEqual("all".utf8) else { return nil }
    return code(column, of: list)
  }
}

extension KeyFigures {
  static let columns = ColumnSet([
    .init("place", .place, required: true, "A centre, a municipality, or `network` for all.", "mitte"),
    .init("year", .year, required: true, "The year of the form.", "2025"),
    .init("target_group", .count(LoadingContext.counts), "How many young people the place wants to reach.", "1500"),
    .init("target_method", .text, "How that number was found.", "estimate"),
    .init("staff_fte", .number(LoadingContext.staff), "Posts, in full-time equivalents.", "2.5"),
    .init("staff_cost", .number(LoadingContext.money), "Costs of staff in the year, in euros.", "98000"),
    .init("premises_cost", .number(LoadingContext.money), "Costs of rooms in the year, in euros.", "12400"),
    .init("other_cost", .number(LoadingContext.money), "All other costs in the year, in euros.", "8300"),
    .init("income", .number(LoadingContext.money), "What the place took in in the year, in euros.", "1250"),
    .init(
      "accounts", .oneOf(["public", "internal"]),
      "`public` where everybody may read the accounts: only then is the money of few posts published.", "public"),
  ])

  static func load(_ loading: inout TableLoading, _ context: LoadingContext) -> [KeyFigures] {
    let accounts = WordIndex(["public", "internal"], meaning: "public or internal accounts")
    let found = loading.rows(of: .keyFigures, columns) { table -> TableLoading.Reader<KeyFigures> in
      let publicity = table.column("accounts")
      let (place, year) = (table.column("place"), table.column("year"))
      let (group, method, staff) = (
        table.column("target_group"), table.column("target_method"), table.column("staff_fte")
      )
      let money = ["staff_cost", "premises_cost", "other_cost", "income"].map { table.column($0) }
      return { rows, location in
        guard !rows.misses(place, "place"), !rows.misses(year, "year"),
          let index = rows.code(place, of: context.allPlaces, "records.unknown-place"),
          let number = rows.integer(year, in: context.years)
        else { return nil }
        let sums = money.map { rows.decimal($0, in: LoadingContext.money) }
        return KeyFigures(
          place: context.placeIDs[index], year: number, targetGroup: rows.integer(group, in: LoadingContext.counts),
          targetMethod: rows.prose(method, names: false), staffFTE: rows.decimal(staff, in: LoadingContext.staff),
          staffCost: sums[0],
          premisesCost: sums[1], otherCost: sums[2], income: sums[3],
          hasPublicAccounts: rows.code(publicity, of: accounts) == 0, location: location)
      }
    }
    return loading.unique(found, at: \.location, what: "the form of this place and year") { "\($0.place) \($0.year)" }
  }
}
