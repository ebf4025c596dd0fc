import Records
import Vocabulary

/// What is missing of all centres, month by month.
struct MonthGaps: Sendable {
  /// One for each centre.
  let histories: [CentreHistory]
  private(set) var missing: MissingRecords
  private(set) var found: [FoundGap] = []
  private let records: Records

  init(_ monthly: MonthlyRecords, _ records: Records) {
    self.records = records
    histories = records.places.centres.indices.map { CentreHistory(monthly, $0, records.places) }
    missing = MissingRecords(centres: histories.count, months: monthly.months)
    let recordsActivities = histories.contains(where: \.hasActivities)
    var gaps = histories.flatMap { $0.gaps(recordsActivities: recordsActivities) }
    let late = late(until: monthly.months.upperBound)
    gaps = gaps.compactMap { $0.kind == .stopped ? own($0, beside: late) : $0 }
    for gap in gaps { mark(gap) }
    let location = LastRecords(monthly, records)
    found = gaps.map { gap in
      FoundGap(
        RecordGap(
          gap.kind, at: records.places.centres[gap.centre].id, periods: spans(of: gap.months), count: gap.count),
        at: location.of(gap))
    }
    if let late { add(late) }
    checkBeginnings(monthly)
    if !recordsActivities { markAll() }
  }

  // MARK: The end of everything

  /// The last months that nobody has records of, and what each centre lacks at its end.
  private struct LateExport {
    var months: Range<Int>
    var tails: [(centre: Int, months: [Int])]
  }

  /// `nil` where somebody has records up to the cut-off.
  private func late(until end: Int) -> LateExport? {
    let open = histories.filter { $0.first != nil && $0.isThere.last == true && !$0.restsAtEnd }
    // A centre that has been silent for more than a year is no sign of a late export.
    let tails = open.map { (centre: $0.centre, months: $0.tail) }.filter { $0.months.count <= 12 }
    let firsts = tails.compactMap(\.months.first)
    guard tails.count > 1, firsts.count == tails.count, let start = firsts.max() else { return nil }
    let isUnusual = tails.contains { histories[$0.centre].isUnusual($0.months.count { $0 >= start }) }
    return isUnusual ? LateExport(months: start..<end, tails: tails) : nil
  }

  /// What a centre lacks beside what everybody lacks; `nil` where that is not unusual.
  private func own(_ gap: CentreGap, beside late: LateExport?) -> CentreGap? {
    guard let late, late.tails.contains(where: { $0.centre == gap.centre }) else { return gap }
    var own = gap
    own.months.removeAll { late.months.contains($0) }
    return histories[gap.centre].isUnusual(own.months.count) ? own : nil
  }

  private mutating func add(_ late: LateExport) {
    for tail in late.tails {
      for month in tail.months where late.months.contains(month) {
        missing.add([.activities, .hours], centre: tail.centre, month: month)
      }
    }
    let gap = RecordGap(.late, at: Places.network, periods: spans(of: Array(late.months)), count: late.tails.count)
    found.append(FoundGap(gap, at: nil))
  }

  // MARK: The beginning

  /// The months before a centre's first record in which others say that it was there.
  private mutating func checkBeginnings(_ monthly: MonthlyRecords) {
    let byMunicipality = Dictionary(grouping: histories) { records.places.centres[$0.centre].municipality }
    let recorded = byMunicipality.mapValues { siblings in
      monthly.months.indices.map { month in siblings.contains { $0.hasRecord[month - monthly.months.lowerBound] } }
    }
    for history in histories {
      let siblings = recorded[records.places.centres[history.centre].municipality] ?? []
      if let first = history.first {
        checkBeginning(of: history, until: first, siblings)
      } else if !history.hasLater {
        checkAbsence(of: history, siblings)
      }
    }
  }

  private mutating func checkBeginning(of history: CentreHistory, until first: Int, _ siblings: [Bool]) {
    let start = history.months.lowerBound
    // Where nobody wrote down when it opened, it begins with its first record.
    let known = (0..<first).filter { position in
      history.isThere[position]
        && (siblings[position]
          ? history.register.saysOpened(before: start + position) : history.register.saysMember(in: start + position))
    }.map { $0 + start }
    if history.isUnusual(known.count) {
      for month in known { missing.add([.activities, .hours], centre: history.centre, month: month) }
      let place = records.places.centres[history.centre].id
      found.append(FoundGap(RecordGap(.beginning, at: place, periods: spans(of: known)), at: nil, isWarning: false))
    }
    let begin = start + first
    let ofYear = silence(before: begin, from: begin - begin % 12, history)
    let schoolYear = begin % 12 >= 8 ? begin - begin % 12 + 8 : begin - begin % 12 - 4
    let ofSchoolYear = silence(before: begin, from: schoolYear, history)
    guard !ofYear.isEmpty || !ofSchoolYear.isEmpty else { return }
    missing.begin(centre: history.centre, .init(ofYear: ofYear, ofSchoolYear: ofSchoolYear))
    guard known.isEmpty, !ofYear.isEmpty else { return }
    let place = records.places.centres[history.centre].id
    found.append(
      FoundGap(RecordGap(.beginning, at: place, periods: spans(of: Array(ofYear))), at: nil, isWarning: false))
  }

  /// The months up to the first record in which it was there; none where so few are nothing unusual.
  private func silence(before begin: Int, from start: Int, _ history: CentreHistory) -> Range<Int> {
    let silent = (start..<begin).filter { history.register.isThere($0) && !history.isSeason($0) }
    guard let from = silent.first, history.isUnusual(silent.count) else { return begin..<begin }
    return from..<begin
  }

  /// A centre that is listed and never had a record, while others of its municipality do.
  private mutating func checkAbsence(of history: CentreHistory, _ siblings: [Bool]) {
    let months = history.months.enumerated().filter { history.isThere[$0.offset] && siblings[$0.offset] }.map(\.element)
    guard months.count >= Limits.leastMonths else { return }
    for month in months { missing.add([.activities, .hours], centre: history.centre, month: month) }
    let centre = records.places.centres[history.centre]
    found.append(FoundGap(RecordGap(.never, at: centre.id, periods: spans(of: months)), at: centre.location))
  }

  // MARK: Marks

  private mutating func mark(_ gap: CentreGap) {
    let marks: MissingRecords.Marks =
      switch gap.kind {
      case .silent: .activities
      case .openings: .hours
      default: [.activities, .hours]
      }
    for month in gap.months { missing.add(marks, centre: gap.centre, month: month) }
  }

  /// A portal that records no activities has none to count, and not no visits.
  private mutating func markAll() {
    for history in histories {
      for month in history.months { missing.add(.activities, centre: history.centre, month: month) }
    }
  }
}

/// Consecutive months as spans of periods.
func spans(of months: [Int]) -> [ClosedRange<Period>] {
  var spans: [ClosedRange<Int>] = []
  for month in months {
    if let last = spans.last, last.upperBound + 1 == month {
      spans[spans.count - 1] = last.lowerBound...month
    } else {
      spans.append(month...month)
    }
  }
  return spans.map { Period(month: $0.lowerBound)...Period(month: $0.upperBound) }
}
