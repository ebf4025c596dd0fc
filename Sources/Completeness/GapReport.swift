import Diagnostics
import Records
import Vocabulary

/// Gathers what was found, and writes a warning for each cause: places that lack the same in one file are one.
struct GapReport: Sendable {
  private(set) var found: [FoundGap] = []
  private let records: Records
  private let cutOff: Day
  private let order: [PlaceID: Int]

  init(_ records: Records, _ cutOff: Day) {
    self.records = records
    self.cutOff = cutOff
    order = Dictionary(records.places.all.enumerated().map { ($1, $0) }) { first, _ in first }
  }

  mutating func add(_ more: [FoundGap]) { found += more }

  /// By place, kind and time.
  var gaps: [RecordGap] {
    let kinds = Dictionary(RecordGap.Kind.allCases.enumerated().map { ($1, $0) }) { first, _ in first }
    func key(_ gap: RecordGap) -> (Int, Int, Int) {
      (order[gap.place] ?? .max, kinds[gap.kind] ?? 0, gap.periods.first?.lowerBound.months.lowerBound ?? 0)
    }
    return found.map(\.gap).sorted { key($0) < key($1) }
  }

  // MARK: Warnings

  private struct Cause: Hashable {
    var kind: RecordGap.Kind
    var periods: [ClosedRange<Period>]
    var detail: ProblemText
    var file: Int?
  }

  func write(cutOff location: SourceLocation, into log: inout DiagnosticLog) {
    let causes = Dictionary(grouping: found.filter(\.isWarning)) {
      Cause(kind: $0.gap.kind, periods: $0.gap.periods, detail: $0.detail, file: $0.location?.file)
    }
    for (cause, findings) in causes {
      let sorted = findings.sorted { (order[$0.gap.place] ?? 0) < (order[$1.gap.place] ?? 0) }
      let place = sorted.first?.location.map {
        SourceLocation(file: records.files[$0.file].path, line: $0.line, column: $0.line > 0 ? 1 : 0)
      }
      log.report(diagnostic(cause, sorted, at: place ?? location))
    }
  }

  private func diagnostic(_ cause: Cause, _ found: [FoundGap], at location: SourceLocation) -> Diagnostic {
    let names = list(found.map { "\"\($0.gap.place)\"" }, most: 6)
    let when = list(cause.periods.map(code), most: 6)
    let isOne = found.count == 1
    let count = found.reduce(0) { $0 + $1.gap.count }
    let (message, hint): (ProblemText, ProblemText) =
      switch cause.kind {
      case .silent:
        (
          isOne
            ? "the centre \(names) was open on \(count, "day", "days") in \(when), and no activity is recorded then"
            : "the centres \(names) were open on \(count, "day", "days") in \(when), and no activity is recorded then",
          "add the activities; where there were none, call the days closed in \(records.path(of: .openings)), "
            + "or record that they were cancelled; until then there are no figures of these months"
        )
      case .stopped:
        (
          isOne
            ? "the centre \(names) has no record after this one, and the cut-off date is \(cutOff.iso): missing is \(when)"
            : "the centres \(names) have no record after this one, and the cut-off date is \(cutOff.iso): "
              + "missing is \(when)",
          "add the rest, or fill in closed in \(records.path(of: .centres)); until then the year is marked and not compared"
        )
      case .late:
        (
          "no centre has a record of \(when), but the cut-off date is \(cutOff.iso)",
          "set cut_off to \(lastDay(before: cause)) until the rest is there; the year is marked and not compared"
        )
      case .pause:
        (
          isOne
            ? "the centre \(names) has no record of \(when)" : "the centres \(names) have no record of \(when)",
          "add them, or closed days in \(records.path(of: .openings)) where it was closed; "
            + "until then the year is marked and not compared"
        )
      case .never:
        (
          isOne
            ? "the centre \(names) has no record at all, while others of the municipality have"
            : "the centres \(names) have no record at all, while others of the municipality have",
          "add them, or fill in opened and closed in \(records.path(of: .centres)); "
            + "until then the sums of the municipality are marked"
        )
      case .openings:
        (
          isOne
            ? "the centre \(names) has activities in \(when), and no openings"
            : "the centres \(names) have activities in \(when), and no openings",
          "add the days on which it was open; until then its opening hours are marked and not compared"
        )
      case .persons:
        (
          "the visitors of \(names) are missing for \(when)",
          "persons can't be added up: hand over every period of a kind, or none"
        )
      case .forms:
        (
          cause.detail == ""
            ? "the yearly form of \(names) is missing for \(when)"
            : "the yearly form of \(names) has no \(cause.detail) for \(when)",
          "fill it in: without it there is no sum for the places above"
        )
      case .residents:
        (
          "the residents of \(cause.detail) are missing for \(names)",
          "add them when they are published; until then rates are made with older ones, "
            + "marked as estimated and not compared"
        )
      case .answers:
        (
          "there are no answers of the wave \"\(cause.detail)\"",
          "add them below surveys/responses, or remove the wave"
        )
      case .beginning, .repeated: ("\(names): \(when)", "")
      }
    return Diagnostic(.warning, "completeness.\(cause.kind.rawValue)", location, message, hint: hint)
  }

  private func lastDay(before cause: Cause) -> String {
    guard let first = cause.periods.first?.lowerBound.days.lowerBound else { return cutOff.iso }
    return Day(number: first.number - 1).iso
  }

  private func code(_ span: ClosedRange<Period>) -> ProblemText {
    span.lowerBound == span.upperBound
      ? "\(span.lowerBound.code)" : "\(span.lowerBound.code) to \(span.upperBound.code)"
  }
}

/// Words with commas; of a long list the first ones, and how many there are besides.
func list(_ words: [ProblemText], most: Int) -> ProblemText {
  let shown = ProblemText.joined(words.prefix(most))
  return words.count > most ? "\(shown) and \(words.count - most) more" : shown
}
