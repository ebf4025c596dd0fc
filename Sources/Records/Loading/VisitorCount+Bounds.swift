import Diagnostics
import Vocabulary

/// Persons who are each counted once lie between bounds: those of a half-year came in the year, those of the year came in
/// one of its halves, those of a centre came to its municipality. Counts that break this can't all be true.
extension [VisitorCount] {
  /// - Parameter paths: the files by their numbers.
  func checkBounds(_ places: Places, _ codes: CodeLists, paths: [String], into log: inout DiagnosticLog) {
    var check = VisitorBounds(places: places, codes: codes, paths: paths)
    for quantity in VisitorBounds.Headcount.allCases { check.run(self, quantity) }
    log.merge(check.log)
  }
}

private struct VisitorBounds {
  enum Headcount: String, CaseIterable {
    case visitors, producers

    func count(of row: VisitorCount) -> Int? { self == .visitors ? row.visitors : row.producers }
  }

  let places: Places
  let codes: CodeLists
  let paths: [String]
  var log = DiagnosticLog()

  private struct Line: Hashable {
    var place: PlaceID
    /// Of which persons; none for all.
    var groups: [VisitorCount.Group]
  }

  mutating func run(_ rows: [VisitorCount], _ quantity: Headcount) {
    var lines: [Line: [Period: VisitorCount]] = [:]
    var order: [Line] = []
    for row in rows where quantity.count(of: row) != nil {
      let line = Line(place: row.place, groups: row.groups)
      if lines[line] == nil { order.append(line) }
      lines[line, default: [:]][row.period] = row
    }
    let centres = Dictionary(grouping: places.centres, by: { places.municipalities[$0.municipality].id })
      .mapValues { $0.map(\.id) }
    for line in order {
      guard let periods = lines[line] else { continue }
      let centres = centres[line.place] ?? []
      for (period, whole) in periods.sorted(by: { $0.key < $1.key }) {
        checkPeriods(whole, period, periods, quantity)
        let parts = centres.compactMap { lines[Line(place: $0, groups: line.groups)]?[period] }
        let known = centres.filter { lines[Line(place: $0, groups: [])]?[period] != nil }
        checkPlaces(whole, parts, isComplete: parts.count == known.count, quantity)
      }
    }
  }

  private mutating func checkPeriods(
    _ whole: VisitorCount, _ period: Period, _ periods: [Period: VisitorCount], _ quantity: Headcount
  ) {
    guard let count = quantity.count(of: whole) else { return }
    for (other, part) in periods.sorted(by: { $0.key < $1.key })
    where other != period && other.months.clamped(to: period.months) == other.months {
      guard let inside = quantity.count(of: part), inside > count else { continue }
      report(
        part, "\(inside) \(quantity.rawValue) in \(other.code) are more than the \(count) in \(period.code)", whole)
    }
    for cover in PeriodSums.covers(of: period, among: periods.keys)
    where cover.allSatisfy({ $0.kind < period.kind }) {
      let parts = cover.compactMap { periods[$0].flatMap(quantity.count) }
      guard parts.count == cover.count, count > parts.reduce(0, +) else { continue }
      let sum = parts.map(String.init).joined(separator: " + ")
      report(
        whole, "\(count) \(quantity.rawValue) in \(period.code) are more than those of its parts together (\(sum))", nil
      )
      return
    }
  }

  private mutating func checkPlaces(
    _ whole: VisitorCount, _ parts: [VisitorCount], isComplete: Bool, _ quantity: Headcount
  ) {
    guard let count = quantity.count(of: whole), !parts.isEmpty else { return }
    let counts = parts.compactMap(quantity.count)
    for (part, inside) in zip(parts, counts) where inside > count {
      report(
        part, "\(inside) \(quantity.rawValue) at \"\(part.place)\" are more than the \(count) at \"\(whole.place)\"",
        whole)
    }
    let sum = counts.reduce(0, +)
    guard isComplete, count > sum else { return }
    // Whoever came to the municipality and to none of its centres may have been counted: that is for a person to say.
    log.warning(
      "visitors.bounds", location(whole),
      "\(count) \(quantity.rawValue) at \"\(whole.place)\"\(words(whole)) are more than the \(sum) of its centres together",
      hint: "correct the count, or leave it where people came to no centre")
  }

  /// It can be published, since every count is what somebody wrote down: which one is wrong only they can say. An age can
  /// change within a year, so that a person is in one band of the half-year and in another of the year.
  private mutating func report(_ row: VisitorCount, _ text: ProblemText, _ other: VisitorCount?) {
    let against: ProblemText =
      other.map { "; the other count stands in \(paths[$0.location.file]), line \($0.location.line)" } ?? ""
    let isOfAge = row.groups.contains {
      codes.dimensions.indices.contains($0.list) && codes.dimensions[$0.list].isOfAges
    }
    let mend: ProblemText =
      !isOfAge ? "correct one of them" : "count each person with the age at the same day of the year"
    log.warning("visitors.bounds", location(row), "\(text)\(words(row))", hint: "\(mend)\(against)")
  }

  private func words(_ row: VisitorCount) -> String {
    let names = row.groups.compactMap { group -> String? in
      guard codes.dimensions.indices.contains(group.list) else { return nil }
      let values = codes.dimensions[group.list].values
      return values.indices.contains(group.value) ? values[group.value].id : nil
    }
    return names.isEmpty ? "" : " (\(names.joined(separator: ", ")))"
  }

  private func location(_ row: VisitorCount) -> SourceLocation {
    SourceLocation(file: paths[row.location.file], line: row.location.line)
  }
}
