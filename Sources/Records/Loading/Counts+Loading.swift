import Diagnostics
import Tables
import Vocabulary

extension ResidentCount {
  static let columns = ColumnSet(required: ["municipality", "date", "age", "count"], optional: ["source"])

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
  static let columns = ColumnSet(required: ["centre", "date", "status"], optional: ["start", "end", "reason"])

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
  static let columns = ColumnSet(
    required: ["place", "period", "visitors"], optional: ["gender", "age", "producers", "volunteers"])

  static func load(_ loading: inout TableLoading, _ context: LoadingContext) -> [VisitorCount] {
    let found = loading.rows(of: .visitors, columns) { table -> TableLoading.Reader<VisitorCount> in
      let (place, period, gender) = (table.column("place"), table.column("period"), table.column("gender"))
      let (age, visitors, producers) = (table.column("age"), table.column("visitors"), table.column("producers"))
      let volunteers = table.column("volunteers")
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
        return VisitorCount(
          place: context.placeIDs[index], period: span, gender: rows.codeOrAll(gender, of: context.genders),
          age: rows.codeOrAll(age, of: context.ages), visitors: people, producers: makers,
          volunteers: rows.integer(volunteers, in: LoadingContext.counts), location: location)
      }
    }
    return loading.unique(found, at: \.location, what: "the count of this place, period, gender and age") {
      "\($0.place) \($0.period.code) \($0.gender ?? -1) \($0.age ?? -1)"
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
  static let columns = ColumnSet(
    required: ["place", "year"],
    optional: [
      "target_group", "target_method", "staff_fte", "staff_cost", "premises_cost", "other_cost", "income",
      "accounts",
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
          targetMethod: rows.prose(method, names: false), staffFTE: rows.decimal(staff, in: 0...100_000),
          staffCost: sums[0],
          premisesCost: sums[1], otherCost: sums[2], income: sums[3],
          hasPublicAccounts: rows.code(publicity, of: accounts) == 0, location: location)
      }
    }
    return loading.unique(found, at: \.location, what: "the form of this place and year") { "\($0.place) \($0.year)" }
  }
}
